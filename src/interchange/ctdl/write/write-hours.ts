import { Rational } from "../../../kernel/rational.ts";
import type { Cursor } from "../../cursor/cursor.ts";
import { listed } from "../../listed.ts";
import { hourKinds } from "../hour-kinds.ts";
import { type Node, node, words } from "./node.ts";

/** Hours as durations, each described by its kind; undefined where none are stated. */
export function durationsOf(cursor: Cursor): readonly Node[] | undefined {
  const hours = cursor.get("hours");
  if (hours === null) return undefined;
  const stated = [...hourKinds, "unspecified", "weeks"].flatMap((kind) => {
    const amount = hours.number(kind);
    const text = amount === null ? null : durationOf(kind, amount);
    if (amount !== null && text === null)
      hours.get(kind)?.lose("it is no whole number of minutes or weeks");
    return text === null ? [] : [duration(kind, text)];
  });
  return listed(stated);
}

function duration(kind: string, text: string): Node {
  return node({
    "@type": "ceterms:DurationProfile",
    "ceterms:description": hourKinds.includes(kind) ? words(kind, "en") : undefined,
    "ceterms:exactDuration": text,
  });
}

/** Hours and minutes, or weeks, of ISO 8601; null of what has parts of a minute, or of a week. */
function durationOf(kind: string, amount: Rational): string | null {
  if (kind === "weeks") return amount.unit === 1n ? `P${amount.toDecimal()}W` : null;
  const minutes = amount.times(Rational.of(60));
  if (minutes.unit !== 1n) return null;
  const whole = amount.inUnits(1n);
  const rest = minutes.minus(Rational.of(whole * 60n));
  const hours = whole === 0n && !rest.isZero ? "" : `${whole}H`;
  return `PT${hours}${rest.isZero ? "" : `${rest.toDecimal()}M`}`;
}

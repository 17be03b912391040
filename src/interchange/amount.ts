import { Rational } from "../kernel/rational.ts";
import type { Cursor } from "./cursor/cursor.ts";

/** Can a document state this much: credits or hours, or what may have another number of decimals? */
export function isAmount(amount: Rational, decimals = 4): boolean {
  return (
    amount.atLeast(Rational.zero) &&
    Rational.of(1_000_000_000).atLeast(amount) &&
    10n ** BigInt(decimals) % amount.unit === 0n
  );
}

/** Is anything stated here, whether or not it can be read? A blank text, an empty list and an empty object state nothing. */
export function isStated(at: Cursor | null): boolean {
  if (at === null) return false;
  const { value } = at;
  if (typeof value === "string") return value.trim() !== "";
  return typeof value !== "object" || value === null || Object.keys(value).length > 0;
}

/** An amount of credits or hours that a document can have; null where there is none, with a finding where it is another. */
export function amountAt(at: Cursor | null): Rational | null {
  const value = at?.asNumber() ?? null;
  if (at === null || value === null || isAmount(value)) return value;
  at.wrong("a number of at least 0 with at most 4 decimals");
  return null;
}

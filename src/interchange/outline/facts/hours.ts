import type { Rational } from "../../../kernel/rational.ts";
import { sum } from "../../../kernel/rational.ts";
import type { Block } from "../blocks/block.ts";
import type { Found } from "./found.ts";
import { hoursIn, weeksIn } from "./hours-pieces.ts";
import type { HoursKind } from "./hours-words.ts";
import type { Reading } from "./reading.ts";

/** What an outline says of its length. */
export interface HoursFacts {
  /** Totals by kind. */
  readonly totals: ReadonlyMap<HoursKind, Found<Rational>>;
  readonly weeks: Found<Rational> | null;
  /** Hours in a week, as they are worded; they are no totals. */
  readonly weekly: readonly Found<string>[];
}

interface Total {
  readonly kind: HoursKind | "other";
  readonly value: Rational;
  /** The part of the line that states it. */
  readonly words: string;
  readonly block: Block;
  readonly label: string;
}

/** Reads hours under their headings and labels; totals and weekly hours are kept apart, and a kind is only taken where it is said. */
export function readHours(reading: Reading): HoursFacts {
  const stated: Total[] = [];
  const perWeek: Found<string>[] = [];
  let weeks: Found<Rational> | null = null;
  for (const { blocks, label, heading } of reading.about("hours", "weeks", "delivery"))
    for (const block of blocks) {
      const count = weeksIn(block, label);
      if (weeks === null && count !== null) weeks = reading.found(count, block, label);
      for (const piece of hoursIn(block, label, heading?.meaning !== "delivery")) {
        reading.use(block);
        if (piece.is === "weekly") perWeek.push(reading.found(piece.words, block, label));
        else stated.push({ ...piece, block, label });
      }
    }
  return { totals: totalsOf(reading, stated), weeks, weekly: perWeek };
}

/** One total for each kind; what has no place, or differs, is told. */
function totalsOf(reading: Reading, stated: readonly Total[]): Map<HoursKind, Found<Rational>> {
  const totals = new Map<HoursKind, Found<Rational>>();
  for (const { kind, value, words: said, block, label } of stated) {
    const words = `"${said.slice(0, 80)}"`;
    const before = kind === "other" ? undefined : totals.get(kind);
    if (kind === "other")
      reading.doubt(
        "the hours",
        `${words} is of a kind that has no place, and is not written`,
        block.at,
      );
    else if (before === undefined) totals.set(kind, reading.found(value, block, label));
    else if (!before.value.equals(value))
      reading.doubt(
        "the hours",
        `${before.value.toDecimal()} is written, and ${words} stands here`,
        block.at,
      );
  }
  withoutSum(reading, totals);
  return totals;
}

/** A total of kinds that are stated apart is no further hours. */
function withoutSum(reading: Reading, totals: Map<HoursKind, Found<Rational>>): void {
  const all = totals.get("unspecified");
  const kinds = [...totals].filter(([kind]) => kind !== "unspecified" && kind !== "learning");
  if (all === undefined || kinds.length === 0) return;
  totals.delete("unspecified");
  const stated = sum(kinds.map(([, { value }]) => value));
  if (stated.equals(all.value)) return;
  const detail = `${all.value.toDecimal()} hours are stated in all, and the kinds that are written come to ${stated.toDecimal()}`;
  reading.doubt("the hours", detail, all.at);
}

import type { Rational } from "../../kernel/rational.ts";
import { finest } from "./amount-search.ts";
import { decide } from "./decide.ts";
import type { Fault } from "./fault.ts";
import { leastSet } from "./least-set.ts";
import { altered, type Puzzle } from "./puzzle.ts";

/** Search steps for each of the two decisions. */
const marginSteps = 50_000;

/**
 * A fault in the fewest clauses that keep a requirement from asking for more than so many credits. There may be others that
 * contradict what it asks for, and leave room for more than that. The fault itself where this cannot be shown.
 */
export function atMargin(
  puzzle: Puzzle,
  fault: Fault,
  { path, credits }: { readonly path: string; readonly credits: Rational },
): Fault {
  const { rest } = fault;
  const asking = (amount: Rational) => altered(puzzle, path, { credits: amount });
  const more = asking(credits.plus(finest));
  const isMost =
    decide(asking(credits), rest, marginSteps) === "met" &&
    decide(more, rest, marginSteps) === "unmeetable";
  if (!isMost) return fault;
  const atMost = leastSet(more, rest);
  const set = leastSet(puzzle, atMost.dropped);
  return { ...fault, ...set, least: set.least && atMost.least };
}

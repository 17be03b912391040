import type { AllocationProblem } from "../../../src/allocation/problem.ts";
import { compareText } from "../../../src/kernel/order.ts";
import type { Put } from "../put.ts";
import type { Way } from "./ways.ts";

/** Ways of which so many are used; of lists that tie, the first has the greater number at the first digit that differs. */
export type Digit = readonly Way[];

/**
 * The order of lists as digits, from the definition: ways by path, id, granted and second path, those that agree in all
 * of these as one digit; then, for awards of one id, the same ways one by one, the lowest index first.
 */
export function digitsOf(problem: AllocationProblem, ways: readonly Way[]): readonly Digit[] {
  const idOf = ({ award }: Put) => problem.awards[award]?.id ?? "";
  const compare = ({ put: a }: Way, { put: b }: Way) =>
    compareText(a.requirement, b.requirement) ||
    compareText(idOf(a), idOf(b)) ||
    a.granted - b.granted ||
    compareText(secondOf(a), secondOf(b));
  const sorted = [...ways].sort((a, b) => compare(a, b) || a.put.award - b.put.award);
  const alike: Way[][] = [];
  for (const way of sorted) {
    const last = alike.at(-1);
    if (last?.[0] !== undefined && compare(last[0], way) === 0) last.push(way);
    else alike.push([way]);
  }
  const namesakes = alike.filter(({ length }) => length > 1).flat();
  return [...alike, ...namesakes.map((way) => [way])];
}

function secondOf({ also, shared }: Put): string {
  return also?.requirement ?? shared ?? "";
}

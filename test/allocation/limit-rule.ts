import type { AllocationLimit, AllocationProblem } from "../../src/allocation/problem.ts";
import { type Put, touches } from "./put.ts";
import { treeOf } from "./tree.ts";

/** True when placements exceed the limit; earned awards are charged to a program-wide one in any case. */
export function limitBroken(
  problem: AllocationProblem,
  limit: AllocationLimit,
  puts: readonly Put[],
): boolean {
  const amount = (put: Put) => (limit.measure === "awards" ? 1 : put.granted);
  const sum = (some: readonly Put[]) => some.reduce((total, put) => total + amount(put), 0);
  const matching = puts.filter((put) => limit.awards.includes(put.award));
  if (limit.scope !== null) {
    const scope = treeOf(problem).under.get(limit.scope);
    return sum(matching.filter((put) => touches(scope, put))) > limit.max;
  }
  const fact = earnedIn(problem, limit);
  const others = matching.filter((put) => problem.awards[put.award]?.standing !== "earned");
  return fact > limit.max ? others.length > 0 : fact + sum(others) > limit.max;
}

/** What earned awards use of a program-wide limit, placed or not. */
export function earnedIn(problem: AllocationProblem, limit: AllocationLimit): number {
  const earned = [...new Set(limit.awards)].flatMap((at) => {
    const award = problem.awards[at];
    return award?.standing === "earned" ? [award] : [];
  });
  return limit.measure === "awards"
    ? earned.length
    : earned.reduce((sum, award) => sum + award.credits, 0);
}

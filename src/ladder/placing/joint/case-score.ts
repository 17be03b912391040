import { objectivesOf } from "../../../allocation/instance/objectives.ts";
import { reached } from "../../../allocation/order.ts";
import type { AllocationProblem } from "../../../allocation/problem.ts";
import type { AllocationResult } from "../../../allocation/result.ts";

/** The objectives of a result, each to be made as great as possible, but for those that `entered` programs are complete. */
export function scoreOf(
  problem: AllocationProblem,
  result: AllocationResult,
  entered: readonly string[],
): readonly number[] {
  const completed = result.completed.filter((path) => !entered.includes(path));
  const objectives = objectivesOf(problem).slice(entered.length);
  return objectives.map((objective) => reached(problem, objective, { ...result, completed }));
}

/** Positive where the first score is better. */
export function compareScores(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

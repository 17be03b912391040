import { objectivesOf } from "../../../allocation/instance/objectives.ts";
import type { AllocationProblem, Objective } from "../../../allocation/problem.ts";
import type { AllocationResult } from "../../../allocation/result.ts";

/** The objectives of a result, each to be made as great as possible, but for those that `entered` programs are complete. */
export function scoreOf(
  problem: AllocationProblem,
  result: AllocationResult,
  entered: readonly string[],
): readonly number[] {
  const completed = result.completed.filter((path) => !entered.includes(path));
  const objectives = objectivesOf(problem).slice(entered.length);
  return objectives.map((objective) => measured(objective, problem, { ...result, completed }));
}

function measured(
  objective: Objective,
  { awards }: AllocationProblem,
  { credits, completed, placements }: AllocationResult,
): number {
  const chosen = placements.flatMap(({ award }) => awards[award] ?? []);
  const { measure } = objective;
  switch (measure) {
    case "credits":
      return credits;
    case "completed":
      return completed.length;
    case "complete":
      return completed.includes(objective.path) ? 1 : 0;
    case "uses": {
      const used = [...new Set(chosen.flatMap(({ uses }) => uses))];
      const { weights } = objective;
      return -total(used.map((index) => (weights === undefined ? 1 : (weights[index] ?? 0))));
    }
    case "review":
    case "eligible":
      return -chosen.filter(({ standing }) => standing === measure).length;
    case "granted":
      return -total(placements.map(({ granted, also }) => (also === null ? 1 : 2) * granted));
  }
}

const total = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);

/** Positive where the first score is better. */
export function compareScores(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

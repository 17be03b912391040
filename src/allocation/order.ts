import { compareText } from "../kernel/order.ts";
import { objectivesOf } from "./instance/objectives.ts";
import type { AllocationProblem, Objective } from "./problem.ts";
import type { AllocationResult, Placement } from "./result.ts";

/** In what one result is worse than another: an objective, or only the order of lists. */
export type Difference = Objective["measure"] | "order";

/** The first objective of a problem in which two results differ, and whether the first (negative) is worse; null for none. */
export function differenceOf(
  problem: AllocationProblem,
  a: AllocationResult,
  b: AllocationResult,
): { readonly by: Difference; readonly sign: number } | null {
  for (const objective of objectivesOf(problem)) {
    const sign = reached(problem, objective, a) - reached(problem, objective, b);
    if (sign !== 0) return { by: objective.measure, sign };
  }
  const sign = compareLists(problem, b.placements, a.placements);
  return sign === 0 ? null : { by: "order", sign };
}

/** What a result reaches of an objective; costs count below zero, so that more is always better. */
export function reached(
  { awards }: AllocationProblem,
  objective: Objective,
  { credits, completed, placements }: AllocationResult,
): number {
  const chosen = placements.flatMap(({ award }) => awards[award] ?? []);
  switch (objective.measure) {
    case "credits":
      return credits;
    case "completed":
      return completed.length;
    case "complete":
      return completed.includes(objective.path) ? 1 : 0;
    case "uses": {
      const used = [...new Set(chosen.flatMap(({ uses }) => uses))];
      const { weights } = objective;
      return -used.reduce((sum, use) => sum + (weights === undefined ? 1 : (weights[use] ?? 0)), 0);
    }
    case "granted":
      return -placements.reduce((sum, one) => sum + one.granted * (one.also === null ? 1 : 2), 0);
    default:
      return -chosen.filter(({ standing }) => standing === objective.measure).length;
  }
}

/** The order of placements in a result: by path, id, granted and second path, by code point. */
export function byPlace({ awards }: AllocationProblem): (a: Placement, b: Placement) => number {
  const id = ({ award }: Placement) => awards[award]?.id ?? "";
  const second = ({ shared, also }: Placement) => also?.requirement ?? shared ?? "";
  return (a, b) =>
    compareText(a.requirement, b.requirement) ||
    compareText(id(a), id(b)) ||
    a.granted - b.granted ||
    compareText(second(a), second(b));
}

/** Compares two sorted lists by code point, a prefix first. */
function compareLists(
  problem: AllocationProblem,
  a: readonly Placement[],
  b: readonly Placement[],
): number {
  const order = byPlace(problem);
  const pairs = a.flatMap((x, at) => {
    const y = b[at];
    return y === undefined ? [] : [[x, y] as const];
  });
  const first = pairs.map(([x, y]) => order(x, y)).find((sign) => sign !== 0);
  const byIndex = pairs.map(([x, y]) => x.award - y.award).find((sign) => sign !== 0);
  return first ?? (a.length - b.length || (byIndex ?? 0));
}

import { objectivesOf } from "../instance/objectives.ts";
import type { AllocationProblem, Objective } from "../problem.ts";
import { awards, kinds, packing, tree, uses } from "./sheet.ts";

/** Packed objectives stay below this. */
const widest = 2 ** 30;

/** One completion weighs at most so many times another. */
const widestRatio = 64;

/** What one objective adds to the packed number, at most. */
type Range = number;

/**
 * Packs the objectives after credits into one number: each weighs more than all later ones together can. False where
 * credits are not the first objective or the number would grow too wide.
 */
export function packObjectives(problem: AllocationProblem): boolean {
  const objectives = objectivesOf(problem);
  if (objectives[0]?.measure !== "credits") return false;
  tree.weight.fill(0, 0, tree.size);
  uses.weight.fill(0, 0, uses.size);
  awards.cost.fill(0, 0, awards.size);
  packing.granted = 0;
  packing.completion = 0;
  let unit = 1;
  for (let at = objectives.length - 1; at > 0; at -= 1) {
    const objective = objectives[at];
    if (objective === undefined) continue;
    unit *= 1 + weigh(problem, objective, unit);
    if (!(unit < widest)) return false;
  }
  return comparable();
}

/** Completions of very different weight would make shares of them too coarse. */
function comparable(): boolean {
  for (let node = 0; node < tree.size; node += 1)
    if ((tree.weight[node] ?? 0) > widestRatio * packing.completion) return false;
  return true;
}

/** Adds an objective with so much for a unit of it; infinity where it cannot be packed. */
function weigh(problem: AllocationProblem, objective: Objective, unit: number): Range {
  switch (objective.measure) {
    // Named again, credits decide nothing more.
    case "credits":
      return 0;
    case "completed":
      return weighNodes(null, unit);
    case "complete":
      return weighNodes(objective.path, unit);
    case "uses":
      return weighUses(objective.weights, unit);
    case "granted": {
      packing.granted += unit;
      let range = 0;
      for (let award = 0; award < awards.size; award += 1) range += awards.whole[award] ?? 0;
      return range;
    }
    default:
      return weighStanding(problem, objective.measure, unit);
  }
}

function weighNodes(path: string | null, unit: number): Range {
  let range = 0;
  for (let node = 0; node < tree.size; node += 1) {
    if (path === null ? tree.kind[node] === kinds.program : tree.node[node]?.path !== path)
      continue;
    tree.weight[node] = (tree.weight[node] ?? 0) + unit;
    range += 1;
  }
  if (packing.completion === 0) packing.completion = unit;
  return range;
}

function weighUses(weights: readonly number[] | undefined, unit: number): Range {
  let range = 0;
  for (let use = 0; use < uses.size; use += 1) {
    const weight = weights === undefined ? 1 : weights[uses.id[use] ?? 0];
    if (weight === undefined || !(Number.isInteger(weight) && weight >= 0))
      return Number.POSITIVE_INFINITY;
    uses.weight[use] = (uses.weight[use] ?? 0) + weight * unit;
    range += weight;
  }
  return range;
}

function weighStanding(
  { awards: given }: AllocationProblem,
  standing: "review" | "eligible",
  unit: number,
): Range {
  let range = 0;
  for (let award = 0; award < awards.size; award += 1) {
    if (given[awards.given[award] ?? 0]?.standing !== standing) continue;
    awards.cost[award] = (awards.cost[award] ?? 0) + unit;
    range += 1;
  }
  return range;
}

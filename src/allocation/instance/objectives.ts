import { type AllocationProblem, type Objective, standardObjectives } from "../problem.ts";
import type { Tree, Weights } from "./instance.ts";
import type { Draft } from "./options.ts";

/** The objectives to follow: those of the problem, then the standard ones that it does not name. */
export function objectivesOf({ objectives }: AllocationProblem): readonly Objective[] {
  if (objectives === undefined) return standardObjectives;
  const named = new Set(objectives.filter((one) => !weighted(one)).map((one) => one.measure));
  return [...objectives, ...standardObjectives.filter((one) => !named.has(one.measure))];
}

const weighted = (one: Objective) => one.measure === "uses" && one.weights !== undefined;

/** What an objective is computed from. */
export interface Measured {
  readonly problem: AllocationProblem;
  readonly tree: Tree;
  readonly drafts: readonly Draft[];
  /** Award index by item. */
  readonly award: readonly number[];
  /** Micro-credential of the problem by renumbered use. */
  readonly uses: readonly number[];
}

/** An objective as weights; costs weigh less the smaller they are, so that more is always better. */
export function weigh(objective: Objective, measured: Measured): Weights {
  const { tree, drafts, problem, award, uses } = measured;
  const none: Weights = { credit: 0, complete: null, option: null, use: null };
  switch (objective.measure) {
    case "credits":
      return { ...none, credit: 1 };
    case "completed":
      return { ...none, complete: Float64Array.from(tree.kind, (kind) => +(kind !== "program")) };
    case "complete": {
      const { path } = objective;
      const complete = Float64Array.from(tree.path, (own, at) => +(at > 0 && own === path));
      return { ...none, complete };
    }
    case "uses": {
      const { weights } = objective;
      return { ...none, use: Float64Array.from(uses, (use) => weights?.[use] ?? 1) };
    }
    case "granted":
      // What two programs grant is granted in both.
      return {
        ...none,
        option: Float64Array.from(drafts, ({ grant, twice }) => (twice ? 2 * grant : grant)),
      };
    default: {
      const costs = (item: number) =>
        problem.awards[award[item] ?? -1]?.standing === objective.measure;
      return { ...none, option: Float64Array.from(drafts, ({ item }) => +costs(item)) };
    }
  }
}

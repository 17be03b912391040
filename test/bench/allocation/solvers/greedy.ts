import type { AllocationProblem, RequirementNode } from "../../../../src/allocation/problem.ts";
import type { Put } from "../../../allocation/put.ts";
import { broken } from "../../../allocation/rules.ts";
import { isLeaf } from "../../../allocation/tree.ts";
import { scoreOf } from "../../../allocation/value.ts";
import type { Solver } from "../measure.ts";

/** First fit, as most audit tools allocate: awards in the order given, each whole into the first leaf with room. */
export const greedy: Solver = {
  name: "greedy",
  seconds: 3,
  solve: (problem, now) => {
    const start = now();
    const puts = firstFit(problem);
    const milliseconds = now() - start;
    return { values: scoreOf(problem, puts), proven: 0, finished: true, list: null, milliseconds };
  },
};

function firstFit(problem: AllocationProblem): readonly Put[] {
  const puts: Put[] = [];
  const filled = new Map<string, number>();
  const leaves = leavesOf(problem.requirements);
  for (const [at, award] of problem.awards.entries()) {
    for (const leaf of leaves) {
      if (!leaf.accepts.includes(at) || (award.waiver && leaf.kind === "pool")) continue;
      const full = leaf.kind === "pool" && (filled.get(leaf.path) ?? 0) >= leaf.credits;
      if (full || (award.credits === 0 && !award.waiver)) continue;
      const put = { award: at, requirement: leaf.path, granted: award.credits };
      const more: Put = { ...put, shared: null, also: null };
      if (broken(problem, [...puts, more]).length > 0) continue;
      puts.push(more);
      filled.set(leaf.path, (filled.get(leaf.path) ?? 0) + award.credits);
      break;
    }
  }
  return puts;
}

function leavesOf(nodes: readonly RequirementNode[]) {
  return nodes.flatMap((node): Extract<RequirementNode, { kind: "course" | "pool" }>[] =>
    isLeaf(node) ? [node] : leavesOf(node.of),
  );
}

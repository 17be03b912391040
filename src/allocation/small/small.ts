import type { AllocationProblem } from "../problem.ts";
import type { AllocationResult } from "../result.ts";
import { answer } from "./answer.ts";
import { best, work } from "./best.ts";
import { clear } from "./position.ts";
import { read } from "./read.ts";
import { selectAll } from "./selection.ts";
import { places, tree } from "./sheet.ts";

/** Branches that a problem may need, and those that cost as much as one search step. */
const branches = { most: 4000, inStep: 8 };

/** The same where amounts are many: most branches only try another amount, and a step costs far more. */
const branchesOfAmounts = { most: 2_000_000, inStep: 200 };

/** The one optimum of a small problem; undefined where it is not small or takes too many branches, for so many steps or at all. */
export function solveSmall(
  problem: AllocationProblem,
  steps: number,
): AllocationResult | undefined {
  if (!read(problem)) return undefined;
  clear();
  best.credits = -1;
  const { most, inStep } = places.fine ? branchesOfAmounts : branches;
  work.left = Math.min(most, inStep * steps);
  selectAll();
  const found = work.left < 0 ? undefined : answer();
  tree.node.length = 0;
  return found;
}

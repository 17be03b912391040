import type { AllocationProblem } from "../problem.ts";
import type { AllocationResult } from "../result.ts";
import { answer } from "./answer.ts";
import { best, work } from "./best.ts";
import { clear } from "./position.ts";
import { read } from "./read.ts";
import { selectAll } from "./selection.ts";
import { places, tree } from "./sheet.ts";

/** Branches that a small problem may need, and those where amounts are fine. */
const mostBranches = 4000;
const mostWhereFine = 2_000_000;

/** The one optimum of a small problem; undefined where it is not small or more branches than these, or `most`, were needed. */
export function solveSmall(problem: AllocationProblem, most: number): AllocationResult | undefined {
  if (!read(problem)) return undefined;
  clear();
  best.credits = -1;
  work.left = Math.min(most, places.fine ? mostWhereFine : mostBranches);
  selectAll();
  const found = work.left < 0 ? undefined : answer();
  tree.node.length = 0;
  return found;
}

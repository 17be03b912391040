import type { AllocationProblem } from "../problem.ts";
import type { AllocationResult } from "../result.ts";
import { answer } from "./answer.ts";
import { best, work } from "./best.ts";
import { clear } from "./position.ts";
import { read } from "./read.ts";
import { selectAll } from "./selection.ts";
import { tree } from "./sheet.ts";

/** The one optimum of a small problem; undefined where it is not small or more than `most` branches were needed. */
export function solveSmall(problem: AllocationProblem, most: number): AllocationResult | undefined {
  if (!read(problem)) return undefined;
  clear();
  best.credits = -1;
  work.left = most;
  selectAll();
  const found = work.left < 0 ? undefined : answer();
  tree.node.length = 0;
  return found;
}

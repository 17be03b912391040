import { allocate } from "../../allocation/solve.ts";
import type { Dropped } from "./clause.ts";
import { isMetGreedily } from "./greedy.ts";
import { isOverdrawn } from "./overdrawn.ts";
import { problemOf, rootPath } from "./problem.ts";
import type { Puzzle } from "./puzzle.ts";
import { reduce } from "./reduce.ts";

/** Whether the clauses of a program can all be met; `undecided` where the search was stopped by its limit of steps. */
export type Decision = "met" | "unmeetable" | "undecided";

/** Decides a puzzle in which some clauses are left out, within a counted number of search steps. */
export function decide(puzzle: Puzzle, dropped: Dropped, workLimit: number): Decision {
  const reduced = reduce(puzzle, dropped);
  if (reduced.roots.length === 0) return "met";
  if (isOverdrawn(reduced)) return "unmeetable";
  if (isMetGreedily(reduced)) return "met";
  const result = allocate(problemOf(reduced), { workLimit });
  if (result.completed.includes(rootPath)) return "met";
  return result.unique ? "unmeetable" : "undecided";
}

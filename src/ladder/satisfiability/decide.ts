import { allocate } from "../../allocation/solve.ts";
import type { Dropped } from "./clause.ts";
import { problemOf, rootPath } from "./problem.ts";
import type { Puzzle } from "./puzzle.ts";
import { type Reduced, reduce } from "./reduce.ts";

/** Whether the clauses of a program can all be met; `undecided` where the search was stopped by its limit of steps. */
export type Decision = "met" | "unmeetable" | "undecided";

/** Decides a puzzle in which some clauses are left out, within a counted number of search steps. */
export function decide(puzzle: Puzzle, dropped: Dropped, workLimit: number): Decision {
  const reduced = reduce(puzzle, dropped);
  if (reduced.roots.length === 0) return "met";
  if (lacksChildren(reduced)) return "unmeetable";
  const result = allocate(problemOf(reduced), { workLimit });
  if (result.completed.includes(rootPath)) return "met";
  return result.unique ? "unmeetable" : "undecided";
}

/** Does a requirement that must be met choose more children than it has? */
function lacksChildren({ roots }: Reduced): boolean {
  const required = roots.flatMap(function conjuncts(node): typeof roots {
    return node.form === "all-of" ? node.children.flatMap(conjuncts) : [node];
  });
  return required.some(
    ({ form, choose, children }) => form === "choose" && choose > children.length,
  );
}

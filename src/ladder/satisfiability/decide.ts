import { completable } from "../../allocation/completable.ts";
import type { Dropped } from "./clause.ts";
import { isMetGreedily } from "./greedy.ts";
import { isOverdrawn } from "./overdrawn.ts";
import { problemOf, rootPath } from "./problem.ts";
import type { Puzzle } from "./puzzle.ts";
import { type Reduced, reduce } from "./reduce.ts";
import { UsedKinds } from "./used-kinds.ts";

/** Whether the clauses of a program can all be met; `undecided` where the search was stopped by its limit of steps. */
export type Decision = "met" | "unmeetable" | "undecided";

/** Decides a puzzle in which some clauses are left out, within a counted number of search steps. */
export function decide(puzzle: Puzzle, dropped: Dropped, workLimit: number): Decision {
  return decideReduced(reduce(puzzle, dropped), workLimit);
}

function decideReduced(reduced: Reduced, workLimit: number): Decision {
  if (reduced.roots.length === 0) return "met";
  if (isOverdrawn(reduced)) return "unmeetable";
  if (isMetGreedily(reduced)) return "met";
  const kinds = new UsedKinds(reduced);
  if (kinds.areNone) return search(reduced, workLimit);
  const uncounted = search(kinds.uncounted(), workLimit);
  if (uncounted !== "met") return uncounted;
  if (!kinds.areTooMany) return searchAll(kinds.cases(), workLimit);
  if (reduced.joints.length === 0) return "undecided";
  const unshared = decideReduced({ ...reduced, joints: [] }, workLimit);
  return unshared === "met" ? "met" : "undecided";
}

/** Met when some case is; each may take so many steps. */
function searchAll(cases: Iterable<Reduced>, workLimit: number): Decision {
  let decision: Decision = "unmeetable";
  for (const one of cases) {
    if (isOverdrawn(one)) continue;
    const found = search(one, workLimit);
    if (found === "met") return found;
    if (found === "undecided") decision = found;
  }
  return decision;
}

/** A step costs more the more awards there are: with more than so many, steps fall by the cube of how many more they are. */
const fewAwards = 60;

function search(reduced: Reduced, workLimit: number): Decision {
  const problem = problemOf(reduced);
  const part = Math.min(1, fewAwards / problem.awards.length) ** 3;
  const met = completable(problem, rootPath, { workLimit: Math.ceil(workLimit * part) });
  if (met === null) return "undecided";
  return met ? "met" : "unmeetable";
}

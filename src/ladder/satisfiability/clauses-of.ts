import type { Dropped, PlacedClause } from "./clause.ts";
import { everyNode } from "./node.ts";
import type { Puzzle } from "./puzzle.ts";

/**
 * The clauses of a group that could be at fault: requirements in the order of the program, then limits and residency,
 * then what is said of courses, by documents of theirs and by exceptions, each by its key. Where they stand in files plays no part in which of them are told.
 */
export function clausesOf(puzzle: Puzzle, group: Dropped): PlacedClause[] {
  const requirements = everyNode(puzzle.roots, group).filter(({ form }) => form !== "all-of");
  const clauses: readonly PlacedClause[] = [
    ...requirements,
    ...puzzle.constraints,
    ...puzzle.exclusions,
    ...puzzle.gone,
    ...puzzle.bars,
  ];
  return clauses.filter(({ key }) => !group.has(key));
}

import type { Span } from "../../diagnostics/span.ts";
import { compareText, firstOf, sorted } from "../../kernel/order.ts";
import type { Dropped, PlacedClause } from "./clause.ts";
import { everyNode } from "./node.ts";
import type { Puzzle } from "./puzzle.ts";

/** The clauses of a group that could be at fault, in document order, those of other documents last. */
export function clausesOf(puzzle: Puzzle, group: Dropped): PlacedClause[] {
  const own = puzzle.model.program.file.path;
  const nodes = everyNode(puzzle.roots, group).filter(({ form }) => form !== "all-of");
  const clauses = [...nodes, ...puzzle.constraints, ...puzzle.exclusions, ...puzzle.gone];
  const elsewhere = ({ at }: PlacedClause) => (at.file === own ? 0 : 1);
  return sorted(
    clauses.filter(({ key }) => !group.has(key)),
    firstOf(
      (a, b) => elsewhere(a) - elsewhere(b),
      (a, b) => byPlace(a.at, b.at),
      (a, b) => compareText(a.key, b.key),
    ),
  );
}

const byPlace = firstOf<Span>(
  (a, b) => compareText(a.file, b.file),
  (a, b) => a.line - b.line,
  (a, b) => a.column - b.column,
);

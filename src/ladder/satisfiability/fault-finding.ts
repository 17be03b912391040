import { type Diagnostic, diagnostic, type RelatedPlace } from "../../diagnostics/diagnostic.ts";
import { type Change, clauseSentence } from "../../diagnostics/program-fault.ts";
import { placeOf } from "../../documents/document.ts";
import { allNodes } from "../requirement-tree.ts";
import type { PlacedClause } from "./clause.ts";
import type { Fault } from "./fault.ts";
import { atMargin } from "./margin.ts";
import type { Puzzle } from "./puzzle.ts";

/** Reports a fault at its residency, else at its first requirement, with the places of all other clauses. */
export function faultFinding(puzzle: Puzzle, found: Fault, change: Change): Diagnostic {
  const gone = goneCourse(puzzle, found);
  if (gone !== null) return gone;
  const { program, credits: of } = puzzle.model;
  const fault = change.to === "credits" ? atMargin(puzzle, found, change) : found;
  const clauses = fault.clauses.map(({ clause }) => clause);
  const stopped = fault.least ? {} : { stopped: true as const };
  for (const { clause, at, key } of fault.clauses) {
    if (clause.kind !== "residency") continue;
    const args = { program: program.id, credits: clause.credits, of, clauses, change, ...stopped };
    return diagnostic("unmeetable-residency", args, at, { related: others(fault, key) });
  }
  const first = fault.clauses.find(({ clause }) => "path" in clause) ?? fault.clauses[0];
  const at = first?.at ?? placeOf(program, "id");
  const args = { program: program.id, clauses, change, ...stopped };
  return diagnostic("unmeetable-requirement", args, at, { related: others(fault, first?.key) });
}

/** A single course requirement whose course is over: the dead reference says it all. */
function goneCourse({ model }: Puzzle, { clauses }: Fault): Diagnostic | null {
  const [first, second, ...more] = clauses;
  if (first?.clause.kind !== "course-requirement" || second?.clause.kind !== "course") return null;
  if (more.length > 0) return null;
  const { path } = first.clause;
  const node = allNodes(model.tree).find((one) => one.path === path);
  const at = placeOf(model.program, ...(node?.place ?? []), "course");
  const { course, trouble } = second.clause;
  return diagnostic("unusable-course", { course, trouble }, at, {
    severity: "error",
    related: others({ clauses }, first.key),
  });
}

/** The places of the clauses beside the one that is reported. */
function others(
  { clauses }: Pick<Fault, "clauses">,
  key: PlacedClause["key"] | undefined,
): RelatedPlace[] {
  return clauses
    .filter((clause) => clause.key !== key)
    .map(({ clause, at }) => ({ message: clauseSentence(clause), at }));
}

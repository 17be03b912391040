import type { Span } from "../../diagnostics/span.ts";
import { compareText, firstOf, sorted } from "../../kernel/order.ts";
import type { Dropped, PlacedClause } from "./clause.ts";
import { components } from "./components.ts";
import { decide } from "./decide.ts";
import { everyNode, type Puzzle } from "./puzzle.ts";

/** Clauses that cannot all be met, such that without any one of them the others can. */
export interface Fault {
  /** In document order. */
  readonly clauses: readonly PlacedClause[];
  /** What is left out to be alone with these clauses. */
  readonly dropped: Dropped;
  /** What is left out to be alone with the group of requirements that they come from. */
  readonly group: Dropped;
}

/** All that is wrong with a program, as far as it could be decided. */
export interface Faults {
  readonly faults: readonly Fault[];
  /** True where the limit of search steps left a group of requirements undecided. */
  readonly undecided: boolean;
}

/** Search steps for deciding a group of requirements. */
const decisionSteps = 200_000;

/** Search steps for each clause that is tried without; what stays undecided is kept. */
const shrinkingSteps = 50_000;

/** Independent faults of a puzzle: the requirements of one are left out before the next is looked for. */
export function faultsOf(
  puzzle: Puzzle,
  leftOut: Dropped = new Set(),
  workLimit = decisionSteps,
): Faults {
  const faults: Fault[] = [];
  let undecided = false;
  for (const group of components(puzzle, leftOut)) {
    let dropped = group;
    for (;;) {
      const decision = decide(puzzle, dropped, workLimit);
      if (decision === "undecided") undecided = true;
      if (decision !== "unmeetable") break;
      const fault = { ...shrunk(puzzle, dropped), group };
      faults.push(fault);
      const blamed = fault.clauses.filter(({ clause }) => "path" in clause);
      if (blamed.length === 0) break;
      dropped = new Set([...dropped, ...blamed.map(({ key }) => key)]);
    }
  }
  return { faults, undecided };
}

/** Leaves clauses out one by one in document order while the rest cannot be met. */
export function shrunk(puzzle: Puzzle, group: Dropped): Omit<Fault, "group"> {
  let dropped = group;
  const kept: PlacedClause[] = [];
  for (const clause of clausesOf(puzzle, group)) {
    if (dropped.has(clause.key)) continue;
    const without = new Set([...dropped, clause.key]);
    if (decide(puzzle, without, shrinkingSteps) === "unmeetable") dropped = without;
    else kept.push(clause);
  }
  return { clauses: kept, dropped };
}

/** The clauses of a group that could be at fault, in document order, those of other documents last. */
function clausesOf(puzzle: Puzzle, group: Dropped): PlacedClause[] {
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

import type { Change } from "../../diagnostics/program-fault.ts";
import { greatest, type Rational } from "../../kernel/rational.ts";
import type { Dropped, PlacedClause } from "./clause.ts";
import type { Constraint } from "./constraint.ts";
import { goneKey } from "./course-clauses.ts";
import { everyNode } from "./node.ts";
import { altered, maximum, type Puzzle, withSharing } from "./puzzle.ts";

/** A puzzle with what is left out of it. */
export interface Question {
  readonly puzzle: Puzzle;
  readonly dropped: Dropped;
}

/** What is asked once a change to settle a fault is made. To name another course in place of one that is over is to be able to have it. */
export function applied(
  { puzzle, dropped }: Question,
  fault: { readonly clauses: readonly PlacedClause[] },
  change: Change,
): Question {
  switch (change.to) {
    case "limit":
    case "residency": {
      const found = puzzle.constraints.find(({ key, clause }) => {
        const named =
          change.to === "limit" ? isLimit(clause, change.id) : clause.kind === "residency";
        return named && fault.clauses.some((one) => one.key === key);
      });
      if (found === undefined) return { puzzle, dropped };
      const max = change.to === "limit" ? change.max : puzzle.model.credits.minus(change.credits);
      return { puzzle: raised(puzzle, found, max), dropped };
    }
    case "sharing":
      return { puzzle: withSharing(puzzle, [...puzzle.sharing, change.pair]), dropped };
    case "exclusion": {
      const [a, b] = change.courses;
      const exclusions = puzzle.exclusions.filter(
        ({ courses }) => !(courses.includes(a) && courses.includes(b)),
      );
      return { puzzle: { ...puzzle, exclusions }, dropped };
    }
    case "exception": {
      const bars = puzzle.bars.filter(({ clause }) => {
        return clause.kind === "exception" && clause.exception === change.exception;
      });
      return { puzzle, dropped: new Set([...dropped, ...bars.map(({ key }) => key)]) };
    }
    case "credits":
      return { puzzle: altered(puzzle, change.path, { credits: change.credits }), dropped };
    case "choice":
      return { puzzle: altered(puzzle, change.path, { choose: change.choose }), dropped };
    case "course":
      return { puzzle, dropped: new Set([...dropped, goneKey(change.course)]) };
    case "requirement": {
      const node = everyNode(puzzle.roots).find(({ path }) => path === change.path);
      return { puzzle, dropped: new Set([...dropped, ...(node === undefined ? [] : [node.key])]) };
    }
  }
}

const isLimit = (clause: PlacedClause["clause"], id: string) =>
  clause.kind === "limit" && clause.id === id;

function raised(puzzle: Puzzle, constraint: Constraint, max: Rational): Puzzle {
  const maxima = new Map(puzzle.maxima);
  maxima.set(constraint, greatest(maximum(puzzle, constraint), max));
  return { ...puzzle, maxima };
}

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../diagnostics/span.ts";
import type { Clause } from "../documents/clause.ts";
import { type Document, placeOf } from "../documents/document.ts";
import type { Kind } from "../documents/kinds.ts";
import type { CivilDate } from "../kernel/date.ts";
import { ClauseError, compileClause } from "./clause.ts";
import { PatternError } from "./schema-check.ts";

/** Compiles every clause of a document; one that cannot be is a finding. */
export function checkClauses(
  document: Document<Kind, unknown>,
  key: "gates" | "clauses",
  clauses: readonly Clause[],
  asOf: CivilDate,
): Diagnostic[] {
  const absent = key === "gates" ? "unknown" : "fail";
  return clauses.flatMap((clause, index) => {
    try {
      compileClause(clause, absent).holds({}, { asOf });
      return [];
    } catch (error) {
      if (!(error instanceof ClauseError)) throw error;
      const at = placeOf(document as Document, key, index, error.part);
      return [clauseProblem(error, at)];
    }
  });
}

function clauseProblem({ message, cause }: ClauseError, at: Span): Diagnostic {
  if (!(cause instanceof PatternError) || cause.unsafe === null) {
    return diagnostic("invalid-clause", { detail: message.slice(0, 300) }, at);
  }
  const { pattern, unsafe } = cause;
  return diagnostic("unsafe-pattern", { pattern, detail: `it uses ${unsafe}` }, at);
}

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Clause } from "../documents/clause.ts";
import { type Document, placeOf } from "../documents/document.ts";
import type { Kind } from "../documents/kinds.ts";
import { ClauseError, compileClause } from "./clause.ts";

/** Compiles every clause of a document; one that cannot be is a finding. */
export function checkClauses(
  document: Document<Kind, unknown>,
  key: "gates" | "clauses",
  clauses: readonly Clause[],
): Diagnostic[] {
  const absent = key === "gates" ? "unknown" : "fail";
  return clauses.flatMap((clause, index) => {
    try {
      compileClause(clause, absent).check({});
      return [];
    } catch (error) {
      if (!(error instanceof ClauseError)) throw error;
      const at = placeOf(document as Document, key, index, "require");
      const pattern =
        /`?invalid (?:regex|regexp|escape|perl|named|character)[^:]*: `?(.*?)`?$/i.exec(
          error.message,
        );
      return [
        pattern === null
          ? diagnostic("invalid-clause", { detail: error.message.slice(0, 300) }, at)
          : diagnostic(
              "unsafe-pattern",
              { pattern: pattern[1] ?? "", detail: error.message.slice(0, 200) },
              at,
            ),
      ];
    }
  });
}

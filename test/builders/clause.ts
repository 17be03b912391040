import type { Clause } from "../../src/documents/clause.ts";
import type { CivilDate } from "../../src/kernel/date.ts";
import { type ClauseResult, compileClause } from "../../src/policy/clause.ts";
import { today } from "./workspace.ts";

/** What a clause that requires `require` says of a document on a day; what is absent is unknown. */
export function clauseSays(require: unknown, document: unknown, asOf = today): ClauseResult {
  const clause = { id: "c", title: "C", severity: "must", require } as Clause;
  return compileClause(clause, "unknown").check(document, { asOf: asOf as CivilDate });
}

/** The result and its sentences in one line: `fail: …`. */
export function clauseLine(require: unknown, document: unknown, asOf = today): string {
  const { result, failures } = clauseSays(require, document, asOf);
  return [result, ...failures].join(": ");
}

import type { Clause } from "../documents/clause.ts";
import type { Document } from "../documents/document.ts";
import { plain } from "../documents/plain.ts";
import { compileClause } from "./clause.ts";

/** How a micro-credential stands against one framework. */
export interface Conformance {
  readonly microCredential: string;
  readonly framework: string;
  readonly edition: string | null;
  /** True when every `must` clause passes or does not apply; null when one is unknown and none fails. */
  readonly conforms: boolean | null;
  readonly clauses: readonly ConformanceClause[];
}

/** The result of one clause. */
export interface ConformanceClause {
  readonly id: string;
  readonly result: "pass" | "fail" | "unknown" | "not-applicable";
  readonly severity: Clause["severity"];
  readonly title: string;
  readonly failures: readonly string[];
}

/** Checks a micro-credential against every clause of a framework. */
export function checkConformance(
  m: Document<"micro-credential">,
  framework: Document<"framework">,
): Conformance {
  const document = plain(m.data);
  const clauses = framework.data.clauses.map((clause): ConformanceClause => {
    const { result, failures } = compileClause(clause, "fail").check(document);
    return { id: clause.id, result, severity: clause.severity, title: clause.title, failures };
  });
  const must = clauses
    .filter((clause) => clause.severity === "must")
    .map((clause) => clause.result);
  const conforms = must.includes("fail") ? false : must.includes("unknown") ? null : true;
  return {
    microCredential: m.id,
    framework: framework.id,
    edition: framework.edition,
    conforms,
    clauses,
  };
}

import type { Clause } from "../documents/clause.ts";
import type { Document } from "../documents/document.ts";
import type { CivilDate } from "../kernel/date.ts";
import { compileClause } from "./clause.ts";
import { clauseDocument } from "./clause-document.ts";

/** How a micro-credential stands against one framework. */
export interface Conformance {
  readonly microCredential: string;
  readonly framework: string;
  readonly edition: string | null;
  /** A policy paper or a toolkit reports alignment; conformance is claimed of nothing to it. */
  readonly claim: "conformance" | "alignment";
  /** True when every `must` clause passes or does not apply; null when one is unknown and none fails. */
  readonly meets: boolean | null;
  /** Does any `must` clause apply? Where none does, nothing was asked. */
  readonly applies: boolean;
  /** `meets` where the framework reports conformance; null elsewhere. */
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
  /** Would it pass, for all that is known, once what is not stated is stated? */
  readonly open: boolean;
}

/** Checks a micro-credential against every clause of a framework. */
export function checkConformance(
  m: Document<"micro-credential">,
  framework: Document<"framework">,
  asOf: CivilDate,
): Conformance {
  return conformanceOf(m, clauseDocument(m.data), framework, asOf);
}

/** Checks a document, as plain JSON, in the place of an offering. */
export function conformanceOf(
  m: Pick<Document<"micro-credential">, "id">,
  document: unknown,
  framework: Document<"framework">,
  asOf: CivilDate,
): Conformance {
  const clauses = framework.data.clauses.map((clause): ConformanceClause => {
    const { result, failures, open } = compileClause(clause, "fail").check(document, { asOf });
    const { id, severity, title = id } = clause;
    return { id, result, severity, title, failures, open };
  });
  const must = clauses
    .filter((clause) => clause.severity === "must")
    .map((clause) => clause.result);
  const meets = must.includes("fail") ? false : must.includes("unknown") ? null : true;
  const claim = framework.data.reportsAs;
  return {
    microCredential: m.id,
    framework: framework.id,
    edition: framework.edition,
    claim,
    meets,
    applies: must.some((result) => result !== "not-applicable"),
    conforms: claim === "conformance" ? meets : null,
    clauses,
  };
}

/** Does a document meet every `must` clause? As `conformanceOf`, without finding out why not. */
export function meetsEveryMust(
  document: unknown,
  framework: Document<"framework">,
  asOf: CivilDate,
): boolean {
  return framework.data.clauses.every(
    (clause) =>
      clause.severity !== "must" || compileClause(clause, "fail").holds(document, { asOf }),
  );
}

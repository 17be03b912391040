import type { ReasonCode } from "../diagnostics/reasons.ts";
import type { Clause } from "../documents/clause.ts";
import type { CreditBank } from "../documents/credit-bank.ts";
import type { Document } from "../documents/document.ts";
import { sourceInForce } from "../documents/source-title.ts";
import type { CivilDate } from "../kernel/date.ts";
import { all, type Truth } from "../kernel/truth.ts";
import type { DocumentOnDay } from "../workspace/catalogue.ts";
import { compileClause } from "./clause.ts";
import { clauseDocument } from "./clause-document.ts";
import { reachesHours } from "./hours.ts";

type BankGate = CreditBank["gates"][number];

/** What one gate of a bank says of an offering. */
export interface GateResult {
  readonly id: string;
  readonly title: string;
  readonly severity: Clause["severity"];
  readonly result: "pass" | "fail" | "unknown" | "not-applicable";
  /** Does a failure only condition a recommendation, instead of ruling it out? */
  readonly conditional: boolean;
  readonly reason: ReasonCode;
  /** Arguments of the reason's sentence. */
  readonly args: object;
  /** Where the rule stands in the bank's document. */
  readonly path: readonly (string | number)[];
  readonly source: string | null;
}

/** What all gates of a bank say of an offering. */
export interface GateReport {
  readonly results: readonly GateResult[];
  /** Do all `must` gates pass? A failed condition leaves it unknown: it can still be met. */
  readonly passes: Truth;
}

/** Applies a bank's gates, its minimum of hours and its view of offerings that carry credit (semantics, section 4). */
export function applyGates(
  bank: DocumentOnDay<"credit-bank">,
  m: Document<"micro-credential">,
  asOf: CivilDate,
): GateReport {
  const document = clauseDocument(m.data);
  const results = [
    ...bank.data.gates.map((gate, index) => applyGate(gate, index, document, asOf)),
    ...minimumHours(bank, m),
    ...alreadyCredit(bank, m),
  ];
  const binding = results.filter((result) => result.severity === "must");
  return { results, passes: all(binding.map(gateTruth)) };
}

/** A gate's result as a fact; one that does not apply holds, and a failed condition can still be met. */
export function gateTruth({ result, conditional }: GateResult): Truth {
  if (result === "fail") return conditional ? "unknown" : "false";
  return result === "unknown" ? "unknown" : "true";
}

function applyGate(gate: BankGate, index: number, document: unknown, asOf: CivilDate): GateResult {
  const { result, failures } = compileClause(gate, "unknown").check(document, { asOf });
  return {
    id: gate.id,
    title: gate.title ?? gate.id,
    severity: gate.severity,
    result,
    conditional: gate.onFail === "condition",
    reason: gate.reason ?? "not-applicable",
    args: { gate: gate.id, title: gate.title ?? gate.id, failures },
    path: ["gates", index],
    source: gate.source ?? null,
  };
}

function minimumHours(
  bank: DocumentOnDay<"credit-bank">,
  m: Document<"micro-credential">,
): GateResult[] {
  const { hours } = bank.data;
  const minimum = hours?.minimum;
  if (minimum === undefined || minimum === null) return [];
  const path = ["hours", "minimum"];
  const { is, stated } = reachesHours(m.data.hours, minimum);
  return [
    {
      id: "hours-minimum",
      title: `At least ${minimum} hours`,
      severity: "must",
      result: is === "true" ? "pass" : is === "false" ? "fail" : "unknown",
      conditional: false,
      reason: "hours-out-of-range",
      args: { stated, minimum },
      path,
      source: sourceInForce(bank, path, hours?.source),
    },
  ];
}

function alreadyCredit(
  bank: DocumentOnDay<"credit-bank">,
  m: Document<"micro-credential">,
): GateResult[] {
  if (bank.data.route !== "plar") return [];
  const path = ["route"];
  return [
    {
      id: "non-credit",
      title: "The offering carries no credit itself",
      severity: "must",
      result: m.data.creditStatus === "credit" ? "fail" : "pass",
      conditional: false,
      reason: "already-credit",
      args: { bank: bank.data.title ?? bank.id },
      path,
      source: sourceInForce(bank, path, null),
    },
  ];
}

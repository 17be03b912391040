import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { defaultRelations, strongestFirst } from "../documents/credit-bank.ts";
import { type Document, placeOf } from "../documents/document.ts";
import { History, onDay } from "../documents/history.ts";
import type { CivilDate } from "../kernel/date.ts";
import { Rational } from "../kernel/rational.ts";

/** What the schema cannot say of a bank: keys that others need, a most that is below the least, and relations whose values must not rise. */
export function checkBank(bank: Document<"credit-bank">): Diagnostic[] {
  const findings = new Map<string, Diagnostic>();
  for (const day of daysOfChange(bank.data)) {
    for (const finding of [
      ...checkNeeds(bank, day),
      ...checkAmounts(bank, day),
      ...checkRelations(bank, day),
    ]) {
      findings.set(`${finding.code} ${finding.message}`, finding);
    }
  }
  return [...findings.values()];
}

function checkNeeds(bank: Document<"credit-bank">, day: CivilDate): Diagnostic[] {
  const { unassigned, credit, equivalence, cluster } = onDay(bank.data, day).value;
  const findings: Diagnostic[] = [];
  const needsStep = unassigned?.allowed === true || equivalence.partialCredit === true;
  if (needsStep && credit?.step === undefined) {
    const why = "`credit.step` is required where unassigned or partial credit is allowed";
    const path =
      unassigned?.allowed === true ? ["unassigned", "allowed"] : ["equivalence", "partialCredit"];
    findings.push(diagnostic("missing-key", { key: "step", why }, placeOf(bank, ...path)));
  }
  if (cluster?.allowed === true && cluster.most === undefined) {
    const why = "`cluster.most` is required where clusters are allowed";
    findings.push(diagnostic("missing-key", { key: "most", why }, placeOf(bank, "cluster")));
  }
  return findings;
}

function checkAmounts(bank: Document<"credit-bank">, day: CivilDate): Diagnostic[] {
  const { step, least = step, most } = onDay(bank.data, day).value.credit ?? {};
  if (!least || !most || most.atLeast(least)) return [];
  const expected = `at least ${least}, the least credit that is given`;
  const args = { value: most.toString(), expected, suggestion: null };
  return [diagnostic("invalid-value", args, placeOf(bank, "credit", "most"))];
}

function checkRelations(bank: Document<"credit-bank">, day: CivilDate): Diagnostic[] {
  const stated = onDay(bank.data.equivalence.relations ?? {}, day).value;
  const findings: Diagnostic[] = [];
  for (const [index, lower] of strongestFirst.entries()) {
    const higher = strongestFirst[index - 1];
    if (higher === undefined) continue;
    const certain = (name: typeof lower) => {
      const value = stated[name] ?? defaultRelations[name];
      return value === "review" ? Rational.zero : value;
    };
    if (!certain(lower).moreThan(certain(higher))) continue;
    const on = stated[lower] === undefined ? higher : lower;
    const at = placeOf(bank, "equivalence", "relations", on);
    findings.push(diagnostic("rising-relations", { lower, higher }, at));
  }
  return findings;
}

/** The days on which some dated value of a document changes; one arbitrary day when nothing is dated. */
function daysOfChange(data: unknown): CivilDate[] {
  const days = new Set<CivilDate>();
  const visit = (node: unknown): void => {
    if (node instanceof History) {
      for (const entry of node.entries) days.add(entry.from);
    } else if (typeof node === "object" && node !== null && !(node instanceof Rational)) {
      for (const value of Object.values(node)) visit(value);
    }
  };
  visit(data);
  return days.size === 0 ? ["2000-01-01" as CivilDate] : [...days];
}

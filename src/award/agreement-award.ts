import type { Doubt } from "../competency/doubt.ts";
import { changePhrase, type SubstanceChange } from "../diagnostics/substance-change.ts";
import type { Agreement, AgreementResult } from "../documents/agreement.ts";
import { type Document, placeOf } from "../documents/document.ts";
import { compareText } from "../kernel/order.ts";
import { Rational } from "../kernel/rational.ts";
import type { Decision } from "./agreements.ts";
import { commonAttributes, courseAttributes, setKey } from "./attributes.ts";
import type { Award, Reason } from "./award.ts";
import type { BankRules } from "./bank-rules.ts";

/** The award of one result of a decision; null when its course is not creditable or not in effect. */
export function agreementAward(rules: BankRules, decision: Decision, index: number): Award | null {
  const { agreement, offerings } = decision;
  const result = agreement.data.results?.[index];
  if (result === undefined) return null;
  const type = agreement.data.decision === "waiver" ? "waiver" : result.type;
  const course = result.course === undefined ? null : rules.catalogue.courses.get(result.course);
  if (course === undefined || course?.data.creditable === false) return null;
  if ((type === "assigned" || type === "waiver") && course === null) return null;
  const { reasons, doubts } = standing(rules, decision);
  const attributes = resultAttributes(decision, result, type);
  const ofCourse = course === null || type === "block" ? {} : courseAttributes(course);
  const subjectLevel = `${attributes.subject ?? ""}-${attributes.level ?? ""}`;
  const name = result.course ?? (type === "block" ? "block" : subjectLevel);
  const stated = result.credits ?? course?.data.credits ?? Rational.zero;
  return {
    ...commonAttributes(rules, offerings),
    ...attributes,
    ...ofCourse,
    ...(result.unit === undefined ? {} : { unit: result.unit }),
    id: `agreement:${agreement.id}:${name}`,
    type,
    status: reasons.length === 0 ? "recognized" : "review",
    credits: type === "waiver" ? Rational.zero : stated,
    agreement: agreement.id,
    decision: `${agreement.id} ${agreement.edition ?? ""} ${setKey(offerings)}`,
    result: index,
    precludes: result.precludes ?? [],
    doubts,
    reasons,
    at: placeOf(agreement, "results", index),
  };
}

/** Unassigned credit has the result's subject and level, else those of a single offering; a block has none. */
function resultAttributes({ offerings }: Decision, result: AgreementResult, type: Award["type"]) {
  if (type === "block") return { subject: null, level: null, tags: [] };
  const [only, ...more] = offerings;
  const year = more.length === 0 ? (only?.data.level?.year ?? null) : null;
  return {
    subject: result.subject ?? null,
    level: result.level ?? year,
    tags: [...new Set(offerings.flatMap((m) => m.data.tags ?? []))].sort(compareText),
  };
}

interface Standing {
  readonly reasons: readonly Reason[];
  readonly doubts: readonly Doubt[];
}

/** Why a decision gives review only: made on another substance, not approved, or conditional. */
function standing({ catalogue }: BankRules, { agreement, outdated }: Decision): Standing {
  const pending = [
    ...(outdated === null ? [] : [outdatedDecision(agreement, outdated)]),
    ...(isApproved(agreement.data, catalogue.asOf) ? [] : [unsignedDecision(agreement)]),
    ...(agreement.data.decision === "conditional" ? [conditionalDecision(agreement)] : []),
  ];
  return { reasons: pending.map((p) => p.reason), doubts: pending.map((p) => p.doubt) };
}

interface Pending {
  readonly reason: Reason;
  readonly doubt: Doubt;
}

/** Is a decision signed by a day? One that will be is not yet. */
export const isApproved = ({ approved }: Agreement, asOf: string): boolean =>
  Boolean(approved) && compareText(approved?.on ?? "", asOf) <= 0;

function outdatedDecision(
  agreement: Document<"agreement">,
  outdated: readonly SubstanceChange[],
): Pending {
  const parts = outdated.length === 0 ? ["its substance"] : outdated.map(changePhrase);
  const args = { agreement: agreement.id, parts };
  const at = placeOf(agreement, "basis", "substance");
  return {
    reason: { code: "agreement-outdated", args, rule: ruleOf(agreement), source: null, at },
    doubt: { for: "faculty", fact: "reassessment", args: { fact: "reassessment", ...args }, at },
  };
}

/** A decision that nobody has signed by the day asked about; one that will be says from when. */
function unsignedDecision(agreement: Document<"agreement">): Pending {
  const { approved } = agreement.data;
  const args = { agreement: agreement.id, ...(approved ? { from: approved.on } : {}) };
  const at = approved ? placeOf(agreement, "approved", "on") : placeOf(agreement, "assessed");
  return {
    reason: { code: "agreement-unsigned", args, rule: ruleOf(agreement), source: null, at },
    doubt: { for: "registrar", fact: "approval", args: { fact: "approval", ...args }, at },
  };
}

/** The award of a decision where it is known whether the decision's conditions are met. */
export function knowingConditions(
  award: Award,
  agreement: Document<"agreement">,
  areMet: boolean,
): Award {
  const unmet = areMet ? [] : [conditionalDecision(agreement)];
  const reasons = [
    ...award.reasons.filter(({ code }) => code !== "agreement-conditional"),
    ...unmet.map(({ reason }) => reason),
  ];
  const doubts = [
    ...award.doubts.filter(({ fact }) => fact !== "conditions"),
    ...unmet.map(({ doubt }) => doubt),
  ];
  return { ...award, reasons, doubts, status: reasons.length === 0 ? "recognized" : "review" };
}

/** Why a decision whose conditions are not known to be met gives review only, and what would settle it. */
function conditionalDecision(agreement: Document<"agreement">): Pending {
  const args = { agreement: agreement.id, conditions: conditionWords(agreement.data.conditions) };
  const at = placeOf(agreement, "conditions");
  return {
    reason: { code: "agreement-conditional", args, rule: ruleOf(agreement), source: null, at },
    doubt: { for: "registrar", fact: "conditions", args: { fact: "conditions", ...args }, at },
  };
}

const ruleOf = (agreement: Document<"agreement">) => `agreement ${agreement.id}`;

/** The conditions of a decision in words; empty when there are none. */
function conditionWords(conditions: Agreement["conditions"]): string {
  if (conditions === undefined) return "";
  const { minimumGrade, complete, note } = conditions;
  const grade =
    minimumGrade instanceof Rational ? `${minimumGrade.times(Rational.of(100))} %` : minimumGrade;
  return [
    grade === undefined ? "" : `grade of at least ${grade}`,
    complete === undefined || complete.length === 0 ? "" : `completion of ${complete.join(", ")}`,
    note ?? "",
  ]
    .filter((part) => part !== "")
    .join("; ");
}

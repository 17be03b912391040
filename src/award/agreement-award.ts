import type { Doubt } from "../competency/doubt.ts";
import { type Condition, openConditions } from "../diagnostics/condition.ts";
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
    ...(agreement.data.decision === "conditional" ? [conditionsUnknown(agreement)] : []),
  ];
  return {
    reasons: pending.map(({ reason }) => reason),
    doubts: pending.flatMap(({ doubts }) => doubts),
  };
}

/** Why a decision gives review only for now, and what would settle it. */
interface Pending {
  readonly reason: Reason;
  readonly doubts: readonly Doubt[];
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
    doubts: [{ for: "faculty", fact: "reassessment", args: { fact: "reassessment", ...args }, at }],
  };
}

/** A decision that nobody has signed by the day asked about; one that will be says from when. */
function unsignedDecision(agreement: Document<"agreement">): Pending {
  const { approved } = agreement.data;
  const args = { agreement: agreement.id, ...(approved ? { from: approved.on } : {}) };
  const at = approved ? placeOf(agreement, "approved", "on") : placeOf(agreement, "assessed");
  return {
    reason: { code: "agreement-unsigned", args, rule: ruleOf(agreement), source: null, at },
    doubts: [{ for: "registrar", fact: "approval", args: { fact: "approval", ...args }, at }],
  };
}

/** The award of a decision all of whose conditions are known to be met. */
export const withConditionsMet = (award: Award): Award => knowingConditions(award, null);

/** The award of a decision none of whose conditions is known to be met. */
export const withConditionsOpen = (award: Award, agreement: Document<"agreement">): Award =>
  knowingConditions(award, conditionsUnknown(agreement));

/**
 * The award of a decision for one learner, and what is open of the decision's conditions; null where all are met. The
 * learner knows what was completed, the registrar all else.
 */
export function forLearner(
  award: Award,
  agreement: Document<"agreement">,
  open: readonly Condition[] | null,
): Award {
  if (open === null) return withConditionsMet(award);
  const toComplete = open.filter(({ kind }) => kind === "complete");
  const others = open.filter(({ kind }) => kind !== "complete");
  const ofOthers = others.length > 0 || open.length === 0;
  const doubts = [
    ...(toComplete.length > 0 ? [conditionsDoubt(agreement, toComplete, "learner")] : []),
    ...(ofOthers ? [conditionsDoubt(agreement, others, "registrar")] : []),
  ];
  return knowingConditions(award, { reason: conditionsReason(agreement, open), doubts });
}

function knowingConditions(award: Award, pending: Pending | null): Award {
  const reasons = [
    ...award.reasons.filter(({ code }) => code !== "agreement-conditional"),
    ...(pending === null ? [] : [pending.reason]),
  ];
  const doubts = [
    ...award.doubts.filter(({ fact }) => fact !== "conditions"),
    ...(pending?.doubts ?? []),
  ];
  return { ...award, reasons, doubts, status: reasons.length === 0 ? "recognized" : "review" };
}

/** Of an offering nobody knows whether a learner will meet the conditions. */
function conditionsUnknown(agreement: Document<"agreement">): Pending {
  const all = conditionsOf(agreement.data);
  return {
    reason: conditionsReason(agreement, all),
    doubts: [conditionsDoubt(agreement, all, "registrar")],
  };
}

function conditionsReason(agreement: Document<"agreement">, open: readonly Condition[]): Reason {
  const args = openConditions(agreement.id, open);
  const at = placeOf(agreement, "conditions");
  return { code: "agreement-conditional", args, rule: ruleOf(agreement), source: null, at };
}

function conditionsDoubt(
  agreement: Document<"agreement">,
  open: readonly Condition[],
  party: "learner" | "registrar",
): Doubt {
  const args = { fact: "conditions", ...openConditions(agreement.id, open) } as const;
  return { for: party, fact: "conditions", args, at: placeOf(agreement, "conditions") };
}

const ruleOf = (agreement: Document<"agreement">) => `agreement ${agreement.id}`;

/** The conditions of a decision one by one; none where it does not say what they are. */
function conditionsOf({ conditions }: Agreement): Condition[] {
  if (conditions === undefined) return [];
  const { minimumGrade: least, complete = [], note } = conditions;
  const minimum = least instanceof Rational ? `${least.times(Rational.of(100))} %` : least;
  return [
    ...(minimum === undefined ? [] : [{ kind: "grade", minimum } as const]),
    ...[...new Set(complete)].map((item) => ({ kind: "complete", item }) as const),
    ...(note === undefined ? [] : [{ kind: "note", note } as const]),
  ];
}

import { type Condition, openConditions } from "../../../src/diagnostics/condition.ts";
import type { GradeDoubt } from "../../../src/diagnostics/grade-doubt.ts";
import type { QuestionArgs } from "../../../src/diagnostics/questions.ts";
import type { GateArgs, ReasonCode } from "../../../src/diagnostics/reasons.ts";
import type { OwnArgs } from "../../../src/report/letter/messages.ts";
import { exact } from "./account.ts";

const gate: GateArgs = { gate: "gate-id", title: "TITLE", failures: ["FAILURE"] };
const agreement = "DECISION";
const course = "COURSE";
const conditions: readonly Condition[] = [
  { kind: "grade", minimum: "MINIMUM" },
  { kind: "complete", item: "ITEM" },
  { kind: "note", note: "NOTE" },
];

/** Arguments for every reason code, each text of its own kind. */
export const reasonSamples: { readonly [C in ReasonCode]: OwnArgs<C> } = {
  "agreement-no-credit": { agreement, on: "2024-03-01" },
  "not-creditable": { course, why: "WHY" },
  "already-credit": { bank: "BANK" },
  "already-used": { other: "OTHER", course },
  duplicate: { item: "ITEM" },
  precluded: { course, by: "BY" },
  "not-assessed": { competencies: ["FIRST", "SECOND"] },
  "optional-only": { competencies: ["FIRST", "SECOND"] },
  "outside-window": { item: "ITEM", from: "2024-03-01", to: "2024-08-31" },
  stale: { completedOn: "2024-03-01", months: 84 },
  "grade-low": { grade: "GRADE", minimum: "MINIMUM" },
  "provider-unrecognized": gate,
  "professional-body": gate,
  practicum: gate,
  "hours-out-of-range": { stated: exact("7.5"), minimum: exact("12") },
  "too-small": { credits: exact("0.25"), least: exact("0.5") },
  "hours-short": { ceiling: exact("1.5"), credits: exact("3"), course },
  "level-below": { competency: "FIRST", level: "level LOW", outcome: "OUTCOME", needed: "HIGH" },
  "essential-missing": { outcome: "OUTCOME", course },
  "outcome-floor": { outcome: "OUTCOME", degree: exact("0.405"), floor: exact("0.5"), course },
  "overlap-low": { course, coverage: exact("0.7999"), threshold: exact("0.8") },
  "not-applicable": { award: "AWARD", program: "PROGRAM" },
  "limit-reached": { limit: "limit-id", award: "AWARD" },
  "residency-short": { award: "AWARD", residency: exact("15.5") },
  "route-wrong": { award: "AWARD", route: "ROUTE" },
  "out-of-range": { subjects: ["FIRST", "SECOND"] },
  "unit-mismatch": { unit: "UNIT", needed: "NEEDED" },
  "agreement-expired": { agreement, to: "2024-08-31" },
  "agreement-outdated": { agreement, parts: ["PART"] },
  "agreement-unsigned": { agreement },
  "agreement-conditional": openConditions(agreement, conditions),
  "course-outcomes-missing": { course },
  "outcomes-missing": { microCredential: "OFFERING" },
  "topics-missing": gate,
  "documents-missing": gate,
  "grade-unknown": { item: "ITEM" },
  "level-unknown": { what: "WHAT" },
  "hours-unknown": {},
  "not-compared": { course },
  "no-overlap": { course },
};

/** Everything that can keep a grade from being compared with a minimum. */
const gradeDoubts: readonly GradeDoubt[] = [
  { why: "absent" },
  { why: "straddles", grade: "GRADE", from: exact("50"), to: exact("64") },
  { why: "no-number", grade: "GRADE" },
  { why: "not-in-scale", grade: "GRADE" },
  { why: "no-scale", grade: "GRADE" },
  { why: "incomparable", grade: "GRADE" },
];

/** Reasons whose arguments make another sentence. */
export const otherReasons: readonly {
  readonly [C in ReasonCode]: { readonly code: C; readonly args: OwnArgs<C> };
}[ReasonCode][] = [
  { code: "duplicate", args: { item: "ITEM", program: "PROGRAM" } },
  { code: "limit-reached", args: { limit: "core", award: "AWARD", filled: "PART" } },
  { code: "limit-reached", args: { limit: "core", award: "AWARD", filled: "PART", waived: "ex" } },
  { code: "limit-reached", args: { limit: "overlap:p", award: "AWARD", program: "PROGRAM" } },
  { code: "not-creditable", args: { course, why: "it is marked as not creditable" } },
  { code: "not-creditable", args: { course, why: "not in effect on 2024-03-01" } },
  ...["0", "1"].map((to) => ({
    code: "too-small" as const,
    args: {
      credits: exact("1.25"),
      least: exact("1.1"),
      rounded: { step: exact("1"), to: exact(to) },
    },
  })),
  { code: "stale", args: { completedOn: null, months: 84 } },
  { code: "not-assessed", args: { competencies: [] } },
  { code: "outside-window", args: { item: "ITEM", from: null, to: null } },
  { code: "outside-window", args: { item: "ITEM", from: "2024-03-01", to: null, agreement } },
  {
    code: "level-below",
    args: { competency: "A", level: "year 1", outcome: "B", needed: "year 2" },
  },
  { code: "not-applicable", args: { award: "DATA credit at level 1", program: "PROGRAM" } },
  { code: "not-applicable", args: { award: "unassigned credit at level ?", program: "PROGRAM" } },
  { code: "not-applicable", args: { award: "block credit", program: "PROGRAM" } },
  {
    code: "not-applicable",
    args: { award: "AWARD", program: "PROGRAM", exception: "DECISION-ID" },
  },
  { code: "out-of-range", args: { subjects: [] } },
  { code: "agreement-conditional", args: openConditions(agreement, []) },
  { code: "level-unknown", args: { what: "WHAT", unassigned: true } },
  { code: "level-unknown", args: { what: "WHAT", stated: "scale-id", needed: "other-scale-id" } },
  { code: "not-applicable", args: { award: "AWARD", program: "PROGRAM", agreement } },
  { code: "course-outcomes-missing", args: { course, weightless: 2 } },
  { code: "hours-unknown", args: { kinds: ["practicum"], bank: "BANK" } },
  { code: "hours-unknown", args: { unit: "UNIT", needed: "NEEDED", bank: "BANK" } },
  { code: "no-overlap", args: { course: null } },
  { code: "no-overlap", args: { course: null, uncompared: true } },
  { code: "already-used", args: { other: "OTHER", course, program: "PROGRAM" } },
  { code: "already-used", args: { other: "OTHER", course, by: "BY" } },
  ...[{ by: "BY" }, { by: "DATA credit at level 1" }, { program: "PROGRAM" }].flatMap((place) =>
    ["OTHER", "NEEDED"].map((needed) => ({
      code: "already-used" as const,
      args: { other: "OTHER", course, needed, ...place },
    })),
  ),
  ...gradeDoubts.map((doubt) => ({
    code: "grade-unknown" as const,
    args: { item: "ITEM", minimum: "60 %", ...doubt },
  })),
  { code: "grade-unknown", args: { item: "ITEM", competency: "A", why: "absent" } },
];

const competency = "COMPETENCY";
const microCredential = "OFFERING";

/** Arguments for every kind of question. */
export const questionSamples: {
  readonly [F in QuestionArgs["fact"]]: Extract<QuestionArgs, { readonly fact: F }>;
} = {
  demonstrated: { fact: "demonstrated", competency },
  assessed: { fact: "assessed", competency },
  "assessment-type": { fact: "assessment-type", competency, assessment: "ASSESSMENT" },
  level: { fact: "level", competency, needed: "NEEDED", scale: "scale-id" },
  "offering-level": { fact: "offering-level", microCredential, needed: 2 },
  relation: { fact: "relation", competency, relation: "narrower", outcome: "OUTCOME" },
  outcome: { fact: "outcome", microCredential, outcome: "OUTCOME" },
  competencies: { fact: "competencies", microCredential },
  hours: { fact: "hours", microCredential, course, credits: "1.5" },
  "hours-kind": { fact: "hours-kind", microCredential },
  "hours-rate": { fact: "hours-rate", bank: "BANK" },
  conversion: { fact: "conversion", bank: "BANK", unit: "UNIT", needed: "NEEDED" },
  gate: {
    fact: "gate",
    microCredential,
    gate: "gate-id",
    title: "TITLE",
    failed: false,
    missing: ["MISSING"],
  },
  approval: { fact: "approval", agreement },
  reassessment: { fact: "reassessment", agreement, parts: ["PART"] },
  conditions: { fact: "conditions", ...openConditions(agreement, conditions) },
  unassigned: { fact: "unassigned", subject: "SUBJECT", level: 1 },
  note: { fact: "note", requirement: "REQUIREMENT", note: "NOTE" },
  grade: { fact: "grade", microCredential: "OFFERING" },
  mark: { fact: "mark", microCredential: "OFFERING", competency },
  "completion-date": { fact: "completion-date", microCredential: "OFFERING" },
  currency: {
    fact: "currency",
    microCredential: "OFFERING",
    completedOn: "2024-03-01",
    months: 84,
  },
};

/** Questions whose arguments make another sentence. */
export const otherQuestions: readonly QuestionArgs[] = [
  ...["broader", "close", "related"].map(
    (relation): QuestionArgs => ({ fact: "relation", competency, relation, outcome: "OUTCOME" }),
  ),
  { ...questionSamples.gate, failed: true },
  { fact: "conditions", ...openConditions(agreement, []) },
  { fact: "conditions", ...openConditions(agreement, [{ kind: "complete", item: "ITEM" }]) },
];

/** The library under the command line: the answers of `check`, `assess`, `ladder`, `explain`, `plan`, `record` and `batch` as objects. */
export type { Award, AwardStatus, Reason } from "./award/award.ts";
export type { Filled } from "./award/drift.ts";
export { substance, wording } from "./award/fingerprint.ts";
export { type DiagnosticCode, diagnosticCatalogue } from "./diagnostics/catalogue.ts";
export type { Diagnostic, RelatedPlace } from "./diagnostics/diagnostic.ts";
export { type FixArgs, fixMessage } from "./diagnostics/fixes.ts";
export { type QuestionArgs, questionMessage } from "./diagnostics/questions.ts";
export {
  type ReasonArgs,
  type ReasonCode,
  reasonCatalogue,
  reasonMessage,
} from "./diagnostics/reasons.ts";
export type { Severity } from "./diagnostics/severity.ts";
export type { Span } from "./diagnostics/span.ts";
export type { AnyDocument, Document } from "./documents/document.ts";
export { jsonSchemaOf, type Kind, kinds } from "./documents/kinds.ts";
export { type CivilDate, parseDate } from "./kernel/date.ts";
export { Rational } from "./kernel/rational.ts";
export { type Assessment, type AssessReport, assess } from "./ladder/assess.ts";
export { type CheckOptions, type CheckReport, check } from "./ladder/check.ts";
export { type Day, openDay } from "./ladder/day.ts";
export { Evaluation, type ProgramEvaluation } from "./ladder/evaluation.ts";
export { type Explanation, explain } from "./ladder/explain.ts";
export type { FrameworkChoice } from "./ladder/frameworks.ts";
export { type LadderOptions, ladder } from "./ladder/ladder.ts";
export type { Goal } from "./ladder/plan/goal.ts";
export type { Narrowing } from "./ladder/plan/narrowing.ts";
export { plan } from "./ladder/plan/plan.ts";
export type { Plan, Step, Totals } from "./ladder/plan/result.ts";
export type { PlanOptions } from "./ladder/plan/setting.ts";
export { agreementDocument, type DecisionRequest } from "./ladder/record/decision.ts";
export type {
  Fix,
  Ladder,
  MinimumProgress,
  Pair,
  PlacedAward,
  PlacedCourse,
  ProgramView,
  Proof,
  Question,
  Verdict,
} from "./ladder/result.ts";
export { answerLearner, type LearnerDesk, learnerDesk } from "./learner/answer-learner.ts";
export { type BatchAnswer, batch, type LearnerRecords } from "./learner/batch.ts";
export type { EarnedRoute, Entry, RowFaultCode } from "./learner/record.ts";
export type { LearnerAnswer, LearnerAward, LearnerVerdict } from "./learner/result.ts";
export type { LearnerRecord, RejectedRecord } from "./learner/rows/record-reader.ts";
export { type CaseSettings, caseWorkspaces } from "./workspace/case-workspaces.ts";
export { type Catalogue, catalogueAt, type DocumentOnDay } from "./workspace/catalogue.ts";
export { type LoadOptions, loadTexts, loadWorkspace } from "./workspace/load.ts";
export type { DocumentIndex, Workspace } from "./workspace/workspace.ts";

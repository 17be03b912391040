/** The library under the command line: the same answers as objects. */
export type { Award, Reason } from "./award/award.ts";
export { substance, wording } from "./award/fingerprint.ts";
export { diagnosticCatalogue } from "./diagnostics/catalogue.ts";
export type { Diagnostic, RelatedPlace } from "./diagnostics/diagnostic.ts";
export { fixMessage } from "./diagnostics/fixes.ts";
export { questionMessage } from "./diagnostics/questions.ts";
export { reasonCatalogue, reasonMessage } from "./diagnostics/reasons.ts";
export { jsonSchemaOf, type Kind, kinds } from "./documents/kinds.ts";
export { type CivilDate, parseDate } from "./kernel/date.ts";
export { Rational } from "./kernel/rational.ts";
export { type AssessReport, assess } from "./ladder/assess.ts";
export { type CheckReport, check } from "./ladder/check.ts";
export { type Day, openDay } from "./ladder/day.ts";
export { Evaluation } from "./ladder/evaluation.ts";
export { type Explanation, explain } from "./ladder/explain.ts";
export { type LadderOptions, ladder } from "./ladder/ladder.ts";
export type { Goal } from "./ladder/plan/goal.ts";
export { plan } from "./ladder/plan/plan.ts";
export type { Plan, Step } from "./ladder/plan/result.ts";
export type { PlanOptions } from "./ladder/plan/setting.ts";
export { agreementDocument, type DecisionRequest } from "./ladder/record/decision.ts";
export type { Fix, Ladder, Pair, ProgramView, Question, Verdict } from "./ladder/result.ts";
export {
  answerLearner,
  type LearnerDesk,
  type LearnerRecord,
  learnerDesk,
} from "./learner/answer-learner.ts";
export { type BatchAnswer, batch, type LearnerRecords } from "./learner/batch.ts";
export type { LearnerAnswer, LearnerAward, LearnerVerdict } from "./learner/result.ts";
export { type CaseSettings, caseWorkspaces } from "./workspace/case-workspaces.ts";
export { type Catalogue, catalogueAt } from "./workspace/catalogue.ts";
export { loadTexts, loadWorkspace } from "./workspace/load.ts";
export type { Workspace } from "./workspace/workspace.ts";

import type { BankRules } from "../../award/bank-rules.ts";
import type { Document } from "../../documents/document.ts";
import type { Edit } from "./edit.ts";
import { acceptMappings, compareOutcomes } from "./edit-crosswalks.ts";
import { addAssessment, requireCompetencies, stateHours, stateLevels } from "./edit-facts.ts";
import { addOutcomes } from "./edit-outcomes.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/** The edits that could let an offering cover a course under a bank's rules; whether they do is for evaluation to say. */
export function editsFor(rules: BankRules, offering: Offering, course: Course): Edit[] {
  const context = { rules, offering, course, pair: rules.judge.pair(offering, course) };
  return [
    acceptMappings(context),
    requireCompetencies(context),
    stateLevels(context),
    stateHours(context),
    addAssessment(context),
    compareOutcomes(context),
    ...addOutcomes(context),
  ].filter((edit) => edit !== null);
}

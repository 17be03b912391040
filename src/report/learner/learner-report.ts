import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { LearnerExplanation } from "../../learner/account/explain-together.ts";
import type { RowFault } from "../../learner/record.ts";
import type { ReportHead } from "../text/json.ts";

/** What `explain --learner` says: one part for each program that the learner's records are for. */
export interface LearnerReport {
  readonly head: ReportHead;
  readonly learner: string;
  /** As the user named them. */
  readonly records: string;
  readonly programs: readonly LearnerExplanation[];
  /** Were they answered together with all programs of the learner? */
  readonly together: boolean;
  /** Rows of the learner that cannot be used, by line. */
  readonly rejected: readonly { readonly line: number; readonly fault: RowFault }[];
  /** How many rows of the records could not be read at all. */
  readonly unread: number;
  readonly diagnostics: readonly Diagnostic[];
}

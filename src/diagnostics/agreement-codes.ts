import { code } from "./entry.ts";
import {
  type CoverageToday,
  changeList,
  outdatedHelp,
  type SubstanceChange,
} from "./substance-change.ts";

/** Codes about agreements, and what they were made about. */
export const agreementCodes = {
  "agreement-outdated": code<{
    agreement: string;
    /** Empty where it is not known what changed. */
    changes: readonly SubstanceChange[];
    /** Of the courses that it gives. */
    covers: readonly CoverageToday[];
    /** The day of the change; null where it is not known. */
    since: string | null;
  }>({
    severity: "error",
    title: "An offering changed in substance since the decision about it",
    message: (a) =>
      `changed since the agreement "${a.agreement}" was made: ${changeList(a.changes)}`,
    help: outdatedHelp,
    explanation:
      "The agreement records a digest of what was assessed: levels, assessments, hours, pass rule, and which competencies every completer shows. The offering in force today differs, so the decision no longer covers it and its credit is in review. What changed is named where the agreement records its parts (as `creditbank record` writes them) or where an earlier edition with that digest is in the workspace. Learners who completed the earlier version keep their recognition.",
  }),
  "agreement-reworded": code<{
    agreement: string;
    /** Competencies; empty where it is not known which. */
    statements: readonly string[];
  }>({
    severity: "warning",
    title: "Statements were reworded since the decision",
    message: (a) =>
      a.statements.length === 0
        ? `the wording of what the agreement "${a.agreement}" covers has changed`
        : `the wording of ${a.statements.join(", ")} has changed since the agreement "${a.agreement}" was made or reaffirmed`,
    help: (a) =>
      `let a faculty assessor read it; if the meaning is the same: \`creditbank record --reaffirm ${a.agreement}\``,
    explanation:
      "Nothing of substance changed, but the competency statements no longer read as they did when the decision was made or last reaffirmed. Capitals, punctuation, spaces and the order of statements do not matter. Somebody should confirm that the meaning is the same.",
  }),
  "agreement-names-twice": code<{ agreement: string; microCredential: string }>({
    severity: "warning",
    title: "An agreement names a micro-credential twice",
    message: (a) => `the agreement "${a.agreement}" names ${a.microCredential} more than once`,
    help: () => "name each once; the edition where the decision is about one edition only",
    explanation:
      "The micro-credentials of an agreement are a set: whoever holds all of them has what was decided. Naming one twice adds nothing, so it counts once, and where one naming states an edition it is that edition. Most often another micro-credential was meant.",
  }),
  "agreement-review-due": code<{ agreement: string; reviewBy: string }>({
    severity: "warning",
    title: "An agreement is due for review",
    message: (a) => `the agreement "${a.agreement}" was to be reviewed by ${a.reviewBy}`,
    help: () => "review it and move `reviewBy`, or let it end with `effective.to`",
    explanation: "The day that the agreement set for its own review has passed.",
  }),
};

import type { CivilDate } from "../kernel/date.ts";
import type { Rational } from "../kernel/rational.ts";
import { absenceSentence, type BankAbsence } from "./bank-absence.ts";
import { code, didYouMean } from "./entry.ts";
import {
  type Change,
  type Clause,
  type CourseTrouble,
  changeSentence,
  credits,
  faultSentence,
  shortage,
  smaller,
  troubleHelp,
  troubleSentence,
} from "./program-fault.ts";

/** Codes about what a program asks that nobody can meet. */
export const programCodes = {
  "unmeetable-requirement": code<{
    program: string;
    clauses: readonly Clause[];
    change: Change;
    /** Where the search for the fewest clauses was stopped. */
    stopped?: true;
  }>({
    severity: "error",
    title: "Requirements that no set of courses completes",
    message: (a) => `no set of courses completes ${faultSentence(a.clauses)}${shortage(a)}`,
    help: (a) => `${changeSentence(a.change)}${smaller(a)}`,
    explanation:
      "On the day asked about, no learner can complete this part of the program, whatever they take or bring. The clauses listed cannot all be met, and without any one of them the others can, so one of them has to change; the smallest change found is the help. They are the fewest that are at fault, or, where the help is to lower credits, the fewest that leave no more of them; the help says where the search for the fewest was stopped. Faults that have no requirement in common are told one by one; where another overlaps them, the help says that it settles one fault only. Only courses that a requirement names can run short: a pool without a list of `courses` can always be filled, for a workspace need not list all courses of an institution, and is at fault only where a limit or the residency leaves no room for it. A course fills one requirement unless `sharing` lets it fill two. Exceptions for everyone in the program that are in force count as part of its rules: what they let in fills a requirement, what they waive asks for nothing, and one that keeps out what is needed is among the clauses. Requirements with a `note`, or that an exception opens to a micro-credential, are left to the person who decides.",
  }),
  "unmeetable-residency": code<{
    program: string;
    credits: Rational;
    of: Rational;
    clauses: readonly Clause[];
    change: Change;
    /** Where the search for the fewest clauses was stopped. */
    stopped?: true;
  }>({
    severity: "error",
    title: "A residency that no learner can meet",
    message: (a) =>
      a.credits.moreThan(a.of)
        ? `residency asks for ${a.credits} credits, and the program has ${a.of}`
        : `no set of courses completes ${faultSentence(a.clauses)}`,
    help: (a) => `${changeSentence(a.change)}${smaller(a)}`,
    explanation:
      "Residency is the credit that must come by certain routes, so it bounds the credit that comes by others. Here it asks for more than the program has, or the requirements listed can only be completed with more credit by other routes than it leaves room for: courses of another institution, pools that take only some routes, limits on the routes that would satisfy it.",
  }),
  "unmeetable-minimum": code<{
    program: string;
    minimum: string;
    credits: Rational;
    most: Rational;
    /** False where the search for the most that can count was stopped. */
    proven: boolean;
  }>({
    severity: "error",
    title: "A minimum that no learner can reach",
    message: (a) =>
      a.proven
        ? `the minimum ${a.minimum} asks for ${credits(a.credits)}, and at most ${a.most} can count toward it`
        : `the minimum ${a.minimum} asks for ${credits(a.credits)}, which cannot count toward it; at least ${a.most} can`,
    help: (a) => `lower it to ${a.most}, or let more matching credit count in the requirements`,
    explanation:
      "A minimum is reached by credit that counts in the program and passes its filter. The requirements that take such credit, the limits on it, or the courses that the filter lists leave room for less than it asks for. What no requirement takes counts toward none.",
  }),
  "unrequired-credits": code<{ program: string; credits: Rational; counted: Rational }>({
    severity: "info",
    title: "Requirements add up to less than the program's credits",
    message: (a) =>
      `the requirements of ${a.program} count at most ${a.counted} of its ${a.credits} credits`,
    help: (a) =>
      `add a requirement for the other ${a.credits.minus(a.counted)}, such as a pool with \`from: {}\`, or lower \`credits\``,
    explanation:
      "Credit counts only where a requirement takes it, so what no requirement asks for can never be filled, by micro-credentials or otherwise. Free electives are a requirement too: a pool whose filter is empty.",
  }),
  "excess-credits": code<{ program: string; credits: Rational; needed: Rational }>({
    severity: "warning",
    title: "Requirements ask for more than the program's credits",
    message: (a) =>
      `the requirements of ${a.program} ask for at least ${a.needed} credits, and it has ${a.credits}: what is above is lost`,
    help: () =>
      "raise `credits`, lower a requirement, or let requirements share credit (`sharing`)",
    explanation:
      "No more credit counts in a program than it has. Where its requirements ask for more, whoever completes all of them has earned credit that counts for nothing. Credit that two requirements share is asked for once.",
  }),
  "idle-choice": code<{ path: string }>({
    severity: "warning",
    title: "A choice of none of its requirements",
    message: (a) => `${a.path} asks for none of its requirements, so nothing can count in them`,
    help: () => "state how many are to be completed (`choose: 1`), or remove the requirement",
    explanation:
      "Of a choice of n requirements at most n receive anything. With `choose: 0` the requirement is complete as it stands, and whatever is listed below it takes no credit.",
  }),
  "unusable-course": code<{ course: string; trouble: CourseTrouble }>({
    severity: "warning",
    otherwise: ["error", "info"],
    title: "A program names a course that cannot count there as usual",
    message: (a) => `the course ${a.course} ${troubleSentence(a.trouble)}`,
    help: (a) => troubleHelp(a.trouble),
    explanation:
      "The course exists, but on the day asked about it is not one that an ordinary learner of the program can have credited at this place: it is not in effect, belongs to another institution, counts in another unit, does not pass the other tests of the filter that lists it, or must be taken in residence where another route is asked for. It is an error where the requirement can therefore not be completed at all, a notice where the course only begins later, else a warning. Nothing is said where an exception for everyone waives the requirement or names what stands in for the course.",
  }),
  "empty-filter": code<{
    /** What no course has; null where nothing at all can pass the filter. */
    value: string | null;
    what: "subject" | "tag";
    institution: string | null;
    suggestion: string | null;
  }>({
    severity: "warning",
    title: "A filter, or a value in it, matches nothing",
    message: (a) =>
      a.value === null
        ? "nothing can pass this filter"
        : `no course of ${a.institution ?? "the workspace"} has the ${a.what} "${a.value}"`,
    help: (a) =>
      didYouMean(a) ??
      (a.value === null ? "remove one of the tests that contradict each other" : null),
    explanation:
      "A value that nothing has makes a requirement smaller than it looks, or a limit without effect. A workspace may list only some of an institution's courses, so a subject or tag that no course has is reported only where it differs from a known one in capitals or spaces, where it is spelt almost like one and at least half of those that the institution's programs name are known, or where nine in ten of them are.",
  }),
  "unserved-program": code<{
    program: string;
    asOf: CivilDate;
    absences: readonly BankAbsence[];
    institution: string | null;
  }>({
    severity: "warning",
    title: "No credit bank serves a program",
    message: (a) =>
      `${a.program} is left out, because no credit bank that it honours takes part: ${absenceSentence(a.absences, a.institution, a.asOf)}`,
    help: () => "add a bank or an edition in effect, or ask about another day with --as-of",
    explanation:
      "Credit comes by the rules of credit banks: those that the program lists under `banks`, else those of its institution. On the day asked about none of them is in effect and can be used, so nothing can be said about the program, neither yes nor no. The message says of each why it takes no part, and when its editions are in effect.",
  }),
  "unchecked-program": code<{ program: string }>({
    severity: "info",
    title: "Whether a program can be met was not settled",
    message: (a) =>
      `whether all requirements of ${a.program} can be met together was not settled within the limit of search steps`,
    help: () => null,
    explanation:
      "Whether requirements, limits and residency can all be met is decided by an exact search with a counted limit of steps. It was reached, so nothing is claimed about the part of the program that was left.",
  }),
};

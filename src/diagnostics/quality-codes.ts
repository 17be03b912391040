import type { Rational } from "../kernel/rational.ts";
import { code } from "./entry.ts";

const quoted = (words: readonly string[]) =>
  words.length === 0 ? "" : ` (${words.map((word) => `"${word}"`).join(", ")})`;

/** Why a silencer cannot be read, in words. */
function silencerFault(args: { why: SilencerFault; given: string }): string {
  switch (args.why) {
    case "no-code":
      return "this comment does not say which finding it silences";
    case "unknown-code":
      return `there is no finding "${args.given}" to silence`;
    case "not-a-finding":
      return `"${args.given}" is the code of a reason for a verdict, and no finding of \`check\``;
  }
}

/** What is wrong with a silencer that names no finding. */
export type SilencerFault = "no-code" | "unknown-code" | "not-a-finding";

/** Findings about how statements are written, about comments that silence findings, and about decisions beside each other. */
export const qualityCodes = {
  "missing-verb": code<{ outcome: string; opening: string; examples: readonly string[] }>({
    severity: "warning",
    title: "An outcome does not say what the learner does",
    message: (a) =>
      `${a.outcome} has no verb that could be assessed; it begins with "${a.opening}"`,
    help: (a) => `begin it with what the learner does to show it${quoted(a.examples)}`,
    explanation:
      "A learning outcome says what a learner can do, and an assessor can only compare what is done with what is done: a topic, or a noun such as `knowledge of`, says what is taught. Begin the statement with a verb that somebody can see carried out. The verbs that are known are listed, by language, under rules/verbs/; a workspace may hold its own list under the same id.",
  }),
  "vague-verb": code<{ outcome: string; verb: string; examples: readonly string[] }>({
    severity: "warning",
    title: "An outcome has a verb that nobody can see carried out",
    message: (a) => `${a.outcome}: nobody can see whether a learner does "${a.verb}"`,
    help: (a) => `say what the learner does to show it${quoted(a.examples)}`,
    explanation:
      "Verbs such as understand, know or be aware of name what goes on in a learner's head. Two assessors will ask for different things to show it, so the statement cannot be compared with a course's outcomes. Several frameworks use these verbs in their own definitions, which is why this is a warning; where the wording is a framework's own, silence it with a comment that says so.",
  }),
  "two-outcomes": code<{ outcome: string; first: string; second: string }>({
    severity: "info",
    title: "Two outcomes stand in one statement",
    message: (a) => `${a.outcome} asks for two things: "${a.first} …" and "${a.second} …"`,
    help: () => "split it into two, so that each can be assessed, levelled and compared by itself",
    explanation:
      "Two verbs with an object each (analyse the data and present the findings) are two outcomes: a course may cover one and not the other, and the whole then counts as covered in part. Two verbs on one object (plan and conduct a survey; choose a method and justify it) are one, and are not reported.",
  }),
  "duplicate-statement": code<{ outcome: string; other: string }>({
    severity: "warning",
    title: "A statement stands twice in one document",
    message: (a) => `${a.outcome} says word for word what ${a.other} says`,
    help: () => "remove one of the two, or say in what they differ",
    explanation:
      "The same statement twice doubles its weight in the coverage of a course, and it makes two competencies out of one. Case, punctuation and spacing do not count.",
  }),
  "similar-statements": code<{ outcome: string; other: string }>({
    severity: "info",
    title: "Two statements of one document say nearly the same",
    message: (a) => `${a.outcome} says nearly the same as ${a.other}`,
    help: () => "merge the two, or say more clearly in what they differ",
    explanation:
      "The two statements have the same words but for their order, their endings and small words; or one adds a single circumstance to the other; or they ask to describe and to explain the same thing. Statements that differ in a number or in a `not` are never taken for similar.",
  }),
  "verb-level": code<{
    outcome: string;
    verb: string;
    level: string;
    levels: readonly string[];
  }>({
    severity: "warning",
    title: "A verb and the level declared for it contradict each other",
    message: (a) =>
      `${a.outcome} is declared at the level "${a.level}", and "${a.verb}" is a verb of ${a.levels.join(", ")}`,
    help: (a) =>
      `declare the level that the verb asks for (${a.levels.join(", ")}), or use a verb of the level "${a.level}"`,
    explanation:
      "Levels on the scale `bloom` decide whether a competency is demanding enough for a course outcome. Verbs are in use at several levels, and authors differ, so only a verb that is two steps or more away from the declared level is reported. The levels of each verb stand in rules/verbs/.",
  }),
  "severity-kept": code<{ code: string }>({
    severity: "warning",
    title: "A severity that is not the workspace's to set",
    message: (a) => `${a.code} stays an error: it leaves a document out of every answer`,
    help: () => "correct what it is found in, and take this line out",
    explanation:
      "`severity` in creditbank.yaml makes findings more or less severe, or takes them out (`off`). A finding because of which a document cannot be used is an error in any case: otherwise a run would end well over answers in which that document is missing, and nobody would know. What else is made an error fails `check` alone: nothing is missing from answers because of it.",
  }),
  "silencer-without-reason": code<{ codes: readonly string[] }>({
    severity: "error",
    title: "A finding is silenced without a reason",
    message: (a) => `this comment silences ${a.codes.join(", ")} without a reason`,
    help: (a) => `write why: \`# creditbank-ignore ${a.codes.join(", ")}: the reason\``,
    explanation:
      "A comment `# creditbank-ignore CODE: reason` takes a finding out of the report of `check`: on the line above the finding, at the end of its line, or at the top of a document for the whole of it. Whoever reads the file next must be able to tell why, so the reason is required. Without one nothing is silenced.",
  }),
  "invalid-silencer": code<{
    why: SilencerFault;
    given: string;
    suggestion: string | null;
  }>({
    severity: "error",
    title: "A comment silences nothing that exists",
    message: silencerFault,
    help: (a) =>
      a.suggestion === null
        ? "write `# creditbank-ignore CODE: reason`; `creditbank explain --list` lists the codes"
        : `did you mean "${a.suggestion}"?`,
    explanation:
      "A comment that begins with `creditbank-ignore` names the findings that it silences by their codes, separated by commas, and then, after a colon, the reason. This one names none, or one that does not exist.",
  }),
  "unused-silencer": code<{ code: string; why: "nothing" | "error" }>({
    severity: "warning",
    title: "A comment silences a finding that is not there",
    message: (a) =>
      a.why === "error"
        ? `"${a.code}" is an error here, and an error cannot be silenced`
        : `there is no "${a.code}" here to silence`,
    help: (a) =>
      a.why === "error"
        ? "correct what it is about"
        : "remove the comment, or move it to the line above the finding",
    explanation:
      "The comment stands where no such finding is, so it would hide the next one that nobody has looked at. A comment counts for the line that it ends, for the line below it, or, at the top of a document, for the whole of it. Errors cannot be silenced. Nothing is said of documents that are not in effect on the as-of day, or of checks that were not asked for.",
  }),
  "unequal-decisions": code<{
    bank: string;
    agreement: string;
    other: string;
    credits: Rational;
    others: Rational;
    unit: string | null;
  }>({
    severity: "warning",
    title: "Like evidence got different credit",
    message: (a) =>
      `${a.agreement} gives ${a.credits} and ${a.other} gives ${a.others} credits for evidence that is the same or nearly so`,
    help: () =>
      "compare the two side by side; decide one again, or record in `note` what the difference rests on",
    explanation:
      "Two decisions of one credit bank are about offerings whose competencies answer each other one to one, with the same levels and assessments and with hours no more than a tenth apart, and they differ in credit. Credit banks promise that like learning is treated alike. Statements answer each other when they are the same, when an accepted relation says that they are, or, and then the report says so, when they are nearly the same in their words.",
  }),
  "weaker-got-more": code<{
    bank: string;
    agreement: string;
    other: string;
    credits: Rational;
    others: Rational;
    unit: string | null;
  }>({
    severity: "warning",
    title: "The stronger offering got less credit",
    message: (a) =>
      `${a.agreement} gives ${a.credits} credits, fewer than the ${a.others} of ${a.other}, for evidence that is stronger`,
    help: () =>
      "compare the two side by side; decide one again, or record in `note` what the difference rests on",
    explanation:
      "Two decisions of one credit bank are about offerings of which one has everything that the other has, and in some respect more: more competencies, a higher level, a stricter assessment, more hours. Yet it got less credit. Only what both state is compared; what one leaves out counts neither for nor against.",
  }),
} as const;

import { byText, firstOf, sorted } from "../kernel/order.ts";
import type { Rational } from "../kernel/rational.ts";
import type { QuestionArgs } from "./questions.ts";

/** A question with what its answer rests on. */
export interface AnswerAsked {
  readonly args: QuestionArgs;
  /** The first day from which a signature would settle it. */
  readonly day: string;
  /** What depends on it. */
  readonly pairs: readonly UnassignedAsked[];
}

/** A micro-credential and the credit without a course that a question is about; null where it is about anything else. */
export interface UnassignedAsked {
  readonly microCredential: string;
  readonly unassigned: Rational | null;
}

/** Why a question is asked, and how its answer is written down. */
export interface AnswerGuide {
  /** Why it matters, in a sentence. */
  readonly why: string;
  /** The key that takes the answer. */
  readonly key: string;
  /** What it may look like: YAML, on one line. */
  readonly example: string;
  /** What else the answer may be, or how to find it; null where the example says it. */
  readonly note: string | null;
}

/** How a question is answered, by its fact. */
export function answerGuide({ args, day, pairs }: AnswerAsked): AnswerGuide {
  switch (args.fact) {
    case "demonstrated":
    case "assessed":
    case "assessment-type":
      return aboutAssessment(args);
    case "level":
    case "offering-level":
      return aboutLevel(args);
    case "relation":
    case "outcome":
      return aboutComparison(args);
    case "competencies":
      return {
        why: "Only competencies that are stated can be compared with what a course asks for.",
        key: "competencies",
        example: 'competencies: [{id: C1, statement: "…", demonstrated: required}]',
        note: "all that completers have to show; then the course can be compared with it",
      };
    case "hours":
    case "hours-kind":
      return aboutHours(args);
    case "hours-rate":
      return {
        why: "Hours bound the credit that they can bear, and without a rate they show none.",
        key: "hours",
        example: "hours: {perCredit: {learning: 45}}",
        note: "in the bank; the figure is the bank's own",
      };
    case "conversion":
      return {
        why: `Hours bear credit in ${args.unit}; they bound a course in ${args.needed} only where a source says how much that is.`,
        key: "conversions",
        example: `conversions: [{to: ${args.needed}, factor: 0.5, source: …}]`,
        note: "in the bank; a fraction such as 2/3 is kept exactly, and the source is a key of `sources`",
      };
    case "gate":
      return aboutGate(args);
    case "approval":
      return aboutApproval(args, day);
    case "reassessment":
    case "conditions":
      return aboutAgreement(args);
    case "unassigned":
      return aboutUnassigned(args, pairs);
    case "note":
      return {
        why: `What its note leaves to a person can be placed in ${args.requirement} only when somebody has decided.`,
        key: "note",
        example: "from: {…}",
        note: "state as a filter what the note says, and remove the note",
      };
    case "grade":
    case "mark":
    case "completion-date":
    case "currency":
      return aboutLearner(args);
  }
}

type Of<F extends QuestionArgs["fact"]> = Extract<QuestionArgs, { fact: F }>;

function aboutAssessment(args: Of<"demonstrated" | "assessed" | "assessment-type">): AnswerGuide {
  switch (args.fact) {
    case "demonstrated":
      return {
        why: "Only what every completer has to show can count toward credit.",
        key: "demonstrated",
        example: "demonstrated: required",
        note: "or `demonstrated: optional`, where a learner may complete without it",
      };
    case "assessed":
      return {
        why: "Only learning that is assessed can count toward credit.",
        key: "assessments",
        example: `assessments: [{id: A1, type: project, competencies: [${localId(args.competency)}]}]`,
        note: "or `assessments: []`, where nothing is assessed",
      };
    case "assessment-type":
      return {
        why: "Taking part is no assessment, so its type has to be known.",
        key: "type",
        example: "type: project",
        note: "types: testing, practical, project, portfolio, performance-task, oral, case-study, workplace-evidence, rpl, participation-only",
      };
  }
}

function aboutLevel(args: Of<"level" | "offering-level">): AnswerGuide {
  if (args.fact === "level") {
    return {
      why: `The course outcome is at level "${args.needed}"; what meets it must be at that level or above.`,
      key: "level",
      example: `level: {scale: ${args.scale}, value: ${args.needed}}`,
      note: "state the level that is assessed, whichever it is",
    };
  }
  return {
    why: `The course is at year level ${args.needed}; what meets it must be at that level or above.`,
    key: "level",
    example: `level: {year: ${args.needed}}`,
    note: "state the year level that it is taught at, whichever it is",
  };
}

function aboutComparison(args: Of<"relation" | "outcome">): AnswerGuide {
  if (args.fact === "relation") {
    return {
      why: "The two are related, but nobody has said how much of the outcome is met.",
      key: "mappings",
      example: mappingOf(args.competency, args.outcome),
      note: "`degree: 0%` where it meets nothing of it; `relation: exact` where it meets all",
    };
  }
  const course = args.outcome.slice(0, args.outcome.indexOf("#"));
  return {
    why: "Nobody has compared the two, so silence about this outcome does not mean no.",
    key: "compared",
    example: `compared: [{microCredential: ${args.microCredential}, course: ${course}}]`,
    note: `with a mapping for each outcome that is met; \`creditbank grid ${args.microCredential} ${course} -o grid.xlsx\` makes the sheet for it`,
  };
}

const mappingOf = (from: string, to: string) =>
  `{from: "${from}", relation: narrower, degree: 70%, to: "${to}", status: accepted}`;

function aboutHours(args: Of<"hours" | "hours-kind">): AnswerGuide {
  if (args.fact === "hours-kind") {
    return {
      why: "Learning hours and scheduled hours differ about threefold, so the kind decides how much credit they bear.",
      key: "hours",
      example: "hours: {learning: 45}",
      note: "in place of `unspecified`; kinds: learning (all effort), lecture, lab, practicum, selfPaced",
    };
  }
  return {
    why: `The hours as stated do not show that they bear ${args.credits} credits.`,
    key: "hours",
    example: "hours: {learning: 135}",
    note: "state all hours of learning; where they are stated in full, record the decision as an agreement",
  };
}

function aboutGate({ title, missing, failed }: Of<"gate">): AnswerGuide {
  return {
    why: failed
      ? `The credit bank recommends credit on the condition that this is met: ${title}.`
      : `The credit bank asks of every offering: ${title}.`,
    key: "what the rule asks for",
    example: missing.length === 0 ? "…" : missing.join("; "),
    note: "state it as it is; a key with `null` says that there is none",
  };
}

function aboutApproval({ from }: Of<"approval">, day: string): AnswerGuide {
  const why = "Until it is approved, a decision is a recommendation.";
  if (from === undefined) {
    return {
      why,
      key: "approved",
      example: `approved: {on: ${day}, by: {role: chair}}`,
      note: "or remove the agreement, where it was not approved",
    };
  }
  return {
    why,
    key: "on",
    example: `on: ${day}`,
    note: `in \`approved\`, where it was approved by then; else it counts from ${from} on, and nothing is to be done`,
  };
}

function aboutAgreement(args: Of<"reassessment" | "conditions">): AnswerGuide {
  switch (args.fact) {
    case "reassessment":
      return {
        why: `The decision was made on something else: ${args.parts.join(", ")} changed since.`,
        key: "supersedes",
        example: `supersedes: ${args.agreement}`,
        note: "in a new agreement on the offering as it is",
      };
    case "conditions":
      return {
        why: "Credit is given only where the conditions of the decision are met.",
        key: "decision",
        example: "decision: credit",
        note: "once the conditions are met for everyone; else they are looked at for each learner",
      };
  }
}

function aboutUnassigned(
  { subject, level }: Of<"unassigned">,
  pairs: AnswerAsked["pairs"],
): AnswerGuide {
  const amounts = unassignedAmounts(pairs);
  const [credits = "…"] = amounts.values();
  const each = [...amounts].map(([id, amount]) => `${amount} for ${id}`);
  const where =
    new Set(amounts.values()).size > 1
      ? `in an agreement on each offering, with its own credits (${each.join(", ")})`
      : "in an agreement on the offering";
  return {
    why: "Unassigned credit is given by the department whose subject it is in.",
    key: "results",
    example: `results: [{type: unassigned, subject: ${subject}, level: ${level}, credits: ${credits}}]`,
    note: `${where}; \`unassigned: {status: eligible}\` in the bank accepts all such credit`,
  };
}

/** The credits of each micro-credential, the greatest first. */
function unassignedAmounts(pairs: AnswerAsked["pairs"]): ReadonlyMap<string, string> {
  const known = pairs.flatMap(({ microCredential, unassigned }) =>
    unassigned === null ? [] : [{ microCredential, unassigned }],
  );
  const ordered = sorted(
    known,
    firstOf(
      (a, b) => b.unassigned.compare(a.unassigned),
      byText((one) => one.microCredential),
    ),
  );
  return new Map(ordered.map((one) => [one.microCredential, one.unassigned.toString()]));
}

function aboutLearner(args: Of<"grade" | "mark" | "completion-date" | "currency">): AnswerGuide {
  switch (args.fact) {
    case "grade":
      return {
        why: "Credit is given from a minimum grade on, and the record does not show whether it was reached.",
        key: "grade",
        example: "grade: 85%",
        note: "in the column of the learner's records",
      };
    case "mark": {
      const column = `mark:${localId(args.competency)}`;
      return {
        why: "Credit is given from a minimum mark for each competency on, and the record does not show whether it was reached.",
        key: column,
        example: `${column}: 85%`,
        note: "in the column of the learner's records",
      };
    }
    case "completion-date":
      return {
        why: "The day of completion decides which edition and which rules apply, and whether the learning is recent enough.",
        key: "completedOn",
        example: "completedOn: 2024-06-30",
        note: "in the column of the learner's records",
      };
    case "currency":
      return {
        why: `Learning counts for ${args.months} months; whether older learning still does is for a person to say.`,
        key: "currency",
        example: "currency: {staleAfterMonths: 120, onStale: review}",
        note: "in the bank, where the answer is for everyone; what is decided about one learner stays with the institution's own records",
      };
  }
}

const localId = (address: string) => address.slice(address.indexOf("#") + 1);

import type { Rational } from "../kernel/rational.ts";
import { agreementCodes } from "./agreement-codes.ts";
import { baselineCodes } from "./baseline-codes.ts";
import { comingUpEntries } from "./coming-up.ts";
import { code, didYouMean } from "./entry.ts";
import { exceptionCodes } from "./exception-codes.ts";
import { frameworkCodes } from "./framework-codes.ts";
import { gridCodes } from "./grid-codes.ts";
import { interchangeCodes } from "./interchange-codes.ts";
import { listCodes } from "./list-codes.ts";
import { mappingCodes } from "./mapping-codes.ts";
import { outlineCodes } from "./outline-codes.ts";
import { programCodes } from "./program-codes.ts";
import { qualityCodes } from "./quality-codes.ts";
import { readingCodes } from "./reading-codes.ts";
import { recordCodes } from "./record-codes.ts";
import { tableCodes } from "./table-codes.ts";

/** Every finding that reading and checking a workspace, a grid or learner records can produce. The set is closed. */
export const diagnosticCatalogue = {
  ...readingCodes,
  "duplicate-local-id": code<{ id: string }>({
    severity: "error",
    title: "Two parts of a document have the same id",
    message: (a) => `the id "${a.id}" is used twice here`,
    help: () => "give each its own id",
    explanation:
      "Competencies, outcomes, assessments, limits, gates and sibling requirements are addressed by their id, so each needs its own.",
  }),
  /** `edition`: what both state, null for none, where they are for different days; absent where they are for the same. */
  "duplicate-document": code<{ kind: string; id: string; edition?: string | null }>({
    severity: "error",
    title: "Two documents are the same edition of the same thing",
    message: ({ kind, id, edition }) => {
      if (edition === undefined) return `the ${kind} "${id}" is defined twice for the same days`;
      const alike = edition === null ? "without an edition" : `with the edition "${edition}"`;
      return `the ${kind} "${id}" is defined twice ${alike}, for different days`;
    },
    help: ({ edition }) =>
      edition === undefined
        ? "give the two different editions whose effective dates do not overlap, or remove one"
        : "give each an `edition` of its own, or remove one",
    explanation:
      "Several documents of one kind may share an id when their editions differ and their effective dates do not overlap. Otherwise nobody can tell which one is in force. Only the first of them is used until this is settled.",
  }),
  "overrides-pack": code<{ kind: string; id: string }>({
    severity: "info",
    title: "A workspace document replaces a built-in one",
    message: (a) => `this ${a.kind} replaces the built-in pack "${a.id}"`,
    help: () => null,
    explanation:
      "Built-in rule packs are always visible. A workspace document with the same kind and id replaces the pack, which is allowed, and said so that it never happens by accident.",
  }),
  "unknown-reference": code<{ reference: string; expected: string; suggestion: string | null }>({
    severity: "error",
    otherwise: ["warning"],
    title: "A reference leads nowhere",
    message: (a) => `there is no ${a.expected} "${a.reference}"`,
    help: didYouMean,
    explanation:
      "Every reference that is not an absolute URI must name something in the workspace or in a built-in pack. A reference that leads nowhere would silently take no part in any answer. It is a warning where the edition of a micro-credential is not described here, and where a prerequisite, which may be said in words, reads like an id.",
  }),
  "unknown-level": code<{ level: string; scale: string; suggestion: string | null }>({
    severity: "error",
    title: "A level is not on its scale",
    message: (a) => `the scale "${a.scale}" has no level "${a.level}"`,
    help: didYouMean,
    explanation:
      "Levels are compared by their place on a level-scale document, so each level named must be one of that scale's.",
  }),
  "unknown-grade": code<{ grade: string; scales: readonly string[]; suggestion: string | null }>({
    severity: "warning",
    title: "A least grade is on no scale",
    message: (a) =>
      a.scales.length === 1
        ? `the scale "${a.scales[0]}" has no grade "${a.grade}"`
        : `no scale of the banks (${a.scales.join(", ")}) has a grade "${a.grade}"`,
    help: (a) =>
      didYouMean(a) ?? "write a percentage such as 65%, or a grade of a scale as it is spelt there",
    explanation:
      "A least grade that is no percentage is compared by its place on the grade scale that the bank names. One that is on no scale can be reached only by a grade of the very same spelling, so that everybody else's is for review or falls short.",
  }),
  "unknown-source": code<{ key: string; suggestion: string | null }>({
    severity: "warning",
    title: "A source is not listed",
    message: (a) => `"${a.key}" is not listed under \`sources\` of this document`,
    help: (a) =>
      didYouMean(a) ?? "add it under `sources:` with a title, a url, a locator and a basis",
    explanation:
      "A rule that names a source must be traceable: the key has to stand under `sources` of the same document. Under `provenance` a basis may stand instead: primary, secondary, general-knowledge or synthetic.",
  }),
  "invalid-language": code<{ tag: string; suggestion: string | null }>({
    severity: "warning",
    title: "A language is not stated by its tag",
    message: (a) => `"${a.tag}" is no language tag`,
    help: (a) => didYouMean(a) ?? "write a tag of BCP 47, such as en, fr-CA or cr",
    explanation:
      "Languages are stated by tags of BCP 47: the code of the language, then parts such as the country, joined by hyphens; capitals make no difference. Statements are read by the verbs of the language that a document states, offerings are chosen by it, and other systems receive it, so a name or a tag that is written otherwise is in no language that they know.",
  }),
  "reference-cycle": code<{ path: readonly string[] }>({
    severity: "error",
    otherwise: ["warning"],
    title: "References lead in a circle",
    message: (a) => `this leads in a circle: ${a.path.join(" → ")}`,
    help: () => "remove one of the links",
    explanation:
      "Parents, parts, components and shared curricula form hierarchies: nothing may be its own ancestor. What replaces another decision or framework, comes after a step of a pathway, or needs a prerequisite leads somewhere, too: in a circle nothing could come first. Among prerequisites a circle is a warning, for what requires each other is often taken at the same time.",
  }),
  "requirement-shape": code<{ found: readonly string[] }>({
    severity: "error",
    title: "A requirement is not exactly one of the forms",
    message: ({ found }) => {
      if (found.length === 0) return "this requirement has none of the forms";
      if (found.length === 1) return `"${found[0]}" alone makes no requirement`;
      return `a requirement is exactly one form; this one mixes ${found.join(", ")}`;
    },
    help: () =>
      "use `course`, `credits` + `from` (a pool), `credits` + `of`, `allOf`, or `choose` + `of`",
    explanation:
      "A requirement is exactly one of: a course; a pool (`credits` and `from`); so many credits among children (`credits` and `of`); all children (`allOf`); so many children (`choose` and `of`).",
  }),
  "rising-relations": code<{ lower: string; higher: string }>({
    severity: "error",
    title: "A weaker relation counts more than a stronger one",
    message: (a) => `"${a.lower}" counts more than "${a.higher}"`,
    help: () =>
      "let the values fall, or stay, from exact over broader, narrower and close to related",
    explanation:
      "A competency that is only related to an outcome cannot be better evidence than one that equals it. The certain values of exact, broader, narrower, close and related must not rise (review counts 0).",
  }),
  "invalid-clause": code<{ detail: string }>({
    severity: "error",
    title: "A clause is not a valid JSON Schema",
    message: (a) => `this clause cannot be compiled: ${a.detail}`,
    help: () => "`applies` and `require` are JSON Schema 2020-12; see rules/README.md for examples",
    explanation:
      "Gates and framework clauses are JSON Schema 2020-12 over the micro-credential document, with a few named keywords of ours. This one is not a valid schema, so it was not applied.",
  }),
  "unsafe-pattern": code<{ pattern: string; detail: string }>({
    severity: "error",
    title: "A regular expression cannot be run in bounded time",
    message: (a) => `the pattern "${a.pattern}" is refused: ${a.detail}`,
    help: () => "write it without look-ahead, look-behind and references back",
    explanation:
      "Rules come from many hands, so patterns run on an engine whose time grows only with the length of the text (RE2). It knows everything but look-ahead, look-behind and references back, which can take exponential time.",
  }),
  "unsupported-claim": code<{
    program: string;
    /** The command that shows more. */
    command: string;
    /** Null where the claim states no amount. */
    credits: Rational | null;
    yields: Rational;
    verdict: string;
    /** The course claimed, where the credit is enough and none of it is for this course; else null. */
    notFor: string | null;
  }>({
    severity: "warning",
    title: "A provider's claim does not hold",
    message: (a) => {
      const claim = `the claim of ${a.credits === null ? "credit" : `${a.credits} credits`} toward ${a.program}`;
      return a.notFor === null
        ? `${claim} does not hold; certain today: ${a.yields} (verdict: ${a.verdict})`
        : `${claim} does not hold as credit for ${a.notFor}: of the ${a.yields} certain today, none is for this course (verdict: ${a.verdict})`;
    },
    help: (a) => `correct the claim, or see what is missing: \`${a.command}\``,
    explanation:
      "The micro-credential claims credit toward a program that the rules and decisions in this workspace do not bear out. A claim in a brochure becomes a learner's expectation, so it is checked like everything else. One that holds by the rules, and again as soon as a recorded decision is signed, is no finding while the decision waits.",
  }),
  "broken-pathway": code<{ program: string; credits: Rational; yields: Rational }>({
    severity: "error",
    title: "A pathway step does not yield what it says",
    message: (a) =>
      `this step promises ${a.credits} credits toward ${a.program}; certain today: ${a.yields}`,
    help: (a) => `see \`creditbank ladder --program ${a.program}\` for what counts today`,
    explanation:
      "A published pathway says how much credit the micro-credentials before a step bring to its program. The certain allocation of exactly those gives less. A step that held before a decision was recorded, and holds again as soon as it is signed, is no finding while the decision waits.",
  }),
  "unchecked-pathway": code<{ program: string; why: string }>({
    severity: "info",
    title: "A pathway step could not be checked",
    message: (a) => `the credit of this step toward ${a.program} was not checked: ${a.why}`,
    help: () => null,
    explanation:
      "A pathway step is checked by allocating the micro-credentials before it into its program. Where a step builds on a credit program, or its program is not in effect, that says nothing, so the step is passed over and this notice given.",
  }),
  ...programCodes,
  ...listCodes,
  ...agreementCodes,
  ...comingUpEntries,
  ...mappingCodes,
  ...exceptionCodes,
  ...frameworkCodes,
  "offering-excluded": code<{ id: string; why: string }>({
    severity: "info",
    title: "An offering takes no part on this day",
    message: (a) => `"${a.id}" takes no part: ${a.why}`,
    help: () => null,
    explanation:
      "Offerings that have ceased, or that have no edition in effect on the as-of day, are not evaluated. Ask about another day with --as-of.",
  }),
  "unmeetable-prerequisite": code<{ prerequisite: string; why: string }>({
    severity: "warning",
    title: "A prerequisite that nobody can complete",
    message: (a) => `"${a.prerequisite}" is required, and nobody can complete it: ${a.why}`,
    help: () => "name what takes its place, or remove it; who holds it already still meets it",
    explanation:
      "The micro-credential requires another that is not offered on the day asked about: it has ceased, or no edition is in effect, and nothing that is offered is composed of it. Learners who hold it meet the prerequisite, and nobody else can, so the offering is closed to new learners without saying so, and `plan` cannot take it up.",
  }),
  ...qualityCodes,
  ...gridCodes,
  ...interchangeCodes,
  ...outlineCodes,
  ...tableCodes,
  ...recordCodes,
  ...baselineCodes,
  "work-limit": code<{ program: string; credits: Rational; bound: Rational }>({
    severity: "warning",
    title: "The best allocation was not proven",
    message: (a) =>
      `the work limit was reached for ${a.program}: ${a.credits} credits found, at most ${a.bound} possible`,
    help: () => null,
    explanation:
      "Fitting awards into a program is an exact search with a counted limit of steps. It was reached, so the answer is the best found with a proven bound on what could be missed.",
  }),
} as const;

/** A code of the diagnostic catalogue. */
export type DiagnosticCode = keyof typeof diagnosticCatalogue;

/** The arguments that a code's message needs. */
export type DiagnosticArgs<C extends DiagnosticCode> = Parameters<
  (typeof diagnosticCatalogue)[C]["message"]
>[0] &
  Parameters<(typeof diagnosticCatalogue)[C]["help"]>[0];

/** Is this text a code of the diagnostic catalogue? */
export function isDiagnosticCode(text: string): text is DiagnosticCode {
  return Object.hasOwn(diagnosticCatalogue, text);
}

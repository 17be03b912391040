import type { Rational } from "../kernel/rational.ts";
import { type CoverageToday, changeList, outdatedHelp, type SubstanceChange } from "./change.ts";
import { code } from "./entry.ts";
import {
  type Change,
  type Clause,
  type CourseTrouble,
  changeSentence,
  faultSentence,
  shortage,
  troubleHelp,
  troubleSentence,
} from "./fault.ts";
import { gridCodes } from "./grid-codes.ts";
import { qualityCodes } from "./quality-codes.ts";
import { contradictionSentence, documentOf, type RelationStatement } from "./relations.ts";

const didYouMean = (args: { suggestion: string | null }) =>
  args.suggestion === null ? null : `did you mean "${args.suggestion}"?`;

/** What an exception does not find, in words. */
function pointsNowhere(args: { why: string; target: string; program: string }): string {
  switch (args.why) {
    case "not-stated":
      return `it does not say \`${args.target}\``;
    case "no-program":
      return `the program "${args.program}" is not in effect`;
    case "no-requirement":
      return `${args.program} has no requirement "${args.target}" on this day`;
    default:
      return `no requirement of ${args.program} that it names takes "${args.target}"`;
  }
}

/** Every finding that reading and checking a workspace, or reading a grid, can produce. The set is closed. */
export const diagnosticCatalogue = {
  "yaml-syntax": code<{ detail: string }>({
    severity: "error",
    title: "The file is not valid YAML",
    message: (a) => a.detail,
    help: () =>
      "indent with spaces, close every quote and bracket, and write each key once as `key: value`",
    explanation:
      "The YAML reader could not make sense of the text at this place, so the document it belongs to was left out; the other documents of the workspace were still checked. Frequent causes: a tab used for indentation, an unclosed quote or bracket, a colon inside unquoted text (write it in quotes).",
  }),
  "duplicate-key": code<{ key: string }>({
    severity: "error",
    title: "A key is written twice",
    message: (a) => `the key "${a.key}" is written twice in one mapping`,
    help: () => "keep one of the two",
    explanation:
      "A mapping may hold each key once. With two, nobody can tell which value was meant, so neither is used.",
  }),
  "unreadable-file": code<{ detail: string }>({
    severity: "error",
    title: "The file cannot be read",
    message: (a) => `cannot read this file: ${a.detail}`,
    help: () => "check that it exists, is an ordinary file, and that you may read it",
    explanation:
      "The operating system refused to give the file's content (no permission, a folder with a file's name, a link that leads in a circle, an input or output error). The other files were still checked.",
  }),
  "not-text": code<{ detail: string }>({
    severity: "error",
    title: "The file is not UTF-8 text",
    message: (a) => `not readable as text: ${a.detail}`,
    help: () => "save the file as UTF-8 text",
    explanation:
      "Workspace files are UTF-8 text. This one has bytes that are not UTF-8, or NUL bytes, as spreadsheets, word-processor files and UTF-16 exports do. Save or export it again as plain UTF-8.",
  }),
  "file-too-large": code<{ size: number; limit: number }>({
    severity: "error",
    title: "The file is too large",
    message: (a) => `the file has ${a.size} bytes; at most ${a.limit} are read`,
    help: () => "split it into several files",
    explanation:
      "A workspace file of more than this size is almost always something else by mistake. Documents may be spread over as many files as you like.",
  }),
  "nested-too-deep": code<{ limit: number }>({
    severity: "error",
    title: "The nesting is too deep",
    message: (a) => `nested more than ${a.limit} levels deep`,
    help: () => "no document of this language needs that; look for a stray bracket or dash",
    explanation:
      "Documents of this language are at most a few dozen levels deep. Deeper nesting is refused so that a hostile file cannot exhaust the memory.",
  }),
  "too-many-aliases": code<{ limit: number }>({
    severity: "error",
    title: "Aliases expand to too much",
    message: (a) => `aliases (*name) in this file expand to more than ${a.limit} values`,
    help: () => "write the repeated values out, or repeat less",
    explanation:
      "YAML aliases repeat a part of the file by name. A few nested ones can expand to millions of values; such a file is refused before that happens.",
  }),
  "missing-kind": code<Record<never, never>>({
    severity: "error",
    title: "A document does not say its kind",
    message: () => "this document has no `kind`",
    help: () =>
      "begin it with `kind: micro-credential` (or course, program, credit-bank, agreement …)",
    explanation:
      "Every document names its kind, so that it can be checked against the rules of that kind. If the file is not meant for this tool, list it under `ignore` in creditbank.yaml.",
  }),
  "unknown-kind": code<{ kind: string; suggestion: string | null }>({
    severity: "error",
    title: "The kind of a document is not known",
    message: (a) => `there is no kind "${a.kind}"`,
    help: (a) =>
      didYouMean(a) ??
      "if the file is not meant for this tool, list it under `ignore` in creditbank.yaml",
    explanation:
      "The kinds are micro-credential, competency-framework, level-scale, crosswalk, course, program, credit-bank, grade-scale, agreement, exception, pathway, framework, cases, verb-list and workspace.",
  }),
  "unknown-key": code<{ key: string; suggestion: string | null; known: readonly string[] }>({
    severity: "error",
    title: "A key is not part of the language",
    message: (a) => `"${a.key}" is not a key that is known here`,
    help: (a) =>
      didYouMean(a) ?? (a.known.length === 0 ? null : `known here: ${a.known.join(", ")}`),
    explanation:
      "A key that is not known would be ignored, and a misspelt rule that is silently ignored costs somebody credit. Correct the spelling, or put free remarks into `note`.",
  }),
  "missing-key": code<{ key: string; why: string | null }>({
    severity: "error",
    title: "A required key is missing",
    message: (a) => `"${a.key}" is missing${a.why === null ? "" : `: ${a.why}`}`,
    help: () => null,
    explanation:
      "The document cannot be evaluated without this key. Most keys may be absent, which means `not stated`; the few that may not are listed with each kind by `creditbank schema KIND`.",
  }),
  "wrong-type": code<{ expected: string; found: string }>({
    severity: "error",
    title: "A value is of the wrong type",
    message: (a) => `expected ${a.expected}, found ${a.found}`,
    help: () => null,
    explanation:
      "The value cannot be what this key needs: a list where text belongs, text where a number belongs, and so on. The message says what was expected and what was found.",
  }),
  "unquoted-text": code<{ source: string }>({
    severity: "error",
    title: "Text that YAML reads as a number",
    message: (a) => `expected text, found the number ${a.source}`,
    help: (a) => `write it in quotes: "${a.source}"`,
    explanation:
      "YAML reads unquoted digits as a number, and a number loses what the text said: 007 becomes 7 and 1.10 becomes 1.1. Codes and editions are text: put them in quotes.",
  }),
  "invalid-value": code<{ value: string; expected: string; suggestion: string | null }>({
    severity: "error",
    title: "A value is not allowed here",
    message: (a) => `"${a.value}" is not allowed here: expected ${a.expected}`,
    help: didYouMean,
    explanation:
      "The value is of the right type but not one of those that this key allows. The message lists what is allowed.",
  }),
  "invalid-date": code<{ value: string }>({
    severity: "error",
    title: "A date is not a day of the calendar",
    message: (a) => `"${a.value}" is not a date`,
    help: () => "write a day of the calendar as YYYY-MM-DD, for example 2024-09-01",
    explanation:
      "Dates are written YYYY-MM-DD, and the day must exist. Other forms are refused because 05/03/2024 means two different days to two readers.",
  }),
  "invalid-period": code<{ from: string; to: string }>({
    severity: "error",
    title: "A period ends before it begins",
    message: (a) => `the period ends (${a.to}) before it begins (${a.from})`,
    help: () => "exchange the two dates, or remove one to leave that end open",
    explanation:
      "Both ends of an effective period are included, and either may be left out to leave it open. A period that ends before it begins holds no day at all.",
  }),
  "invalid-history": code<{ from: string; before: string }>({
    severity: "error",
    title: "A dated value is out of order",
    message: (a) => `the entry from ${a.from} does not come after the one from ${a.before}`,
    help: () => "list the entries in the order of their dates, each date once",
    explanation:
      "A dated value is a list of entries, each in force from its date until the next. Their dates must rise, so that every day has one value.",
  }),
  "no-value-yet": code<{ asOf: string; from: string }>({
    severity: "error",
    title: "A dated value has no entry for the day asked about",
    message: (a) => `no value is stated for ${a.asOf}: the first is in force from ${a.from}`,
    help: () => "add the value that was in force before, or ask about a later day with --as-of",
    explanation:
      "Asking for a rule on a day before its first dated entry has no answer. Guessing the first entry would apply a rule that was not in force, so the document that holds it is left out of the evaluation.",
  }),
  "duplicate-local-id": code<{ id: string }>({
    severity: "error",
    title: "Two parts of a document have the same id",
    message: (a) => `the id "${a.id}" is used twice here`,
    help: () => "give each its own id",
    explanation:
      "Competencies, outcomes, assessments, limits, gates and sibling requirements are addressed by their id, so each needs its own.",
  }),
  "duplicate-document": code<{ kind: string; id: string }>({
    severity: "error",
    title: "Two documents are the same edition of the same thing",
    message: (a) => `the ${a.kind} "${a.id}" is defined twice for the same days`,
    help: () =>
      "give the two different editions whose effective dates do not overlap, or remove one",
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
    title: "A reference leads nowhere",
    message: (a) => `there is no ${a.expected} "${a.reference}"`,
    help: didYouMean,
    explanation:
      "Every reference that is not an absolute URI must name something in the workspace or in a built-in pack. A reference that leads nowhere would silently take no part in any answer.",
  }),
  "unknown-level": code<{ level: string; scale: string; suggestion: string | null }>({
    severity: "error",
    title: "A level is not on its scale",
    message: (a) => `the scale "${a.scale}" has no level "${a.level}"`,
    help: didYouMean,
    explanation:
      "Levels are compared by their place on a level-scale document, so each level named must be one of that scale's.",
  }),
  "unknown-source": code<{ key: string; suggestion: string | null }>({
    severity: "warning",
    title: "A source is not listed",
    message: (a) => `"${a.key}" is not listed under \`sources\` of this document`,
    help: (a) =>
      didYouMean(a) ?? "add it under `sources:` with a title, a url, a locator and a basis",
    explanation:
      "A rule that names a source must be traceable: the key has to stand under `sources` of the same document.",
  }),
  "reference-cycle": code<{ path: readonly string[] }>({
    severity: "error",
    title: "References lead in a circle",
    message: (a) => `this leads in a circle: ${a.path.join(" → ")}`,
    help: () => "remove one of the links",
    explanation:
      "Parents, parts, components and shared curricula form hierarchies: nothing may be its own ancestor.",
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
  }>({
    severity: "warning",
    title: "A provider's claim does not hold",
    message: (a) =>
      `the claim of ${a.credits === null ? "credit" : `${a.credits} credits`} toward ${a.program} does not hold; certain today: ${a.yields} (verdict: ${a.verdict})`,
    help: (a) => `correct the claim, or see what is missing: \`${a.command}\``,
    explanation:
      "The micro-credential claims credit toward a program that the rules and decisions in this workspace do not bear out. A claim in a brochure becomes a learner's expectation, so it is checked like everything else.",
  }),
  "broken-pathway": code<{ program: string; credits: Rational; yields: Rational }>({
    severity: "error",
    title: "A pathway step does not yield what it says",
    message: (a) =>
      `this step promises ${a.credits} credits toward ${a.program}; certain today: ${a.yields}`,
    help: (a) => `see \`creditbank ladder --program ${a.program}\` for what counts today`,
    explanation:
      "A published pathway says how much credit the micro-credentials before a step bring to its program. The certain allocation of exactly those gives less.",
  }),
  "unchecked-pathway": code<{ program: string; why: string }>({
    severity: "info",
    title: "A pathway step could not be checked",
    message: (a) => `the credit of this step toward ${a.program} was not checked: ${a.why}`,
    help: () => null,
    explanation:
      "A pathway step is checked by allocating the micro-credentials before it into its program. Where a step builds on a credit program, or its program is not in effect, that says nothing, so the step is passed over and this notice given.",
  }),
  "unmeetable-requirement": code<{ program: string; clauses: readonly Clause[]; change: Change }>({
    severity: "error",
    title: "Requirements that no set of courses completes",
    message: (a) => `no set of courses completes ${faultSentence(a.clauses)}${shortage(a)}`,
    help: (a) => changeSentence(a.change),
    explanation:
      "On the day asked about, no learner can complete this part of the program, whatever they take or bring. The clauses listed cannot all be met, and without any one of them the others can, so one of them has to change; the smallest change found is the help. Only courses that a requirement names can run short: a pool without a list of `courses` can always be filled, for a workspace need not list all courses of an institution, and is at fault only where a limit or the residency leaves no room for it. A course fills one requirement unless `sharing` lets it fill two. Requirements with a `note` are left to the person who decides.",
  }),
  "unmeetable-residency": code<{
    program: string;
    credits: Rational;
    of: Rational;
    clauses: readonly Clause[];
    change: Change;
  }>({
    severity: "error",
    title: "A residency that no learner can meet",
    message: (a) =>
      a.credits.moreThan(a.of)
        ? `residency asks for ${a.credits} credits, and the program has ${a.of}`
        : `no set of courses completes ${faultSentence(a.clauses)}`,
    help: (a) => changeSentence(a.change),
    explanation:
      "Residency is the credit that must come by certain routes, so it bounds the credit that comes by others. Here it asks for more than the program has, or the requirements listed can only be completed with more credit by other routes than it leaves room for: courses of another institution, pools that take only some routes, limits on the routes that would satisfy it.",
  }),
  "unmeetable-minimum": code<{
    program: string;
    minimum: string;
    credits: Rational;
    most: Rational;
  }>({
    severity: "error",
    title: "A minimum that no learner can reach",
    message: (a) =>
      `the minimum ${a.minimum} asks for ${a.credits} credits, and at most ${a.most} can count toward it`,
    help: (a) => `lower it to ${a.most}, or let more matching credit count in the requirements`,
    explanation:
      "A minimum is reached by credit that counts in the program and passes its filter. The requirements that take such credit, the limits on it, or the courses that the filter lists leave room for less than it asks for.",
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
  "unusable-course": code<{ course: string; trouble: CourseTrouble }>({
    severity: "warning",
    title: "A program names a course that cannot count there as usual",
    message: (a) => `the course ${a.course} ${troubleSentence(a.trouble)}`,
    help: (a) => troubleHelp(a.trouble),
    explanation:
      "The course exists, but on the day asked about it is not one that an ordinary learner of the program can have credited at this place: it is not in effect, belongs to another institution, counts in another unit, does not pass the other tests of the filter that lists it, or must be taken in residence where another route is asked for. It is an error where the requirement can therefore not be completed at all, else a warning.",
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
  "unchecked-program": code<{ program: string }>({
    severity: "info",
    title: "Whether a program can be met was not settled",
    message: (a) =>
      `whether all requirements of ${a.program} can be met together was not settled within the limit of search steps`,
    help: () => null,
    explanation:
      "Whether requirements, limits and residency can all be met is decided by an exact search with a counted limit of steps. It was reached, so nothing is claimed about the part of the program that was left.",
  }),
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
  "agreement-review-due": code<{ agreement: string; reviewBy: string }>({
    severity: "warning",
    title: "An agreement is due for review",
    message: (a) => `the agreement "${a.agreement}" was to be reviewed by ${a.reviewBy}`,
    help: () => "review it and move `reviewBy`, or let it end with `effective.to`",
    explanation: "The day that the agreement set for its own review has passed.",
  }),
  "agreement-ending": code<{ agreement: string; on: string }>({
    severity: "info",
    title: "An agreement ends soon",
    message: (a) => `the agreement "${a.agreement}" ends on ${a.on}`,
    help: (a) => `decide again and record it: \`creditbank record --supersede ${a.agreement}\``,
    explanation:
      "Listed by `check --within`: the agreement is in effect and ends within the period asked about, and no agreement that begins within it supersedes it. From the day after, its credit is no longer recognized; what was completed before keeps its recognition.",
  }),
  "agreement-review-soon": code<{ agreement: string; on: string }>({
    severity: "info",
    title: "An agreement is to be reviewed soon",
    message: (a) => `the agreement "${a.agreement}" is to be reviewed by ${a.on}`,
    help: () => "review it and move `reviewBy`",
    explanation:
      "Listed by `check --within`: the day that the agreement set for its own review falls within the period asked about. When it has passed, `agreement-review-due` warns.",
  }),
  "offering-review-due": code<{ id: string; on: string; overdue: boolean }>({
    severity: "info",
    title: "An offering is to be reviewed",
    message: (a) =>
      a.overdue
        ? `"${a.id}" was to be reviewed by ${a.on}`
        : `"${a.id}" is to be reviewed by ${a.on}`,
    help: () => "review it and move `review.last`",
    explanation:
      "Listed by `check --within`: the offering says when it was last reviewed and how often that is done, and the next review falls within the period asked about, or before it.",
  }),
  "edition-ending": code<{ kind: string; id: string; on: string; next: string | null }>({
    severity: "info",
    title: "An edition ends soon",
    message: (a) =>
      `the ${a.kind} "${a.id}" ends on ${a.on}, ${a.next === null ? "and nothing follows it" : `and the edition of ${a.next} follows`}`,
    help: (a) =>
      a.next === null
        ? "write the next edition, or move `effective.to`"
        : `see what it changes with --as-of ${a.next}`,
    explanation:
      "Listed by `check --within`: a micro-credential, course, program or credit bank in effect ends within the period asked about. Where no edition follows, what rests on it is not evaluated any more from the day after.",
  }),
  "value-changing": code<{
    kind: string;
    id: string;
    /** The keys that lead to the value, joined by dots. */
    key: string;
    on: string;
    was: string;
    will: string;
  }>({
    severity: "info",
    title: "A dated value changes soon",
    message: (a) =>
      `${a.key} of the ${a.kind} "${a.id}" changes on ${a.on} from ${a.was} to ${a.will}`,
    help: (a) => `see what it changes with --as-of ${a.on}`,
    explanation:
      "Listed by `check --within`: a parameter of a credit bank or program has a history, and its next value comes into force within the period asked about.",
  }),
  "contradictory-relations": code<{ steps: readonly RelationStatement[] }>({
    severity: "warning",
    title: "Relations between statements contradict each other",
    message: (a) => contradictionSentence(a.steps),
    help: () => "look at each step with whoever asserted it, and remove or weaken the wrong one",
    explanation:
      "Exact, broader and narrower are claims about meaning, and they are followed from step to step. Here they lead from a statement back to itself with a broader or narrower among them, so at least one of them is wrong: nothing is broader than itself. The shortest such way is shown, its other steps as related places. Verdicts keep counting the strongest relation until it is settled.",
  }),
  "idle-mapping": code<{
    from: string;
    relation: string;
    to: string;
    why: "implied" | "unused";
    /** How many mappings between the two documents are meant. */
    count: number;
  }>({
    severity: "info",
    title: "A mapping changes nothing",
    message: (a) =>
      a.why === "implied"
        ? `${a.from} ${a.relation} ${a.to} is implied already`
        : `${a.count === 1 ? "this mapping leads" : `${a.count} mappings like this one lead`} nowhere: no micro-credential and course meet by way of ${documentOf(a.from)} and ${documentOf(a.to)}`,
    help: (a) =>
      a.why === "implied"
        ? "remove it, or state a `degree` if an assessor measured it"
        : "align offerings and courses to these frameworks, or leave the mappings out",
    explanation:
      "Either alignments, hierarchies and other mappings imply the same relation or a stronger one, or the mapping joins frameworks by way of which no micro-credential of the workspace can reach any course. Removing it changes no verdict; fewer mappings are easier to keep right. Of two that say the same, the later one is reported.",
  }),
  "retired-mapping": code<{ document: string; why: string; count: number }>({
    severity: "warning",
    title: "Mappings to a document that is over",
    message: (a) =>
      `${a.count === 1 ? "this names" : `${a.count} places in this crosswalk name`} ${a.document}, which ${a.why}`,
    help: () =>
      "map its successor, give the crosswalk an end with `effective.to`, or remove what is over",
    explanation:
      "The crosswalk is in effect on this day and relates, or compares, something that is not: an offering that has ceased, or a course, offering or framework whose last edition has ended. Such mappings and comparisons no longer count toward anything.",
  }),
  "drifting-mapping": code<{ chain: readonly string[] }>({
    severity: "info",
    title: "A chain of exact mappings drifts",
    message: (a) =>
      `${a.chain[0]} counts as exactly ${a.chain.at(-1)}, and the two have hardly a word in common: ${a.chain.join(" = ")}`,
    help: () => "compare the two ends; where they differ, weaken the step that goes too far",
    explanation:
      "Exact is followed from step to step, so small differences add up. In this chain of three or more steps all neighbours are worded alike, and the ends are not, by the three-letter pieces of their words (below 20 % in common for the ends, at least 30 % for neighbours). Likeness of words decides nothing; it is a reason to look. Where more than 64 statements count as exactly the same, only the two ends of one longest chain are compared.",
  }),
  "exception-expired": code<{ exception: string; to: string }>({
    severity: "warning",
    title: "An exception has ended",
    message: (a) => `the exception "${a.exception}" ended on ${a.to} and is not applied`,
    help: () => "decide again and move `effective.to`, or remove it",
    explanation:
      "An exception is a human decision about one learner or one program. Its effective dates are over on the as-of day, so the program's own rules hold again.",
  }),
  "exception-target": code<{
    exception: string;
    program: string;
    why: "not-stated" | "no-program" | "no-requirement" | "no-leaf";
    /** The key that is not stated, else what it points at. */
    target: string;
  }>({
    severity: "error",
    title: "An exception points nowhere",
    message: (a) => `the exception "${a.exception}" cannot be applied: ${pointsNowhere(a)}`,
    help: (a) =>
      a.why === "not-stated" ? `state \`${a.target}\`` : "correct what it names, or remove it",
    explanation:
      "An exception says what it is about: a requirement by its path, an item (a micro-credential or a course), the course that it stands in for. What it names must be there in the program that is in effect on the as-of day; otherwise the decision would silently not be applied.",
  }),
  "exception-unused": code<{ exception: string; program: string; item: string }>({
    severity: "warning",
    title: "An exception has nothing to apply to",
    message: (a) =>
      `the exception "${a.exception}" changes nothing: ${a.item} has no credit that ${a.program} could take or refuse`,
    help: (a) => `see \`creditbank explain ${a.item} ${a.program}\` for what is missing`,
    explanation:
      "An exception changes where the credit of its item may go; it gives no credit by itself. No bank that the program honours has, or would give, credit for this micro-credential, so the exception has no effect. Record an agreement about it, or remove the exception.",
  }),
  "clause-failed": code<{ framework: string; clause: string; title: string; state: string }>({
    severity: "error",
    title: "A framework clause is not met",
    message: (a) => `${a.framework} ${a.clause}: ${a.title} (${a.state})`,
    help: () => null,
    explanation:
      "The micro-credential was checked against a framework and does not meet one of its clauses, or does not say enough to tell. `must` clauses are errors, `should` warnings, `may` information.",
  }),
  "framework-out-of-date": code<{
    framework: string;
    period: string;
    asOf: string;
    successor: string | null;
  }>({
    severity: "info",
    title: "A framework is not in effect on the day asked about",
    message: (a) => `${a.framework} is in effect from ${a.period}, not on ${a.asOf}`,
    help: (a) => (a.successor === null ? null : `${a.successor} follows it`),
    explanation:
      "Frameworks have dates like everything else. One that is asked for by its id is used whatever the day, and said to be out of date; `all` and patterns take only those in effect.",
  }),
  "case-failed": code<{
    case: string;
    of: string;
    what: string;
    expected: string;
    found: string;
    why: string;
  }>({
    severity: "error",
    title: "A test case of a rule pack fails",
    message: (a) =>
      `case ${a.case} of ${a.of}: ${a.what} should be ${a.expected}, and is ${a.found}${a.why === "" ? "" : ` (${a.why})`}`,
    help: () => "correct the rule, or the case if it is the case that is wrong",
    explanation:
      "A `cases` document holds small offerings with the answer that a framework or a credit bank must give. The rules as written give another answer, so either a rule does not say what was meant, or the case expects the wrong thing. The place shown is the expectation.",
  }),
  "offering-excluded": code<{ id: string; why: string }>({
    severity: "info",
    title: "An offering takes no part on this day",
    message: (a) => `"${a.id}" takes no part: ${a.why}`,
    help: () => null,
    explanation:
      "Offerings that have ceased, or that have no edition in effect on the as-of day, are not evaluated. Ask about another day with --as-of.",
  }),
  ...qualityCodes,
  ...gridCodes,
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

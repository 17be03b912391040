import { hundredths, statedHundredths } from "../kernel/hundredths.ts";
import type { Rational } from "../kernel/rational.ts";
import { type AlreadyUsed, alreadyUsedText } from "./already-used.ts";
import type { OpenConditions } from "./condition.ts";
import { type GradeUnknown, gradeUnknownText } from "./grade-doubt.ts";

/** What the catalogue says of one reason code. */
interface ReasonEntry<Args> {
  /** A few words, for lists. */
  readonly title: string;
  /** One sentence about this case. */
  readonly message: (args: Args) => string;
  /** A paragraph for `explain CODE`: what it means and what would change it. */
  readonly explanation: string;
}

function reason<Args>(entry: ReasonEntry<Args>): ReasonEntry<Args> {
  return entry;
}

/** Arguments of a reason that a clause (a bank's gate) gave. */
export interface GateArgs {
  readonly gate: string;
  readonly title: string;
  /** What failed, in words; empty when the title says it. */
  readonly failures: readonly string[];
}

const byGateOnly = (title: string, explanation: string) =>
  reason<GateArgs>({ title, message: gateMessage, explanation });

/** The sentence of a reason that a gate gave. */
function gateMessage(args: GateArgs): string {
  const failures = args.failures.length === 0 ? "" : ` (${args.failures.join("; ")})`;
  return `not met: ${args.title}${failures}`;
}

/** A share as a percentage, truncated so that it never seems to reach the one that is needed. */
const percent = (share: Rational, needed: Rational) => `${hundredths(share, 0, needed)} %`;

/** A share that a rule states, as a percentage. */
const needed = (share: Rational) => `${statedHundredths(share)} %`;

const quoted = (ids: readonly string[]) => ids.join(", ");
const plural = (n: number, one: string, many = `${one}s`) => (n === 1 ? one : many);

/** Why an answer is not better than it is, most decisive first (semantics, section 10). The set is closed. */
export const reasonCatalogue = {
  "agreement-no-credit": reason<{ agreement: string; on: string }>({
    title: "A recorded decision gives no credit",
    message: (a) => `decided on ${a.on}: no credit (agreement ${a.agreement})`,
    explanation:
      "The institution assessed exactly this learning and decided that it earns no credit. A recorded `no-credit` decision outranks every computation. It changes only when the institution reassesses and records a new decision that supersedes it.",
  }),
  "not-creditable": reason<{ course: string; why: string }>({
    title: "The course cannot be earned this way",
    message: (a) => `${a.course} cannot be credited: ${a.why}`,
    explanation:
      "Capstones, practica and final projects are marked `creditable: false`, and a course that is not in effect on the as-of day cannot be credited either, by computation or by agreement.",
  }),
  "already-credit": reason<{ bank: string }>({
    title: "The offering already carries credit",
    message: (a) => `it carries credit itself; ${a.bank} assesses non-credit learning`,
    explanation:
      "A prior-learning bank assesses non-credit learning. An offering with `creditStatus: credit` transfers as the credit it carries, by another route.",
  }),
  "already-used": reason<AlreadyUsed>({
    title: "The same learning would be used twice",
    message: alreadyUsedText,
    explanation:
      "Learning is used once: what counts for one course cannot count for another, nor can the rest of a set that needs it. Two offerings that share a component, one that is built from the other, two editions, or two adaptations of one curriculum are the same learning. Of programs that are answered together, what counts in one does not count in another, unless their overlap rules allow it.",
  }),
  /** `program`: the title of another program, answered together with this one, in which the item itself counts. */
  duplicate: reason<{ item: string; program?: string }>({
    title: "The learning duplicates other learning",
    message: (a) =>
      a.program === undefined
        ? `${a.item} duplicates learning that is already credited`
        : `${a.item} counts in ${a.program}, and it counts once`,
    explanation:
      "The same learning is not credited twice. Among duplicates the highest grade counts, then the latest.",
  }),
  precluded: reason<{ course: string; by: string }>({
    title: "Credit for one course bars another",
    message: (a) => `credit for ${a.by} bars credit for ${a.course}`,
    explanation:
      "Courses may exclude each other, and a decision may preclude a course: credit for one then bars credit for the other.",
  }),
  "not-assessed": reason<{ competencies: readonly string[] }>({
    title: "The learning is not assessed",
    message: (a) =>
      a.competencies.length === 0
        ? "completion only: nothing is assessed"
        : `no assessment covers ${quoted(a.competencies)}`,
    explanation:
      "Credit recognises learning that was shown, not attendance. A competency counts when an assessment of a kind other than participation covers it. Add such an assessment, or state which competencies an existing one covers.",
  }),
  "optional-only": reason<{ competencies: readonly string[] }>({
    title: "Not every completer shows the competency",
    message: (a) =>
      `${quoted(a.competencies)} ${plural(a.competencies.length, "is", "are")} optional: not every completer shows ${plural(a.competencies.length, "it", "them")}`,
    explanation:
      "Only what everybody who completes the offering must demonstrate counts, because the record does not say which options a learner took. Make the competency `demonstrated: required`.",
  }),
  "outside-window": reason<{
    item: string;
    from: string | null;
    to: string | null;
    /** The decision whose dates they are; absent where they are those of the item. */
    agreement?: string;
  }>({
    title: "Outside the effective dates",
    message: (a) => {
      const dates = `${a.from ?? "the beginning"} to ${a.to ?? "the present"} only`;
      return a.agreement === undefined
        ? `${a.item} is in effect from ${dates}`
        : `the decision ${a.agreement} covers completions from ${dates}`;
    },
    explanation:
      "Learning counts when it was completed within the effective dates of the offering and of the agreement.",
  }),
  stale: reason<{ completedOn: string | null; months: number }>({
    title: "Completed too long ago",
    message: (a) =>
      a.completedOn === null
        ? `no completion date is recorded, and learning counts for ${a.months} months`
        : `completed on ${a.completedOn}, more than ${a.months} months ago`,
    explanation:
      "The bank's currency rule (stale-dating) denies or reviews learning that was completed too long before the as-of day.",
  }),
  "grade-low": reason<{
    grade: string;
    minimum: string;
    /** What the grade is of, where that is something that would count together with what is told. */
    item?: string;
  }>({
    title: "The grade is below the minimum",
    message: (a) =>
      `grade ${a.grade}${a.item === undefined ? "" : ` in ${a.item}`} is below the minimum ${a.minimum}`,
    explanation:
      "The bank, the agreement or a requirement of the program asks for a minimum grade.",
  }),
  "provider-unrecognized": byGateOnly(
    "The provider is not recognised",
    "A rule of the bank asks something of the provider (that it is regulated, accredited, long enough in operation) that this one does not meet.",
  ),
  "professional-body": byGateOnly(
    "A professional body must consent",
    "A rule of the bank makes credit depend on a professional body's acceptance.",
  ),
  practicum: byGateOnly(
    "Practice must be done at the institution",
    "A rule of the bank keeps practica, studio or field work in-house.",
  ),
  "hours-out-of-range": reason<{ stated: Rational; minimum: Rational }>({
    title: "The hours are outside the range of the rule",
    message: (a) => `${a.stated} hours are less than the minimum of ${a.minimum}`,
    explanation:
      "The bank admits offerings of a certain length only. Learning hours count; scheduled hours do where they are all that is stated.",
  }),
  /** `rounded`: what rounding to the bank's step leaves, where it is that which leaves too little. */
  "too-small": reason<{
    credits: Rational;
    least: Rational;
    rounded?: { step: Rational; to: Rational };
  }>({
    title: "The credit would be below the least that is granted",
    message: ({ credits, least, rounded }) => {
      const carried = `it would carry ${credits.toFixed(2)} credits`;
      if (rounded === undefined) return `${carried}, less than the least of ${least}`;
      const down = `${carried}; rounded down to the step of ${rounded.step}`;
      return rounded.to.isPositive
        ? `${down} that is ${rounded.to}, less than the least of ${least}`
        : `${down} nothing is left`;
    },
    explanation:
      "After rounding to the bank's step, nothing is left of the credit, or less than the least that the bank grants. Combining it with related offerings may reach it.",
  }),
  "hours-short": reason<{ ceiling: Rational; credits: Rational; course: string }>({
    title: "The hours do not carry the credit",
    message: (a) =>
      `its hours carry at most ${a.ceiling.toFixed(2)} credits; ${a.course} has ${a.credits}`,
    explanation:
      "The bank's hours-per-credit ratios bound how much credit so many hours can carry. Hours limit a recommendation; they never make one. Learning hours and scheduled hours differ about threefold, so state the kind of each figure.",
  }),
  "level-below": reason<{ competency: string; level: string; outcome: string; needed: string }>({
    title: "The level is below what is needed",
    message: (a) => `${a.competency} is at ${a.level}; ${a.outcome} needs ${a.needed}`,
    explanation:
      "A competency counts for an outcome when its level, on the same scale, is at least the outcome's; where the bank says so, the offering's year level must be at least the course's too.",
  }),
  "essential-missing": reason<{ outcome: string; course: string }>({
    title: "An essential outcome is not fully met",
    message: (a) => `${a.outcome} is essential for ${a.course} and not fully met`,
    explanation:
      "An outcome marked `essential` must be met in full, however high the coverage of the others.",
  }),
  "outcome-floor": reason<{ outcome: string; degree: Rational; floor: Rational; course: string }>({
    title: "An outcome is below the floor",
    message: (a) =>
      `${a.outcome} of ${a.course} is met to ${percent(a.degree, a.floor)}; every outcome needs ${needed(a.floor)}`,
    explanation:
      "The bank asks for a minimum on each outcome of a course, not only on their average.",
  }),
  "overlap-low": reason<{ course: string; coverage: Rational; threshold: Rational }>({
    title: "Too few of the outcomes are covered",
    message: (a) =>
      `covers ${percent(a.coverage, a.threshold)} of the outcomes of ${a.course}; needs ${needed(a.threshold)}`,
    explanation:
      "The competencies that count cover less of the course's outcomes, by weight, than the bank's threshold. Add the missing outcomes, combine it with another offering, or bridge the rest.",
  }),
  /**
   * `exception`: the decision about a learner or the program that keeps it out. `agreement`: a decision that gives
   * credit, in other programs only. Both are absent where no requirement takes it.
   */
  "not-applicable": reason<{
    award: string;
    program: string;
    exception?: string;
    agreement?: string;
  }>({
    title: "The program has no place for it",
    message: (a) => {
      if (a.agreement !== undefined)
        return `agreement ${a.agreement} gives credit for ${a.award}, but not in ${a.program}`;
      return a.exception === undefined
        ? `${a.program} has no requirement that takes ${a.award}`
        : `exception ${a.exception} keeps ${a.award} out of ${a.program}`;
    },
    explanation:
      "The credit is there, but no requirement of this program accepts its course, subject, level or type, or an exception, a decision about a learner or the program, keeps it out of those that would. An agreement that lists `programs` gives its credit in these only; one that lists none, in those of the bank's institution.",
  }),
  /**
   * `kind`: what it is, where it is no limit: a requirement, by its path, or a program as a whole, by its id.
   * `filled`: the requirement, or the title of the program, that has no room left; absent where it is a limit.
   * `waived`: the decision by which that requirement is complete and takes nothing.
   * `program`: the title of another program in which it counts, where the limit is on what may count in both.
   */
  "limit-reached": reason<{
    limit: string;
    kind?: "requirement" | "program";
    award: string;
    filled?: string;
    waived?: string;
    program?: string;
  }>({
    title: "A limit leaves no room",
    message: (a) => {
      if (a.program !== undefined)
        return `${a.award} counts in ${a.program}, and no more may count in both`;
      if (a.waived !== undefined)
        return `exception ${a.waived} waives "${a.filled ?? a.limit}", which takes nothing then and leaves no room for ${a.award}`;
      return a.filled === undefined
        ? `the ${a.kind ?? "limit"} "${a.limit}" leaves no room for ${a.award}`
        : `"${a.filled}" is filled already, which leaves no room for ${a.award}`;
    },
    explanation:
      "A limit of the program, of a requirement or of the bank allows less credit of this kind than the award carries, or what would take it is filled by other learning, or waived by a decision.",
  }),
  "residency-short": reason<{ award: string; residency: Rational }>({
    title: "Residency leaves no room",
    message: (a) =>
      `${a.residency} credits must be earned in residence, which leaves no room for ${a.award}`,
    explanation:
      "A number of the program's credits must be earned at the institution, or by a route that counts as such. The rest is too small for this award.",
  }),
  "route-wrong": reason<{ award: string; route: string }>({
    title: "The route is not accepted",
    message: (a) => `${a.award} comes by the route ${a.route}, which no requirement here accepts`,
    explanation:
      "Requirements may accept certain routes only (transfer, prior learning assessment, articulation).",
  }),
  "out-of-range": reason<{ subjects: readonly string[] }>({
    title: "The subject is outside the curriculum",
    message: (a) =>
      a.subjects.length === 0
        ? "no subject is stated, so unassigned credit has no place to go"
        : `no requirement takes the ${plural(a.subjects.length, "subject")} ${quoted(a.subjects)}`,
    explanation:
      "Unassigned credit needs a subject that the receiving curriculum teaches. State `subjects`, or map them under the bank's `unassigned.subjects`.",
  }),
  "unit-mismatch": reason<{ unit: string; needed: string }>({
    title: "The credit is in another unit",
    message: (a) => `the credit is in ${a.unit}; the program counts ${a.needed}`,
    explanation: "Units differ between systems and are never converted by guess.",
  }),
  "agreement-expired": reason<{ agreement: string; to: string }>({
    title: "The agreement has expired",
    message: (a) => `agreement ${a.agreement} ended on ${a.to}`,
    explanation:
      "A recorded decision covered this learning until its end date. Ask for it to be renewed, or evaluate an earlier day with --as-of.",
  }),
  "agreement-outdated": reason<{ agreement: string; parts: readonly string[] }>({
    title: "The offering changed since the decision",
    message: (a) => `agreement ${a.agreement} was made before ${a.parts.join(", ")} changed`,
    explanation:
      "The substance of the offering (levels, assessments, hours, pass rule) differs from what was assessed, so the decision does not cover it as it is today. A reassessment settles it.",
  }),
  /** `from`: the day of a signature that is yet to come; absent where there is none. */
  "agreement-unsigned": reason<{ agreement: string; from?: string }>({
    title: "The decision is not approved yet",
    message: (a) =>
      a.from === undefined
        ? `agreement ${a.agreement} is assessed but not approved`
        : `agreement ${a.agreement} is signed from ${a.from} only`,
    explanation:
      "A decision counts as recognised when it carries an approval (`approved`), from the day of that on.",
  }),
  "agreement-conditional": reason<OpenConditions>({
    title: "The decision has conditions",
    message: (a) =>
      `agreement ${a.agreement} is conditional${a.conditions === "" ? "" : `: ${a.conditions}`}`,
    explanation: "The recorded decision gives credit only once its conditions are met.",
  }),
  /** `weightless`: how many outcomes it lists, all of weight 0; absent where it lists none. */
  "course-outcomes-missing": reason<{ course: string; weightless?: number }>({
    title: "The course has no outcomes that count",
    message: (a) =>
      a.weightless === undefined
        ? `${a.course} lists no outcomes to compare with`
        : `no outcome of ${a.course} counts: ${a.weightless === 1 ? "the one that it lists has" : `all ${a.weightless} have`} the weight 0`,
    explanation:
      "A course without outcomes (or whose outcomes all weigh 0) cannot be covered by anything. Add its outcomes, or give them a weight.",
  }),
  "outcomes-missing": reason<{ microCredential: string }>({
    title: "The offering lists no competencies",
    message: (a) => `${a.microCredential} lists no competencies`,
    explanation: "Without competencies there is nothing to compare with a course.",
  }),
  "topics-missing": byGateOnly(
    "Topics are missing",
    "A rule of the bank asks for topics beside the outcomes, because outcomes alone do not show the content.",
  ),
  "documents-missing": byGateOnly(
    "Documents are missing",
    "A rule of the bank asks for documents (outline, graded samples, instructor qualifications) that are not listed.",
  ),
  "grade-unknown": reason<GradeUnknown>({
    title: "The grade is not known to be good enough",
    message: gradeUnknownText,
    explanation:
      "A minimum grade applies, and the record does not say whether it was reached: no grade or mark is recorded, its band lies on both sides of the minimum, it is a pass without a number, or no grade scale has it.",
  }),
  /**
   * `stated`: the scale that its level is on, where that is not the one `needed` to compare it; both are absent where it
   * states none. `unassigned`: it is unassigned credit, and nothing else, that needs the level.
   */
  "level-unknown": reason<{ what: string; stated?: string; needed?: string; unassigned?: true }>({
    title: "A level is not stated on the scale that is needed",
    message: (a) =>
      a.stated === undefined || a.needed === undefined
        ? `${a.what} states no level${a.unassigned === true ? ", so unassigned credit has no place to go" : ""}`
        : `${a.what} states its level on the scale ${a.stated} and it is needed on the scale ${a.needed}: nothing settles how the two compare`,
    explanation:
      "Levels have to be compared, and one is not stated or is on another scale. State it, or relate the two scales in a `level-crosswalk`, to settle the question.",
  }),
  /**
   * `kinds`: what hours are stated, where the bank has a rate for none of them; absent where none are stated. `unit` and
   * `needed`: of the bank's credit and of the course's, where no source says how much one is in the other.
   */
  "hours-unknown": reason<{
    kinds?: readonly string[];
    bank?: string;
    unit?: string;
    needed?: string;
  }>({
    title: "The hours are not stated, or nothing says what credit they carry",
    message: (a) => {
      const bank = a.bank ?? "the bank";
      if (a.unit !== undefined)
        return `${bank} counts hours as ${a.unit}, and no source says how much that is in ${a.needed ?? ""}`;
      return a.kinds === undefined
        ? "its hours are not stated, so no credit can be derived from them"
        : `its hours are stated as ${quoted(a.kinds)}, and ${bank} has no rate for ${plural(a.kinds.length, "this kind", "these kinds")}`;
    },
    explanation:
      "Credit is sized and bounded by hours. State `hours.learning`, or the scheduled hours by kind; where they are stated, the bank's `hours.perCredit` has no rate for any of their kinds, or its credit is of another unit than the course's and its `conversions` do not say how much that is.",
  }),
  "not-compared": reason<{ course: string }>({
    title: "Nobody compared every outcome",
    message: (a) => `nobody has compared it with every outcome of ${a.course}`,
    explanation:
      "Some outcomes of the course have no relation to the offering's competencies, and no comparison says that they were looked at. Silence is not a no: fill in the comparison grid.",
  }),
  /** `uncompared`: of what a learner holds, where nobody has compared it with a course that the program can use. */
  "no-overlap": reason<{ course: string | null; uncompared?: true }>({
    title: "Nothing known in common",
    message: (a) => {
      if (a.course !== null) return `compared with ${a.course}: no outcome in common`;
      return a.uncompared === true
        ? "nobody has compared it yet with a course that this program can use"
        : "nothing in it meets an outcome of a course that this program can use";
    },
    explanation:
      "As far as is known, none of its competencies meets an outcome of a course that the program can use: it was compared, or has other ties to this program, and nothing in common was found; or a learner holds it and nobody has compared it yet, which the sentence beside the code says. A comparison settles the latter: `creditbank match` suggests where to begin, `creditbank grid` makes the form to fill in.",
  }),
} as const;

/** A code of the reason catalogue. */
export type ReasonCode = keyof typeof reasonCatalogue;

/** The arguments of a reason: its own, or a gate's. */
export type ReasonArgs<C extends ReasonCode = ReasonCode> = C extends ReasonCode
  ? Parameters<(typeof reasonCatalogue)[C]["message"]>[0] | GateArgs
  : never;

/** All reason codes, the most decisive first. */
export const reasonCodes = Object.keys(reasonCatalogue) as readonly ReasonCode[];

/** The place of a code in the order of decisiveness; 0 is the most decisive. */
export function reasonRank(code: ReasonCode): number {
  return reasonCodes.indexOf(code);
}

/** The sentence for a reason, from its code and arguments. */
export function reasonMessage<C extends ReasonCode>(code: C, args: ReasonArgs<C>): string {
  if ("gate" in args) return gateMessage(args as GateArgs);
  return (reasonCatalogue[code].message as (args: object) => string)(args);
}

import type { Rational } from "../kernel/rational.ts";
import { inWords } from "../kernel/text.ts";

/** What keeps a course from being an ordinary course of a program that names it. */
export type CourseTrouble =
  /** No edition is in effect any more; `on` is its last day. */
  | { readonly why: "ended"; readonly on: string }
  /** It is in effect from `on`. */
  | { readonly why: "begins"; readonly on: string }
  | { readonly why: "foreign"; readonly institution: string }
  | { readonly why: "unit"; readonly unit: string; readonly needed: string }
  /** The filter that lists it keeps it out by its other tests. */
  | { readonly why: "filtered" }
  /** It must be taken in residence, and the filter wants another route. */
  | { readonly why: "not-creditable" };

/** The trouble with a course, as the end of a sentence that begins with it. */
export function troubleSentence(trouble: CourseTrouble): string {
  switch (trouble.why) {
    case "ended":
      return `is not in effect after ${trouble.on}`;
    case "begins":
      return `is in effect only from ${trouble.on}`;
    case "foreign":
      return `is a course of ${trouble.institution}, so only credit from elsewhere can bring it`;
    case "unit":
      return `counts in ${trouble.unit}, and the program in ${trouble.needed}`;
    case "filtered":
      return "does not pass the other tests of the filter that lists it";
    case "not-creditable":
      return "can only be taken in residence, and the filter that lists it wants another route";
  }
}

/** What to do about the trouble with a course. */
export function troubleHelp(trouble: CourseTrouble): string {
  switch (trouble.why) {
    case "ended":
      return "name the course that replaced it, or add the edition that is in effect";
    case "begins":
      return "learners can meet this later; ask about a later day with --as-of";
    case "foreign":
      return "name a course of the program's own institution, or leave it to transfer credit";
    case "unit":
      return "state both in one unit";
    case "filtered":
      return "take it off the list, or change the other tests of the filter";
    case "not-creditable":
      return "let `routes` include resident, or name a creditable course";
  }
}

/** One of the clauses that cannot all be met. */
export type Clause =
  | {
      readonly kind: "course-requirement";
      readonly path: string;
      readonly course: string;
      /** The courses that exceptions for everyone let in instead; absent where there are none. */
      readonly instead?: readonly string[];
    }
  | {
      readonly kind: "credits-requirement";
      readonly path: string;
      readonly credits: Rational;
      /** The courses that it lists; null for a pool that is open, or for credits among requirements. */
      readonly courses: number | null;
    }
  | {
      readonly kind: "choice";
      readonly path: string;
      readonly choose: number;
      readonly of: number;
    }
  | {
      readonly kind: "limit";
      readonly id: string;
      readonly max: Rational;
      readonly measure: "credits" | "awards";
    }
  | {
      readonly kind: "residency";
      readonly credits: Rational;
      readonly satisfiedBy: readonly string[];
    }
  | { readonly kind: "exclusion"; readonly courses: readonly [string, string] }
  | { readonly kind: "course"; readonly course: string; readonly trouble: CourseTrouble }
  /** An exception for everyone that keeps an item out of a requirement, or out of all others, or waives one without credit. */
  | {
      readonly kind: "exception";
      readonly exception: string;
      readonly type: "exclude" | "apply-here" | "waive";
      /** Null where a requirement is waived. */
      readonly item: string | null;
      /** Null for the whole program. */
      readonly requirement: string | null;
    };

/** What a clause says, for the list of places at fault. */
export function clauseSentence(clause: Clause): string {
  switch (clause.kind) {
    case "course-requirement":
      return `${clause.path} needs the course ${courseOr(clause)}`;
    case "credits-requirement":
      return `${clause.path} needs ${credits(clause.credits)}${
        clause.courses === null ? "" : ` from ${counted(clause.courses, "listed course")}`
      }`;
    case "choice":
      return `${clause.path} needs ${clause.choose} of ${counted(clause.of, "requirement")}`;
    case "limit":
      return `the limit ${clause.id} allows at most ${amount(clause)}`;
    case "residency":
      return `residency asks for ${credits(clause.credits)} by ${either(clause.satisfiedBy)}`;
    case "exclusion":
      return `${clause.courses.join(" and ")} exclude each other`;
    case "course":
      return `${clause.course} ${troubleSentence(clause.trouble)}`;
    case "exception":
      return `the exception ${clause.exception} ${exceptionSentence(clause)}`;
  }
}

/** What an exception does, as the end of a sentence that begins with it. */
function exceptionSentence({ type, item, requirement }: Clause & { kind: "exception" }): string {
  switch (type) {
    case "exclude":
      return `keeps ${item} out of ${requirement ?? "the program"}`;
    case "apply-here":
      return `lets ${item} count in ${requirement} only`;
    case "waive":
      return `waives ${requirement}, which brings no credit`;
  }
}

/** The course that a requirement asks for, and what exceptions let in instead. */
const courseOr = ({ course, instead = [] }: Clause & { kind: "course-requirement" }) =>
  instead.length === 0 ? course : `${course} or, by an exception, ${listed(instead, "or")}`;

/** The smallest change found that makes a set of clauses possible to meet. */
export type Change = {
  /** Where another fault overlaps this one, so that the requirements at fault still cannot be met with this change alone. */
  readonly partly?: true;
} & (
  | {
      readonly to: "limit";
      readonly id: string;
      readonly max: Rational;
      readonly measure: "credits" | "awards";
    }
  | { readonly to: "residency"; readonly credits: Rational }
  | {
      readonly to: "credits";
      readonly path: string;
      readonly credits: Rational;
      /** False where the search for the most that can be had was stopped. */
      readonly proven: boolean;
    }
  | { readonly to: "choice"; readonly path: string; readonly choose: number }
  | { readonly to: "sharing"; readonly pair: readonly [string, string] }
  | { readonly to: "course"; readonly course: string }
  | { readonly to: "exclusion"; readonly courses: readonly [string, string] }
  | { readonly to: "exception"; readonly exception: string; readonly item: string }
  | { readonly to: "requirement"; readonly path: string }
);

/** What to do, as an imperative, and whether that is enough. */
export function changeSentence(change: Change): string {
  const rest = change.partly === true ? "; this settles one fault only, another overlaps it" : "";
  return `${imperative(change)}${rest}`;
}

function imperative(change: Change): string {
  switch (change.to) {
    case "limit":
      return `raise the limit ${change.id} to ${amount(change)}`;
    case "residency":
      return `lower the residency to ${credits(change.credits)}`;
    case "credits":
      return `lower ${change.path} to ${credits(change.credits)}, or let more courses count in it`;
    case "choice":
      return `lower ${change.path} to \`choose: ${change.choose}\`, or add to its requirements`;
    case "sharing":
      return `let both count the same credit (\`sharing: [[${change.pair.join(", ")}]]\`), or let another course count in one of them`;
    case "course":
      return `name another course in place of ${change.course}`;
    case "exclusion":
      return `remove the exclusion between ${change.courses.join(" and ")}, or require only one of them`;
    case "exception":
      return `change the exception ${change.exception} so that ${change.item} may count here`;
    case "requirement":
      return `remove or change the requirement ${change.path}`;
  }
}

/** "core (6 credits) within 3 credits (limit applied)", the heart of the message about clauses that cannot be met. */
export function faultSentence(clauses: readonly Clause[]): string {
  const said = clauses.flatMap(circumstance);
  const asked = askedIn(clauses).flatMap(demand);
  const what = `${listed(asked, "and")}${asked.length > 1 ? " together" : ""}`;
  return [what, ...said].join(" ");
}

/** The requirements among clauses that lie below none of the others. */
function askedIn(clauses: readonly Clause[]): readonly Clause[] {
  const paths = clauses.flatMap((clause) => ("path" in clause ? [clause.path] : []));
  const isBelow = (path: string) => paths.some((other) => path.startsWith(`${other}/`));
  return clauses.filter((clause) => "path" in clause && !isBelow(clause.path));
}

/** A requirement with what it asks for in brackets; nothing for other clauses. */
function demand(clause: Clause): string[] {
  switch (clause.kind) {
    case "course-requirement":
      return [`${clause.path} (${courseOr(clause)})`];
    case "credits-requirement":
      return [`${clause.path} (${credits(clause.credits)})`];
    case "choice":
      return [`${clause.path} (${clause.choose} of ${counted(clause.of, "requirement")})`];
    default:
      return [];
  }
}

/** Under which limit, or while what, requirements cannot be completed; nothing for a requirement itself. */
function circumstance(clause: Clause): string[] {
  switch (clause.kind) {
    case "course-requirement":
    case "credits-requirement":
    case "choice":
      return [];
    case "limit":
      return [`within ${amount(clause)} (limit ${clause.id})`];
    case "residency":
      return [`with ${credits(clause.credits)} in residence`];
    case "exclusion":
      return [`while ${clause.courses.join(" and ")} exclude each other`];
    case "course":
    case "exception":
      return [`while ${clauseSentence(clause)}`];
  }
}

/** How much of a requirement's credits can be had, and of which where the sentence asks for others, too; nothing where that does not say it. */
export function shortage({
  clauses,
  change,
}: {
  clauses: readonly Clause[];
  change: Change;
}): string {
  if (change.to !== "credits") return "";
  const asked = clauses.find((clause) => "path" in clause && clause.path === change.path);
  if (asked?.kind !== "credits-requirement") return "";
  const [only, ...others] = askedIn(clauses);
  const where = others.length === 0 && only === asked ? "" : ` in ${change.path}`;
  return `; at ${change.proven ? "most" : "least"} ${change.credits} can be had${where}`;
}

/** Says where a smaller set of clauses may be at fault; nothing where these are the fewest. */
export const smaller = ({ stopped }: { readonly stopped?: true }): string =>
  stopped === true
    ? "; fewer other clauses may be at fault, too, for the search for them was stopped"
    : "";

function listed(words: readonly string[], last: "and" | "or"): string {
  const most = 6;
  if (words.length > most) {
    return `${words.slice(0, most).join(", ")} ${last} ${words.length - most} more`;
  }
  return inWords(words, last);
}

const either = (words: readonly string[]) =>
  words.length === 0 ? "no route" : listed(words, "or");

function amount({ max, measure }: { max: Rational; measure: "credits" | "awards" }): string {
  return measure === "credits" ? credits(max) : `${max} ${plural(String(max), "award")}`;
}

/** "3 credits". */
export const credits = (value: Rational): string => `${value} ${plural(String(value), "credit")}`;
const counted = (count: number, noun: string) => `${count} ${plural(String(count), noun)}`;
const plural = (count: string, noun: string) => (count === "1" ? noun : `${noun}s`);

import { Rational } from "../../kernel/rational.ts";
import type { Plain } from "../../ladder/record/decision.ts";
import { UsageError } from "../exit-code.ts";

/** The flags that say what was decided. */
export interface ResultFlags {
  readonly course?: readonly string[];
  readonly unassigned?: readonly string[];
  /** The unit of unassigned credit, where a recommendation says it; no flag does. */
  readonly unit?: string;
  readonly block?: readonly string[];
  readonly waiver?: readonly string[];
  /** False where `--no-credit` is given. */
  readonly credit?: boolean;
  readonly credits?: string;
  readonly precludes?: readonly string[];
  readonly minimumGrade?: string;
  readonly complete?: readonly string[];
  readonly condition?: string;
}

/** What was decided: the kind of decision, its results and its conditions. */
export interface Outcome {
  readonly decision: "credit" | "no-credit" | "conditional" | "waiver";
  readonly results: readonly Plain[];
  readonly conditions: Plain | undefined;
}

/** The decision that the flags state; null when they state no result. Throws a UsageError when they contradict each other. */
export function outcomeOf(flags: ResultFlags): Outcome | null {
  const conditions = conditionsOf(flags);
  const results = resultsOf(flags);
  const waivers = (flags.waiver ?? []).map((course) => ({ type: "waiver", course }));
  if (flags.credit === false) {
    if (results.length + waivers.length > 0 || conditions !== undefined) {
      throw new UsageError("--no-credit excludes results and conditions", "leave one of them out");
    }
    return { decision: "no-credit", results: [], conditions };
  }
  const all = [...results, ...waivers];
  if (all.length === 0) return null;
  const onlyWaivers = results.length === 0;
  const decision = conditions !== undefined ? "conditional" : onlyWaivers ? "waiver" : "credit";
  return { decision, results: all, conditions };
}

/** The conditions that the flags state; undefined when there are none. */
function conditionsOf(flags: ResultFlags): Plain | undefined {
  const { minimumGrade, complete, condition } = flags;
  if (minimumGrade === undefined && complete === undefined && condition === undefined) {
    return undefined;
  }
  return { minimumGrade, complete, note: condition };
}

/** Credit as assigned, unassigned or block credit, in the order of the flags' kinds. */
function resultsOf(flags: ResultFlags): readonly Plain[] {
  const results = [
    ...(flags.course ?? []).map(assigned),
    ...(flags.unassigned ?? []).map((text) => unassigned(text, flags.unit)),
    ...(flags.block ?? []).map(block),
  ];
  const [only, ...more] = results;
  const { credits, precludes } = flags;
  if (credits === undefined && precludes === undefined) return results;
  if (only === undefined || more.length > 0) {
    throw new UsageError(
      "--credits and --precludes are about one result",
      "state credits with each result, as in --course ID=3; write what they preclude into the file",
    );
  }
  return [
    { ...only, ...(credits === undefined ? {} : { credits: creditsOf(credits) }), precludes },
  ];
}

/** `COURSE` or `COURSE=CREDITS`. */
function assigned(text: string) {
  const [course = "", credits] = parts(text);
  return { type: "assigned", course, ...credit(credits) };
}

/** `SUBJECT-LEVEL`, `SUBJECT`, either with `=CREDITS`. */
function unassigned(text: string, unit: string | undefined) {
  const [name = "", credits] = parts(text);
  const [, subject = name, level] = /^(.+?)-(\d{1,2})$/.exec(name) ?? [];
  return {
    type: "unassigned",
    subject,
    ...(level === undefined ? {} : { level: Number(level) }),
    ...credit(credits),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** `CREDITS` or `PROGRAM=CREDITS`. */
function block(text: string) {
  const [first = "", second] = parts(text);
  return second === undefined
    ? { type: "block", credits: creditsOf(first) }
    : { type: "block", program: first, credits: creditsOf(second) };
}

function parts(text: string): [string, string?] {
  const at = text.lastIndexOf("=");
  return at === -1 ? [text.trim()] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

const credit = (text: string | undefined) =>
  text === undefined ? {} : { credits: creditsOf(text) };

function creditsOf(text: string): number {
  const value = Rational.parse(text);
  if (value?.isPositive && 10000n % value.unit === 0n) return Number(text);
  throw new UsageError(
    `"${text}" is no number of credits`,
    "write a decimal number above 0 with at most 4 places",
  );
}

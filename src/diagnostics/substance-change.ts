import { hundredths, statedHundredths } from "../kernel/hundredths.ts";
import type { Rational } from "../kernel/rational.ts";
import type { Truth } from "../kernel/truth.ts";

/** What of an offering's substance changed since a decision about it. */
export interface SubstanceChange {
  readonly part: SubstancePart;
  /** The competency or the assessment; with its offering before a # where several were assessed together. Null for the whole. */
  readonly of: string | null;
  /** The values in words; null where a whole competency or assessment came or went. */
  readonly was: string | null;
  readonly is: string | null;
}

const names = {
  competency: (of: string) => `competency ${of}`,
  level: (of: string) => `level of ${of}`,
  demonstrated: (of: string) => `whether every completer shows ${of}`,
  weight: (of: string) => `weight of ${of}`,
  assessment: (of: string) => `assessment ${of}`,
  assessments: (of: string) => `assessments${of}`,
  type: (of: string) => `type of assessment ${of}`,
  competencies: (of: string) => `what assessment ${of} covers`,
  graded: (of: string) => `whether assessment ${of} is graded`,
  passMark: (of: string) => `pass mark of assessment ${of}`,
  assessmentWeight: (of: string) => `weight of assessment ${of}`,
  supervision: (of: string) => `supervision of assessment ${of}`,
  hours: (of: string) => `hours${of}`,
  learning: (of: string) => `hours of learning${of}`,
  lecture: (of: string) => `lecture hours${of}`,
  lab: (of: string) => `lab hours${of}`,
  practicum: (of: string) => `practicum hours${of}`,
  selfPaced: (of: string) => `self-paced hours${of}`,
  unspecified: (of: string) => `hours of no stated kind${of}`,
  year: (of: string) => `year level${of}`,
  passRule: (of: string) => `pass rule${of}`,
  kind: (of: string) => `kind of pass rule${of}`,
  threshold: (of: string) => `threshold of the pass rule${of}`,
  scope: (of: string) => `scope of the pass rule${of}`,
} as const;

/** The parts of an offering that a decision about credit rests on (semantics, section 9). */
export type SubstancePart = keyof typeof names;

/** Parts that belong to the offering as a whole, so that `of` names the offering where there are several. */
const ofWhole: ReadonlySet<SubstancePart> = new Set([
  "assessments",
  "hours",
  "learning",
  "lecture",
  "lab",
  "practicum",
  "selfPaced",
  "unspecified",
  "year",
  "passRule",
  "kind",
  "threshold",
  "scope",
] as const);

/** A change in words: "pass mark of assessment A1 (was 50 %, is 60 %)". */
export function changePhrase({ part, of, was, is }: SubstanceChange): string {
  const owner = of === null ? "" : ofWhole.has(part) ? ` of ${of}` : of;
  const name = names[part](owner);
  if (was !== null && is !== null) return `${name} (was ${was}, is ${is})`;
  return was === null ? `${name} (new)` : `${name} (gone)`;
}

/** A fact in words: "50 %", "C1, C2", "yes", "none", "not stated". */
export function factWords(fact: string | readonly string[] | null | undefined): string {
  if (fact === undefined) return "not stated";
  if (fact === null) return "none";
  if (typeof fact !== "string") return fact.length === 0 ? "none" : fact.join(", ");
  if (fact === "true") return "yes";
  return fact === "false" ? "no" : fact.replace(/^([\d.]+)%$/, "$1 %");
}

/** The most changes that one sentence lists. */
const mostListed = 6;

/** Changes in a sentence; "its substance" where it is not known what changed. */
export function changeList(changes: readonly SubstanceChange[]): string {
  if (changes.length === 0) return "its substance";
  const shown = changes.slice(0, mostListed).map(changePhrase);
  const more = changes.length - shown.length;
  return [...shown, ...(more === 0 ? [] : [`${more} more`])].join("; ");
}

/** How what a decision is about covers one of its courses on the day asked about. */
export interface CoverageToday {
  readonly course: string;
  /** Does something relate them, or did somebody look at every outcome? */
  readonly compared: boolean;
  readonly covers: Truth;
  readonly certain: Rational;
  readonly possible: Rational;
  readonly threshold: Rational;
}

/** The coverage of today as a clause: "it covers FRST 1200 today (86 %, needs 80 %)". */
export function coverageClause(coverage: CoverageToday): string {
  const { course, covers, certain, possible } = coverage;
  if (!coverage.compared) return `nobody has compared it with ${course}`;
  const needed = `${statedHundredths(coverage.threshold)} %`;
  const words = (share: Rational) => `${hundredths(share, 1, coverage.threshold)} %`;
  const sure = words(certain);
  if (covers === "true") return `it covers ${course} today (${sure}, needs ${needed})`;
  if (covers === "false") {
    return `it does not cover ${course} today (at most ${words(possible)}, needs ${needed})`;
  }
  const reach = `${sure} for sure, ${words(possible)} at most, needs ${needed}`;
  return `whether it covers ${course} today is open (${reach})`;
}

/** What to do about a decision whose offering changed, and whom the change does not touch. */
export function outdatedHelp(args: {
  readonly agreement: string;
  readonly covers: readonly CoverageToday[];
  readonly since: string | null;
}): string {
  const { agreement, covers, since } = args;
  const today = covers.map((coverage) => `${coverageClause(coverage)}; `).join("");
  const completed = since === null ? "what was assessed" : `it before ${since}`;
  return [
    `${today}have it assessed again and record that (\`creditbank record --supersede ${agreement}\`),`,
    `or restore what was assessed; those who completed ${completed} keep their recognition`,
  ].join(" ");
}

import { type Coverage, coverage } from "../competency/coverage.ts";
import type { Doubt } from "../competency/doubt.ts";
import type { Document } from "../documents/document.ts";
import { sumIntervals } from "../kernel/interval.ts";
import type { Truth } from "../kernel/truth.ts";
import type { BankRules } from "./bank-rules.ts";
import { setDoubts } from "./set-doubts.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/** A smallest set of micro-credentials that covers a course, surely or possibly. */
export interface CoveringSet {
  readonly offerings: readonly Offering[];
  readonly coverage: Coverage;
  /** Does it cover the course for sure, every gate passed? */
  readonly certain: boolean;
  /** The facts that make the difference; none when certain. */
  readonly doubts: readonly Doubt[];
}

/** Does a set cover a course: surely, possibly, or not (outcomes and hours; gates left aside)? */
export interface SetVerdict {
  readonly coverage: Coverage;
  readonly covers: Truth;
  readonly hours: Truth;
}

/** Measures a set against a course (semantics, section 3). */
export function judgeSet(
  rules: BankRules,
  offerings: readonly Offering[],
  course: Course,
): SetVerdict {
  const members = offerings.map((m) => rules.judge.pair(m, course));
  const covered = coverage(rules.judge, members, course);
  const hours = hoursVerdict(rules, offerings, course);
  const certainly = covered.certainly && hours === "true";
  const possibly = covered.possibly && hours !== "false";
  return { coverage: covered, covers: certainly ? "true" : possibly ? "unknown" : "false", hours };
}

/** Do the hours of the set carry the course's credits? A mere `review` rule never rules it out. */
function hoursVerdict(rules: BankRules, offerings: readonly Offering[], course: Course): Truth {
  if (rules.hoursCheck === "off") return "true";
  const { low, high } = sumIntervals(offerings.map((m) => rules.ceiling(m)));
  const { credits } = course.data;
  if (low.atLeast(credits)) return "true";
  const mayReach = high === null || high.atLeast(credits);
  return rules.hoursCheck === "review" || mayReach ? "unknown" : "false";
}

/** The smallest sets under inclusion that cover a course, among offerings, within the bank's cluster size (semantics, section 5). */
export function coveringSets(
  rules: BankRules,
  course: Course,
  offerings: Iterable<Offering>,
): CoveringSet[] {
  const candidates = [...offerings].filter(
    (m) => rules.judge.pair(m, course).relevant && rules.gates(m).passes !== "false",
  );
  if (!judgeSet(rules, candidates, course).coverage.possibly) return [];
  const found: CoveringSet[] = [];
  for (let size = 1; size <= Math.min(rules.largestCluster, candidates.length); size += 1) {
    const smaller = [...found];
    for (const set of subsets(candidates, size)) {
      const within = smaller.filter((s) => s.offerings.every((m) => set.includes(m)));
      if (within.some((s) => s.certain)) continue;
      const judged = judgeCandidate(rules, course, set);
      if (judged !== null && (judged.certain || within.length === 0)) found.push(judged);
    }
  }
  return found;
}

function judgeCandidate(
  rules: BankRules,
  course: Course,
  set: readonly Offering[],
): CoveringSet | null {
  if (set.length > 1 && rules.learning.clash(set.map((m) => m.id)) !== null) return null;
  const verdict = judgeSet(rules, set, course);
  if (verdict.covers === "false") return null;
  const gates = set.every((m) => rules.gates(m).passes === "true");
  const certain = verdict.covers === "true" && gates;
  const doubts = certain ? [] : setDoubts(rules, course, set, verdict);
  return { offerings: set, coverage: verdict.coverage, certain, doubts };
}

function* subsets<T>(items: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= items.length - size; i += 1) {
    for (const rest of subsets(items, size - 1, i + 1)) yield [items[i] as T, ...rest];
  }
}

import type { Coverage } from "../competency/coverage.ts";
import type { Doubt } from "../competency/doubt.ts";
import type { Document } from "../documents/document.ts";
import type { BankRules } from "./bank-rules.ts";
import { setDoubts } from "./set-doubts.ts";
import { judgeSet } from "./set-verdict.ts";

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

/** The smallest sets under inclusion that cover a course, within the bank's cluster size (semantics, section 5). */
export function coveringSets(rules: BankRules, course: Course): CoveringSet[] {
  const candidates = rules.candidates
    .of(course)
    .filter((m) => rules.judge.pair(m, course).relevant && rules.gates(m).passes !== "false");
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

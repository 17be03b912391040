import type { Coverage } from "../competency/coverage.ts";
import type { Doubt } from "../competency/doubt.ts";
import type { Document } from "../documents/document.ts";
import { lazily } from "../kernel/lazy.ts";
import type { BankRules } from "./bank-rules.ts";
import { Reach } from "./reach.ts";
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

/**
 * The smallest sets under inclusion that cover a course, within the bank's cluster size (semantics, section 5); of all
 * offerings that may have to do with it, or of those given. Where only those with one offering, `about`, are of interest,
 * others are sought as far as they show which of its sets are not smallest.
 */
export function coveringSets(
  rules: BankRules,
  course: Course,
  among: readonly Offering[] = rules.candidates.of(course),
  about: string | null = null,
): CoveringSet[] {
  const candidates = among.filter(
    (m) => rules.judge.pair(m, course).relevant && rules.gates(m).passes !== "false",
  );
  const isAbout = ({ id }: Offering) => id === about;
  if (about !== null && !candidates.some(isAbout)) return [];
  const found: CoveringSet[] = [];
  const most = Math.min(rules.largestCluster, candidates.length);
  const reach = most > 1 ? new Reach(rules, course, candidates) : null;
  for (let size = 1; size <= most; size += 1) {
    // What covers by itself is never part of a smallest set, so sets that hold a smaller one are not even built.
    const settled = new SmallerSets(found);
    const last = size === most && about !== null;
    for (const set of subsets(candidates, size, settled, reach)) {
      if (last && !set.some(isAbout)) continue;
      const judged = judgeCandidate(rules, course, set);
      if (judged !== null && (judged.certain || !settled.within(set))) found.push(judged);
    }
  }
  return found;
}

/** The covering sets found so far, by their last member in candidate order. */
class SmallerSets {
  private readonly byLast = new Map<Offering, CoveringSet[]>();

  constructor(sets: readonly CoveringSet[]) {
    for (const set of sets) {
      const last = set.offerings.at(-1);
      if (last === undefined) continue;
      const known = this.byLast.get(last);
      if (known === undefined) this.byLast.set(last, [set]);
      else known.push(set);
    }
  }

  /** Does the set hold one that covers for sure, and that ends as it does? */
  endsCertain(set: readonly Offering[]): boolean {
    return this.ending(set).some(({ certain }) => certain);
  }

  /** Does the set hold any of them? */
  within(set: readonly Offering[]): boolean {
    return set.some((_, at) => this.ending(set.slice(0, at + 1)).length > 0);
  }

  private ending(set: readonly Offering[]): CoveringSet[] {
    const last = set.at(-1);
    const sets = last === undefined ? [] : (this.byLast.get(last) ?? []);
    return sets.filter(({ offerings }) => offerings.every((m) => set.includes(m)));
  }
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
  // Sought only when they are asked for: most are not.
  const doubts = lazily(() => (certain ? [] : setDoubts(rules, course, set, verdict)));
  return {
    offerings: set,
    coverage: verdict.coverage,
    certain,
    get doubts() {
      return doubts();
    },
  };
}

/** Sets of one size in candidate order, but those that hold a certain one or that `reach` shows cannot cover, or be needed. */
function* subsets(
  items: readonly Offering[],
  size: number,
  settled: SmallerSets,
  reach: Reach | null,
  from = 0,
  chosen: readonly Offering[] = [],
): Generator<readonly Offering[]> {
  if (chosen.length === size) {
    yield chosen;
    return;
  }
  for (let at = from; at <= items.length - (size - chosen.length); at += 1) {
    const set = [...chosen, items[at] as Offering];
    if (settled.endsCertain(set)) continue;
    if (reach !== null && size > 1 && !reach.mayComplete(set, size, at + 1, settled.within(set)))
      continue;
    yield* subsets(items, size, settled, reach, at + 1, set);
  }
}

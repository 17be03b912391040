import type { BankRules } from "../../award/bank-rules.ts";
import { type Coverage, type OutcomeCoverage, weightOf } from "../../competency/coverage.ts";
import type { Outcome } from "../../documents/course.ts";
import { byText, compareText, sorted } from "../../kernel/order.ts";
import { Rational, sum } from "../../kernel/rational.ts";

/** Outcomes to assess in full so that a course is covered, and their weight. */
export interface Missing {
  /** By id. */
  readonly outcomes: readonly Outcome[];
  readonly weight: Rational;
}

/** More outcomes than this are chosen one by one, the greatest gain first, instead of trying every set. */
const triedInFull = 14;

/** The outcomes of least weight that would bring the certain coverage to the threshold; null when the course has none to cover. */
export function missingOutcomes(rules: BankRules, coverage: Coverage): Missing | null {
  const { threshold, perOutcomeFloor } = rules.equivalence;
  const counted = coverage.outcomes.filter((o) => !o.part && weightOf(o.outcome).isPositive);
  const total = sum(counted.map((o) => weightOf(o.outcome)));
  if (total.isZero) return null;
  const lacking = counted.filter((o) => !o.degree.certain.atLeast(Rational.one));
  const forced = lacking.filter(
    (o) => o.outcome.essential || !o.degree.certain.atLeast(perOutcomeFloor),
  );
  const reached = sum(counted.map((o) => weightOf(o.outcome).times(o.degree.certain)));
  const needed = threshold
    .times(total)
    .minus(reached)
    .minus(sum(forced.map(gain)));
  const optional = lacking.filter((o) => !forced.includes(o));
  const chosen = needed.isPositive ? cheapest(optional, needed) : [];
  const outcomes = sorted(
    [...forced, ...chosen].map((o) => o.outcome),
    byText(({ id }) => id),
  );
  return { outcomes, weight: sum(outcomes.map(weightOf)) };
}

/** What covering an outcome in full adds, by weight. */
function gain(o: OutcomeCoverage): Rational {
  return weightOf(o.outcome).times(Rational.one.minus(o.degree.certain));
}

/** The set of least weight whose gain reaches what is needed; the fewest, then the first by id, of equals. */
function cheapest(options: readonly OutcomeCoverage[], needed: Rational): OutcomeCoverage[] {
  if (options.length > triedInFull) return greedy(options, needed);
  let best: OutcomeCoverage[] = [...options];
  const consider = (from: number, chosen: OutcomeCoverage[], left: Rational): void => {
    if (!left.isPositive) {
      if (compareSets(chosen, best) < 0) best = chosen;
      return;
    }
    for (let i = from; i < options.length; i += 1) {
      const option = options[i];
      if (option !== undefined) consider(i + 1, [...chosen, option], left.minus(gain(option)));
    }
  };
  consider(0, [], needed);
  return best;
}

function greedy(options: readonly OutcomeCoverage[], needed: Rational): OutcomeCoverage[] {
  const byGain = options.toSorted(
    (a, b) => gain(b).compare(gain(a)) || compareText(a.outcome.id, b.outcome.id),
  );
  const chosen: OutcomeCoverage[] = [];
  let left = needed;
  for (const option of byGain) {
    if (!left.isPositive) break;
    chosen.push(option);
    left = left.minus(gain(option));
  }
  return chosen;
}

function compareSets(a: readonly OutcomeCoverage[], b: readonly OutcomeCoverage[]): number {
  const weight = (set: readonly OutcomeCoverage[]) => sum(set.map((o) => weightOf(o.outcome)));
  const ids = (set: readonly OutcomeCoverage[]) => set.map((o) => o.outcome.id).join(" ");
  return weight(a).compare(weight(b)) || a.length - b.length || compareText(ids(a), ids(b));
}

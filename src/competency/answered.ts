import type { Outcome } from "../documents/course.ts";
import { Rational } from "../kernel/rational.ts";
import { exactly } from "./bounds.ts";
import { type Coverage, holds, weightedMean, weightOf } from "./coverage.ts";
import type { Doubt } from "./doubt.ts";
import type { Equivalence } from "./equivalence.ts";
import { silenceDoubt } from "./evidence.ts";
import type { LevelScales } from "./level-scales.ts";
import { LevelsAsked } from "./levels-asked.ts";

type Scales = Pick<LevelScales, "scales">;

/** A degree that counts once a fact of each group is answered for it. */
interface Conditional {
  readonly groups: readonly (readonly number[])[];
  readonly degree: Rational;
}

/** A coverage in which the facts that are not known can be answered one way or the other. */
export class AnsweredCoverage {
  /** The facts in question, each with every place where it is asked; those of outcomes that cannot matter left out. */
  readonly facts: (readonly Doubt[])[] = [];
  private readonly covered: Coverage;
  private readonly rules: Equivalence;
  private readonly numbers = new Map<string, number>();
  private readonly certain = new Map<string, Rational>();
  private readonly conditional = new Map<string, Conditional[]>();
  private readonly counted: readonly Outcome[];
  private readonly scales: Scales;
  private readonly levels: LevelsAsked<Doubt>;

  constructor(covered: Coverage, rules: Equivalence, scales: Scales) {
    this.covered = covered;
    this.rules = rules;
    this.scales = scales;
    this.levels = new LevelsAsked(
      covered.evidence.flatMap((item) => item.doubts),
      scales,
    );
    this.counted = covered.outcomes.filter(({ part }) => !part).map(({ outcome }) => outcome);
    const mattering = this.matteringOutcomes();
    for (const { outcome, degree, open } of covered.outcomes) {
      if (!mattering.has(outcome.id) || degree.certain.equals(degree.possible)) continue;
      for (const item of covered.evidence) {
        if (item.outcome !== outcome.id || !item.degree.possible.moreThan(degree.certain)) continue;
        this.add(outcome, item.doubts, item.degree.possible);
      }
      for (const pair of open) this.add(outcome, [silenceDoubt(pair, outcome.id)], Rational.one);
    }
    for (const item of covered.evidence) this.keepCertain(item.outcome, item.degree.certain);
  }

  /** What is to be asked where the facts so numbered are decisive: of each level once, as high as it decides anything. */
  asked(decisive: readonly boolean[]): Doubt[] {
    const doubts = this.facts.filter((_, fact) => decisive[fact]).flat();
    const levels = new LevelsAsked(doubts, this.scales);
    return [...new Set(doubts.map((doubt) => levels.highest(doubt)))];
  }

  /** The share of the course that is covered when the facts so numbered hold. */
  share(answers: readonly boolean[]): Rational {
    return this.measured(answers).share;
  }

  /** Do threshold, floor and essential outcomes hold then? */
  holds(answers: readonly boolean[]): boolean {
    const { counted, share } = this.measured(answers);
    return holds(this.rules, counted, exactly(share), "certain");
  }

  private measured(answers: readonly boolean[]) {
    const counted = this.counted.map((outcome) => ({
      outcome,
      degree: exactly(this.degree(outcome, answers)),
    }));
    return { counted, share: weightedMean(counted).certain };
  }

  private degree(outcome: Outcome, answers: readonly boolean[]): Rational {
    let degree = this.certain.get(outcome.id) ?? Rational.zero;
    for (const item of this.conditional.get(outcome.id) ?? []) {
      const met = item.groups.every((group) => group.some((fact) => answers[fact]));
      if (met && item.degree.moreThan(degree)) degree = item.degree;
    }
    const parts = this.partsOf(outcome);
    if (parts.length === 0) return degree;
    const mean = weightedMean(
      parts.map((part) => ({ outcome: part, degree: exactly(this.degree(part, answers)) })),
    ).certain;
    return mean.moreThan(degree) ? mean : degree;
  }

  private partsOf({ parts }: Outcome): Outcome[] {
    const { outcomes } = this.covered.course.data;
    return (parts ?? []).flatMap((id) => outcomes.find((outcome) => outcome.id === id) ?? []);
  }

  /** Outcomes that count for something, and their parts. */
  private matteringOutcomes(): Set<string> {
    const found = new Set<string>();
    const enter = (outcome: Outcome) => {
      found.add(outcome.id);
      for (const part of this.partsOf(outcome)) if (weightOf(part).isPositive) enter(part);
    };
    for (const outcome of this.counted) {
      const asked = outcome.essential || this.rules.perOutcomeFloor.isPositive;
      if (asked || weightOf(outcome).isPositive) enter(outcome);
    }
    return found;
  }

  private keepCertain(outcome: string, degree: Rational): void {
    const known = this.certain.get(outcome) ?? Rational.zero;
    this.certain.set(outcome, degree.moreThan(known) ? degree : known);
  }

  private add({ id }: Outcome, doubts: readonly Doubt[], degree: Rational): void {
    const groups = new Map<string, number[]>();
    // Who is at a level is at those below, too.
    for (const doubt of doubts.flatMap((one) => [...this.levels.below(one), one])) {
      const number = this.numberOf(doubt);
      const { args } = doubt;
      // One assessment that counts is enough.
      const group = args.fact === "assessment-type" ? args.competency : String(number);
      groups.set(group, [...(groups.get(group) ?? []), number]);
    }
    const known = this.conditional.get(id) ?? [];
    this.conditional.set(id, [...known, { groups: [...groups.values()], degree }]);
  }

  private numberOf(doubt: Doubt): number {
    const key = JSON.stringify(doubt.args);
    const known = this.numbers.get(key) ?? this.facts.length;
    this.numbers.set(key, known);
    this.facts[known] = [...(this.facts[known] ?? []), doubt];
    return known;
  }
}

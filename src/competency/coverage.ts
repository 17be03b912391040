import type { Outcome } from "../documents/course.ts";
import type { Document } from "../documents/document.ts";
import { groupBy } from "../kernel/group.ts";
import { Rational, sum } from "../kernel/rational.ts";
import { type Bounds, best, nothing, unknown } from "./bounds.ts";
import type { Equivalence } from "./equivalence.ts";
import type { Evidence, EvidenceJudge, PairEvidence } from "./evidence.ts";

/** How well one outcome is met by a set. */
export interface OutcomeCoverage {
  readonly outcome: Outcome;
  readonly degree: Bounds;
  /** The evidence that gives the degree; null when nothing counts (or silence leaves it open). */
  readonly best: Evidence | null;
  /** Members that leave the outcome open because nobody compared them with it. */
  readonly open: readonly PairEvidence[];
  /** Is it part of another outcome, and so not counted itself? */
  readonly part: boolean;
}

/** How well a set of micro-credentials covers a course (semantics, section 3), hours left aside. */
export interface Coverage {
  readonly course: Document<"course">;
  readonly members: readonly PairEvidence[];
  /** All that the members show: each by itself, and what they show together. */
  readonly evidence: readonly Evidence[];
  readonly outcomes: readonly OutcomeCoverage[];
  readonly share: Bounds;
  /** Do threshold, floor and essential outcomes hold for sure? */
  readonly certainly: boolean;
  /** May they hold? */
  readonly possibly: boolean;
}

/** Measures how well the members together cover the course. */
export function coverage(
  judge: EvidenceJudge,
  members: readonly PairEvidence[],
  course: Document<"course">,
): Coverage {
  const held = new Set(members.map((member) => member.microCredential.id));
  const joint = judge.joint(course).filter((item) => item.from.every((id) => held.has(id)));
  const partIds = new Set(course.data.outcomes.flatMap((o) => o.parts ?? []));
  const evidence = [...members.flatMap((member) => member.evidence), ...joint];
  const measure = new OutcomeMeasure(course, evidence, members);
  const outcomes = course.data.outcomes.map((o) => measure.of(o, partIds.has(o.id)));
  const counted = outcomes.filter((o) => !o.part);
  const weight = sum(counted.map((o) => weightOf(o.outcome)));
  const share = weight.isZero ? nothing : weightedMean(counted);
  return {
    course,
    members,
    evidence,
    outcomes,
    share,
    certainly: !weight.isZero && holds(judge.rules, counted, share, "certain"),
    possibly: !weight.isZero && holds(judge.rules, counted, share, "possible"),
  };
}

/** An outcome's weight; 1 where none is stated. */
export function weightOf(outcome: Outcome): Rational {
  return outcome.weight ?? Rational.one;
}

/** Has the course something to cover: outcomes whose weights are not all 0? */
export function hasOutcomes(course: Document<"course">): boolean {
  const parts = new Set(course.data.outcomes.flatMap((o) => o.parts ?? []));
  return course.data.outcomes.some((o) => !parts.has(o.id) && weightOf(o).isPositive);
}

/** Do threshold, floor and essential outcomes hold at one end of the bounds? */
export function holds(
  rules: Equivalence,
  counted: readonly Pick<OutcomeCoverage, "outcome" | "degree">[],
  share: Bounds,
  bound: keyof Bounds,
): boolean {
  return (
    share[bound].atLeast(rules.threshold) &&
    counted.every(
      ({ degree, outcome }) =>
        degree[bound].atLeast(rules.perOutcomeFloor) &&
        (!outcome.essential || degree[bound].atLeast(Rational.one)),
    )
  );
}

/** The mean of degrees by weight; nothing where all weights are 0. */
export function weightedMean(
  outcomes: readonly { readonly outcome: Outcome; readonly degree: Bounds }[],
): Bounds {
  const weight = sum(outcomes.map((o) => weightOf(o.outcome)));
  if (weight.isZero) return nothing;
  const mean = (bound: keyof Bounds) =>
    sum(outcomes.map((o) => weightOf(o.outcome).times(o.degree[bound]))).over(weight);
  return { certain: mean("certain"), possible: mean("possible") };
}

/** Degrees of outcomes under one body of evidence; parts are measured once. */
class OutcomeMeasure {
  private readonly byId: ReadonlyMap<string, Outcome>;
  private readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
  private readonly members: readonly PairEvidence[];
  private readonly known = new Map<string, Bounds>();

  constructor(
    course: Document<"course">,
    evidence: readonly Evidence[],
    members: readonly PairEvidence[],
  ) {
    this.byId = new Map(course.data.outcomes.map((o) => [o.id, o]));
    this.evidence = groupBy(evidence, (item) => item.outcome);
    this.members = members;
  }

  of(outcome: Outcome, part: boolean): OutcomeCoverage {
    const items = this.evidence.get(outcome.id) ?? [];
    return {
      outcome,
      degree: this.degree(outcome),
      best: strongestEvidence(items),
      open: this.open(outcome),
      part,
    };
  }

  private open(outcome: Outcome): PairEvidence[] {
    return this.members.filter((m) => m.relevant && !m.compared && m.silent.has(outcome.id));
  }

  private degree(outcome: Outcome): Bounds {
    const known = this.known.get(outcome.id);
    if (known !== undefined) return known;
    let degree = this.open(outcome).length > 0 ? unknown : nothing;
    for (const item of this.evidence.get(outcome.id) ?? []) degree = best(degree, item.degree);
    const parts = (outcome.parts ?? []).flatMap((id) => this.byId.get(id) ?? []);
    if (parts.length > 0) {
      const mean = weightedMean(
        parts.map((part) => ({ outcome: part, degree: this.degree(part) })),
      );
      degree = best(degree, mean);
    }
    this.known.set(outcome.id, degree);
    return degree;
  }
}

/** The evidence with the greatest certain, then possible degree; the first of equals. */
function strongestEvidence(items: readonly Evidence[]): Evidence | null {
  let result: Evidence | null = null;
  for (const item of items) {
    if (!item.degree.possible.isPositive) continue;
    const order =
      result === null
        ? 1
        : item.degree.certain.compare(result.degree.certain) ||
          item.degree.possible.compare(result.degree.possible);
    if (order > 0) result = item;
  }
  return result;
}

import { bindingConstraints } from "../allocation/binding.ts";
import type {
  AllocationLimit,
  AllocationProblem,
  Objective,
  RequirementNode,
} from "../allocation/problem.ts";
import { allocate } from "../allocation/solve.ts";
import type { Award } from "../award/award.ts";
import { passes } from "../award/filter.ts";
import type { LearningIndex } from "../award/learning.ts";
import type { OnDay } from "../documents/history.ts";
import type { Limit } from "../documents/requirement.ts";
import { commonDenominator, least, Rational } from "../kernel/rational.ts";
import type { ProgramModel } from "./program-model.ts";
import { allNodes, type TreeNode } from "./requirement-tree.ts";
import type { Allocation } from "./result.ts";

/** Search steps for one allocation: a few seconds of work at worst, for hundreds of awards. */
const allocationSteps = 20_000;

/** Search steps for each constraint that is tried without; what stays undecided counts as binding. */
const bindingSteps = 1_000;

/** Which of the two optima: notes receive nothing in the certain one. */
export type Mode = "certain" | "possible";

/** What an allocation is for, where it is not simply the most credit by the standard objectives. */
export interface Aim {
  /** The most credit that is wanted; what the program has where absent. */
  readonly total?: Rational;
  /** The only requirement that receives anything, with what is below it. */
  readonly within?: string;
  /** The micro-credentials that an award uses; its own where absent. */
  readonly uses?: ReadonlyMap<Award, readonly string[]>;
  /** What to optimise, given the order in which weights stand for micro-credentials. */
  readonly objectives?: (microCredentials: readonly string[]) => readonly Objective[];
}

/** An allocation that can say what forbids a better one; that is worked out on demand. */
export interface ExplainedAllocation extends Allocation {
  readonly binding: () => readonly string[];
}

/** Fits awards into a program by the rules of semantics, section 6. */
export class Placing {
  private readonly model: ProgramModel;
  private readonly learning: LearningIndex;

  constructor(model: ProgramModel, learning: LearningIndex) {
    this.model = model;
    this.learning = learning;
  }

  /** The best allocation of the awards; `binding` is worked out on demand. */
  allocate(awards: readonly Award[], mode: Mode, aim: Aim = {}): ExplainedAllocation {
    const translation = new Translation(this.model, this.learning, awards, mode, aim);
    const result = allocate(translation.problem, { workLimit: allocationSteps });
    const amount = (units: number) => Rational.of(units, translation.unit);
    return {
      credits: amount(result.credits),
      bound: amount(result.bound),
      optimal: result.optimal,
      unique: result.unique,
      placed: result.placements.flatMap((placement) => {
        const award = awards[placement.award];
        if (award === undefined) return [];
        return [
          {
            requirement: placement.requirement,
            award,
            granted: amount(placement.granted),
            counted: amount(placement.counted),
            shared: placement.shared,
          },
        ];
      }),
      completed: result.completed,
      binding: () => bindingConstraints(translation.problem, result, { workLimit: bindingSteps }),
    };
  }
}

/** An allocation problem in whole units for one program and one list of awards. */
class Translation {
  readonly problem: AllocationProblem;
  /** One credit is this many units. */
  readonly unit: bigint;
  private readonly model: ProgramModel;
  private readonly awards: readonly Award[];
  private readonly mode: Mode;
  private readonly within: string | null;

  constructor(
    model: ProgramModel,
    learning: LearningIndex,
    awards: readonly Award[],
    mode: Mode,
    aim: Aim,
  ) {
    this.model = model;
    this.awards = awards;
    this.mode = mode;
    this.within = aim.within ?? null;
    const total = least(aim.total ?? model.credits, model.credits);
    this.unit = commonUnit(model, awards, total);
    const usedBy = (award: Award) => aim.uses?.get(award) ?? award.microCredentials;
    const holders = [...new Set(awards.flatMap(usedBy))];
    this.problem = {
      total: this.units(total),
      awards: awards.map((award) => ({
        id: award.id,
        credits: this.units(award.credits),
        divisible:
          award.divisible === null
            ? null
            : { step: this.units(award.divisible.step), least: this.units(award.divisible.least) },
        standing: award.status,
        waiver: award.type === "waiver",
        uses: usedBy(award).map((id) => holders.indexOf(id)),
      })),
      requirements: model.tree.map((node) => this.node(node)),
      limits: this.limits(),
      conflicts: conflicts(model, learning, awards),
      sharing: model.program.data.sharing.map(([a, b]) => [a, b] as const),
      ...(aim.objectives === undefined ? {} : { objectives: aim.objectives(holders) }),
    };
  }

  private units(credits: Rational): number {
    return Number(credits.inUnits(this.unit));
  }

  private node(node: TreeNode): RequirementNode {
    const { path, requirement } = node;
    const children = () => node.children.map((child) => this.node(child));
    switch (requirement.form) {
      case "course":
        return { kind: "course", path, accepts: this.accepted(node) };
      case "pool":
        return {
          kind: "pool",
          path,
          credits: this.units(requirement.credits),
          accepts: this.accepted(node),
        };
      case "credits-of":
        return {
          kind: "credits-of",
          path,
          credits: this.units(requirement.credits),
          of: children(),
        };
      case "all-of":
        return { kind: "all-of", path, of: children() };
      case "choose":
        return { kind: "choose", path, choose: requirement.choose, of: children() };
    }
  }

  private accepted(leaf: TreeNode): number[] {
    if (this.mode === "certain" && leaf.note !== null) return [];
    if (this.within !== null && !`${leaf.path}/`.startsWith(`${this.within}/`)) return [];
    return this.awards.flatMap((award, index) => (this.model.accepts(leaf, award) ? [index] : []));
  }

  private limits(): AllocationLimit[] {
    const { program, banks, tree, residencies, credits } = this.model;
    const limits: AllocationLimit[] = program.data.limits.map((limit) =>
      this.limit(limit.id, limit, null, null),
    );
    for (const { path, requirement } of allNodes(tree)) {
      for (const limit of requirement.limits ?? []) {
        limits.push(this.limit(`${path}/${limit.id}`, limit, path, null));
      }
    }
    for (const bank of banks) {
      for (const limit of bank.data.limits) {
        const applies =
          limit.credentials === undefined ||
          (program.data.credential !== undefined &&
            limit.credentials.includes(program.data.credential));
        const taken = limits.some((other) => other.id === limit.id);
        if (applies)
          limits.push(
            this.limit(taken ? `${bank.id}:${limit.id}` : limit.id, limit, null, bank.id),
          );
      }
    }
    for (const [index, residency] of residencies.entries()) {
      limits.push({
        id: index === 0 ? "residency" : `residency-${index + 1}`,
        scope: null,
        awards: this.matching(
          (award) => !residency.satisfiedBy.some((route) => route === award.route),
        ),
        measure: "credits",
        max: Math.max(0, this.units(credits.minus(residency.credits))),
      });
    }
    return limits;
  }

  private limit(
    id: string,
    limit: OnDay<Limit>,
    scope: string | null,
    bank: string | null,
  ): AllocationLimit {
    const { max } = limit;
    const awards = this.matching(
      (award) => (bank === null || award.bank === bank) && passes(limit.of, award),
    );
    if (max.awards !== undefined) return { id, scope, awards, measure: "awards", max: max.awards };
    const most = max.credits ?? (max.share ?? Rational.one).times(this.model.credits);
    return { id, scope, awards, measure: "credits", max: this.units(most) };
  }

  private matching(test: (award: Award) => boolean): number[] {
    return this.awards.flatMap((award, index) => (test(award) ? [index] : []));
  }
}

/** The least number of units per credit in which every amount of the problem is whole. */
function commonUnit(model: ProgramModel, awards: readonly Award[], total: Rational): bigint {
  const amounts = [
    total,
    model.credits,
    ...awards.flatMap((award) => [
      award.credits,
      ...(award.divisible === null ? [] : [award.divisible.step, award.divisible.least]),
    ]),
    ...allNodes(model.tree).flatMap(({ requirement }) =>
      "credits" in requirement ? [requirement.credits] : [],
    ),
  ];
  return commonDenominator(amounts);
}

/** Pairs of awards that may not both be chosen: shared learning, one course twice, courses that bar each other. */
function conflicts(
  model: ProgramModel,
  learning: LearningIndex,
  awards: readonly Award[],
): [number, number][] {
  const pairs: [number, number][] = [];
  for (const [i, a] of awards.entries()) {
    for (const [j, b] of awards.entries()) {
      if (j > i && (sameLearning(learning, a, b) || sameCourse(a, b) || barred(model, a, b)))
        pairs.push([i, j]);
    }
  }
  return pairs;
}

function sameLearning(learning: LearningIndex, a: Award, b: Award): boolean {
  if (a.decision !== null && a.decision === b.decision) return false;
  return a.microCredentials.some((x) => b.microCredentials.some((y) => learning.shares(x, y)));
}

function sameCourse(a: Award, b: Award): boolean {
  return a.course !== null && a.course === b.course;
}

/** Does credit for one course bar the other, by the courses' own exclusions or by a decision? */
export function barred({ catalogue }: ProgramModel, a: Award, b: Award): boolean {
  const bars = (one: Award, other: Award) => {
    if (other.course === null || other.type === "waiver") return false;
    const excludes =
      one.course === null || one.type === "waiver"
        ? []
        : (catalogue.courses.get(one.course)?.data.excludes ?? []);
    return excludes.includes(other.course) || one.precludes.includes(other.course);
  };
  return bars(a, b) || bars(b, a);
}

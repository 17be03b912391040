import type {
  AllocationLimit,
  AllocationProblem,
  RequirementNode,
} from "../../allocation/problem.ts";
import type { Award } from "../../award/award.ts";
import { passes } from "../../award/filter.ts";
import type { LearningIndex } from "../../award/learning.ts";
import type { OnDay } from "../../documents/history.ts";
import type { Limit } from "../../documents/requirement.ts";
import { Rational } from "../../kernel/rational.ts";
import type { ProgramModel } from "../program-model.ts";
import { allNodes, type TreeNode } from "../requirement-tree.ts";
import { conflicts } from "./conflicts.ts";
import { commonUnit } from "./credit-unit.ts";
import type { Mode } from "./mode.ts";

/** An allocation problem in whole units for one program and one list of awards. */
export class Translation {
  readonly problem: AllocationProblem;
  /** One credit is this many units. */
  readonly unit: bigint;
  private readonly model: ProgramModel;
  private readonly awards: readonly Award[];
  private readonly mode: Mode;

  constructor(model: ProgramModel, learning: LearningIndex, awards: readonly Award[], mode: Mode) {
    this.model = model;
    this.awards = awards;
    this.mode = mode;
    this.unit = commonUnit(model, awards);
    const holders = [...new Set(awards.flatMap((award) => award.microCredentials))];
    this.problem = {
      total: this.units(model.credits),
      awards: awards.map((award) => ({
        id: award.id,
        credits: this.units(award.credits),
        divisible:
          award.divisible === null
            ? null
            : { step: this.units(award.divisible.step), least: this.units(award.divisible.least) },
        standing: award.status,
        waiver: award.type === "waiver",
        uses: award.microCredentials.map((id) => holders.indexOf(id)),
      })),
      requirements: model.tree.map((node) => this.node(node)),
      limits: this.limits(),
      conflicts: conflicts(model, learning, awards),
      sharing: model.program.data.sharing.map(([a, b]) => [a, b] as const),
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

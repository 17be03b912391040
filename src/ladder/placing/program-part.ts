import type { AllocationLimit, RequirementNode } from "../../allocation/problem.ts";
import { sum } from "../../kernel/rational.ts";
import type { ProgramModel } from "../program-model.ts";
import type { TreeNode } from "../requirement-tree.ts";
import { Acceptance, type Asked } from "./acceptance.ts";
import type { CreditUnits } from "./credit-units.ts";
import { creditsOf, type Item, seen } from "./item.ts";
import { type LimitRule, limitRules } from "./limit-rules.ts";
import { isWithin, pathUnder } from "./paths.ts";
import { requirementNode } from "./requirement-node.ts";

/** How a program stands in a problem. */
export interface Standing extends Asked {
  /** The path of its node where several programs are in the problem; null where it is the only one. */
  readonly prefix: string | null;
  /** The only requirement that receives anything; null for all. */
  readonly within: string | null;
  /** Is an item offered to this program? */
  readonly offered: (item: Item) => boolean;
  /** May an item that is offered be placed in it? */
  readonly admitted: (item: Item) => boolean;
}

/** One program's part of an allocation problem. */
export interface Part {
  readonly requirements: readonly RequirementNode[];
  readonly limits: readonly AllocationLimit[];
  readonly sharing: readonly (readonly [string, string])[];
}

/** Translates a program; what the program itself says is worked out once. */
export class ProgramPart {
  private readonly model: ProgramModel;
  readonly acceptance: Acceptance;
  /** Every upper bound of the program. */
  readonly limits: readonly LimitRule[];

  constructor(model: ProgramModel) {
    this.model = model;
    this.acceptance = new Acceptance(model);
    this.limits = limitRules(model);
  }

  /** The program's requirements, limits and shared placements over the items. */
  in(items: readonly Item[], units: CreditUnits, standing: Standing): Part {
    const { prefix, rules } = standing;
    const { waived } = rules;
    const takes = this.taken(items, standing);
    const kept = new Set(keptPaths(this.model.tree, waived));
    const pair = (one: string, other: string) =>
      [pathUnder(prefix, one), pathUnder(prefix, other)] as const;
    return {
      requirements: this.model.tree.map((node) =>
        requirementNode(node, { takes, units, prefix, waived }),
      ),
      limits: this.limits
        .filter(({ path }) => path === null || (kept.has(path) && !waived.has(path)))
        .map((rule) => this.limit(rule, items, units, standing)),
      sharing: this.model.program.data.sharing
        .filter(([one, other]) => kept.has(one) && kept.has(other))
        .map(([one, other]) => pair(one, other)),
    };
  }

  /** The indexes of the items that each leaf takes, by its path. */
  private taken(items: readonly Item[], standing: Standing): ReadonlyMap<string, number[]> {
    const takes = new Map<string, number[]>(this.model.leaves.map(({ path }) => [path, []]));
    for (const [index, item] of items.entries()) {
      if (!standing.offered(item) || !standing.admitted(item)) continue;
      for (const { path } of this.acceptance.leavesFor(item, standing)) {
        if (standing.within !== null && !isWithin(path, standing.within)) continue;
        takes.get(path)?.push(index);
      }
    }
    return takes;
  }

  /**
   * A limit over the items. Earned courses are facts: they use up a limit on the whole program whether or not a leaf
   * takes them, and are never refused by it.
   */
  private limit(
    { id, kind, path, max, matches }: LimitRule,
    items: readonly Item[],
    units: CreditUnits,
    { prefix, offered }: Standing,
  ): AllocationLimit {
    const matching = items.flatMap((item, index) => (matches(item) ? [{ item, index }] : []));
    const facts = matching.filter(
      ({ item }) =>
        path === null && item.kind === "earned" && offered(item) && this.model.hasUnit(seen(item)),
    );
    const free = matching.filter(({ item }) => path !== null || item.kind !== "earned");
    const scope = path === null ? prefix : pathUnder(prefix, path);
    const awards = free.map(({ index }) => index);
    const limit = { id: pathUnder(prefix, id), family: kind, scope, awards };
    if ("awards" in max) {
      return { measure: "awards", max: Math.max(0, max.awards - facts.length), ...limit };
    }
    const charge = units.of(sum(facts.map(({ item }) => creditsOf(item))));
    return { measure: "credits", max: Math.max(0, units.of(max.credits) - charge), ...limit };
  }
}

/** The paths of a tree that are still there when what is below a waived requirement is gone. */
function keptPaths(nodes: readonly TreeNode[], waived: ReadonlySet<string>): string[] {
  return nodes.flatMap(({ path, children }) =>
    waived.has(path) ? [path] : [path, ...keptPaths(children, waived)],
  );
}

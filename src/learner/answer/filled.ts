import type { Reason } from "../../award/award.ts";
import { ruleAt } from "../../award/citation.ts";
import { sum } from "../../kernel/rational.ts";
import type { Item } from "../../ladder/placing/item.ts";
import { isWithin } from "../../ladder/placing/paths.ts";
import { allNodes, type TreeNode } from "../../ladder/requirement-tree.ts";
import { waivedReason } from "../../ladder/waived-reason.ts";
import type { Settled } from "./answer.ts";

/** What takes room in a requirement. */
type Spot = Pick<Settled["certain"]["placed"][number], "requirement" | "granted" | "counted"> & {
  readonly shared?: string | null;
};

/** That the place an item would go to has no room left, or is waived and takes nothing: it, a requirement above it, or the program. */
export function filledReason(
  settled: Settled,
  item: Item,
  { leaf, name, at }: { readonly leaf: TreeNode; readonly name: string; readonly at: Reason["at"] },
): Reason<"limit-reached"> | null {
  const filled = filledPlace(settled, leaf);
  if (filled === null) return null;
  const { placing, model } = settled.rules;
  const { id, data } = model.program;
  const rules = placing.rulesFor(settled.case);
  const waiver = rules.waiverOf(filled);
  if (waiver !== null) return waivedReason({ path: filled, by: waiver }, name);
  const args = { limit: filled, award: name, filled: filled === id ? (data.title ?? id) : filled };
  const ruling = rules.ruling(item, leaf);
  const kept = ruling?.takes === true && ruling.by.data.type === "apply-here" ? ruling.by : null;
  const by =
    kept === null ? { rule: null, source: null, at } : ruleAt(kept, ["type"], "apply-here");
  return { code: "limit-reached", args, ...by };
}

/** The nearest that is full, from a leaf up: a path, or the id of the program; null where all have room. */
function filledPlace({ rules, certain, case: known }: Settled, leaf: TreeNode): string | null {
  const { model, placing } = rules;
  const { waived } = placing.rulesFor(known);
  const spots: readonly Spot[] = [...certain.placed, ...certain.earned, ...certain.blocks];
  const above = allNodes(model.tree).filter(({ path }) => isWithin(leaf.path, path));
  const full = above.findLast((node) => waived.has(node.path) || isFull(node, leaf, spots));
  if (full !== undefined) return full.path;
  return certain.credits.atLeast(model.credits) ? model.program.id : null;
}

function isFull({ path, requirement, children }: TreeNode, leaf: TreeNode, spots: readonly Spot[]) {
  const inside = spots.filter((spot) => goesInto(spot, path));
  switch (requirement.form) {
    case "course":
      return inside.length > 0;
    case "pool":
      return sum(inside.map(({ granted }) => granted)).atLeast(requirement.credits);
    case "credits-of":
      return sum(inside.map(({ counted }) => counted)).atLeast(requirement.credits);
    case "choose": {
      const others = children.filter((child) => !isWithin(leaf.path, child.path));
      const taken = others.filter((child) => inside.some((spot) => goesInto(spot, child.path)));
      return taken.length >= requirement.choose;
    }
    case "all-of":
      return false;
  }
}

function goesInto({ requirement, shared = null }: Spot, path: string): boolean {
  return isWithin(requirement, path) || (shared !== null && isWithin(shared, path));
}

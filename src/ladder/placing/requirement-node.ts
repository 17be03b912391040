import type { RequirementNode } from "../../allocation/problem.ts";
import type { TreeNode } from "../requirement-tree.ts";
import type { CreditUnits } from "./credit-units.ts";
import { pathUnder } from "./paths.ts";

/** What requirements are translated with. */
interface NodeContext {
  readonly takes: ReadonlyMap<string, readonly number[]>;
  readonly units: CreditUnits;
  readonly prefix: string | null;
  readonly waived: ReadonlySet<string>;
}

/** A requirement in the words of the problem. */
export function requirementNode(node: TreeNode, context: NodeContext): RequirementNode {
  const { takes, units, prefix, waived } = context;
  const { requirement } = node;
  if (waived.has(node.path)) return waivedNode(node, context);
  const path = pathUnder(prefix, node.path);
  const accepts = takes.get(node.path) ?? [];
  const of = node.children.map((child) => requirementNode(child, context));
  switch (requirement.form) {
    case "course":
      return { kind: "course", path, accepts };
    case "pool":
      return { kind: "pool", path, credits: units.of(requirement.credits), accepts };
    case "credits-of":
      return { kind: "credits-of", path, credits: units.of(requirement.credits), of };
    case "all-of":
      return { kind: "all-of", path, of };
    case "choose":
      return { kind: "choose", path, choose: requirement.choose, of };
  }
}

/** A waived requirement is complete and takes nothing: a pool of no credits, or all of what is complete below it. */
function waivedNode({ path: own, children }: TreeNode, context: NodeContext): RequirementNode {
  const path = pathUnder(context.prefix, own);
  const of = children.flatMap((child) => decidedNodes(child, context));
  return of.length === 0
    ? { kind: "pool", path, credits: 0, accepts: [] }
    : { kind: "all-of", path, of };
}

/** What is complete of a requirement below a waived one, which receives nothing: what is itself waived, and what that completes. */
function decidedNodes(node: TreeNode, context: NodeContext): readonly RequirementNode[] {
  const { requirement, children } = node;
  if (context.waived.has(node.path)) return [waivedNode(node, context)];
  const of = children.flatMap((child) => decidedNodes(child, context));
  if (requirement.form !== "all-of" && requirement.form !== "choose") return of;
  const path = pathUnder(context.prefix, node.path);
  const complete = of.filter((one) => one.path.lastIndexOf("/") === path.length);
  const needed = requirement.form === "choose" ? requirement.choose : children.length;
  return complete.length > 0 && complete.length >= needed ? [{ kind: "all-of", path, of }] : of;
}

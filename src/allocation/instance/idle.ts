import type { AllocatableAward, RequirementNode } from "../problem.ts";

/**
 * Nodes that no award can change and that are not complete as they stand: leaves that take nothing, and what holds
 * only such. They never count nor complete; in a large program they are most of the tree.
 */
export function idleNodes(
  requirements: readonly RequirementNode[],
  awards: readonly AllocatableAward[],
): ReadonlySet<RequirementNode> {
  const idle = new Set<RequirementNode>();
  const look = (node: RequirementNode): void => {
    if (node.kind !== "course" && node.kind !== "pool") for (const child of node.of) look(child);
    if (isIdle(node, awards, idle)) idle.add(node);
  };
  for (const node of requirements) look(node);
  return idle;
}

function isIdle(
  node: RequirementNode,
  awards: readonly AllocatableAward[],
  idle: ReadonlySet<RequirementNode>,
): boolean {
  switch (node.kind) {
    case "course":
      return !node.accepts.some((at) => awards[at]?.waiver || (awards[at]?.credits ?? 0) > 0);
    case "pool":
      return node.credits > 0 && !node.accepts.some((at) => (awards[at]?.credits ?? 0) > 0);
    case "program":
      return false;
    case "credits-of":
      return node.credits > 0 && node.of.every((child) => idle.has(child));
    case "all-of":
      return node.of.length > 0 && node.of.every((child) => idle.has(child));
    case "choose":
      return node.choose > 0 && node.of.every((child) => idle.has(child));
  }
}

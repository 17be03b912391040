import { byText, sorted } from "../kernel/order.ts";
import type { TreeNode } from "./instance.ts";
import type { RequirementNode } from "./problem.ts";

/** The requirement tree as a list, parents first and siblings in path order. */
export interface Tree {
  readonly nodes: readonly TreeNode[];
  readonly roots: readonly number[];
  readonly gates: readonly number[];
  /** For each node its source in the problem. */
  readonly sources: readonly RequirementNode[];
}

interface Draft {
  readonly nodes: TreeNode[];
  readonly gates: number[];
  readonly sources: RequirementNode[];
}

/** Lists the requirements with caps in instance units. */
export function flatten(requirements: readonly RequirementNode[], unit: number): Tree {
  const draft: Draft = { nodes: [], gates: [], sources: [] };
  const roots = addAll(draft, requirements, -1, false, unit);
  return { ...draft, roots };
}

const byPath = byText((node: RequirementNode) => node.path);

function addAll(
  draft: Draft,
  nodes: readonly RequirementNode[],
  parent: number,
  gated: boolean,
  unit: number,
): readonly number[] {
  return sorted(nodes, byPath).map((node) => add(draft, node, parent, gated, unit));
}

function add(draft: Draft, node: RequirementNode, parent: number, gated: boolean, unit: number) {
  const position = draft.nodes.length;
  const gate = gated ? draft.gates.push(parent) - 1 : -1;
  const children: number[] = [];
  draft.sources.push(node);
  draft.nodes.push({
    position,
    path: node.path,
    kind: node.kind,
    cap: node.kind === "pool" || node.kind === "credits-of" ? node.credits / unit : 0,
    most: node.kind === "choose" ? node.choose : 0,
    children,
    parent,
    gate,
  });
  if (node.kind !== "course" && node.kind !== "pool") {
    children.push(...addAll(draft, node.of, position, node.kind === "choose", unit));
  }
  return position;
}

/** Positions of a node and all above it, the node first. */
export function upward(nodes: readonly TreeNode[], position: number): readonly number[] {
  const path: number[] = [];
  let node = nodes[position];
  while (node !== undefined) {
    path.push(node.position);
    node = nodes[node.parent];
  }
  return path;
}

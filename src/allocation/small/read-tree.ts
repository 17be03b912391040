import { compareText } from "../../kernel/order.ts";
import type { RequirementNode } from "../problem.ts";
import { capacity, kinds, leaves, tree } from "./sheet.ts";

/** Reads the requirements; false where they are too many or two leaves that name awards have one path. */
export function readTree(requirements: readonly RequirementNode[], total: number): boolean {
  tree.size = 0;
  tree.node.length = 0;
  tree.total = Math.min(total, capacity.amount);
  leaves.size = 0;
  return addAll(requirements, -1);
}

function addAll(nodes: readonly RequirementNode[], above: number): boolean {
  for (const node of nodes) {
    const at = tree.size;
    if (at >= capacity.nodes) return false;
    const cap = capOf(node);
    const most = node.kind === "choose" ? node.choose : 0;
    if (!(cap >= 0 && cap <= capacity.amount && most <= capacity.nodes)) return false;
    tree.size += 1;
    tree.node.push(node);
    tree.kind[at] = kindOf(node);
    tree.cap[at] = cap;
    tree.most[at] = most;
    link(at, above);
    if (node.kind !== "course" && node.kind !== "pool") {
      if (!addAll(node.of, at)) return false;
    } else if (node.accepts.length > 0) {
      if (!addLeaf(at, node)) return false;
    }
  }
  return true;
}

function capOf(node: RequirementNode): number {
  const { kind } = node;
  return kind === "pool" || kind === "credits-of" || kind === "program" ? node.credits : 0;
}

// A table looked up by text would be several times slower.
function kindOf(node: RequirementNode): number {
  switch (node.kind) {
    case "course":
      return node.accepts.length > 0 ? kinds.course : kinds.vacant;
    case "pool":
      return kinds.pool;
    case "credits-of":
      return kinds.creditsOf;
    case "all-of":
      return kinds.allOf;
    case "choose":
      return kinds.choose;
    case "program":
      return kinds.program;
  }
}

function link(at: number, above: number): void {
  const { kind, capped, gate } = tree;
  tree.parent[at] = above;
  tree.children[at] = 0;
  tree.leaves[at] = 0;
  if (above < 0) {
    capped[at] = -1;
    gate[at] = -1;
    return;
  }
  tree.children[above] = (tree.children[above] ?? 0) + 1;
  const own = kind[above];
  capped[at] = own === kinds.creditsOf || own === kinds.program ? above : (capped[above] ?? -1);
  gate[at] = own === kinds.choose ? at : (gate[above] ?? -1);
}

/** Puts a leaf where its path belongs. */
function addLeaf(at: number, { path }: RequirementNode): boolean {
  if (leaves.size >= capacity.leaves) return false;
  const { node } = leaves;
  let to = leaves.size;
  for (; to > 0; to -= 1) {
    const before = node[to - 1] ?? 0;
    const order = compareText(tree.node[before]?.path ?? "", path);
    if (order === 0) return false;
    if (order < 0) break;
    node[to] = before;
  }
  node[to] = at;
  leaves.size += 1;
  return true;
}

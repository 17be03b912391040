import { compareText } from "../../kernel/order.ts";
import type { AllocationProblem, RequirementNode } from "../problem.ts";
import { idleNodes } from "./idle.ts";
import type { NodeKind, Tree } from "./instance.ts";
import { pack } from "./lists.ts";

interface Draft {
  readonly kind: NodeKind[];
  readonly path: string[];
  readonly parent: number[];
  readonly cap: number[];
  readonly most: number[];
  readonly need: number[];
  readonly children: number[][];
  readonly leaves: number[];
  readonly sources: (RequirementNode | null)[];
}

/** The tree with, for each node, its source in the problem; null for the root. */
export interface SourcedTree {
  readonly tree: Tree;
  readonly sources: readonly (RequirementNode | null)[];
}

/** Lists the requirements that awards can change under a root that counts at most the total; caps in units of `unit`. */
export function flatten(
  { requirements, total, awards }: AllocationProblem,
  unit: number,
): SourcedTree {
  const draft: Draft = {
    kind: ["program"],
    path: [""],
    parent: [-1],
    cap: [total / unit],
    most: [0],
    need: [0],
    children: [[]],
    leaves: [],
    sources: [null],
  };
  addAll(draft, requirements, 0, unit, idleNodes(requirements, awards));
  const { kind, path, most, children } = draft;
  draft.leaves.sort((a, b) => compareText(path[a] ?? "", path[b] ?? ""));
  const tree = {
    size: kind.length,
    kind,
    path,
    parent: Int32Array.from(draft.parent),
    cap: Float64Array.from(draft.cap),
    most: Int32Array.from(most),
    need: Int32Array.from(draft.need),
    children: pack(children),
    leaves: draft.leaves,
    always: completeWhenEmpty(draft),
  };
  return { tree, sources: draft.sources };
}

function addAll(
  draft: Draft,
  nodes: readonly RequirementNode[],
  parent: number,
  unit: number,
  idle: ReadonlySet<RequirementNode>,
): void {
  const order = nodes.length < 2 ? nodes : [...nodes].sort((a, b) => compareText(a.path, b.path));
  for (const node of order) {
    if (idle.has(node)) continue;
    const at = draft.kind.length;
    draft.children[parent]?.push(at);
    draft.kind.push(node.kind);
    draft.path.push(node.path);
    draft.parent.push(parent);
    draft.cap.push("credits" in node ? node.credits / unit : 0);
    draft.most.push(node.kind === "choose" ? node.choose : 0);
    draft.need.push(needOf(node));
    draft.children.push([]);
    draft.sources.push(node);
    if (node.kind === "course" || node.kind === "pool") draft.leaves.push(at);
    else addAll(draft, node.of, at, unit, idle);
  }
}

/** How many children have to be complete; 0 for nodes that are not complete by their children. */
function needOf(node: RequirementNode): number {
  if (node.kind === "choose") return node.choose;
  return node.kind === "all-of" ? node.of.length : 0;
}

function completeWhenEmpty({ kind, cap, need, children }: Draft): Uint8Array {
  const always = new Uint8Array(kind.length);
  for (let at = kind.length - 1; at > 0; at -= 1) {
    const below = children[at] ?? [];
    const done = below.reduce((count, child) => count + (always[child] ?? 0), 0);
    const empty =
      kind[at] === "all-of" || kind[at] === "choose"
        ? done >= (need[at] ?? 0)
        : kind[at] !== "course" && kind[at] !== "program" && cap[at] === 0;
    always[at] = empty ? 1 : 0;
  }
  return always;
}

/** The node and all above it up to the root, the node first. */
export function upward(tree: Tree, node: number): readonly number[] {
  const line: number[] = [];
  for (let at = node; at >= 0; at = tree.parent[at] ?? -1) line.push(at);
  return line;
}

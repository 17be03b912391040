import type {
  AllocationProblem,
  CourseLeaf,
  PoolLeaf,
  RequirementNode,
} from "../../src/allocation/problem.ts";

/** The nodes and all below them, parents first. */
export function allNodes(nodes: readonly RequirementNode[]): readonly RequirementNode[] {
  return nodes.flatMap((node) => (isLeaf(node) ? [node] : [node, ...allNodes(node.of)]));
}

/** True for a node that takes awards itself. */
export function isLeaf(node: RequirementNode): node is CourseLeaf | PoolLeaf {
  return node.kind === "course" || node.kind === "pool";
}

/** What the oracles look up in a requirement tree by path. */
export interface Tree {
  readonly nodes: readonly RequirementNode[];
  readonly leaves: ReadonlyMap<string, CourseLeaf | PoolLeaf>;
  /** Paths of the leaves at or below each path. */
  readonly under: ReadonlyMap<string, ReadonlySet<string>>;
  /** Path of the program that holds each leaf; absent for a leaf in none. */
  readonly program: ReadonlyMap<string, string>;
}

const known = new WeakMap<readonly RequirementNode[], Tree>();

/** The tree of a problem, looked up once for each list of requirements. */
export function treeOf({ requirements }: AllocationProblem): Tree {
  const tree = known.get(requirements) ?? look(requirements);
  known.set(requirements, tree);
  return tree;
}

function look(requirements: readonly RequirementNode[]): Tree {
  const nodes = allNodes(requirements);
  const leavesOf = (node: RequirementNode) => allNodes([node]).filter(isLeaf);
  const programs = requirements.filter((node) => node.kind === "program");
  return {
    nodes,
    leaves: new Map(nodes.filter(isLeaf).map((leaf) => [leaf.path, leaf])),
    under: new Map(
      nodes.map((node) => [node.path, new Set(leavesOf(node).map((leaf) => leaf.path))]),
    ),
    program: new Map(
      programs.flatMap((node) => leavesOf(node).map((leaf) => [leaf.path, node.path] as const)),
    ),
  };
}

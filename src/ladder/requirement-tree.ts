import type { OnDay } from "../documents/history.ts";
import type { Requirement } from "../documents/requirement.ts";

/** A requirement on one day. */
export type RequirementOnDay = OnDay<Requirement>;

/** A node of a program's requirement tree with its path, and what its ancestors say of it. */
export interface TreeNode {
  /** Ids from the top, joined with `/`. */
  readonly path: string;
  readonly requirement: RequirementOnDay;
  readonly children: readonly TreeNode[];
  /** The note on it or above it; what rests on a note is for a person to decide. */
  readonly note: string | null;
  /** Steps to the requirement in the program's document. */
  readonly place: readonly (string | number)[];
}

/** The requirement tree of a program. */
export function requirementTree(
  requirements: readonly RequirementOnDay[],
  above: Pick<TreeNode, "path" | "note" | "place"> = {
    path: "",
    note: null,
    place: ["requirements"],
  },
): TreeNode[] {
  return requirements.map((requirement, index) => {
    const path = above.path === "" ? requirement.id : `${above.path}/${requirement.id}`;
    const note = above.note ?? requirement.note ?? null;
    const place = [...above.place, index];
    const key = requirement.form === "all-of" ? "allOf" : "of";
    const children =
      "of" in requirement
        ? requirementTree(requirement.of, { path, note, place: [...place, key] })
        : [];
    return { path, requirement, children, note, place };
  });
}

/** The nodes of a tree that take awards themselves. */
export function leavesOf(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) =>
    node.requirement.form === "course" || node.requirement.form === "pool"
      ? [node]
      : leavesOf(node.children),
  );
}

/** What was found for whole trees: every allocation asks. */
const found = new WeakMap<readonly TreeNode[], readonly TreeNode[]>();

/** All nodes, parents before their children. */
export function allNodes(nodes: readonly TreeNode[]): readonly TreeNode[] {
  const known = found.get(nodes) ?? nodes.flatMap((node) => [node, ...allNodes(node.children)]);
  found.set(nodes, known);
  return known;
}

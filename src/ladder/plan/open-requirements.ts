import { Rational, sum } from "../../kernel/rational.ts";
import type { TreeNode } from "../requirement-tree.ts";
import type { Allocation } from "../result.ts";
import type { OpenRequirement } from "./result.ts";

type Placed = Pick<Allocation, "placed" | "earned" | "blocks" | "completed">;

/** Requirements that are not complete, the inner ones where all of them are asked for; in the order of the program. */
export function openRequirements(
  program: string,
  nodes: readonly TreeNode[],
  allocation: Placed,
): OpenRequirement[] {
  const open = nodes.filter(({ path }) => !allocation.completed.includes(path));
  return open.flatMap((node) => openParts(program, node, allocation));
}

function openParts(program: string, node: TreeNode, allocation: Placed): OpenRequirement[] {
  const { path, requirement, note, children } = node;
  const { title = null } = requirement;
  const open = { program, path, title, credits: null, course: null, parts: null, note };
  switch (requirement.form) {
    case "all-of":
      return openRequirements(program, children, allocation);
    case "course":
      return [{ ...open, course: requirement.course }];
    case "choose": {
      const done = children.filter((child) => allocation.completed.includes(child.path));
      return [{ ...open, parts: Math.max(0, requirement.choose - done.length) }];
    }
    case "pool":
    case "credits-of": {
      const missing = requirement.credits.minus(countedIn(path, allocation));
      return [{ ...open, credits: missing.isPositive ? missing : null }];
    }
  }
}

/** What is counted in a requirement; what is shared with it counts there, too. */
function countedIn(path: string, { placed, earned, blocks }: Placed): Rational {
  const inside = (other: string | null) => other !== null && `${other}/`.startsWith(`${path}/`);
  return sum([
    ...[...placed, ...earned].map(({ requirement, shared, counted, granted }) => {
      if (inside(requirement)) return counted;
      return inside(shared) ? granted : Rational.zero;
    }),
    ...blocks.filter(({ requirement }) => inside(requirement)).map(({ counted }) => counted),
  ]);
}

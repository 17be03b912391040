import type { AllocationProblem, RequirementNode } from "../../../allocation/problem.ts";
import type { AllocationResult } from "../../../allocation/result.ts";
import { marks, type Narrower, ownPath, replaced, wanting } from "./narrower.ts";

type Leaf = Extract<RequirementNode, { readonly kind: "course" | "pool" }>;

/**
 * Two problems that have all placements of a problem between them: in the one an award cannot be in a leaf that takes it, in
 * the other it has to be; first such as a result places so. None where all is settled in the programs at `prefixes`; null
 * where an award that may be granted in part is not: for it the order of lists would be another.
 */
export function branches(
  { problem, wanted }: Narrower,
  { placements }: AllocationResult,
  prefixes: readonly string[],
): readonly Narrower[] | null {
  const leaves = problem.requirements
    .filter(({ path }) => prefixes.includes(path))
    .flatMap(leavesOf)
    .filter(({ kind, path }) => kind === "pool" || !wanted.includes(path));
  const spots = leaves.flatMap((leaf) => leaf.accepts.map((award) => ({ leaf, award })));
  const whole = spots.filter(({ award }) => problem.awards[award]?.divisible === null);
  const isPlaced = ({ leaf, award }: Spot) =>
    placements.some((one) => one.award === award && one.requirement === ownPath(leaf.path));
  const spot = whole.find(isPlaced) ?? whole[0];
  if (spot === undefined) return spots.length === 0 ? [] : null;
  const { leaf, award } = spot;
  const accepts = leaf.accepts.filter((other) => other !== award);
  const held = holding(problem, leaf, award);
  return [
    { problem: replaced(problem, leaf.path, { ...leaf, accepts }), wanted },
    { ...held, wanted: [...wanted, ...held.wanted] },
  ];
}

/** A leaf, and one of the awards that it takes. */
interface Spot {
  readonly leaf: Leaf;
  readonly award: number;
}

function holding(problem: AllocationProblem, leaf: Leaf, award: number): Narrower {
  const { path, accepts } = leaf;
  if (leaf.kind === "course")
    return wanting(replaced(problem, path, { ...leaf, accepts: [award] }), path);
  const others = accepts.filter((other) => other !== award);
  const all = others.reduce((sum, other) => sum + (problem.awards[other]?.credits ?? 0), 0);
  const held = { kind: "course", path: path + marks.holding, accepts: [award] } as const;
  const rest = { ...leaf, path: path + marks.others, credits: all + 1, accepts: others };
  const of: RequirementNode = { kind: "credits-of", path, credits: leaf.credits, of: [held, rest] };
  return wanting(replaced(problem, path, of), held.path);
}

function leavesOf(node: RequirementNode): readonly Leaf[] {
  return "of" in node ? node.of.flatMap(leavesOf) : [node];
}

import type {
  AllocatableAward,
  AllocationLimit,
  AllocationProblem,
  RequirementNode,
} from "../../allocation/problem.ts";
import { everyNode, isLeaf, type Node } from "./node.ts";
import { exclusiveCourses, type Offer, offersOf } from "./offer.ts";
import { piecesOf } from "./pieces.ts";
import { maximum } from "./puzzle.ts";
import type { Reduced } from "./reduce.ts";
import { Scale } from "./scale.ts";

/** The requirement that stands for all of them together; no requirement of a program has such a path. */
export const rootPath = "/";

/**
 * The allocation problem whose root can be completed exactly when the reduced puzzle can be met, where no kind of credit
 * is charged both by its amount and as one award. Nothing is counted in all, so that only completion matters.
 */
export function problemOf(reduced: Reduced): AllocationProblem {
  const nodes = everyNode(reduced.roots);
  const leaves = nodes.filter(isLeaf);
  const whole = offersOf(reduced, leaves);
  const scale = new Scale([
    ...nodes.map(({ credits }) => credits),
    ...whole.map(({ credits }) => credits),
    ...[...reduced.constraints]
      .filter(({ measure }) => measure === "credits")
      .map((constraint) => maximum(reduced.puzzle, constraint)),
  ]);
  const offers = whole.flatMap((offer) => piecesOf(offer, scale));
  const of = reduced.roots.map((root) => requirement(root, offers, scale));
  return {
    total: 0,
    awards: offers.map((offer, index) => award(offer, index, scale)),
    requirements: [{ kind: "all-of", path: rootPath, of }],
    limits: limits(reduced, offers, scale),
    conflicts: conflicts(reduced, offers),
    sharing: sharing(reduced, nodes),
  };
}

function award({ credits }: Offer, index: number, scale: Scale): AllocatableAward {
  return {
    id: String(index).padStart(6, "0"),
    credits: scale.units(credits),
    divisible: null,
    standing: "eligible",
    waiver: false,
    uses: [],
  };
}

function requirement(node: Node, offers: readonly Offer[], scale: Scale): RequirementNode {
  const { path } = node;
  const of = node.children.map((child) => requirement(child, offers, scale));
  const accepts = offers.flatMap(({ leaves }, index) => (leaves.has(path) ? [index] : []));
  switch (node.form) {
    case "course":
      return { kind: "course", path, accepts };
    case "pool":
      return { kind: "pool", path, credits: scale.units(node.credits), accepts };
    case "credits-of":
      return { kind: "credits-of", path, credits: scale.units(node.credits), of };
    case "all-of":
      return { kind: "all-of", path, of };
    case "choose":
      return { kind: "choose", path, choose: node.choose, of };
  }
}

function limits(reduced: Reduced, offers: readonly Offer[], scale: Scale): AllocationLimit[] {
  return [...reduced.constraints].map((constraint) => {
    const { key, scope, measure } = constraint;
    const max = maximum(reduced.puzzle, constraint);
    const awards = offers.flatMap(({ charged }, index) => (charged.has(constraint) ? [index] : []));
    const most = measure === "awards" ? max.toNumber() : scale.units(max);
    return { id: key, scope, awards, measure, max: most };
  });
}

/** One course comes in one way, and of two that exclude each other one. */
function conflicts(reduced: Reduced, offers: readonly Offer[]): [number, number][] {
  const exclusive = exclusiveCourses(reduced);
  return offers.flatMap(({ course: a }, i) =>
    offers.flatMap(({ course: b }, j): [number, number][] => {
      if (j <= i || a === null || b === null) return [];
      return a === b || exclusive(a, b) ? [[i, j]] : [];
    }),
  );
}

/** Pairs whose requirements are still there. */
function sharing({ puzzle }: Reduced, nodes: readonly Node[]) {
  const paths = new Set(nodes.map(({ path }) => path));
  return puzzle.sharing.filter((pair) => pair.every((path) => paths.has(path)));
}

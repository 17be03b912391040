import { greatest, least, Rational, sum } from "../../kernel/rational.ts";
import { conjuncts } from "./components.ts";
import { type Constraint, within } from "./constraint.ts";
import { everyNode, isLeaf, type Node } from "./node.ts";
import { maximum, type Puzzle } from "./puzzle.ts";
import type { Reduced } from "./reduce.ts";
import { chargedIn, takes } from "./ways.ts";

/** Do sums alone show that the puzzle cannot be met? That is quick, and enough in most cases. */
export function isOverdrawn(reduced: Reduced): boolean {
  const required = reduced.roots.flatMap(conjuncts);
  const choiceFails = required.some(({ form, choose, children }) => {
    return form === "choose" && choose > children.length;
  });
  const own = required.filter((node) => !isShared(reduced.puzzle, node));
  return choiceFails || coursesAreShort(reduced, own) || someLimitIsShort(reduced, own);
}

/** May credit in the requirement count in another one, too? */
function isShared({ sharing }: Puzzle, { path }: Node): boolean {
  return sharing.flat().some((scope) => within(scope, path) || within(path, scope));
}

/** Do requirements that take listed courses only ask for more than all these courses bring? */
function coursesAreShort(reduced: Reduced, required: readonly Node[]): boolean {
  const closed = required.filter((node) => {
    const leaves = everyNode([node]).filter(isLeaf);
    return node.form !== "choose" && leaves.every(({ courses }) => courses !== null);
  });
  const leaves = closed.flatMap((node) => everyNode([node]).filter(isLeaf));
  const ids = new Set(leaves.flatMap(({ courses }) => courses ?? []));
  const supply = sum([...ids].map((id) => mostOf(reduced, id)));
  const demand = sum(
    closed.map((node) => (node.form === "course" ? leastUsed(reduced, node) : node.credits)),
  );
  return demand.moreThan(supply);
}

/** The least that a course requirement takes away of what courses bring at most. */
function leastUsed(reduced: Reduced, { courses }: Node): Rational {
  const [first = Rational.zero, ...others] = (courses ?? [])
    .map((id) => mostOf(reduced, id))
    .filter(({ isPositive }) => isPositive);
  return others.reduce(least, first);
}

function mostOf({ puzzle, dropped }: Reduced, id: string): Rational {
  return puzzle.ways
    .of(id, dropped)
    .map(({ credits }) => credits)
    .reduce(greatest, Rational.zero);
}

/** Must some limit be charged with more than it allows? */
function someLimitIsShort(reduced: Reduced, required: readonly Node[]): boolean {
  const leaves = required.filter(isLeaf);
  return [...reduced.constraints].some((constraint) => {
    const charges = leaves
      .filter(({ path }) => within(constraint.scope, path))
      .map((leaf) => leastCharge(reduced, leaf, constraint));
    return sum(charges).moreThan(maximum(reduced.puzzle, constraint));
  });
}

/** What filling a leaf charges at least; 0 where it can avoid the limit. */
function leastCharge(reduced: Reduced, leaf: Node, constraint: Constraint): Rational {
  const { puzzle, dropped } = reduced;
  const counts = constraint.measure === "awards";
  if (leaf.courses === null) {
    const charged = leaf.kinds.length > 0 && leaf.kinds.every((kind) => kind.has(constraint));
    if (!charged) return Rational.zero;
    const left = leaf.credits.minus(avoiding(reduced, leaf, constraint));
    if (!left.isPositive) return Rational.zero;
    return counts ? Rational.one : left;
  }
  const ways = leaf.courses
    .flatMap((id) => puzzle.ways.of(id, dropped))
    .filter((way) => takes(leaf, way, dropped));
  const [first] = ways;
  if (first === undefined || !ways.every((way) => chargedIn(way, leaf).includes(constraint))) {
    return Rational.zero;
  }
  if (counts) return Rational.one;
  return leaf.form === "pool"
    ? leaf.credits
    : ways.map(({ credits }) => credits).reduce(least, first.credits);
}

/** The most that courses which avoid the limit bring to an open pool. */
function avoiding(reduced: Reduced, leaf: Node, constraint: Constraint): Rational {
  const { puzzle, dropped } = reduced;
  const courses = leaf.notable.filter((id) =>
    puzzle.ways
      .of(id, dropped)
      .some((way) => takes(leaf, way, dropped) && !chargedIn(way, leaf).includes(constraint)),
  );
  return sum(courses.map((id) => mostOf(reduced, id)));
}

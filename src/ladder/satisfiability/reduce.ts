import { greatest, Rational, sum as total } from "../../kernel/rational.ts";
import type { Dropped } from "./clause.ts";
import { type Constraint, within } from "./constraint.ts";
import { everyNode, isLeaf, type Node } from "./node.ts";
import { maximum, type Puzzle } from "./puzzle.ts";
import type { Joint } from "./sharing.ts";
import { chargedIn, coursesFor, takes, type Way } from "./ways.ts";

/** What is left to decide once everything that can be met without touching anything else is taken as met. */
export interface Reduced {
  readonly puzzle: Puzzle;
  readonly dropped: Dropped;
  readonly roots: readonly Node[];
  /** Credit that open pools may share. */
  readonly joints: readonly Joint[];
  /** Limits and residency that are not left out and could be exhausted. */
  readonly constraints: ReadonlySet<Constraint>;
}

/** Reduces a puzzle in which some clauses are left out. */
export function reduce(puzzle: Puzzle, dropped: Dropped): Reduced {
  const leaves = everyNode(puzzle.roots, dropped).filter(isLeaf);
  const constraints = new Set(bindable(puzzle, leaves, dropped));
  const reduction = new Reduction(puzzle, dropped, constraints, leaves);
  const roots = puzzle.roots.flatMap((root) => reduction.demand(root) ?? []);
  return { puzzle, dropped, roots, joints: puzzle.joints, constraints };
}

/** An amount of credit, or any. */
type Brought = Rational | "any";

const together = (a: Brought, b: Brought): Brought =>
  a === "any" || b === "any" ? "any" : a.plus(b);

class Reduction {
  private readonly puzzle: Puzzle;
  private readonly dropped: Dropped;
  private readonly constraints: ReadonlySet<Constraint>;
  /** How many leaves look at a course. */
  private readonly claims = new Map<string, number>();
  private readonly excluded: ReadonlySet<string>;

  constructor(
    puzzle: Puzzle,
    dropped: Dropped,
    constraints: ReadonlySet<Constraint>,
    leaves: readonly Node[],
  ) {
    this.puzzle = puzzle;
    this.dropped = dropped;
    this.constraints = constraints;
    for (const leaf of leaves) {
      for (const id of coursesFor(leaf)) this.claims.set(id, (this.claims.get(id) ?? 0) + 1);
    }
    const active = puzzle.exclusions.filter(({ key }) => !dropped.has(key));
    this.excluded = new Set(active.flatMap(({ courses }) => courses));
  }

  /** What is left of a requirement that must be complete; null when it can be met by itself. */
  demand(node: Node): Node | null {
    if (this.isLeftOut(node)) return null;
    switch (node.form) {
      case "course":
      case "pool":
        return this.isFree(node) ? null : node;
      case "all-of": {
        const children = node.children.flatMap((child) => this.demand(child) ?? []);
        return children.length === 0 ? null : { ...node, children };
      }
      case "choose": {
        const children = node.children.flatMap((child) => this.demand(child) ?? []);
        const choose = node.choose - (node.children.length - children.length);
        return choose <= 0 ? null : { ...node, choose, children };
      }
      case "credits-of":
        return this.credits(node);
    }
  }

  /** What its children bring without using anything up is taken off; of the others some may be complete in part only. */
  private credits(node: Node): Node | null {
    const { rest } = this.bringing(node, false);
    return rest?.credits.isPositive ? rest : null;
  }

  /**
   * What a node below requirements of credits brings without using anything up, and what is left of it. Below a choice
   * only what is left out brings anything: whatever else is filled there takes one of its places.
   */
  private bringing(node: Node, chosen: boolean): { credits: Brought; rest: Node | null } {
    if (this.isLeftOut(node)) return { credits: "any", rest: null };
    if (isLeaf(node)) {
      const credits = chosen ? null : this.most(node);
      return { credits: credits ?? Rational.zero, rest: credits === null ? node : null };
    }
    const within = chosen || node.form === "choose";
    const parts = node.children.map((child) => this.bringing(child, within));
    const credits = parts.map((part) => part.credits).reduce(together, Rational.zero);
    const children = parts.flatMap(({ rest }) => rest ?? []);
    if (node.form !== "credits-of") {
      return { credits, rest: children.length === 0 ? null : { ...node, children } };
    }
    if (credits === "any" || credits.atLeast(node.credits)) {
      return { credits: node.credits, rest: null };
    }
    return { credits, rest: { ...node, credits: node.credits.minus(credits), children } };
  }

  private isLeftOut(node: Node): boolean {
    return node.granted || this.dropped.has(node.key);
  }

  /** What a free leaf counts; null where it is not free, or more could be had of it that is not. */
  private most(leaf: Node): Rational | null {
    if (!this.isFree(leaf)) return null;
    if (leaf.form === "pool") return leaf.credits;
    const amounts = (ids: readonly string[]) =>
      ids.flatMap((id) => this.puzzle.courses.of(id).credits).reduce(greatest, Rational.zero);
    const courses = leaf.courses ?? [];
    const free = courses.filter((id) => this.isUncontested(id) && this.freeWay(leaf, id));
    const most = amounts(free);
    return most.atLeast(amounts(courses)) ? most : null;
  }

  /** Can the leaf be filled without using up a limit, or a course that is wanted or barred elsewhere? */
  private isFree(node: Node): boolean {
    if (!isLeaf(node)) return false;
    if (node.courses === null) {
      return node.kinds.some((kind) => [...kind].every((one) => !this.constraints.has(one)));
    }
    const own = node.courses.filter((id) => this.isUncontested(id));
    const ways = own.flatMap((id) => this.freeWay(node, id) ?? []);
    if (node.form === "course") return ways.length > 0;
    return total(ways.map(({ credits }) => credits)).atLeast(node.credits);
  }

  /** A way for a course into a leaf that nothing charges. */
  private freeWay(leaf: Node, id: string): Way | undefined {
    const { ways } = this.puzzle;
    return ways.of(id, this.dropped).find((way) => {
      return (
        takes(leaf, way, this.dropped) &&
        chargedIn(way, leaf).every((one) => !this.constraints.has(one))
      );
    });
  }

  private isUncontested(id: string): boolean {
    return this.claims.get(id) === 1 && !this.excluded.has(id);
  }
}

/** Limits and residency that could be exhausted by all that the requirements in their scope ask for together. */
function bindable(puzzle: Puzzle, leaves: readonly Node[], dropped: Dropped): Constraint[] {
  return puzzle.constraints.filter((constraint) => {
    if (dropped.has(constraint.key)) return false;
    const asked = leaves
      .filter(({ path }) => within(constraint.scope, path))
      .map((leaf) => atMost(puzzle, leaf, constraint, dropped));
    return total(asked).moreThan(maximum(puzzle, constraint));
  });
}

/** The most that a leaf can have charged: all courses that it looks at, and what an open pool asks for as one award. */
function atMost(puzzle: Puzzle, leaf: Node, constraint: Constraint, dropped: Dropped): Rational {
  const byCount = constraint.measure === "awards";
  const charged = leaf.kinds.some((kind) => kind.has(constraint));
  const other = charged ? (byCount ? Rational.one : leaf.credits) : Rational.zero;
  return other.plus(courseCharges(puzzle, leaf, constraint, dropped));
}

function courseCharges(
  puzzle: Puzzle,
  leaf: Node,
  constraint: Constraint,
  dropped: Dropped,
): Rational {
  const byCount = constraint.measure === "awards";
  return total(
    coursesFor(leaf).map((id) => {
      const ways = puzzle.ways.of(id, dropped).filter((way) => takes(leaf, way, dropped));
      const free = ways.some((way) => chargedIn(way, leaf).length === 0);
      if (free) return Rational.zero;
      const amounts = ways.filter(({ charged }) => charged.has(constraint)).map(amountOf);
      const most = amounts.reduce(greatest, Rational.zero);
      return byCount && amounts.length > 0 ? Rational.one : most;
    }),
  );
}

const amountOf = ({ credits }: Way) => credits;

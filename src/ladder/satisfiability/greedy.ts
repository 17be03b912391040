import { Rational } from "../../kernel/rational.ts";
import { conjuncts } from "./components.ts";
import { type Constraint, within } from "./constraint.ts";
import { isLeaf, type Node } from "./node.ts";
import { exclusiveCourses } from "./offer.ts";
import { maximum } from "./puzzle.ts";
import type { Reduced } from "./reduce.ts";
import { takes } from "./ways.ts";

/** Can the puzzle be met by filling one requirement after the other with whatever is left? That is quick; a failure shows nothing. */
export function isMetGreedily(reduced: Reduced): boolean {
  const required = reduced.roots.flatMap(conjuncts);
  if (!required.every(isLeaf)) return false;
  const filling = new Filling(reduced, required);
  const fewest = (node: Node) => (node.courses ?? []).length;
  return [...required].sort((a, b) => fewest(a) - fewest(b)).every((leaf) => filling.fill(leaf));
}

class Filling {
  private readonly reduced: Reduced;
  private readonly room: Map<Constraint, Rational>;
  private readonly used = new Set<string>();
  private readonly claims = new Map<string, number>();
  private readonly exclusive: (a: string, b: string) => boolean;

  constructor(reduced: Reduced, required: readonly Node[]) {
    this.reduced = reduced;
    const { puzzle, constraints } = reduced;
    this.room = new Map([...constraints].map((one) => [one, maximum(puzzle, one)]));
    this.exclusive = exclusiveCourses(reduced);
    for (const id of required.flatMap(({ courses }) => courses ?? [])) {
      this.claims.set(id, (this.claims.get(id) ?? 0) + 1);
    }
  }

  /** Fills a leaf, the courses that fewest others want first. */
  fill(leaf: Node): boolean {
    if (leaf.courses === null) {
      return leaf.kinds.some((kind) => this.charge(kind, leaf, leaf.credits));
    }
    const wanted = (id: string) => this.claims.get(id) ?? 0;
    let missing = leaf.form === "course" ? null : leaf.credits;
    for (const id of [...leaf.courses].sort((a, b) => wanted(a) - wanted(b))) {
      const brought = this.take(id, leaf);
      if (brought === null) continue;
      if (missing === null) return true;
      missing = missing.minus(brought);
      if (!missing.isPositive) return true;
    }
    return false;
  }

  /** Places a course; what it brings, or null where it cannot be placed. */
  private take(id: string, leaf: Node): Rational | null {
    const { puzzle, dropped } = this.reduced;
    if (this.used.has(id) || [...this.used].some((other) => this.exclusive(id, other))) return null;
    const way = puzzle.ways
      .of(id, dropped)
      .find((one) => takes(leaf, one, dropped) && this.charge(one.charged, leaf, one.credits));
    if (way === undefined) return null;
    this.used.add(id);
    return way.credits;
  }

  /** Takes an amount from the room of all limits that are charged, if all have it. */
  private charge(kind: Iterable<Constraint>, { path }: Node, credits: Rational): boolean {
    const charged = [...kind].filter((one) => this.room.has(one) && within(one.scope, path));
    const left = charged.map((one) => {
      const amount = one.measure === "awards" ? Rational.one : credits;
      return [one, (this.room.get(one) ?? Rational.zero).minus(amount)] as const;
    });
    if (left.some(([, room]) => Rational.zero.moreThan(room))) return false;
    for (const [one, room] of left) this.room.set(one, room);
    return true;
  }
}

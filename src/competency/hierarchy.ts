import { append } from "../kernel/append.ts";
import { components } from "../kernel/components.ts";
import { reached } from "../kernel/reached.ts";

/**
 * Who is above whom among nodes 0 to `size` - 1. Circles are allowed: their members are above each other and
 * themselves. In trees a question costs a comparison; elsewhere at most a walk over what is above.
 */
export class Hierarchy {
  private readonly up: readonly ReadonlySet<number>[];
  private readonly down: readonly ReadonlySet<number>[];
  private readonly knotOf: Int32Array;
  private readonly circular: readonly boolean[];
  /** Knots above a knot, and its members. */
  private readonly above: readonly (readonly number[])[];
  private readonly members: readonly (readonly number[])[];
  /** More than that of every knot above. */
  private readonly depth: Int32Array;
  /** Where a knot stands in a walk down the tree of first parents, and where the walk leaves it. */
  private readonly enter: Int32Array;
  private readonly leave: Int32Array;
  /** Does every knot at or above it have one parent at most? */
  private readonly isTree: readonly boolean[];

  /** `links` are pairs of a node and one directly above it. */
  constructor(size: number, links: Iterable<readonly [below: number, above: number]>) {
    const up = Array.from({ length: size }, () => new Set<number>());
    const down = Array.from({ length: size }, () => new Set<number>());
    for (const [low, high] of links) {
      up[low]?.add(high);
      down[high]?.add(low);
    }
    this.up = up;
    this.down = down;
    this.members = components(up.keys(), (node) => [...(up[node] ?? [])]);
    this.knotOf = new Int32Array(size);
    for (const [knot, members] of this.members.entries()) {
      for (const node of members) this.knotOf[node] = knot;
    }
    this.circular = this.members.map(
      ([first = 0, ...more]) => more.length > 0 || up[first]?.has(first) === true,
    );
    this.above = this.members.map((members, knot) => this.parentsOf(members, knot));
    this.depth = new Int32Array(this.members.length);
    const isTree: boolean[] = [];
    // Components come after all that they lead to, so what is above a knot has a lower number.
    for (const [knot, parents] of this.above.entries()) {
      for (const parent of parents) {
        this.depth[knot] = Math.max(this.depth[knot] ?? 0, (this.depth[parent] ?? 0) + 1);
      }
      isTree.push(parents.length <= 1 && parents.every((parent) => isTree[parent] === true));
    }
    this.isTree = isTree;
    this.enter = new Int32Array(this.members.length);
    this.leave = new Int32Array(this.members.length);
    this.walk();
  }

  /** Is one node above another? A node is above itself only where it is in a circle. */
  isAbove(high: number, low: number): boolean {
    const [top, bottom] = [this.knotOf[high] ?? 0, this.knotOf[low] ?? 0];
    if (top === bottom) return this.circular[top] === true;
    if (this.within(top, bottom)) return true;
    return this.isTree[bottom] === true ? false : this.climbs(bottom, top);
  }

  /** Is the node in a circle? */
  isCircular(node: number): boolean {
    return this.circular[this.knotOf[node] ?? 0] === true;
  }

  /** The nodes directly above a node. */
  directlyAbove(node: number): Iterable<number> {
    return this.up[node] ?? [];
  }

  /** All nodes above a node, each once. */
  allAbove(node: number): Set<number> {
    return reached(node, (one) => this.up[one] ?? []);
  }

  /** All nodes below a node, each once; those that the test lets pass, and through those only. */
  allBelow(node: number, passes: (node: number) => boolean): Set<number> {
    return reached(node, (one) => [...(this.down[one] ?? [])].filter(passes));
  }

  private parentsOf(members: readonly number[], knot: number): number[] {
    const parents = new Set<number>();
    for (const node of members) {
      for (const high of this.up[node] ?? []) parents.add(this.knotOf[high] ?? 0);
    }
    parents.delete(knot);
    return [...parents];
  }

  private walk(): void {
    const children: number[][] = this.members.map(() => []);
    const open: number[] = [];
    for (const [knot, [parent]] of this.above.entries()) {
      if (parent === undefined) open.push(knot);
      else children[parent]?.push(knot);
    }
    let clock = 0;
    for (let knot = open.pop(); knot !== undefined; knot = open.pop()) {
      clock += 1;
      if (knot < 0) this.leave[~knot] = clock;
      else {
        this.enter[knot] = clock;
        open.push(~knot);
        append(open, children[knot] ?? []);
      }
    }
  }

  private within(top: number, bottom: number): boolean {
    const at = this.enter[bottom] ?? 0;
    return (this.enter[top] ?? 0) < at && at < (this.leave[top] ?? 0);
  }

  private climbs(bottom: number, top: number): boolean {
    const goal = this.depth[top] ?? 0;
    const open = [bottom];
    const seen = new Set(open);
    for (let knot = open.pop(); knot !== undefined; knot = open.pop()) {
      for (const parent of this.above[knot] ?? []) {
        if (parent === top || this.within(top, parent)) return true;
        const useful = (this.depth[parent] ?? 0) > goal && this.isTree[parent] !== true;
        if (!useful || seen.has(parent)) continue;
        seen.add(parent);
        open.push(parent);
      }
    }
    return false;
  }
}

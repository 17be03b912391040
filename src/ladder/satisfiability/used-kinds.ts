import { Rational } from "../../kernel/rational.ts";
import type { Constraint } from "./constraint.ts";
import { everyNode, type Node } from "./node.ts";
import { type Kind, usefulJoints, usefulKinds } from "./offer.ts";
import type { Reduced } from "./reduce.ts";
import type { Joint } from "./sharing.ts";

/** So many kinds are told apart, each used or not, which makes 64 cases. */
const mostKinds = 6;

/**
 * Kinds of credit for open pools that are charged both by their amount and as one award, whatever the amount. Whether
 * such a kind is used at all is decided first: then it is one award charged, and only its amount is open.
 */
export class UsedKinds {
  readonly #reduced: Reduced;
  /** By path of an open pool: the kinds of credit that are of use to it. */
  readonly #kinds: ReadonlyMap<string, readonly Kind[]>;
  readonly #joints: readonly Joint[];
  readonly #twofold: readonly Kind[];

  constructor(reduced: Reduced) {
    const pools = everyNode(reduced.roots).filter(({ kinds }) => kinds.length > 0);
    this.#reduced = reduced;
    this.#kinds = new Map(pools.map((pool) => [pool.path, usefulKinds(reduced, pool)]));
    this.#joints = usefulJoints(reduced, pools);
    const joint = this.#joints.flatMap(({ kinds }) => kinds);
    this.#twofold = [...[...this.#kinds.values()].flat(), ...joint].filter(isTwofold);
  }

  /** Are there none, so that there is nothing to tell apart? */
  get areNone(): boolean {
    return this.#twofold.length === 0;
  }

  /** Are there too many to tell all cases apart? */
  get areTooMany(): boolean {
    return this.#twofold.length > mostKinds;
  }

  /** The puzzle as if no such kind were charged as an award: where that cannot be met, the puzzle cannot. */
  uncounted(): Reduced {
    return { ...this.#reduced, ...this.#with(new Set(this.#twofold)) };
  }

  /** The puzzle in each case of which kinds are used; it can be met when it can in one of them. */
  *cases(): Generator<Reduced> {
    for (let number = 0; number < 2 ** this.#twofold.length; number += 1) {
      const used = new Set(this.#twofold.filter((_, place) => (number >> place) % 2 === 1));
      const maxima = this.#roomBeside(used);
      if (maxima === null) continue;
      const puzzle = { ...this.#reduced.puzzle, maxima };
      yield { ...this.#reduced, ...this.#with(used), puzzle };
    }
  }

  /** Maxima less one award for each kind that is used; null where one is exceeded. */
  #roomBeside(used: ReadonlySet<Kind>): ReadonlyMap<Constraint, Rational> | null {
    const { puzzle } = this.#reduced;
    const maxima = new Map(puzzle.maxima);
    for (const constraint of [...used].flatMap((kind) => [...kind]).filter(countsAwards)) {
      const left = (maxima.get(constraint) ?? constraint.max).minus(Rational.one);
      if (!left.atLeast(Rational.zero)) return null;
      maxima.set(constraint, left);
    }
    return maxima;
  }

  /** Those kinds charged by their amounts only, and none of the others that are charged twice. */
  #with(used: ReadonlySet<Kind>): Pick<Reduced, "roots" | "joints"> {
    const kept = (kinds: readonly Kind[]) =>
      kinds.flatMap((kind) => {
        if (!isTwofold(kind)) return [kind];
        return used.has(kind) ? [new Set([...kind].filter((one) => !countsAwards(one)))] : [];
      });
    const visit = (node: Node): Node => ({
      ...node,
      kinds: kept(this.#kinds.get(node.path) ?? []),
      children: node.children.map(visit),
    });
    return {
      roots: this.#reduced.roots.map(visit),
      joints: this.#joints.map(({ paths, kinds }) => ({ paths, kinds: kept(kinds) })),
    };
  }
}

const countsAwards = ({ measure }: Constraint) => measure === "awards";

const isTwofold = (kind: Kind) => [...kind].some(countsAwards) && ![...kind].every(countsAwards);

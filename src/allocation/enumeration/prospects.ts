import type { Instance, Weights } from "../instance/instance.ts";
import type { Group } from "./groups.ts";
import type { Ledger } from "./ledger.ts";

/** What groups that are not settled yet could still bring, from above. Levels count settled groups. */
export class Prospects {
  readonly #instance: Instance;
  readonly #ledger: Ledger;
  readonly #limits: readonly number[];
  readonly #groups: number;
  readonly #leaves: readonly number[];
  /** By level: the most that the groups ahead could be granted. */
  readonly #grants: Float64Array;
  /** By limit and level: the same without the limit's awards, and what those could add to it. */
  readonly #outside: Float64Array;
  readonly #inside: Float64Array;
  /** By leaf and level: the most that could be put into it. */
  readonly #into: Float64Array;
  /** Places of the objectives "credits" and "granted". */
  readonly #credit: number;
  readonly #granted: number;
  #level = 0;
  #room = 0;
  #need = 0;

  constructor(instance: Instance, groups: readonly Group[], ledger: Ledger) {
    const levels = groups.length + 1;
    this.#instance = instance;
    this.#ledger = ledger;
    this.#groups = groups.length;
    this.#limits = instance.rows.flatMap(({ kind }, row) =>
      kind === "limit" && limitsCredit(instance, row) ? [row] : [],
    );
    this.#leaves = instance.tree.leaves;
    this.#grants = new Float64Array(levels);
    this.#credit = instance.objectives.findIndex((weights) => weights.credit > 0);
    this.#granted = instance.objectives.findIndex(({ option }) => option !== null && isGrant(instance, option));
    this.#outside = new Float64Array(levels * this.#limits.length);
    this.#inside = new Float64Array(levels * this.#limits.length);
    this.#into = new Float64Array(levels * this.#leaves.length);
    const rank = new Int32Array(instance.tree.size);
    this.#leaves.forEach((leaf, at) => {
      rank[leaf] = at;
    });
    for (let level = groups.length - 1; level >= 0; level -= 1)
      this.#addLevel(level, groups[level]?.ways ?? [], rank);
  }

  /** Looks ahead from a level; `best` is the score to beat. */
  look(level: number, best: Float64Array): void {
    this.#level = level;
    const credits = this.#credits();
    this.#room = this.#mostCredits();
    this.#need = Math.max(0, (best[this.#credit] ?? 0) - credits);
  }

  /** The most that an objective can reach. */
  most(at: number): number {
    const weights = this.#instance.objectives[at] as Weights;
    const now = this.#ledger.score[at] ?? 0;
    if (weights.credit > 0) return now + this.#room;
    if (weights.complete !== null) return now + this.#mostCompleted(weights.complete);
    // Credit that an earlier objective still misses has to be granted.
    return at > this.#credit && at === this.#granted ? now - this.#need : now;
  }

  #credits(): number {
    const { tree } = this.#instance;
    return Math.min(tree.cap[0] ?? 0, this.#ledger.sum[0] ?? 0);
  }

  #mostCredits(): number {
    const levels = this.#groups + 1;
    let most = (this.#instance.tree.cap[0] ?? 0) - this.#credits();
    most = Math.min(most, this.#grants[this.#level] ?? 0);
    for (let limit = 0; limit < this.#limits.length; limit += 1) {
      const at = limit * levels + this.#level;
      const left = this.#ledger.left(this.#limits[limit] ?? 0);
      most = Math.min(most, (this.#outside[at] ?? 0) + Math.min(left, this.#inside[at] ?? 0));
    }
    return most;
  }

  /** Weight of the nodes that could still become complete: leaves no more than there are groups ahead. */
  #mostCompleted(weights: Float64Array): number {
    const { tree } = this.#instance;
    const levels = this.#groups + 1;
    let leaves = 0;
    let greatest = 0;
    let inner = 0;
    for (let at = 0; at < this.#leaves.length; at += 1) {
      const leaf = this.#leaves[at] ?? 0;
      if (this.#ledger.complete[leaf] === 1) continue;
      const into = this.#into[at * levels + this.#level] ?? 0;
      const need =
        tree.kind[leaf] === "course" ? 1 : (tree.cap[leaf] ?? 0) - (this.#ledger.sum[leaf] ?? 0);
      if (into < need || into === 0) continue;
      leaves += 1;
      greatest = Math.max(greatest, weights[leaf] ?? 0);
    }
    leaves = Math.min(leaves, this.#groups - this.#level);
    if (leaves === 0) return 0;
    for (let node = 1; node < tree.size; node += 1) {
      if (this.#ledger.complete[node] === 1) continue;
      if ((tree.children.start[node + 1] ?? 0) > (tree.children.start[node] ?? 0))
        inner += weights[node] ?? 0;
    }
    return leaves * greatest + inner;
  }

  #addLevel(level: number, ways: readonly number[], rank: Int32Array): void {
    const { options } = this.#instance;
    const levels = this.#groups + 1;
    let most = 0;
    for (const way of ways) most = Math.max(most, way < 0 ? 0 : (options.grant[way] ?? 0));
    this.#grants[level] = (this.#grants[level + 1] ?? 0) + most;
    this.#limits.forEach((row, limit) => {
      const at = limit * levels + level;
      let outside = 0;
      for (const way of ways)
        if (way >= 0 && !takes(this.#instance, way, row))
          outside = Math.max(outside, options.grant[way] ?? 0);
      this.#outside[at] = (this.#outside[at + 1] ?? 0) + outside;
      this.#inside[at] = (this.#inside[at + 1] ?? 0) + most - outside;
    });
    const best = new Float64Array(this.#leaves.length);
    for (const way of ways) {
      if (way < 0) continue;
      const leaf = options.leaf[way] ?? 0;
      const course = this.#instance.tree.kind[leaf] === "course";
      const amount = course ? 1 : (options.grant[way] ?? 0);
      best[rank[leaf] ?? 0] = Math.max(best[rank[leaf] ?? 0] ?? 0, amount);
    }
    for (let at = 0; at < best.length; at += 1)
      this.#into[at * levels + level] = (this.#into[at * levels + level + 1] ?? 0) + (best[at] ?? 0);
  }
}

function isGrant({ options }: Instance, costs: Float64Array): boolean {
  return costs.every((cost, option) => cost === options.grant[option]);
}

function takes({ options }: Instance, option: number, row: number): boolean {
  const { start, values } = options.rows;
  for (let at = start[option] ?? 0; at < (start[option + 1] ?? 0); at += 1)
    if (values[at] === row) return true;
  return false;
}

/** True where a row takes at least what is granted, so that its room bounds the credit (a count of awards does not). */
function limitsCredit({ members, shares, options }: Instance, row: number): boolean {
  for (let at = members.start[row] ?? 0; at < (members.start[row + 1] ?? 0); at += 1)
    if ((shares[at] ?? 0) < (options.grant[members.values[at] ?? 0] ?? 0)) return false;
  return true;
}

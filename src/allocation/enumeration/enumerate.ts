import type { Instance } from "../instance/instance.ts";
import type { Board } from "../search/board.ts";
import type { Work } from "../search/work.ts";
import type { Assignment } from "../tally.ts";
import { type Group, groupsOf } from "./groups.ts";
import { Ledger } from "./ledger.ts";
import { Prospects } from "./prospects.ts";

/** A list is a number of this many binary places, so that the order of lists is the order of numbers. */
const mostOptions = 52;

/** Groups beyond this many are left to the relaxation. */
const mostGroups = 24;

/** Bounds seldom cut more than all but one in so many combinations: beyond that no branch need be tried. */
const cutAtBest = 500;

/**
 * The best assignment by every objective and the order of lists, by trying all ways to settle the undecided items but
 * those that cannot be better. Undefined where the instance is not fit for it or more than `most` branches were needed.
 */
export function enumerate(board: Board, most: number, work: Work): Assignment | undefined {
  const { instance } = board;
  if (instance.doubles || instance.namesakes) return undefined;
  const groups = groupsOf(board);
  const combinations = groups.reduce((product, { ways }) => product * ways.length, 1);
  if (combinations > most * cutAtBest) return undefined;
  const options = groups.flatMap(({ ways }) => ways.filter((way) => way >= 0));
  if (options.length > mostOptions || groups.length > mostGroups) return undefined;
  const search = new Enumeration(
    board,
    groups,
    options.sort((a, b) => a - b),
    most,
  );
  const chosen = search.run();
  work.left -= search.branches >> 3;
  return chosen;
}

class Enumeration {
  branches = 0;
  readonly #instance: Instance;
  readonly #groups: readonly Group[];
  readonly #ledger: Ledger;
  readonly #prospects: Prospects;
  readonly #most: number;
  /** By option: its place value in the number that stands for a list. */
  readonly #place: Float64Array;
  /** By level: the greatest number that the groups from here on can add. */
  readonly #listAhead: Float64Array;
  readonly #now: Int32Array;
  readonly #base: Assignment;
  #list = 0;
  #bestScore: Float64Array | null = null;
  #bestList = 0;
  readonly #best: Int32Array;

  constructor(board: Board, groups: readonly Group[], options: readonly number[], most: number) {
    const { instance } = board;
    this.#instance = instance;
    this.#groups = groups;
    this.#most = most;
    this.#ledger = new Ledger(instance);
    this.#base = board.assignment();
    for (const option of this.#base) if (option >= 0) this.#ledger.book(option, 1);
    this.#prospects = new Prospects(instance, groups, this.#ledger);
    this.#place = new Float64Array(instance.options.size);
    options.forEach((option, at) => {
      this.#place[option] = 2 ** (mostOptions - at);
    });
    this.#listAhead = new Float64Array(groups.length + 1);
    for (let level = groups.length - 1; level >= 0; level -= 1) {
      const greatest = this.#place[groups[level]?.first ?? 0] ?? 0;
      this.#listAhead[level] = (this.#listAhead[level + 1] ?? 0) + greatest;
    }
    this.#now = new Int32Array(groups.length).fill(-1);
    this.#best = new Int32Array(groups.length).fill(-1);
  }

  run(): Assignment | undefined {
    if (!this.#visit(0) || this.#bestScore === null) return undefined;
    const chosen = this.#base.slice();
    for (const option of this.#best)
      if (option >= 0) chosen[this.#instance.options.item[option] ?? 0] = option;
    return chosen;
  }

  /** Tries every way to settle the groups from a level on; false when the branches ran out. */
  #visit(level: number): boolean {
    this.branches += 1;
    if (this.branches > this.#most) return false;
    const group = this.#groups[level];
    if (group === undefined) {
      this.#keep();
      return true;
    }
    const ledger = this.#ledger;
    for (const option of group.ways) {
      if (option >= 0) {
        if (!ledger.fits(option)) continue;
        ledger.book(option, 1);
        this.#list += this.#place[option] ?? 0;
      }
      this.#now[level] = option;
      const fine = !this.#mayBeBetter(level + 1) || this.#visit(level + 1);
      if (option >= 0) {
        ledger.book(option, -1);
        this.#list -= this.#place[option] ?? 0;
      }
      if (!fine) return false;
    }
    return true;
  }

  /** Could a way to settle the groups from a level on be better than the best found? */
  #mayBeBetter(level: number): boolean {
    const best = this.#bestScore;
    if (best === null) return true;
    this.#prospects.look(level, best);
    for (let at = 0; at < best.length; at += 1) {
      const hope = this.#prospects.most(at);
      const known = best[at] ?? 0;
      if (hope !== known) return hope > known;
    }
    return this.#list + (this.#listAhead[level] ?? 0) > this.#bestList;
  }

  #keep(): void {
    const { score } = this.#ledger;
    if (this.#bestScore !== null && !this.#isBetter(this.#bestScore, score)) return;
    this.#bestScore = score.slice();
    this.#bestList = this.#list;
    this.#best.set(this.#now);
  }

  #isBetter(best: Float64Array, score: Float64Array): boolean {
    for (let at = 0; at < score.length; at += 1) {
      const difference = (score[at] ?? 0) - (best[at] ?? 0);
      if (difference !== 0) return difference > 0;
    }
    return this.#list > this.#bestList;
  }
}

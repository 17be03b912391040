import { seat } from "../choose.ts";
import { bits } from "../pool-table.ts";
import type { Relaxation } from "../relaxation.ts";
import type { Slack } from "../slack.ts";
import type { OpenLeaves } from "./open-leaves.ts";
import type { OpenOptions } from "./open-options.ts";
import type { OpenPrices } from "./open-prices.ts";
import { kinds, type OpenTree } from "./open-tree.ts";

const empty = 0;
const best = 1;
const full = 2;

/** Reads the relaxed solution of the last round, and by how much each relaxed constraint is kept or broken. */
export class OpenSlack {
  readonly #relaxation: Relaxation;
  readonly #into: Slack;
  readonly #open: OpenOptions;
  readonly #prices: OpenPrices;
  readonly #leaves: OpenLeaves;
  readonly #tree: OpenTree;
  readonly #state: Uint8Array;
  readonly #counted: Float64Array;
  readonly #complete: Uint8Array;

  constructor(
    relaxation: Relaxation,
    into: Slack,
    open: OpenOptions,
    prices: OpenPrices,
    leaves: OpenLeaves,
    tree: OpenTree,
  ) {
    const { instance } = relaxation;
    this.#relaxation = relaxation;
    this.#into = into;
    this.#open = open;
    this.#prices = prices;
    this.#leaves = leaves;
    this.#tree = tree;
    this.#state = new Uint8Array(instance.tree.size);
    this.#counted = new Float64Array(instance.tree.size);
    this.#complete = new Uint8Array(instance.tree.size);
  }

  /** To be called after a round was worked out. */
  read(): void {
    const { instance } = this.#relaxation;
    this.#into.clear();
    this.#counted.fill(0);
    this.#complete.set(instance.tree.always);
    this.#descend();
    for (let leaf = 0; leaf < this.#open.leaves; leaf += 1) this.#fill(leaf);
    this.#ascend();
    this.#into.settle(this.#prices.worth, this.#counted[0] ?? 0, this.#complete);
  }

  /** Says in which state each child is: empty, at its best, or at its best when complete. */
  #descend(): void {
    const { kind, any, full: whole } = this.#tree;
    const { size, children } = this.#relaxation.instance.tree;
    const state = this.#state;
    state[0] = best;
    for (let node = 0; node < size; node += 1) {
      const own = kind[node] ?? 0;
      if (own <= kinds.pool) continue;
      const is = state[node] ?? empty;
      let below = is === empty ? empty : best;
      if (is !== empty && own === kinds.choose) {
        this.#seatChildren(node, is === full);
        continue;
      }
      if (is !== empty && own === kinds["all-of"]) {
        if (is === full || any[node] === whole[node]) {
          this.#complete[node] = 1;
          below = full;
        }
      } else if (is !== empty && own === kinds["credits-of"]) {
        if (is === full || this.#fillsCap(node)) this.#complete[node] = 1;
      }
      for (let at = children.start[node] ?? 0; at < (children.start[node + 1] ?? 0); at += 1)
        state[children.values[at] ?? 0] = below;
    }
  }

  /** Is a node with a cap worth most when it is complete? */
  #fillsCap(node: number): boolean {
    const own = this.#tree.ownFull(node);
    return own >= 0 && own >= this.#tree.ownCount(node);
  }

  #seatChildren(node: number, complete: boolean): void {
    const { tree } = this.#relaxation.instance;
    const done = complete || this.#tree.any[node] === this.#tree.full[node];
    const exactly = done && tree.always[node] !== 1 && !this.#tree.hasIdle(node);
    const seats = this.#tree.readSeats(node);
    seat(seats, tree.most[node] ?? 0, exactly);
    if (done) this.#complete[node] = 1;
    const { start, values } = tree.children;
    const first = start[node] ?? 0;
    for (let at = 0; at < seats.size; at += 1)
      this.#state[values[first + at] ?? 0] = seats.seated[at] !== 1 ? empty : exactly ? full : best;
  }

  /** Takes what the state of a leaf asks for. */
  #fill(leaf: number): void {
    const open = this.#open;
    const node = open.node[leaf] ?? 0;
    const state = this.#state[node] ?? empty;
    if (state === empty) return;
    const { any, full: whole, kind } = this.#tree;
    const { anyTaken, fullTaken } = this.#leaves;
    const done = state === full || any[node] === whole[node];
    const first = open.first[leaf] ?? 0;
    const free = open.free[leaf] ?? 0;
    const last = open.first[leaf + 1] ?? 0;
    let taken = (done ? fullTaken[leaf] : anyTaken[leaf]) ?? 0;
    const held = taken > 0 || free < last;
    let counted = 0;
    for (let place = free; place < last; place += 1) counted += this.#take(place);
    for (let place = free - 1; taken > 0; place -= 1) {
      const bit = bits[place - first] ?? 0;
      if (taken < bit) continue;
      taken -= bit;
      counted += this.#take(place);
    }
    if (kind[node] === kinds.course) {
      if (held) this.#complete[node] = 1;
    } else {
      counted = Math.min(counted, this.#relaxation.instance.tree.cap[node] ?? 0);
      if (done) this.#complete[node] = 1;
    }
    this.#counted[node] = counted;
  }

  /** Takes an option; what it grants. */
  #take(place: number): number {
    const { option, grant, terms, multiplier, amount } = this.#open;
    const { slack, picked } = this.#into;
    picked[option[place] ?? 0] = 1;
    for (let at = terms[place] ?? 0; at < (terms[place + 1] ?? 0); at += 1) {
      const price = multiplier[at] ?? 0;
      slack[price] = (slack[price] ?? 0) - (amount[at] ?? 0);
    }
    return grant[place] ?? 0;
  }

  /** Carries counted credits up; a node with a cap decides by itself what it counts. */
  #ascend(): void {
    const { size, parent, cap } = this.#relaxation.instance.tree;
    const { layout } = this.#relaxation;
    const { slack } = this.#into;
    const { counted: worth, countedBelow: below } = this.#prices.worth;
    const counted = this.#counted;
    for (let node = size - 1; node >= 0; node -= 1) {
      if (layout.binds[node] === 1) {
        const active = this.#state[node] !== empty;
        const gains = (worth[node] ?? 0) > (below[node] ?? 0) || this.#complete[node] === 1;
        const own = active && gains ? (cap[node] ?? 0) : 0;
        slack[layout.cap + node] = (counted[node] ?? 0) - own;
        counted[node] = own;
      }
      const above = parent[node] ?? -1;
      if (above >= 0) counted[above] = (counted[above] ?? 0) + (counted[node] ?? 0);
    }
  }
}

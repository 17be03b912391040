import { dot } from "../instance/weighted.ts";
import { seat } from "./choose.ts";
import type { Relaxation } from "./relaxation.ts";
import type { Worth } from "./worth.ts";

const empty = 0;
const best = 1;
const full = 2;

/** The relaxed solution of the last evaluation, and by how much each relaxed constraint is kept or broken. */
export class Slack {
  /** By multiplier: right side less left side; negative where the relaxed solution breaks the constraint. */
  readonly slack: Float64Array;
  /** By option: 1 for one that is placed, or that the relaxed solution takes in its first leaf. */
  readonly picked: Uint8Array;
  readonly #relaxation: Relaxation;
  readonly #state: Uint8Array;
  readonly #counted: Float64Array;
  readonly #filled: Float64Array;
  readonly #complete: Uint8Array;
  readonly #taken: number[] = [];
  readonly #used: Uint8Array;
  /** The first objective in which micro-credentials cost anything. */
  readonly #firstUse: number;

  constructor(relaxation: Relaxation) {
    const { layout, instance } = relaxation;
    this.#relaxation = relaxation;
    this.slack = new Float64Array(layout.size);
    this.picked = new Uint8Array(instance.options.size);
    this.#state = new Uint8Array(instance.tree.size);
    this.#counted = new Float64Array(instance.tree.size);
    this.#filled = new Float64Array(instance.tree.size);
    this.#complete = new Uint8Array(instance.tree.size);
    this.#used = new Uint8Array(instance.uses);
    const use = instance.objectives.findIndex((weights) => weights.use !== null);
    this.#firstUse = use < 0 ? instance.objectives.length : use;
  }

  /** Reads the relaxed solution; to be called after the relaxation was evaluated. */
  read(): void {
    const { tree } = this.#relaxation.instance;
    this.clear();
    this.#state[0] = best;
    for (let node = 0; node < tree.size; node += 1) this.#descend(node);
    for (let node = tree.size - 1; node >= 0; node -= 1) this.#ascend(node);
    this.settle(this.#relaxation.worth, this.#counted[0] ?? 0, this.#complete);
  }

  /** Begins with nothing picked. */
  clear(): void {
    const { active, rows, rightSides } = this.#relaxation.layout;
    for (let at = 0; at < active.length; at += 1) this.slack[active[at] ?? 0] = 0;
    for (let at = 0; at < rows.length; at += 1) this.slack[rows[at] ?? 0] = rightSides[at] ?? 0;
    this.picked.fill(0);
  }

  /** Says in which state each child is, and puts into leaves what the state asks for. */
  #descend(node: number): void {
    const relaxation = this.#relaxation;
    const { tree } = relaxation.instance;
    const kind = tree.kind[node];
    const state = this.#state[node] ?? empty;
    this.#counted[node] = 0;
    this.#filled[node] = 0;
    this.#complete[node] = tree.always[node] ?? 0;
    if (kind === "course" || kind === "pool") {
      const { start } = relaxation.instance.offers;
      if (state === empty || start[node] === start[node + 1]) return;
      if (relaxation.nodes.plain[node] === 1)
        this.#fillPlain(node, kind === "course", state === full);
      else this.#fill(node, kind === "course", state === full);
      return;
    }
    if (state === empty) this.#setChildren(node, empty);
    else if (kind === "choose") this.#seatChildren(node, state === full);
    else if (kind === "all-of") {
      const done = state === full || relaxation.nodes.any(node) === relaxation.nodes.complete(node);
      this.#setChildren(node, done ? full : best);
      if (done) this.#complete[node] = 1;
    } else {
      const own = relaxation.nodes.own(node);
      if (kind === "credits-of" && (state === full || own.any === own.full))
        this.#complete[node] = 1;
      this.#setChildren(node, best);
    }
  }

  #setChildren(node: number, state: number): void {
    const { start, values } = this.#relaxation.instance.tree.children;
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1)
      this.#state[values[at] ?? 0] = state;
  }

  #seatChildren(node: number, complete: boolean): void {
    const relaxation = this.#relaxation;
    const { tree } = relaxation.instance;
    const done = complete || relaxation.nodes.any(node) === relaxation.nodes.complete(node);
    const exactly = done && tree.always[node] !== 1 && !relaxation.nodes.hasIdle(node);
    const seats = relaxation.nodes.readSeats(node);
    seat(seats, tree.most[node] ?? 0, exactly);
    if (done) this.#complete[node] = 1;
    const { start, values } = tree.children;
    const first = start[node] ?? 0;
    for (let at = 0; at < seats.size; at += 1)
      this.#state[values[first + at] ?? 0] = seats.seated[at] !== 1 ? empty : exactly ? full : best;
  }

  /** A plain leaf knows what it took. */
  #fillPlain(leaf: number, course: boolean, complete: boolean): void {
    const relaxation = this.#relaxation;
    const { offers, options, tree } = relaxation.instance;
    const done = complete || relaxation.nodes.any(leaf) === relaxation.nodes.complete(leaf);
    let taken = relaxation.nodes.taken(leaf, done);
    const held = taken > 0;
    let counted = 0;
    const from = offers.start[leaf] ?? 0;
    for (let place = (offers.start[leaf + 1] ?? 0) - from - 1; taken > 0; place -= 1) {
      const bit = 2 ** place;
      if (taken < bit) continue;
      taken -= bit;
      const option = offers.values[from + place] ?? 0;
      counted += options.grant[option] ?? 0;
      this.#take(option);
    }
    if (!course) counted = Math.min(counted, tree.cap[leaf] ?? 0);
    this.#counted[leaf] = counted;
    this.#filled[leaf] = counted;
    if (course ? held : done) this.#complete[leaf] = 1;
  }

  #fill(leaf: number, course: boolean, complete: boolean): void {
    const { nodes, multipliers, layout, instance } = this.#relaxation;
    const { offers, knapsack } = nodes;
    offers.gather(leaf, multipliers);
    if (course) knapsack.solveCourse(offers);
    else knapsack.solvePool(offers, true);
    const done = complete || knapsack.any === knapsack.complete;
    knapsack.trace(offers, course, done, this.#taken);
    let counted = offers.baseCounted;
    let filled = offers.baseFilled;
    for (const at of this.#taken) {
      const option = offers.option[at] ?? 0;
      const grant = offers.grant[at] ?? 0;
      if (offers.counts[at] === 1) counted += grant;
      filled += grant;
      if (instance.options.leaf[option] === leaf) this.#take(option);
      else this.#add(layout.link + option, -1);
    }
    this.#counted[leaf] = course ? counted : knapsack.counted(offers, done);
    this.#filled[leaf] = course ? filled : knapsack.filled(offers, done);
    const held = course && (offers.placed > 0 || this.#taken.length > 0);
    if (held || (!course && done)) this.#complete[leaf] = 1;
    this.#takePlaced(leaf);
  }

  /** What is placed in the leaf already. */
  #takePlaced(leaf: number): void {
    const { instance, board, layout } = this.#relaxation;
    const { start, values } = instance.offers;
    for (let at = start[leaf] ?? 0; at < (start[leaf + 1] ?? 0); at += 1) {
      const option = values[at] ?? 0;
      if (board.chosen(instance.options.item[option] ?? 0) !== option) continue;
      if (instance.options.leaf[option] === leaf) this.#take(option);
      else this.#add(layout.link + option, -1);
    }
  }

  #take(option: number): void {
    const { instance, layout } = this.#relaxation;
    const { rows, amounts, second } = instance.options;
    this.picked[option] = 1;
    for (let at = rows.start[option] ?? 0; at < (rows.start[option + 1] ?? 0); at += 1) {
      const row = rows.values[at] ?? 0;
      if (layout.priced[row] === 1) this.#add(row, -(amounts[at] ?? 0));
    }
    if ((second[option] ?? -1) >= 0) this.#add(layout.link + option, 1);
  }

  #add(at: number, amount: number): void {
    this.slack[at] = (this.slack[at] ?? 0) + amount;
  }

  /** Carries counted and filled credits up. */
  #ascend(node: number): void {
    const { tree } = this.#relaxation.instance;
    const kind = tree.kind[node];
    if (kind === "credits-of" || kind === "program") this.#cap(node);
    const parent = tree.parent[node] ?? -1;
    if (parent < 0) return;
    this.#counted[parent] = (this.#counted[parent] ?? 0) + (this.#counted[node] ?? 0);
    this.#filled[parent] = (this.#filled[parent] ?? 0) + (this.#filled[node] ?? 0);
  }

  /** A node with a cap decides by itself what it counts; its multiplier ties that to what is below it. */
  #cap(node: number): void {
    const { instance, layout, worth } = this.#relaxation;
    const cap = instance.tree.cap[node] ?? 0;
    const active = this.#state[node] !== empty;
    const done = active && this.#complete[node] === 1;
    const gain = (worth.counted[node] ?? 0) - (worth.countedBelow[node] ?? 0);
    if (layout.binds[node] === 1) {
      const own = active && (gain > 0 || (done && !layout.sharing)) ? cap : 0;
      this.slack[layout.cap + node] = (this.#counted[node] ?? 0) - own;
      this.#counted[node] = own;
    }
    if (!layout.sharing || instance.tree.kind[node] !== "credits-of") return;
    const fillGain = (worth.filled[node] ?? 0) - (worth.filledBelow[node] ?? 0);
    const own = active && (fillGain > 0 || done) ? cap : 0;
    this.slack[layout.fill + node] = (this.#filled[node] ?? 0) - own;
    this.#filled[node] = own;
  }

  /**
   * Reads the slack of uses and of earlier objectives off the options picked, the credits counted and what is complete,
   * under the worth that the relaxed solution was found with.
   */
  settle(worth: Worth, counted: number, complete: Uint8Array): void {
    this.#settleUses(worth);
    this.#settleObjectives(counted, complete);
  }

  #settleUses(worth: Worth): void {
    const { instance, layout, phase } = this.#relaxation;
    this.#used.fill(0);
    for (const shared of layout.sharedUses) {
      const used = this.#relaxation.isTaken(shared, worth) ? 1 : 0;
      this.#used[shared.use] = used;
      for (const { price, items } of shared.cliques)
        this.slack[price] = used - items.reduce((sum, item) => sum + this.picksOf(item), 0);
    }
    if (phase <= this.#firstUse) return;
    for (let item = 0; item < instance.items.size; item += 1)
      for (const use of layout.ownUses[item] ?? [])
        this.#used[use] = Math.min(255, (this.#used[use] ?? 0) + this.picksOf(item));
  }

  /** In how many leaves the relaxed solution places an item. */
  picksOf(item: number): number {
    const { start, values } = this.#relaxation.instance.items.options;
    let picks = 0;
    for (let at = start[item] ?? 0; at < (start[item + 1] ?? 0); at += 1)
      picks += this.picked[values[at] ?? 0] ?? 0;
    return picks;
  }

  #settleObjectives(counted: number, complete: Uint8Array): void {
    const { instance, layout, phase, kept } = this.#relaxation;
    for (let at = 0; at < phase; at += 1) {
      const weights = instance.objectives[at];
      if (weights === undefined) continue;
      let value = weights.credit * counted;
      if (weights.complete !== null) value += dot(weights.complete, complete);
      if (weights.option !== null) value -= dot(weights.option, this.picked);
      if (weights.use !== null) value -= dot(weights.use, this.#used);
      this.slack[layout.objective + at] = value - (kept[at] ?? 0);
    }
  }
}

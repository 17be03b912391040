import type { Goal } from "./goal.ts";
import type { Instance, TreeNode } from "./instance.ts";
import type { Layout } from "./layout.ts";
import { LeafTable } from "./leaf-table.ts";
import type { Reach } from "./reach.ts";
import { livingChoices, type State } from "./state.ts";

/** One branch of the search as the relaxation sees it. */
export interface Scene {
  readonly state: State;
  readonly reach: Reach;
  readonly goal: Goal;
}

/**
 * The Lagrangian relaxation: every constraint that ties leaves together is priced by a multiplier, which leaves
 * one saturating knapsack for each leaf and a pass over the tree. For any multipliers of the right sign the value
 * is an upper bound; multipliers are multiples of a power of two, so that the sums in it are exact.
 */
export class Dual {
  /** Right side less activity, by row, at the relaxed solution of the last evaluation. */
  readonly slack: Float64Array;
  /** 1 for a first placement that the relaxed solution makes. */
  readonly picked: Uint8Array;
  readonly tables: readonly LeafTable[];
  readonly prices: { choice: Float64Array; row: Float64Array; forced: Int32Array };
  /** By node: what the relaxed value loses if the node has to receive something. */
  readonly detour: Float64Array;
  readonly layout: Layout;
  readonly #instance: Instance;
  readonly #grants: Float64Array;
  /** 1 for packing rows that have a price. */
  readonly #priced: Uint8Array;
  readonly #tableAt: Int32Array;
  readonly #counted: Float64Array;
  readonly #filled: Float64Array;
  readonly #complete: Float64Array;
  readonly #worth: { counted: Float64Array; filled: Float64Array; complete: Float64Array };
  /** By node: best value when active, and value when nothing enters. */
  readonly #value: Float64Array;
  readonly #empty: Float64Array;
  readonly #forced: Uint8Array;
  readonly #active: Uint8Array;
  readonly #always: readonly boolean[];

  constructor(instance: Instance, layout: Layout, always: readonly boolean[]) {
    const floats = () => new Float64Array(instance.nodes.length);
    this.#instance = instance;
    this.layout = layout;
    this.#always = always;
    this.#priced = Uint8Array.from(instance.rows, ({ kind }) =>
      kind === "course" && !instance.sharing ? 0 : 1,
    );
    this.#grants = Float64Array.from(instance.choices, (choice) => choice.grant);
    this.slack = new Float64Array(layout.size);
    this.picked = new Uint8Array(instance.choices.length);
    this.tables = layout.leaves.map((leaf) => new LeafTable(instance, leaf));
    this.#tableAt = new Int32Array(instance.nodes.length).fill(-1);
    layout.leaves.forEach((leaf, at) => {
      this.#tableAt[leaf.node] = at;
    });
    this.prices = {
      choice: new Float64Array(instance.choices.length),
      row: new Float64Array(0),
      forced: new Int32Array(instance.items.length),
    };
    this.detour = floats();
    this.#counted = floats();
    this.#filled = floats();
    this.#complete = floats();
    this.#worth = { counted: floats(), filled: floats(), complete: floats() };
    this.#value = floats();
    this.#empty = floats();
    this.#forced = new Uint8Array(instance.nodes.length);
    this.#active = new Uint8Array(instance.nodes.length);
  }

  /** Items that must be placed and can be in one leaf only; to be called when the branch changes. */
  enter(scene: Scene): void {
    const { forced } = this.prices;
    for (let item = 0; item < forced.length; item += 1) {
      forced[item] = -1;
      if (scene.state.must[item] !== 1) continue;
      const leaves = livingChoices(this.#instance, scene.state, item).map(
        (rank) => this.#instance.choices[rank]?.leaf ?? -1,
      );
      const [first] = leaves;
      if (first !== undefined && leaves.every((leaf) => leaf === first)) forced[item] = first;
    }
    for (const table of this.tables) table.enter(scene.state, forced);
  }

  /** The upper bound on the phase's objective under the multipliers; fills `slack` and `picked`. */
  evaluate(scene: Scene, multipliers: Float64Array): number {
    this.prices.row = multipliers;
    this.#price(scene, multipliers);
    this.#weigh(scene, multipliers);
    let bound = this.#constant(scene.goal, multipliers);
    this.tables.forEach((table, at) => {
      const node = this.layout.leaves[at]?.node ?? 0;
      const weights = {
        counted: this.#worth.counted[node] ?? 0,
        filled: this.#worth.filled[node] ?? 0,
        complete: this.#worth.complete[node] ?? 0,
      };
      table.solve(weights, this.prices);
    });
    this.#rise(scene, multipliers);
    const { rootCap, objective } = this.layout;
    const rootWorth = (multipliers[objective] ?? 0) - (multipliers[rootCap] ?? 0);
    const credits = rootWorth > 0 ? scene.reach.credits : 0;
    bound += rootWorth * credits;
    for (const root of this.#instance.roots) bound += this.#value[root] ?? 0;
    this.#settle(scene, credits);
    return bound + this.#payUses(multipliers);
  }

  #constant(goal: Goal, multipliers: Float64Array): number {
    let sum = 0;
    this.#instance.rows.forEach((row, at) => {
      if (this.#priced[at] === 1) sum += (multipliers[at] ?? 0) * row.max;
    });
    for (let at = 0; at < goal.phase; at += 1) {
      sum -= (multipliers[this.layout.objective + at] ?? 0) * (goal.kept[at] ?? 0);
    }
    return sum;
  }

  #price(scene: Scene, multipliers: Float64Array): void {
    const { objective, ownUses, sharedUses, link } = this.layout;
    const cost = (at: number) => multipliers[objective + at] ?? 0;
    const [uses, review, eligible, granted] = [cost(2), cost(3), cost(4), cost(5)];
    const { whole, granted: byGrant, own } = this.layout.pricing;
    const fixed = new Float64Array(this.#instance.items.length);
    for (const { items, row } of sharedUses.flatMap(({ cliques }) => cliques)) {
      for (const item of items) fixed[item] = (fixed[item] ?? 0) + (multipliers[row] ?? 0);
    }
    const { choice: prices } = this.prices;
    const sharing = this.#instance.sharing;
    this.#instance.items.forEach((item, at) => {
      const standing =
        item.standing === "review" ? review : item.standing === "eligible" ? eligible : 0;
      let base = (fixed[at] ?? 0) + standing + uses * (ownUses[at] ?? 0);
      let rate = granted;
      for (const { row, amount } of whole[at] ?? []) base += (multipliers[row] ?? 0) * amount;
      for (const row of byGrant[at] ?? []) rate += multipliers[row] ?? 0;
      for (const rank of item.choices) {
        if (scene.state.alive[rank] !== 1) continue;
        let price = base + rate * (this.#grants[rank] ?? 0);
        const extra = own[rank];
        if (extra !== undefined) {
          for (const { row, amount } of extra) price += (multipliers[row] ?? 0) * amount;
        }
        if (sharing) price -= multipliers[link[rank] ?? -1] ?? 0;
        prices[rank] = -price;
      }
    });
  }

  /** Hands the worth of a counted credit, a filled credit and a completion down the tree. */
  #weigh(scene: Scene, multipliers: Float64Array): void {
    const { nodes, sharing } = this.#instance;
    const { cap, fill, every, enough, objective, rootCap } = this.layout;
    const { counted, filled, complete } = this.#worth;
    const done = multipliers[objective + 1] ?? 0;
    for (const node of nodes) {
      const at = node.position;
      const parent = nodes[node.parent];
      complete[at] = done;
      if (parent === undefined) {
        counted[at] = multipliers[rootCap] ?? 0;
        filled[at] = 0;
        continue;
      }
      const above = parent.position;
      const capped = parent.kind === "credits-of";
      counted[at] = capped ? (multipliers[cap[above] ?? -1] ?? 0) : (counted[above] ?? 0);
      if (sharing)
        filled[at] = capped ? (multipliers[fill[above] ?? -1] ?? 0) : (filled[above] ?? 0);
      if (scene.reach.complete[above] !== 1) continue;
      const tie =
        parent.kind === "all-of" ? every[at] : parent.kind === "choose" ? enough[above] : -1;
      complete[at] = done + (multipliers[tie ?? -1] ?? 0);
    }
    for (const node of nodes) {
      const at = node.position;
      if (scene.reach.complete[at] !== 1) complete[at] = 0;
      else if (node.kind === "choose") {
        complete[at] = (complete[at] ?? 0) - node.most * (multipliers[enough[at] ?? -1] ?? 0);
      } else if (node.kind === "all-of") {
        for (const child of node.children) {
          complete[at] = (complete[at] ?? 0) - (multipliers[every[child] ?? -1] ?? 0);
        }
      }
    }
  }

  /** Carries values up, opening at most as many children of a choose node as it allows. */
  #rise(scene: Scene, multipliers: Float64Array): void {
    const { nodes } = this.#instance;
    const worth = this.#worth.complete;
    for (let at = nodes.length - 1; at >= 0; at -= 1) {
      const node = nodes[at];
      if (node === undefined) continue;
      this.#empty[at] = this.#always[at] ? Math.max(0, worth[at] ?? 0) : 0;
      for (const child of node.children)
        this.#empty[at] = (this.#empty[at] ?? 0) + (this.#empty[child] ?? 0);
      const table = this.tables[this.#tableAt[at] ?? -1];
      this.#forced[at] = table?.plan.forced ? 1 : 0;
      if (table !== undefined) {
        this.#value[at] = table.plan.value;
        continue;
      }
      let value = this.#own(node, scene, multipliers);
      const open = this.#opened(node);
      for (const child of node.children) {
        const active = open === undefined || open.has(child);
        this.#active[child] = active ? 1 : 0;
        value += (active ? this.#value[child] : this.#empty[child]) ?? 0;
        if (this.#forced[child] === 1) this.#forced[at] = 1;
      }
      this.#value[at] = value;
    }
    for (const root of this.#instance.roots) {
      this.#active[root] = 1;
      this.detour[root] = 0;
    }
  }

  /** What an inner node earns by itself at best. */
  #own(node: TreeNode, scene: Scene, multipliers: Float64Array): number {
    const at = node.position;
    const complete = Math.max(0, this.#worth.complete[at] ?? 0);
    if (node.kind !== "credits-of") return complete;
    const counted = (this.#worth.counted[at] ?? 0) - (multipliers[this.layout.cap[at] ?? -1] ?? 0);
    const most = scene.reach.counted[at] ?? 0;
    if (!this.#instance.sharing) {
      const whole = scene.reach.complete[at] === 1 ? counted * node.cap + complete : 0;
      return Math.max(0, counted * most, whole);
    }
    const filled = (this.#worth.filled[at] ?? 0) - (multipliers[this.layout.fill[at] ?? -1] ?? 0);
    return (
      Math.max(0, counted * most) + Math.max(0, filled * node.cap, filled * node.cap + complete)
    );
  }

  /** Children that a choose node opens; undefined where all are open. Also sets the children's detours. */
  #opened(node: TreeNode): ReadonlySet<number> | undefined {
    for (const child of node.children) this.detour[child] = 0;
    if (node.kind !== "choose") return undefined;
    const gain = (child: number) => (this.#value[child] ?? 0) - (this.#empty[child] ?? 0);
    const must = node.children.filter((child) => this.#forced[child] === 1);
    const free = node.children
      .filter((child) => this.#forced[child] !== 1)
      .sort((a, b) => gain(b) - gain(a) || a - b);
    const seats = Math.max(0, node.most - must.length);
    const seated = free.slice(0, seats).filter((child) => gain(child) > 0);
    const last = seated.length < seats ? 0 : gain(seated.at(-1) ?? -1);
    const full = seats === 0 ? Number.POSITIVE_INFINITY : last;
    for (const child of free) {
      if (!seated.includes(child)) this.detour[child] = full - gain(child);
    }
    return new Set([...must, ...seated]);
  }

  /** Carries the relaxed solution down and up the tree and fills `picked` and `slack`. */
  #settle(scene: Scene, credits: number): void {
    const { nodes, rows } = this.#instance;
    this.picked.fill(0);
    this.slack.fill(0);
    rows.forEach((row, at) => {
      this.slack[at] = this.#priced[at] === 1 ? row.max : 0;
    });
    for (const node of nodes) {
      const parent = node.parent;
      if (parent < 0) continue;
      if (this.#active[parent] !== 1) this.#active[node.position] = 0;
      this.detour[node.position] = (this.detour[node.position] ?? 0) + (this.detour[parent] ?? 0);
    }
    const spent = { own: 0, review: 0, eligible: 0, granted: 0 };
    this.tables.forEach((table, at) => {
      this.#read(table, this.layout.leaves[at]?.node ?? 0, spent);
    });
    for (let at = nodes.length - 1; at >= 0; at -= 1) {
      const node = nodes[at];
      if (node !== undefined && this.#tableAt[at] === -1) this.#gather(node, scene);
    }
    const { objective, rootCap } = this.layout;
    const top = this.#instance.roots.reduce((sum, root) => sum + (this.#counted[root] ?? 0), 0);
    this.slack[rootCap] = top - credits;
    this.slack[objective] = credits - scene.goal.kept[0];
    const completions = this.#complete.reduce((sum, done) => sum + done, 0);
    this.slack[objective + 1] = completions - scene.goal.kept[1];
    this.slack[objective + 2] = -spent.own - scene.goal.kept[2];
    this.slack[objective + 3] = -spent.review - scene.goal.kept[3];
    this.slack[objective + 4] = -spent.eligible - scene.goal.kept[4];
    this.slack[objective + 5] = -spent.granted - scene.goal.kept[5];
  }

  #read(
    table: LeafTable,
    node: number,
    spent: { own: number; review: number; eligible: number; granted: number },
  ): void {
    const active = this.#active[node] === 1;
    const { plan } = table;
    this.#counted[node] = active ? plan.counted : 0;
    this.#filled[node] = active ? plan.filled : 0;
    const done = active ? plan.complete : this.#always[node];
    this.#complete[node] = done ? 1 : 0;
    if (!active) return;
    const { link, ownUses } = this.layout;
    for (const rank of plan.picks) {
      const choice = this.#instance.choices[rank];
      if (choice === undefined) continue;
      this.picked[rank] = 1;
      for (const { row, amount } of choice.entries) {
        if (this.#priced[row] === 1) this.slack[row] = (this.slack[row] ?? 0) - amount;
      }
      const tie = link[rank] ?? -1;
      if (tie >= 0) this.slack[tie] = (this.slack[tie] ?? 0) + 1;
      const standing = this.#instance.items[choice.award]?.standing;
      if (standing === "review") spent.review += 1;
      if (standing === "eligible") spent.eligible += 1;
      spent.own += ownUses[choice.award] ?? 0;
      spent.granted += choice.grant;
    }
    for (const row of plan.links) this.slack[row] = (this.slack[row] ?? 0) - 1;
  }

  #gather(node: TreeNode, scene: Scene): void {
    const at = node.position;
    const { cap, fill, every, enough } = this.layout;
    let [counted, filled, complete] = [0, 0, 0];
    for (const child of node.children) {
      counted += this.#counted[child] ?? 0;
      filled += this.#filled[child] ?? 0;
      complete += this.#complete[child] ?? 0;
    }
    const active = this.#active[at] === 1;
    let done = (this.#worth.complete[at] ?? 0) > 0 && (active || this.#always[at] === true);
    if (node.kind === "credits-of") {
      const most = scene.reach.counted[at] ?? 0;
      const gain = (this.#worth.counted[at] ?? 0) - (this.prices.row[cap[at] ?? -1] ?? 0);
      const bonus = Math.max(0, this.#worth.complete[at] ?? 0);
      let taken = gain > 0 ? most : 0;
      if (this.#instance.sharing) {
        const worth = (this.#worth.filled[at] ?? 0) - (this.prices.row[fill[at] ?? -1] ?? 0);
        const whole = active && worth * node.cap + bonus > 0;
        done = done && (whole || this.#always[at] === true);
        this.slack[fill[at] ?? -1] = filled - (whole ? node.cap : 0);
        filled = whole ? node.cap : 0;
      } else {
        const may = active && scene.reach.complete[at] === 1;
        const whole = may && gain * node.cap + bonus > Math.max(0, gain * most);
        done = done && (whole || this.#always[at] === true || (taken === node.cap && bonus > 0));
        if (whole) taken = node.cap;
      }
      if (!active) taken = 0;
      this.slack[cap[at] ?? -1] = counted - taken;
      counted = taken;
    }
    if (node.kind === "all-of") {
      for (const child of node.children) {
        this.slack[every[child] ?? -1] = (this.#complete[child] ?? 0) - (done ? 1 : 0);
      }
    }
    if (node.kind === "choose") this.slack[enough[at] ?? -1] = complete - (done ? node.most : 0);
    this.#counted[at] = counted;
    this.#filled[at] = filled;
    this.#complete[at] = done ? 1 : 0;
  }

  /** A micro-credential that several awards may use costs once what their multipliers do not cover. */
  #payUses(multipliers: Float64Array): number {
    const { objective, sharedUses } = this.layout;
    const cost = multipliers[objective + 2] ?? 0;
    let value = 0;
    for (const { cliques } of sharedUses) {
      const cover = cliques.reduce((sum, { row }) => sum + (multipliers[row] ?? 0), 0);
      const used = cover > cost ? 1 : 0;
      value += used * (cover - cost);
      for (const { items, row } of cliques) {
        this.slack[row] = items.reduce((left, item) => left - this.#taken(item), used);
      }
      this.slack[objective + 2] = (this.slack[objective + 2] ?? 0) - used;
    }
    return value;
  }

  #taken(item: number): number {
    const choices = this.#instance.items[item]?.choices ?? [];
    return choices.reduce((count, rank) => count + (this.picked[rank] ?? 0), 0);
  }
}

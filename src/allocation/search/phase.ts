import type { Effort } from "../relaxation/tighten.ts";
import { grid } from "../relaxation/worth.ts";
import { compareScores } from "../tally.ts";
import { candidates } from "./branch.ts";
import { dive } from "./dive.ts";
import { fix } from "./fix.ts";
import { probe } from "./probe.ts";
import type { Search } from "./search.ts";
import { betterOf, type Solution, scored } from "./solution.ts";
import type { Twins } from "./twins.ts";

/** The outcome of one phase. */
export interface PhaseResult {
  readonly best: Solution;
  /** No solution that keeps the earlier objectives exceeds this. */
  readonly bound: number;
  /** False when the work ran out. */
  readonly proven: boolean;
}

const rootEffort: Effort = { rounds: 300, stride: 1, patience: 5, shrink: 0.65, lift: 0.3 };

/** Where a first attempt at the target fails, finer steps are worth their while before the next. */
const deepEffort: Effort = { rounds: 1000, stride: 1, patience: 12, shrink: 0.8, lift: 0.3 };

/** Rounds given to proving that the bound itself is out of reach. */
const refuteEffort: Effort = { rounds: 40, stride: 1, patience: 5, shrink: 0.6, lift: 0 };

/** After so many rounds at the root each time, a solution is built from what the rounds agree on. */
const diveEvery = 15;

/** And after so many branches within. */
const diveEveryNodes = 6;

const branchEffort: Effort = { rounds: 14, stride: 1, patience: 3, shrink: 0.7, lift: 0 };

/** Work given to the first attempt at a target; four times as much in each round. */
const firstBudget = 600;

/** How often the search below a way halves as its bound falls from the present one to the target. */
const halvings = 3;

/** A way to settle an item: an option, or -1 for leaving it out. */
interface Child {
  readonly option: number;
  readonly bound: number;
  /** True where the target is out of reach. */
  readonly dead: boolean;
}

type Verdict = "found" | "none" | "stopped";

/** Maximises one objective while the earlier ones keep the values they have in `start`. */
export class Phase {
  readonly #search: Search;
  readonly #twins: Twins;
  readonly #phase: number;
  readonly #enough: number;
  #best: Solution;
  #needed = 0;
  /** Work left at which the present attempt is given up. */
  #until = 0;
  /** Rounds of tightening in each branch; none at first. */
  #rounds = 0;
  /** Branches tightened so far. */
  #nodes = 0;

  constructor(
    search: Search,
    twins: Twins,
    phase: number,
    start: Solution,
    enough = Number.POSITIVE_INFINITY,
  ) {
    this.#search = search;
    this.#twins = twins;
    this.#phase = phase;
    this.#best = start;
    this.#enough = enough;
  }

  /** Searches from where the board stands, and leaves it there. */
  run(): PhaseResult {
    const search = this.#search;
    search.relaxation.aim(this.#phase, this.#best.score);
    if (this.#phase === 0) this.#dive(true);
    this.#aim(this.#value + 1);
    const root = this.#root();
    const bound = root > this.#value ? this.#close(root) : this.#value;
    return { best: this.#best, bound, proven: bound <= this.#value };
  }

  /** Tightens the bound and looks for better solutions by turns, until they meet or nothing moves; the bound. */
  #root(): number {
    const search = this.#search;
    if (this.#phase > 0) search.tightener.rescale();
    const bound = this.#tighten(rootEffort);
    let floor = Math.floor(bound / grid);
    while (floor > this.#value) {
      this.#dive(true);
      this.#aim(floor);
      const next = Math.floor(search.tighten(refuteEffort) / grid);
      if (next >= floor) break;
      floor = next;
    }
    return floor;
  }

  /** Tightens the bound at the root, with a dive every few rounds. */
  #tighten(effort: Effort): number {
    return this.#search.tighten(effort, (round) => {
      if (round === 0 || round % diveEvery !== 0) return;
      this.#dive(true);
      this.#aim(this.#value + 1);
    });
  }

  #aim(needed: number): void {
    this.#needed = needed;
    this.#search.need(needed);
  }

  get #value(): number {
    return this.#best.score[this.#phase] ?? 0;
  }

  /**
   * Narrows the gap between the best value and the bound from above: aims at the bound, which is usually met or
   * missed by a unit and prunes most, then at easier targets, with growing budgets.
   */
  #close(root: number): number {
    const { work } = this.#search;
    let bound = root;
    for (let round = 0; ; round += 1) {
      if (round === 1) {
        this.#aim(this.#value + 1);
        bound = Math.min(bound, Math.floor(this.#tighten(deepEffort) / grid));
      }
      for (const part of round === 0 ? [1] : [1, 0.5, 0]) {
        const top = Math.min(bound, this.#enough);
        const least = this.#value + 1;
        if (least > top || work.left <= 0) return bound;
        this.#aim(least + Math.floor((top - least) * part));
        this.#until = Math.max(0, work.left - firstBudget * 4 ** round);
        this.#rounds = round === 0 ? 0 : branchEffort.rounds;
        const verdict = this.#attempt();
        if (verdict === "none") bound = this.#needed - 1;
      }
    }
  }

  #attempt(): Verdict {
    const search = this.#search;
    const moment = search.mark();
    const multipliers = search.relaxation.multipliers.slice();
    const verdict = fix(search) >= 0 && probe(search) ? this.#explore(0) : "none";
    search.back(moment);
    search.relaxation.multipliers.set(multipliers);
    search.relaxation.evaluate();
    return verdict;
  }

  /** Searches the branch that the board stands in; the caller takes it back. */
  #explore(depth: number): Verdict {
    const search = this.#search;
    const { board, work } = search;
    for (;;) {
      if (work.left <= this.#until) return "stopped";
      work.left -= 1;
      if (this.#rounds > 0) {
        const effort = { ...branchEffort, rounds: this.#rounds };
        if (search.tighten(effort) < search.goal) return "none";
        const made = fix(search);
        if (made < 0) return "none";
        if (made > 2 && search.tighten(effort) < search.goal) return "none";
        this.#nodes += 1;
        if (this.#nodes % diveEveryNodes === 0) this.#dive(true);
        if (this.#reached) return "found";
      }
      search.tightener.slack.read();
      if (this.#offerRelaxed()) return "found";
      const branching = this.#branching();
      if (branching === null) {
        this.#offer(scored(search.instance, board.assignment()));
        return this.#reached ? "found" : "none";
      }
      const verdict = this.#branch(branching.item, branching.children, depth);
      if (verdict !== null) return verdict;
    }
  }

  /** The item, of a few doubtful ones, whose settling lowers the bound most; null when all are decided. */
  #branching(): { readonly item: number; readonly children: readonly Child[] } | null {
    let best: { item: number; children: Child[] } | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const item of candidates(this.#search)) {
      const children = this.#children(item);
      const hope = this.#hope(children);
      if (hope >= least) continue;
      least = hope;
      best = { item, children };
      if (hope <= 1) break;
    }
    return best;
  }

  /** How much is left to search after an item is settled: a part of 1 for each way, less where the bound falls more. */
  #hope(children: readonly Child[]): number {
    const search = this.#search;
    const room = Math.max(1, search.relaxation.bound() - search.goal);
    let sum = 0;
    for (const { bound, dead } of children)
      if (!dead) sum += 2 ** (halvings * ((bound - search.goal) / room - 1));
    return sum;
  }

  /** Tries all ways to settle an item; null when one is left and it was taken. */
  #branch(item: number, children: readonly Child[], depth: number): Verdict | null {
    const search = this.#search;
    for (const child of children) {
      if (!child.dead) continue;
      if (!this.#giveUp(item, child.option)) return "none";
    }
    const living = children.filter((child) => !child.dead);
    const { share } = search.tightener;
    const liked = ({ option }: Child) => (option < 0 ? 0 : (share[option] ?? 0));
    living.sort((a, b) => liked(b) - liked(a) || b.bound - a.bound || b.option - a.option);
    for (const [at, { option }] of living.entries()) {
      const last = at === living.length - 1;
      if (last) return this.#take(item, option) ? null : "none";
      const moment = search.mark();
      const multipliers = this.#rounds > 0 ? search.relaxation.multipliers.slice() : null;
      const verdict = this.#take(item, option) ? this.#explore(depth + 1) : "none";
      if (verdict !== "none") return verdict;
      search.back(moment);
      if (multipliers !== null) {
        search.relaxation.multipliers.set(multipliers);
        search.relaxation.evaluate();
      }
      if (!this.#giveUp(item, option)) return "none";
    }
    return "none";
  }

  /** Every way to settle an item. */
  #children(item: number): Child[] {
    const search = this.#search;
    const { board, instance } = search;
    const { start, values } = instance.items.options;
    const children: Child[] = [];
    const add = (option: number) => {
      const moment = search.mark();
      const bound = search.follow(option < 0 ? board.leaveOut(item) : board.place(option));
      search.back(moment);
      children.push({ option, bound, dead: bound === Number.NEGATIVE_INFINITY });
    };
    for (let at = start[item] ?? 0; at < (start[item + 1] ?? 0); at += 1)
      if (board.alive(values[at] ?? 0)) add(values[at] ?? 0);
    if (!board.must(item)) add(-1);
    return children;
  }

  #take(item: number, option: number): boolean {
    const search = this.#search;
    const { board } = search;
    if (option >= 0 && !board.alive(option)) return false;
    return search.holds(option < 0 ? board.leaveOut(item) : board.place(option));
  }

  /** Gives up one way to settle an item, for its twins too; false when the target is out of reach then. */
  #giveUp(item: number, option: number): boolean {
    const search = this.#search;
    const { board } = search;
    const twins = option < 0 ? [] : this.#twins.of(board, item, option);
    let fine = option < 0 ? board.demand(item) : board.remove(option);
    for (const twin of twins) fine = fine && board.remove(twin);
    return search.holds(fine);
  }

  get #reached(): boolean {
    return this.#value >= this.#needed;
  }

  #offer(solution: Solution): void {
    this.#best = betterOf(this.#best, solution);
  }

  #dive(eager: boolean): void {
    this.#offer(dive(this.#search.board, this.#search.tightener.share, eager));
  }

  /** Offers the relaxed solution where it keeps every rule; true when it reaches the target. */
  #offerRelaxed(): boolean {
    const { tightener, instance, relaxation } = this.#search;
    const { slack } = tightener.slack;
    const { layout } = relaxation;
    const chosen = new Int32Array(instance.items.size).fill(-1);
    for (let at = 0; at < instance.rows.length; at += 1)
      if (layout.priced[at] === 1 && (slack[at] ?? 0) < 0) return false;
    if (instance.doubles) return false;
    const { picked } = tightener.slack;
    for (let option = 0; option < picked.length; option += 1) {
      if (picked[option] === 0) continue;
      const item = instance.options.item[option] ?? 0;
      if ((chosen[item] ?? -1) >= 0) return false;
      chosen[item] = option;
    }
    const solution = scored(instance, chosen);
    for (let at = 0; at < this.#phase; at += 1)
      if ((solution.score[at] ?? 0) < (this.#best.score[at] ?? 0)) return false;
    if (compareScores(solution.score, this.#best.score) > 0) this.#best = solution;
    return this.#reached;
  }
}

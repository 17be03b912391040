import type { Effort } from "../relaxation/tighten.ts";
import { type Branching, branching, type Way } from "./branching.ts";
import { fix } from "./fix.ts";
import type { Incumbent } from "./incumbent.ts";
import { probe } from "./probe.ts";
import type { Search } from "./search.ts";
import { type Solution, scored } from "./solution.ts";

/** Rounds of tightening in each branch, where there are any. */
const effort: Effort = { rounds: 14, stride: 1, patience: 3, shrink: 0.7, lift: 0 };

/** After so many branches tightened, a solution is built from what the rounds agree on. */
const diveEvery = 6;

/** How an attempt ended: a solution reaches the target, there is none, or its work was spent. */
export type Verdict = "found" | "none" | "stopped";

/** Looks for a solution that reaches the incumbent's target by settling one item after the other. */
export class Attempt {
  readonly #search: Search;
  readonly #incumbent: Incumbent;
  /** Work left at which it is given up. */
  readonly #until: number;
  /** Is the bound tightened in each branch? */
  readonly #tightens: boolean;
  #tightened = 0;

  constructor(search: Search, incumbent: Incumbent, until: number, tightens: boolean) {
    this.#search = search;
    this.#incumbent = incumbent;
    this.#until = until;
    this.#tightens = tightens;
  }

  /** Searches from where the board stands, and leaves it and its prices there. */
  run(): Verdict {
    const search = this.#search;
    const moment = search.mark();
    const multipliers = search.relaxation.multipliers.slice();
    const verdict = fix(search) >= 0 && probe(search) ? this.#explore() : "none";
    search.back(moment);
    search.relaxation.multipliers.set(multipliers);
    search.relaxation.evaluate();
    return verdict;
  }

  /** Searches the branch that the board stands in; the caller takes it back. */
  #explore(): Verdict {
    const search = this.#search;
    const { work } = search;
    for (;;) {
      if (work.left <= this.#until) return "stopped";
      work.left -= 1;
      if (this.#tightens) {
        if (!this.#tighten()) return "none";
        if (this.#incumbent.reached) return "found";
      }
      search.tightener.slack.read();
      if (this.#offer(this.#relaxed())) return "found";
      const next = branching(search);
      if (next === null) {
        const settled = scored(search.instance, search.board.assignment());
        return this.#offer(settled) ? "found" : "none";
      }
      const verdict = this.#branch(next);
      if (verdict !== null) return verdict;
    }
  }

  /** Tightens the bound of the branch and gives up what is out of reach; false when nothing is left. */
  #tighten(): boolean {
    const search = this.#search;
    if (search.refutes(effort)) return false;
    const made = fix(search);
    if (made < 0) return false;
    if (made > 2 && search.refutes(effort)) return false;
    this.#tightened += 1;
    if (this.#tightened % diveEvery === 0) search.diveInto(this.#incumbent);
    return true;
  }

  /** Tries all ways to settle an item; null when one is left and it was taken. */
  #branch({ item, ways }: Branching): Verdict | null {
    const search = this.#search;
    for (const way of ways) if (way.dead && !this.#giveUp(item, way.option)) return "none";
    const living = this.#inOrder(ways);
    for (const [at, { option }] of living.entries()) {
      const last = at === living.length - 1;
      if (last) return this.#take(item, option) ? null : "none";
      const moment = search.mark();
      const multipliers = this.#tightens ? search.relaxation.multipliers.slice() : null;
      const verdict = this.#take(item, option) ? this.#explore() : "none";
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

  /** Ways that may reach the target, the one that relaxed solutions took most often first. */
  #inOrder(ways: readonly Way[]): readonly Way[] {
    const { share } = this.#search.tightener;
    const liked = ({ option }: Way) => (option < 0 ? 0 : (share[option] ?? 0));
    return ways
      .filter((way) => !way.dead)
      .sort((a, b) => liked(b) - liked(a) || b.bound - a.bound || b.option - a.option);
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
    const twins = option < 0 ? [] : this.#search.twins.of(board, item, option);
    let fine = option < 0 ? board.demand(item) : board.remove(option);
    for (const twin of twins) fine = fine && board.remove(twin);
    return search.holds(fine);
  }

  /** Offers a solution; true when the target is reached. */
  #offer(solution: Solution | null): boolean {
    if (solution !== null) this.#incumbent.offer(solution);
    return this.#incumbent.reached;
  }

  /** The relaxed solution, where it keeps every rule and the earlier objectives. */
  #relaxed(): Solution | null {
    const { tightener, instance, relaxation } = this.#search;
    if (instance.doubles) return null;
    const { slack, picked } = tightener.slack;
    for (let row = 0; row < instance.rows.length; row += 1)
      if (relaxation.layout.priced[row] === 1 && (slack[row] ?? 0) < 0) return null;
    const chosen = new Int32Array(instance.items.size).fill(-1);
    for (let option = 0; option < picked.length; option += 1) {
      if (picked[option] === 0) continue;
      const item = instance.options.item[option] ?? 0;
      if ((chosen[item] ?? -1) >= 0) return null;
      chosen[item] = option;
    }
    const solution = scored(instance, chosen);
    return this.#incumbent.keepsEarlier(solution.score) ? solution : null;
  }
}

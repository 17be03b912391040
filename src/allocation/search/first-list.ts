import { type Assignment, compareScores, type Score, tally } from "../tally.ts";
import { earlier, sameKey } from "./list-order.ts";
import type { Search } from "./search.ts";
import type { Solution } from "./solution.ts";

/**
 * The solution with the target's score that is first in the order of lists; undefined when that took more than `most`
 * steps. Nothing that it needs may have been given up.
 */
export function firstList(search: Search, target: Solution, most: number): Solution | undefined {
  const chosen = new FirstList(search, target.score, most).run();
  return chosen === undefined ? undefined : { score: target.score, chosen };
}

/** The first living option of an undecided item, -1 when all are decided. */
function firstOpen({ board, instance }: Search, from: number): number {
  for (let option = from; option < instance.options.size; option += 1) {
    if (board.isOpen(option)) return option;
  }
  return -1;
}

/** Branches on the first undecided option, in before out: the first solution found is the smallest list. */
class FirstList {
  readonly #search: Search;
  readonly #target: Score;
  /** Work left at which it is given up. */
  readonly #until: number;
  #stopped = false;

  constructor(search: Search, target: Score, most: number) {
    this.#search = search;
    this.#target = target;
    this.#until = Math.max(0, search.work.left - most);
  }

  run(): Assignment | undefined {
    const moment = this.#search.mark();
    const chosen = this.#explore(0);
    this.#search.back(moment);
    return this.#stopped ? undefined : chosen;
  }

  #explore(from: number): Assignment | undefined {
    const search = this.#search;
    const { board, work, instance } = search;
    let best: Assignment | undefined;
    for (let option = from; ; ) {
      if (work.left <= this.#until) this.#stopped = true;
      if (this.#stopped) return undefined;
      option = firstOpen(search, option);
      if (option < 0) return this.#complete(best);
      const item = instance.options.item[option] ?? 0;
      const moment = search.mark();
      if (search.holds(board.place(option))) {
        const found = this.#explore(option + 1);
        if (this.#stopped) return undefined;
        if (found !== undefined) {
          best = earlier(instance, best, found);
          if (!this.#hasRival(option)) return best;
        }
      }
      search.back(moment);
      const alike = search.twins.of(board, item, option);
      let fine = board.remove(option);
      for (const twin of alike) fine = fine && board.remove(twin);
      if (!search.holds(fine)) return best;
    }
  }

  /** All is decided: the better of what was found before and what stands on the board. */
  #complete(best: Assignment | undefined): Assignment | undefined {
    const { board, instance } = this.#search;
    const now = board.assignment();
    const same = compareScores(tally(instance, now).score, this.#target) === 0;
    return same ? earlier(instance, best, now) : best;
  }

  /** True when another living option has the same place in the order but for the award's index. */
  #hasRival(option: number): boolean {
    const { board, instance } = this.#search;
    if (!instance.namesakes) return false;
    for (let next = option + 1; sameKey(instance, option, next); next += 1)
      if (board.alive(next)) return true;
    return false;
  }
}

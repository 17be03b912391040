import { type Assignment, compareScores, type Score, tally } from "../tally.ts";
import { Attempt } from "./attempt.ts";
import { Incumbent } from "./incumbent.ts";
import { earlier, sameKey } from "./list-order.ts";
import type { Search } from "./search.ts";
import type { Solution } from "./solution.ts";

/** Work given to branching in the order of options, which is soon done where the bounds leave little open. */
const workInOrder = 2000;

/**
 * The solution with the target's score that is first in the order of lists; undefined when the work ran out. Nothing
 * that it needs may have been given up. Branching in order comes first, with at most `most` steps.
 */
export function firstList(
  search: Search,
  target: Solution,
  most = workInOrder,
): Solution | undefined {
  const inOrder = new FirstList(search, target.score, most).run();
  if (inOrder !== undefined) return { score: target.score, chosen: inOrder };
  return search.instance.namesakes ? undefined : firstByTests(search, target);
}

/**
 * Asks of one option after the other, the first one first, whether a solution with this score holds it and all that
 * were kept before. The one at hand often answers; else one is looked for as in any phase, in the order that settles
 * most.
 */
function firstByTests(search: Search, target: Solution): Solution | undefined {
  const { board, instance, work } = search;
  const moment = search.mark();
  let best = target;
  for (let option = firstOpen(search, 0); option >= 0; option = firstOpen(search, option)) {
    const item = instance.options.item[option] ?? 0;
    if (best.chosen[item] !== option) {
      const before = search.mark();
      const other = search.holds(board.place(option)) ? reachAgain(search, best) : null;
      search.back(before);
      if (other === undefined || work.left <= 0) return undefined;
      if (other === null) {
        const twins = search.twins.of(board, item, option);
        const fine = board.remove(option) && twins.every((twin) => board.remove(twin));
        if (!search.holds(fine)) throw new Error("the best solution was excluded");
        continue;
      }
      best = other;
    }
    if (!search.holds(board.place(option))) throw new Error("the best solution was excluded");
  }
  search.back(moment);
  return best;
}

/** A solution as good as one in hand on what stands on the board; null for none, undefined when the work ran out. */
function reachAgain(search: Search, { chosen, score }: Solution): Solution | null | undefined {
  const last = score.length - 1;
  const below = score.map((value, at) => (at === last ? Number.NEGATIVE_INFINITY : value));
  const incumbent = new Incumbent(last, { chosen, score: below });
  incumbent.needed = score[last] ?? 0;
  const verdict = new Attempt(search, incumbent, 0, true).run();
  if (verdict === "stopped") return undefined;
  return verdict === "found" ? incumbent.best : null;
}

/** The first living option of an undecided item, -1 when all are decided. */
function firstOpen({ board, instance }: Search, from: number): number {
  for (let option = from; option < instance.options.size; option += 1) {
    if (board.alive(option) && board.chosen(instance.options.item[option] ?? 0) < 0) return option;
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

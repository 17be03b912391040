import type { Instance } from "./instance.ts";
import { earlier } from "./list-order.ts";
import { Room } from "./room.ts";
import type { Solution } from "./solution.ts";
import type { State } from "./state.ts";
import { compareScores, tally } from "./tally.ts";

/** Number of ways to settle the items of a branch, conflicts and limits aside; stops counting above `most`. */
export function combinations(instance: Instance, state: State, most: number): number {
  let product = 1;
  for (let item = 0; item < instance.items.length && product <= most; item += 1) {
    let ways = state.must[item] === 1 ? 0 : 1;
    for (const rank of instance.items[item]?.choices ?? []) ways += state.alive[rank] ?? 0;
    product *= Math.max(1, ways);
  }
  return product;
}

/** True when the combinations of a branch are few enough to try them all. */
export function isTiny(instance: Instance, state: State, few: number): boolean {
  return combinations(instance, state, few) <= few;
}

/** The best of all combinations of a branch by every objective, the order of lists included. */
export function exhaust(instance: Instance, state: State): Solution | undefined {
  const chosen = new Int32Array(instance.items.length).fill(-1);
  const room = new Room(instance);
  let best: Solution | undefined;
  const offer = () => {
    const { score } = tally(instance, chosen);
    const order = best === undefined ? 1 : compareScores(score, best.score);
    if (order < 0) return;
    if (order === 0 && earlier(instance, best?.chosen, chosen) !== chosen) return;
    best = { chosen: chosen.slice(), score };
  };
  const visit = (item: number): void => {
    const ranks = instance.items[item]?.choices;
    if (ranks === undefined) {
      offer();
      return;
    }
    if (state.must[item] !== 1) visit(item + 1);
    for (const rank of ranks) {
      const choice = instance.choices[rank];
      if (choice === undefined || state.alive[rank] !== 1 || !room.fits(choice)) continue;
      room.book(choice, 1);
      chosen[item] = rank;
      visit(item + 1);
      chosen[item] = -1;
      room.book(choice, -1);
    }
  };
  visit(0);
  return best;
}

import type { Instance } from "./instance.ts";
import { earlier } from "./list-order.ts";
import { Room } from "./room.ts";
import type { Solution } from "./solution.ts";
import { compareScores, tally } from "./tally.ts";

/** Up to this many combinations are simply tried: no search is cheaper. */
const few = 1500;

/** True when the combinations of choices are few enough to try them all. */
export function isTiny(instance: Instance): boolean {
  let product = 1;
  for (const item of instance.items) {
    product *= item.choices.length + 1;
    if (product > few) return false;
  }
  return true;
}

/** The best of all combinations by every objective, the order of lists included. */
export function exhaust(instance: Instance): Solution {
  const chosen = new Int32Array(instance.items.length).fill(-1);
  const room = new Room(instance);
  let best: Solution = { chosen: chosen.slice(), score: tally(instance, chosen).score };
  const visit = (item: number): void => {
    const ranks = instance.items[item]?.choices;
    if (ranks === undefined) {
      const { score } = tally(instance, chosen);
      const order = compareScores(score, best.score);
      if (order < 0 || (order === 0 && earlier(instance, best.chosen, chosen) !== chosen)) return;
      best = { chosen: chosen.slice(), score };
      return;
    }
    visit(item + 1);
    for (const rank of ranks) {
      const choice = instance.choices[rank];
      if (choice === undefined || !room.fits(choice)) continue;
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

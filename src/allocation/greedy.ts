import type { Choice, Instance } from "./instance.ts";
import { Room } from "./room.ts";
import type { State } from "./state.ts";
import { type Assignment, compareScores, type Score, tally } from "./tally.ts";

/**
 * A feasible assignment guided by how often the relaxation made each choice: the most frequent first, then
 * whatever else improves the score, then without what does not help.
 */
export function greedy(
  instance: Instance,
  state: State,
  share: Float64Array,
  thorough: boolean,
): { readonly score: Score; readonly chosen: Assignment } {
  const chosen = new Int32Array(instance.items.length).fill(-1);
  const room = new Room(instance);
  const living = instance.choices.filter(({ rank }) => state.alive[rank] === 1);
  const weight = ({ rank, award }: Choice) => (share[rank] ?? 0) + (state.must[award] ?? 0);
  const wanted = living.filter((choice) => weight(choice) >= 0.1);
  for (const choice of wanted.sort((a, b) => weight(b) - weight(a) || a.rank - b.rank)) {
    if ((chosen[choice.award] ?? -1) >= 0 || !room.fits(choice)) continue;
    room.book(choice, 1);
    chosen[choice.award] = choice.rank;
  }
  let { score } = tally(instance, chosen);
  const attempt = (choice: Choice, rank: number) => {
    const before = chosen[choice.award] ?? -1;
    chosen[choice.award] = rank;
    const next = tally(instance, chosen).score;
    if (compareScores(next, score) <= 0) {
      chosen[choice.award] = before;
      return;
    }
    score = next;
    room.book(choice, rank < 0 ? -1 : 1);
  };
  const additions = thorough
    ? [...living].sort((a, b) => b.grant - a.grant || a.rank - b.rank)
    : [];
  for (const choice of additions) {
    if ((chosen[choice.award] ?? -1) < 0 && room.fits(choice)) attempt(choice, choice.rank);
  }
  for (const rank of [...chosen]) {
    const choice = instance.choices[rank];
    if (choice !== undefined) attempt(choice, -1);
  }
  return { score, chosen };
}

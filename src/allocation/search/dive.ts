import { type Assignment, compareScores, tally } from "../tally.ts";
import type { Board } from "./board.ts";
import { type Solution, scored } from "./solution.ts";

/**
 * A feasible solution in the branch that the board stands in: options by their share in recent relaxed solutions,
 * then, if `eager`, whatever else improves the score, then without what does not help. The board is left as it was.
 */
export function dive(board: Board, share: Float64Array, eager: boolean): Solution {
  const { instance, trail } = board;
  const { moment } = trail;
  const { options } = instance;
  const living = openOptions(board);
  const weight = (option: number) =>
    (share[option] ?? 0) + (board.must(options.item[option] ?? 0) ? 1 : 0);
  const wanted = living.filter((option) => weight(option) >= 0.1);
  wanted.sort((a, b) => weight(b) - weight(a) || a - b);
  for (const option of wanted) tryToPlace(board, option);
  if (eager) {
    let { score } = scored(instance, board.assignment());
    living.sort((a, b) => (options.grant[b] ?? 0) - (options.grant[a] ?? 0) || a - b);
    for (const option of living) {
      const before = trail.moment;
      if (!tryToPlace(board, option)) continue;
      const next = tally(instance, board.assignment()).score;
      if (compareScores(next, score) > 0) score = next;
      else board.back(before);
    }
  }
  const chosen = board.assignment();
  board.back(moment);
  board.clearChanged();
  return trimmed(board, chosen);
}

/** Alive options of undecided items. */
function openOptions(board: Board): number[] {
  const { options } = board.instance;
  const open: number[] = [];
  for (let option = 0; option < options.size; option += 1)
    if (board.alive(option) && board.chosen(options.item[option] ?? 0) < 0) open.push(option);
  return open;
}

function tryToPlace(board: Board, option: number): boolean {
  if (!board.alive(option) || board.chosen(board.instance.options.item[option] ?? 0) >= 0)
    return false;
  const { moment } = board.trail;
  if (board.place(option)) return true;
  board.back(moment);
  return false;
}

/** Leaves out, one by one, the items without which the score is better. */
function trimmed({ instance }: Board, chosen: Assignment): Solution {
  let best = scored(instance, chosen);
  for (let item = 0; item < chosen.length; item += 1) {
    const option = chosen[item] ?? -1;
    if (option < 0) continue;
    chosen[item] = -1;
    const { score } = tally(instance, chosen);
    if (compareScores(score, best.score) > 0) best = { score, chosen };
    else chosen[item] = option;
  }
  return best;
}

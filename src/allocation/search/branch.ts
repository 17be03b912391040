import type { Search } from "./search.ts";

/**
 * The item to branch on, -1 when all are decided: one that the relaxed solution places twice, or not at all though
 * it has to be, or that takes part in a broken row; of these the one with the fewest ways to settle it.
 */
export function pick(search: Search): number {
  const { board, instance, tightener } = search;
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let item = 0; item < instance.items.size; item += 1) {
    if (!board.undecided(item)) continue;
    const doubt = doubtOf(search, item, tightener.slack.picksOf(item));
    if (doubt <= most) continue;
    most = doubt;
    best = item;
  }
  return best;
}

function doubtOf(search: Search, item: number, picks: number): number {
  const { board, instance, tightener, relaxation } = search;
  const ways = board.living(item) + (board.must(item) ? 0 : 1);
  let doubt = 1 / ways;
  if (picks > 1) doubt += 4;
  if (picks === 0 && board.must(item)) doubt += 4;
  const { start, values } = instance.items.options;
  const { rows } = instance.options;
  for (let at = start[item] ?? 0; at < (start[item + 1] ?? 0); at += 1) {
    const option = values[at] ?? 0;
    if (tightener.slack.picked[option] === 0) continue;
    for (let row = rows.start[option] ?? 0; row < (rows.start[option + 1] ?? 0); row += 1) {
      const number = rows.values[row] ?? 0;
      const broken = (tightener.slack.slack[number] ?? 0) < 0;
      if (broken && relaxation.layout.priced[number] === 1) return doubt + 2;
    }
  }
  return doubt;
}

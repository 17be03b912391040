import type { Search } from "./search.ts";

/** So many items are looked at closely before one is branched on. */
const shortList = 4;

/**
 * The items that it may be best to branch on, the most doubtful first; none when all are decided. Doubtful is what the
 * relaxed solution places twice, or not at all though it has to be, or what takes part in a broken row; of these, what
 * has the fewest ways to settle it.
 */
export function candidates(search: Search): readonly number[] {
  const { board, instance, tightener } = search;
  const found: { readonly item: number; readonly doubt: number }[] = [];
  for (let item = 0; item < instance.items.size; item += 1) {
    if (!board.undecided(item)) continue;
    const doubt = doubtOf(search, item, tightener.slack.picksOf(item));
    let at = found.length;
    while (at > 0 && (found[at - 1]?.doubt ?? 0) < doubt) at -= 1;
    if (at < shortList) found.splice(at, 0, { item, doubt });
    if (found.length > shortList) found.pop();
  }
  return found.map(({ item }) => item);
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

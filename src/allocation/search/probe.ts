import type { Search } from "./search.ts";

/** A try costs more the more options there are: so many in all by options, which is each of 1,400 and every tenth of 4,500. */
const triesTimesOptions = 2_000_000;

/**
 * Tries open options, and leaving items out, as long as there is work left and tries are not too dear: what would put a
 * goal out of reach is given up for good. False when nothing is left. The relaxations have to be evaluated.
 */
export function probe(search: Search): boolean {
  const { board, instance } = search;
  const { start, values } = instance.items.options;
  let left = triesTimesOptions / instance.options.size;
  for (let item = 0; item < instance.items.size; item += 1) {
    for (let at = start[item] ?? 0; at < (start[item + 1] ?? 0); at += 1) {
      if (!board.undecided(item)) break;
      if (search.work.left <= 0 || left <= 0) return true;
      left -= 1;
      const option = values[at] ?? 0;
      if (!board.alive(option) || search.allows(() => board.place(option))) continue;
      if (!search.holds(board.remove(option))) return false;
    }
    if (!board.undecided(item) || board.must(item)) continue;
    if (search.allows(() => board.leaveOut(item))) continue;
    if (!search.holds(board.demand(item))) return false;
  }
  return true;
}

import { candidates } from "./doubtful.ts";
import type { Search } from "./search.ts";

/** How often the search below a way halves as its bound falls from the present one to the target. */
const halvings = 3;

/** A way to settle an item: an option, or -1 for leaving it out. */
export interface Way {
  readonly option: number;
  readonly bound: number;
  /** True where the target is out of reach. */
  readonly dead: boolean;
}

/** An item to settle, and every way to do so. */
export interface Branching {
  readonly item: number;
  readonly ways: readonly Way[];
}

/** The item, of a few doubtful ones, whose settling lowers the bound most; null when all are decided. */
export function branching(search: Search): Branching | null {
  let best: Branching | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const item of candidates(search)) {
    const ways = waysOf(search, item);
    const hope = hopeOf(search, ways);
    if (hope >= least) continue;
    least = hope;
    best = { item, ways };
    if (hope <= 1) break;
  }
  return best;
}

/** How much is left to search after an item is settled: a part of 1 for each way, less where the bound falls more. */
function hopeOf(search: Search, ways: readonly Way[]): number {
  const room = Math.max(1, search.relaxation.bound() - search.goal);
  let sum = 0;
  for (const { bound, dead } of ways)
    if (!dead) sum += 2 ** (halvings * ((bound - search.goal) / room - 1));
  return sum;
}

function waysOf(search: Search, item: number): Way[] {
  const { board, instance } = search;
  const { start, values } = instance.items.options;
  const ways: Way[] = [];
  const add = (option: number) => {
    const moment = search.mark();
    const bound = search.follow(option < 0 ? board.leaveOut(item) : board.place(option));
    search.back(moment);
    ways.push({ option, bound, dead: bound === Number.NEGATIVE_INFINITY });
  };
  for (let at = start[item] ?? 0; at < (start[item + 1] ?? 0); at += 1)
    if (board.alive(values[at] ?? 0)) add(values[at] ?? 0);
  if (!board.must(item)) add(-1);
  return ways;
}

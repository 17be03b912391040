import type { Instance } from "../instance/instance.ts";
import type { Board } from "../search/board.ts";

/** Undecided items of which at most one is chosen, with every way to choose one. */
export interface Group {
  /** Living options, the greatest grant first, then by rank; -1 for choosing none comes last where that is allowed. */
  readonly ways: readonly number[];
  /** The lowest rank among the options. */
  readonly first: number;
}

/** Partitions the undecided items into groups of items that exclude each other; those with the first ranks come first. */
export function groupsOf(board: Board): Group[] {
  const { instance } = board;
  const members: number[][] = [];
  for (let item = 0; item < instance.items.size; item += 1) {
    if (!board.undecided(item)) continue;
    const conflicts = instance.conflicts[item];
    const group =
      conflicts === undefined || conflicts.size === 0
        ? undefined
        : members.find((list) => list.every((other) => conflicts.has(other)));
    if (group === undefined) members.push([item]);
    else group.push(item);
  }
  return members.map((items) => groupOf(board, items)).sort((a, b) => a.first - b.first);
}

function groupOf(board: Board, items: readonly number[]): Group {
  const { instance } = board;
  const must = items.filter((item) => board.must(item));
  const ways: number[] = [];
  for (const item of must.length > 0 ? must : items) pushLiving(instance, board, item, ways);
  const first = ways.reduce((least, option) => Math.min(least, option), Number.MAX_SAFE_INTEGER);
  const grant = (option: number) => instance.options.grant[option] ?? 0;
  ways.sort((a, b) => grant(b) - grant(a) || a - b);
  if (must.length === 0) ways.push(-1);
  return { ways, first };
}

function pushLiving({ items }: Instance, board: Board, item: number, into: number[]): void {
  const { start, values } = items.options;
  for (let at = start[item] ?? 0; at < (start[item + 1] ?? 0); at += 1) {
    const option = values[at] ?? 0;
    if (board.alive(option)) into.push(option);
  }
}

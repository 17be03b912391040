import type { Board } from "../search/board.ts";

/** The ways to settle each item that the board leaves open, and how much they could ask for in all. */
export interface Ways {
  /** Items with an option left. */
  readonly items: readonly number[];
  /** By item: its options that are alive. */
  readonly options: readonly (readonly number[])[];
  /** By node: how many items could put something in it. */
  readonly takers: Int32Array;
  /** By node: the most that it could be asked to count, its own cap left aside; a pool's and a course leaf's grants. */
  readonly most: Float64Array;
  /** By row: how many items could take part of it, and the most that all could take. */
  readonly members: Int32Array;
  readonly demand: Float64Array;
  /** By micro-credential: how many items use it. */
  readonly users: Int32Array;
}

/** Reads what is open on the board. */
export function waysOn(board: Board): Ways {
  const { instance } = board;
  const { tree, rows } = instance;
  const { start, values } = instance.items.options;
  const items: number[] = [];
  const options = Array.from({ length: instance.items.size }, (_, item) => {
    const own: number[] = [];
    for (let at = start[item] ?? 0; at < (start[item + 1] ?? 0); at += 1)
      if (board.alive(values[at] ?? 0)) own.push(values[at] ?? 0);
    if (own.length > 0) items.push(item);
    return own;
  });
  const ways: Ways = {
    items,
    options,
    takers: new Int32Array(tree.size),
    most: new Float64Array(tree.size),
    members: new Int32Array(rows.length),
    demand: new Float64Array(rows.length),
    users: new Int32Array(instance.uses),
  };
  const seen = { node: new Int32Array(tree.size), row: new Int32Array(rows.length) };
  const asked = { node: new Float64Array(tree.size), row: new Float64Array(rows.length) };
  for (const item of items) readItem(board, ways, item, seen, asked);
  addUp(board, ways);
  return ways;
}

interface By<Table> {
  readonly node: Table;
  readonly row: Table;
}

function readItem(
  { instance }: Board,
  ways: Ways,
  item: number,
  seen: By<Int32Array>,
  asked: By<Float64Array>,
): void {
  const { options, tree, items } = instance;
  const { takers, most, members, demand, users } = ways;
  for (const option of ways.options[item] ?? []) {
    const leaf = options.leaf[option] ?? 0;
    const grant = options.grant[option] ?? 0;
    const before = seen.node[leaf] === item + 1 ? (asked.node[leaf] ?? 0) : 0;
    asked.node[leaf] = Math.max(before, grant);
    const course = tree.kind[leaf] === "course";
    if (course) most[leaf] = Math.max(most[leaf] ?? 0, grant);
    else most[leaf] = (most[leaf] ?? 0) + Math.max(0, grant - before);
    for (
      let node = leaf;
      node >= 0 && seen.node[node] !== item + 1;
      node = tree.parent[node] ?? -1
    ) {
      seen.node[node] = item + 1;
      takers[node] = (takers[node] ?? 0) + 1;
    }
    for (
      let at = options.rows.start[option] ?? 0;
      at < (options.rows.start[option + 1] ?? 0);
      at += 1
    ) {
      const row = options.rows.values[at] ?? 0;
      const amount = options.amounts[at] ?? 0;
      const earlier = seen.row[row] === item + 1 ? (asked.row[row] ?? 0) : 0;
      if (seen.row[row] !== item + 1) members[row] = (members[row] ?? 0) + 1;
      seen.row[row] = item + 1;
      asked.row[row] = Math.max(earlier, amount);
      demand[row] = (demand[row] ?? 0) + Math.max(0, amount - earlier);
    }
  }
  for (let at = items.uses.start[item] ?? 0; at < (items.uses.start[item + 1] ?? 0); at += 1) {
    const use = items.uses.values[at] ?? 0;
    users[use] = (users[use] ?? 0) + 1;
  }
}

function addUp({ instance }: Board, { most }: Ways): void {
  const { kind, cap, parent, size } = instance.tree;
  for (let node = size - 1; node > 0; node -= 1) {
    const own = kind[node];
    const capped = own !== "course" && own !== "all-of" && own !== "choose";
    const counts = capped ? Math.min(cap[node] ?? 0, most[node] ?? 0) : (most[node] ?? 0);
    const above = parent[node] ?? 0;
    most[above] = (most[above] ?? 0) + counts;
  }
}

import type { Instance } from "../instance/instance.ts";
import { type Lists, pack } from "../instance/lists.ts";
import { type Cells, kinds } from "./cells.ts";
import type { Ways } from "./ways.ts";

/** By item: the cells that its options read or change, and the most that it could add to each. */
export interface Touches {
  readonly cells: Lists;
  readonly amounts: Float64Array;
}

/** Lists what each item touches. */
export function touchesOf(instance: Instance, ways: Ways, cells: Cells): Touches {
  const amount = new Float64Array(cells.kind.length);
  const lists: number[][] = [];
  const amounts: number[] = [];
  for (let item = 0; item < instance.items.size; item += 1) {
    const list: number[] = [];
    const touch = (cell: number, more: number) => {
      if (cell < 0) return;
      if (!list.includes(cell)) {
        list.push(cell);
        amount[cell] = more;
      } else if (more > (amount[cell] ?? 0)) amount[cell] = more;
    };
    for (const option of ways.options[item] ?? []) touchAll(instance, cells, option, touch);
    if ((ways.options[item] ?? []).length > 0) {
      const { start, values } = instance.items.uses;
      for (let at = start[item] ?? 0; at < (start[item + 1] ?? 0); at += 1)
        touch(cells.use[values[at] ?? 0] ?? -1, 1);
    }
    lists.push(list);
    for (const cell of list) amounts.push(amount[cell] ?? 0);
  }
  return { cells: pack(lists), amounts: Float64Array.from(amounts) };
}

function touchAll(
  { options, tree }: Instance,
  cells: Cells,
  option: number,
  touch: (cell: number, more: number) => void,
): void {
  const leaf = options.leaf[option] ?? 0;
  const grant = options.grant[option] ?? 0;
  touch(cells.leaf[leaf] ?? -1, tree.kind[leaf] === "course" ? 1 : grant);
  for (let node = leaf; node >= 0; node = tree.parent[node] ?? -1) {
    touch(cells.sum[node] ?? -1, grant);
    touch(cells.done[node] ?? -1, 1);
    if ((cells.gate[node] ?? -1) < 0) continue;
    const owner = tree.parent[node] ?? 0;
    touch(cells.bits[owner] ?? -1, 1);
    touch(cells.open[owner] ?? -1, 1);
  }
  const { start, values } = options.rows;
  for (let at = start[option] ?? 0; at < (start[option + 1] ?? 0); at += 1)
    touch(cells.row[values[at] ?? 0] ?? -1, options.amounts[at] ?? 0);
}

/** How much a cell adds to the states that have to be told apart, as a power of 2, roughly. */
function weightOf({ kind, of }: Cells, { tree }: Instance, cell: number): number {
  switch (kind[cell]) {
    case kinds.pool:
    case kinds.sum:
      return Math.log2(1 + (tree.cap[of[cell] ?? 0] ?? 0));
    case kinds.row:
      return 4;
    case kinds.bits:
      return 2;
    case kinds.open:
      return 0.5;
    default:
      return 1;
  }
}

/** An order of the items in which few cells at a time have something to remember. */
export function orderOf(
  instance: Instance,
  ways: Ways,
  cells: Cells,
  { cells: { start, values } }: Touches,
): readonly number[] {
  const weight = cells.kind.map((_, cell) => weightOf(cells, instance, cell));
  const remaining = new Int32Array(weight.length);
  for (const cell of values) remaining[cell] = (remaining[cell] ?? 0) + 1;
  const live = new Uint8Array(weight.length);
  const costOf = (item: number) => {
    let cost = 0;
    for (let at = start[item] ?? 0; at < (start[item + 1] ?? 0); at += 1) {
      const cell = values[at] ?? 0;
      const own = weight[cell] ?? 0;
      const left = remaining[cell] ?? 1;
      if (live[cell] === 0) cost += own;
      cost -= own / left;
    }
    return cost;
  };
  const left = [...ways.items];
  const order: number[] = [];
  while (left.length > 0) {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let at = 0; at < left.length; at += 1) {
      const cost = costOf(left[at] ?? 0);
      if (cost >= least) continue;
      least = cost;
      best = at;
    }
    const [item = 0] = left.splice(best, 1);
    order.push(item);
    for (let at = start[item] ?? 0; at < (start[item + 1] ?? 0); at += 1) {
      const cell = values[at] ?? 0;
      live[cell] = 1;
      remaining[cell] = (remaining[cell] ?? 0) - 1;
    }
  }
  return order;
}

import type { Instance } from "../instance/instance.ts";
import type { Board } from "../search/board.ts";
import { type Affected, affectedIn } from "./affected.ts";
import { type Cells, cellsOf, kinds } from "./cells.ts";
import { type Moves, movesOf } from "./moves.ts";
import { type Packing, packed, packingOf } from "./packing.ts";
import { orderOf, type Touches, touchesOf } from "./touches.ts";
import { type Ways, waysOn } from "./ways.ts";

/** Pools and caps that count more units have too many states. */
const widest = 1024;

/** More cells than this are too much to remember. */
const mostCells = 160;

/** An item, by its step, with its options that put something in a leaf. */
export interface Taker {
  readonly step: number;
  readonly options: number[];
}

/** What a sweep goes through: items one after the other, and what has to be remembered between them. */
export interface Plan {
  readonly instance: Instance;
  readonly ways: Ways;
  readonly cells: Cells;
  readonly moves: Moves;
  /** The items, in the order of the sweep. */
  readonly order: readonly number[];
  /** By leaf, in the order of the sweep. */
  readonly takers: readonly (readonly Taker[])[];
  /** By step: 1 where the item has to be placed. */
  readonly must: Uint8Array;
  /** By step, the cells touched; `start[step]` up to `start[step + 1]`. */
  readonly start: Int32Array;
  readonly touched: Int32Array;
  /** For each cell touched: the most that later items could add. */
  readonly later: Float64Array;
  /** The same by children: how many later items could complete, and, as bits, which they could open. */
  readonly children: Int32Array;
  /** What guards look at. */
  readonly affected: Affected;
  /** Where the cells of a state stand, and what they hold before the first item. */
  readonly packing: Packing;
  readonly empty: Int32Array;
}

/** Plans a sweep over what is open on the board; undefined where it could not be told in small numbers, or items have more ways on average. */
export function planOf(board: Board, mostWays: number): Plan | undefined {
  const { instance } = board;
  const { doubles, namesakes, tree, options } = instance;
  if (doubles || namesakes) return undefined;
  const wide = (node: number) => {
    const kind = tree.kind[node];
    return (kind === "pool" || kind === "credits-of") && (tree.cap[node] ?? 0) > widest;
  };
  for (let node = 0; node < tree.size; node += 1) if (wide(node)) return undefined;
  for (const grant of options.grant) if (grant > widest) return undefined;
  const ways = waysOn(board);
  const open = ways.items.reduce((sum, item) => sum + (ways.options[item]?.length ?? 0), 0);
  if (open > mostWays * ways.items.length) return undefined;
  const cells = cellsOf(instance, ways);
  if (cells === undefined || cells.kind.length > mostCells) return undefined;
  const touches = touchesOf(instance, ways, cells);
  const order = orderOf(instance, ways, cells, touches);
  const moves = movesOf(instance, ways, cells);
  const affected = affectedIn(instance, ways, cells, moves, order);
  const plan = inSteps(instance, ways, cells, touches, order);
  const must = Uint8Array.from(order, (item) => +(board.must(item) || board.chosen(item) >= 0));
  const takers = takersOf(instance, ways, order);
  const packing = packingOf(instance, cells, plan.empty);
  const empty = packed(packing, plan.empty);
  return { instance, ways, cells, moves, affected, order, takers, must, ...plan, packing, empty };
}

function takersOf({ tree, options }: Instance, ways: Ways, order: readonly number[]) {
  const takers = Array.from({ length: tree.size }, (): Taker[] => []);
  order.forEach((item, step) => {
    for (const option of ways.options[item] ?? []) {
      const own = takers[options.leaf[option] ?? 0];
      const last = own?.at(-1);
      if (last?.step === step) last.options.push(option);
      else own?.push({ step, options: [option] });
    }
  });
  return takers;
}

/** What each step touches, and what is still to come of it. */
function inSteps(
  instance: Instance,
  ways: Ways,
  cells: Cells,
  touches: Touches,
  order: readonly number[],
): Pick<Plan, "start" | "touched" | "later" | "children" | "empty"> {
  const { start: from, values } = touches.cells;
  const start = new Int32Array(order.length + 1);
  order.forEach((item, step) => {
    start[step + 1] = (start[step] ?? 0) + (from[item + 1] ?? 0) - (from[item] ?? 0);
  });
  const touched = new Int32Array(values.length);
  const later = new Float64Array(values.length);
  const children = new Int32Array(values.length);
  const ahead = new Float64Array(cells.kind.length);
  const childrenAhead = new Int32Array(cells.kind.length);
  const seen = new Uint8Array(instance.tree.size);
  for (let step = order.length - 1; step >= 0; step -= 1) {
    const item = order[step] ?? 0;
    const to = start[step] ?? 0;
    for (let at = from[item] ?? 0; at < (from[item + 1] ?? 0); at += 1) {
      const cell = values[at] ?? 0;
      const place = to + at - (from[item] ?? 0);
      touched[place] = cell;
      later[place] = ahead[cell] ?? 0;
      children[place] = childrenAhead[cell] ?? 0;
      ahead[cell] = (ahead[cell] ?? 0) + (touches.amounts[at] ?? 0);
    }
    seeChildren(instance, cells, ways.options[item] ?? [], seen, childrenAhead);
  }
  const empty = Int32Array.from(cells.kind, (kind, cell) => {
    const of = cells.of[cell] ?? 0;
    if (kind === kinds.done) return cells.begun[of] ?? 0;
    return kind === kinds.row ? Math.min(ahead[cell] ?? 0, instance.rows[of]?.max ?? 0) : 0;
  });
  return { start, touched, later, children, empty };
}

/** Notes, once for each, the nodes that an item could be the last to complete or to open. */
function seeChildren(
  { tree, options }: Instance,
  cells: Cells,
  own: readonly number[],
  seen: Uint8Array,
  ahead: Int32Array,
): void {
  for (const option of own) {
    let node = options.leaf[option] ?? 0;
    for (; node > 0 && seen[node] === 0; node = tree.parent[node] ?? 0) {
      seen[node] = 1;
      const above = tree.parent[node] ?? 0;
      const done = cells.done[above] ?? -1;
      if (done >= 0 && cells.finishable[node] === 1) ahead[done] = (ahead[done] ?? 0) + 1;
      const gate = cells.gate[node] ?? -1;
      if (gate < 0) continue;
      for (const cell of [cells.bits[above] ?? -1, cells.open[above] ?? -1])
        if (cell >= 0) ahead[cell] = (ahead[cell] ?? 0) | (1 << gate);
    }
  }
}

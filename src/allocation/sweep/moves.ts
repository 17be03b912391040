import type { Instance } from "../instance/instance.ts";
import type { Cells } from "./cells.ts";
import type { Ways } from "./ways.ts";

/**
 * What choosing an option does to the cells, by option: nothing but what has a cell, or can make a difference all the
 * same, so that a sweep goes through no more than that. List `i` of a kind is what stands from `start[i]` up to
 * `start[i + 1]`.
 */
export interface Moves {
  /** The cell of its leaf, -1 for none; what that holds at most, and how much the option puts into it. */
  readonly cell: Int32Array;
  readonly cap: Int32Array;
  readonly fill: Int32Array;
  /** Credits that a course leaf counts for it, which are all that it grants; -1 for a pool, which counts what it is filled with. */
  readonly course: Int32Array;
  readonly rows: RowMoves;
  readonly gates: GateMoves;
  readonly stops: StopMoves;
  readonly uses: UseMoves;
}

/** The rows that it takes part of: their cells, and how much of each. */
export interface RowMoves {
  readonly start: Int32Array;
  readonly cell: readonly number[];
  readonly amount: readonly number[];
}

/** Children of choose nodes that it opens: the cell and the bit there, the cell of their number, and the seats. */
export interface GateMoves {
  readonly start: Int32Array;
  readonly cell: readonly number[];
  readonly bit: readonly number[];
  readonly open: readonly number[];
  readonly seats: readonly number[];
}

/** The nodes above its leaf that cap what it counts or that it could complete, from below. */
export interface StopMoves {
  readonly start: Int32Array;
  readonly node: readonly number[];
  /** Their cells, -1 for none, and what they hold where they have none. */
  readonly cell: readonly number[];
  readonly begun: readonly number[];
  /** Credits that they count at most, or children that they need. */
  readonly full: readonly number[];
  /** 1 for a node that counts credits, 0 for one that counts children. */
  readonly credits: readonly number[];
  /** 1 for a node that can become complete. */
  readonly finishable: readonly number[];
}

/** Micro-credentials that its item uses, with their cells, -1 for none. */
export interface UseMoves {
  readonly start: Int32Array;
  readonly use: readonly number[];
  readonly cell: readonly number[];
}

/** Lists what the options that are open do. */
export function movesOf(instance: Instance, ways: Ways, cells: Cells): Moves {
  const { size, leaf, grant } = instance.options;
  const { kind, cap } = instance.tree;
  const start = () => new Int32Array(size + 1);
  const moves = {
    cell: new Int32Array(size),
    cap: new Int32Array(size),
    fill: new Int32Array(size),
    course: new Int32Array(size),
    rows: { start: start(), cell: [], amount: [] },
    gates: { start: start(), cell: [], bit: [], open: [], seats: [] },
    stops: { start: start(), node: [], cell: [], begun: [], full: [], credits: [], finishable: [] },
    uses: { start: start(), use: [], cell: [] },
  };
  const open = new Uint8Array(size);
  for (const item of ways.items) for (const option of ways.options[item] ?? []) open[option] = 1;
  for (let option = 0; option < size; option += 1) {
    if (open[option] === 1) {
      const own = leaf[option] ?? 0;
      const course = kind[own] === "course";
      moves.cell[option] = cells.leaf[own] ?? -1;
      moves.course[option] = course ? (grant[option] ?? 0) : -1;
      moves.cap[option] = course ? 1 : (cap[own] ?? 0);
      moves.fill[option] = course ? 1 : (grant[option] ?? 0);
      addRows(instance, cells, option, moves.rows);
      addGates(instance, cells, option, moves.gates);
      addStops(instance, ways, cells, own, moves.stops);
      addUses(instance, cells, option, moves.uses);
    }
    moves.rows.start[option + 1] = moves.rows.cell.length;
    moves.gates.start[option + 1] = moves.gates.cell.length;
    moves.stops.start[option + 1] = moves.stops.cell.length;
    moves.uses.start[option + 1] = moves.uses.cell.length;
  }
  return moves;
}

/** What a leaf holds once an option was put into it. */
export function filledBy({ cap, fill }: Moves, option: number, held: number): number {
  return Math.min(cap[option] ?? 0, held + (fill[option] ?? 0));
}

/** Credits that the leaf counts more then. */
export function countedBy({ course }: Moves, option: number, held: number, after: number): number {
  const whole = course[option] ?? -1;
  return whole < 0 ? after - held : whole;
}

/** A list as it grows. */
type Growing<List> = {
  [Key in keyof List]: List[Key] extends readonly number[] ? number[] : List[Key];
};

function addRows(
  { options: { rows, amounts } }: Instance,
  cells: Cells,
  option: number,
  list: Growing<RowMoves>,
): void {
  for (let at = rows.start[option] ?? 0; at < (rows.start[option + 1] ?? 0); at += 1) {
    const cell = cells.row[rows.values[at] ?? 0] ?? -1;
    if (cell < 0) continue;
    list.cell.push(cell);
    list.amount.push(amounts[at] ?? 0);
  }
}

function addGates(
  { tree, options: { gates } }: Instance,
  cells: Cells,
  option: number,
  list: Growing<GateMoves>,
): void {
  for (let at = gates.start[option] ?? 0; at < (gates.start[option + 1] ?? 0); at += 1) {
    const child = gates.values[at] ?? 0;
    const owner = tree.parent[child] ?? 0;
    const bit = cells.gate[child] ?? -1;
    const cell = cells.bits[owner] ?? -1;
    if (bit < 0 || cell < 0) continue;
    list.cell.push(cell);
    list.bit.push(bit);
    list.open.push(cells.open[owner] ?? 0);
    list.seats.push(tree.most[owner] ?? 0);
  }
}

/**
 * A completion is carried up only from child to parent: what lies between a node that cannot be completed and the next
 * one that counts credits is no stop.
 */
function addStops(
  { tree }: Instance,
  ways: Ways,
  cells: Cells,
  leaf: number,
  list: Growing<StopMoves>,
): void {
  let carries = cells.finishable[leaf] === 1;
  for (let node = tree.parent[leaf] ?? -1; node >= 0; node = tree.parent[node] ?? -1) {
    const kind = tree.kind[node];
    const credits = kind === "program" || kind === "credits-of";
    const finishable = cells.finishable[node] === 1;
    const binds = credits && (ways.most[node] ?? 0) > (tree.cap[node] ?? 0);
    carries = finishable && (credits || carries);
    if (!carries && !binds) continue;
    list.node.push(node);
    list.cell.push((credits ? cells.sum[node] : cells.done[node]) ?? -1);
    list.begun.push(credits ? 0 : (cells.begun[node] ?? 0));
    list.full.push((credits ? tree.cap[node] : tree.need[node]) ?? 0);
    list.credits.push(credits ? 1 : 0);
    list.finishable.push(finishable ? 1 : 0);
  }
}

function addUses(
  { items, options }: Instance,
  cells: Cells,
  option: number,
  list: Growing<UseMoves>,
): void {
  const { start, values } = items.uses;
  const item = options.item[option] ?? 0;
  for (let at = start[item] ?? 0; at < (start[item + 1] ?? 0); at += 1) {
    const use = values[at] ?? 0;
    list.use.push(use);
    list.cell.push(cells.use[use] ?? -1);
  }
}

import type { Instance, Tree } from "../instance/instance.ts";
import type { Ways } from "./ways.ts";

/** What a cell holds of the items behind a sweep. */
export const kinds = {
  /** What a pool was granted, up to its credits. */
  pool: 0,
  /** 1 for a course leaf that is taken. */
  held: 1,
  /** What a node that caps credits counts. */
  sum: 2,
  /** Children of an all-of or a choose node that are complete. */
  done: 3,
  /** Open children of a choose node, as bits, and their number. */
  bits: 4,
  open: 5,
  /** Room left in a row. */
  row: 6,
  /** 1 for a micro-credential that is used. */
  use: 7,
} as const;

/** More children of one choose node are not told apart. */
const mostGates = 30;

/** Where a sweep keeps what it has to remember; -1 for what needs no cell. */
export interface Cells {
  readonly kind: readonly number[];
  /** The node, row or micro-credential that a cell belongs to. */
  readonly of: readonly number[];
  readonly leaf: Int32Array;
  readonly sum: Int32Array;
  readonly done: Int32Array;
  readonly bits: Int32Array;
  readonly open: Int32Array;
  readonly row: Int32Array;
  readonly use: Int32Array;
  /** By child of a choose node that can have more open children than seats: its bit; -1 for other nodes. */
  readonly gate: Int32Array;
  /** By node: 1 where it is not complete from the start and could be. */
  readonly finishable: Uint8Array;
  /** By node: children that are complete from the start. */
  readonly begun: Int32Array;
}

/** Gives a cell to everything that the way of one item can matter for in the way of another; undefined for too much. */
export function cellsOf(instance: Instance, ways: Ways): Cells | undefined {
  const { tree, rows } = instance;
  const none = (size: number) => new Int32Array(size).fill(-1);
  const cells = {
    kind: [] as number[],
    of: [] as number[],
    leaf: none(tree.size),
    sum: none(tree.size),
    done: none(tree.size),
    bits: none(tree.size),
    open: none(tree.size),
    row: none(rows.length),
    use: none(instance.uses),
    gate: none(tree.size),
    ...finishableNodes(tree, ways),
  };
  const add = (kind: number, of: number) => {
    cells.kind.push(kind);
    return cells.of.push(of) - 1;
  };
  for (let node = 0; node < tree.size; node += 1) {
    const kind = tree.kind[node];
    if (kind === "choose" && !numberGates(tree, ways, node, cells.gate)) return undefined;
    if ((ways.takers[node] ?? 0) < 2) continue;
    if (kind === "course") cells.leaf[node] = add(kinds.held, node);
    else if (kind === "pool") cells.leaf[node] = add(kinds.pool, node);
    else if (kind === "program" || kind === "credits-of") {
      const binds = (ways.most[node] ?? 0) > (tree.cap[node] ?? 0);
      if (binds || cells.finishable[node] === 1) cells.sum[node] = add(kinds.sum, node);
    } else if (cells.finishable[node] === 1) cells.done[node] = add(kinds.done, node);
    if (kind !== "choose" || !gated(tree, cells.gate, node)) continue;
    cells.bits[node] = add(kinds.bits, node);
    cells.open[node] = add(kinds.open, node);
  }
  for (let row = 0; row < rows.length; row += 1)
    if ((ways.members[row] ?? 0) > 1 && (ways.demand[row] ?? 0) > (rows[row]?.max ?? 0))
      cells.row[row] = add(kinds.row, row);
  for (let use = 0; use < instance.uses; use += 1)
    if ((ways.users[use] ?? 0) > 1) cells.use[use] = add(kinds.use, use);
  return cells;
}

function finishableNodes({ size, kind, cap, need, parent, always }: Tree, ways: Ways) {
  const finishable = new Uint8Array(size);
  const begun = new Int32Array(size);
  const possible = new Int32Array(size);
  for (let node = size - 1; node > 0; node -= 1) {
    const own = kind[node];
    const above = parent[node] ?? 0;
    if (always[node] === 1) {
      begun[above] = (begun[above] ?? 0) + 1;
      continue;
    }
    let could = false;
    if (own === "course") could = (ways.takers[node] ?? 0) > 0;
    else if (own === "all-of" || own === "choose")
      could = (begun[node] ?? 0) + (possible[node] ?? 0) >= (need[node] ?? 0);
    else if (own !== "program") could = (ways.most[node] ?? 0) >= (cap[node] ?? 0);
    if (!could) continue;
    finishable[node] = 1;
    possible[above] = (possible[above] ?? 0) + 1;
  }
  return { finishable, begun };
}

/** Numbers the children of a choose node that has fewer seats than children that could be open; false for too many. */
function numberGates({ children, most }: Tree, ways: Ways, node: number, gate: Int32Array) {
  const from = children.start[node] ?? 0;
  const to = children.start[node + 1] ?? 0;
  let live = 0;
  for (let at = from; at < to; at += 1)
    if ((ways.takers[children.values[at] ?? 0] ?? 0) > 0) live += 1;
  if (live <= (most[node] ?? 0)) return true;
  if (live > mostGates) return false;
  for (let at = from, bit = 0; at < to; at += 1) {
    const child = children.values[at] ?? 0;
    if ((ways.takers[child] ?? 0) === 0) continue;
    gate[child] = bit;
    bit += 1;
  }
  return true;
}

function gated({ children }: Tree, gate: Int32Array, node: number): boolean {
  for (let at = children.start[node] ?? 0; at < (children.start[node + 1] ?? 0); at += 1)
    if ((gate[children.values[at] ?? 0] ?? -1) >= 0) return true;
  return false;
}

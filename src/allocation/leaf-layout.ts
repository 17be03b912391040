import type { Instance } from "./instance.ts";
import { upward } from "./tree.ts";

/** An award's second placements into a leaf, and the row that ties them to its first placements. */
export interface SharedItem {
  readonly item: number;
  readonly row: number;
  readonly ranks: readonly number[];
}

/** What one leaf could take. */
export interface LeafLayout {
  readonly node: number;
  readonly course: boolean;
  /** True below a choose node. */
  readonly gated: boolean;
  /** Awards placed here first, with the ranks of their choices. */
  readonly items: readonly { readonly item: number; readonly ranks: readonly number[] }[];
  readonly shared: readonly SharedItem[];
  /** Steps of the table: a fill of `width` steps is full. */
  readonly width: number;
  /** Instance units in one table step: what all grants are multiples of, or more in huge pools (rounded up). */
  readonly step: number;
}

/** Most steps a leaf's table has. */
const widest = 1024;

/** Lays out every leaf; `rowOf` finds the link row of an award and a shared leaf. */
export function leavesOf(
  instance: Instance,
  rowOf: ReadonlyMap<string, number>,
): readonly LeafLayout[] {
  const first = instance.nodes.map(() => new Map<number, number[]>());
  const second = instance.nodes.map(() => new Map<number, number[]>());
  const put = (map: Map<number, number[]> | undefined, item: number, rank: number) => {
    const ranks = map?.get(item);
    if (ranks === undefined) map?.set(item, [rank]);
    else ranks.push(rank);
  };
  for (const { rank, award, leaf, shared } of instance.choices) {
    put(first[leaf], award, rank);
    if (shared >= 0) put(second[shared], award, rank);
  }
  return instance.nodes.flatMap(({ position: node, kind, cap }) => {
    if (kind !== "course" && kind !== "pool") return [];
    const items = [...(first[node] ?? [])].map(([item, ranks]) => ({ item, ranks }));
    const shared = [...(second[node] ?? [])].map(([item, ranks]) => ({
      item,
      ranks,
      row: rowOf.get(`${item} ${node}`) ?? -1,
    }));
    const most = [...items, ...shared].reduce(
      (sum, { ranks }) => sum + greatest(instance, ranks),
      0,
    );
    const need = Math.min(cap, most + 1);
    const step = stepOf(
      instance,
      [...items, ...shared].flatMap(({ ranks }) => ranks),
      need,
    );
    const gated = upward(instance.nodes, node).some((at) => (instance.nodes[at]?.gate ?? -1) >= 0);
    return {
      node,
      gated,
      course: kind === "course",
      items,
      shared,
      width: Math.ceil(need / step),
      step,
    };
  });
}

/** The greatest common divisor of the grants, or more where the table would get too wide. */
function stepOf(instance: Instance, ranks: readonly number[], need: number): number {
  let common = 0;
  for (const rank of ranks) {
    let [a, b] = [common, instance.choices[rank]?.grant ?? 0];
    while (b > 0) [a, b] = [b, a % b];
    common = a;
  }
  return Math.max(1, common, Math.ceil(need / widest));
}

function greatest(instance: Instance, ranks: readonly number[]): number {
  return ranks.reduce((most, rank) => Math.max(most, instance.choices[rank]?.grant ?? 0), 0);
}

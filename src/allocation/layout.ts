import type { Entry, Instance, TreeNode } from "./instance.ts";
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

/** A micro-credential that awards chosen together may use: its users in cliques, with the row of each clique. */
export interface SharedUse {
  readonly cliques: readonly { readonly items: readonly number[]; readonly row: number }[];
}

/** Where each relaxed constraint has its multiplier. Packing rows come first, under their own index. */
export interface Layout {
  readonly size: number;
  /** Counted credits of a credits-of node against its children; -1 where there is none. */
  readonly cap: Int32Array;
  /** The same for the program's total. */
  readonly rootCap: number;
  /** Filled credits of a credits-of node against its children, where second placements exist. */
  readonly fill: Int32Array;
  /** By child of an all-of node: the node is complete only if the child is. */
  readonly every: Int32Array;
  /** By choose node: complete only if enough children are. */
  readonly enough: Int32Array;
  /** First of the six objective rows. */
  readonly objective: number;
  readonly sharedUses: readonly SharedUse[];
  /** By item: micro-credentials that no award chosen with it can use. */
  readonly ownUses: Float64Array;
  /** By rank: row that ties a second placement to the first, -1 for none. */
  readonly link: Int32Array;
  readonly leaves: readonly LeafLayout[];
  readonly pricing: Pricing;
  /** Typical size of a row's entries, to bring all rows to one scale. */
  readonly scale: Float64Array;
}

/** Which rows price a choice: through its award, or by itself. */
export interface Pricing {
  /** By item: rows that each choice takes the same amount of. */
  readonly whole: readonly (readonly Entry[])[];
  /** By item: rows of which each choice takes its grant. */
  readonly granted: readonly (readonly number[])[];
  /** By rank: all others. */
  readonly own: readonly (readonly Entry[])[];
}

/** Most steps a leaf's table has. */
const widest = 1024;

/** Lays out the multipliers of an instance. */
export function layoutOf(instance: Instance): Layout {
  const { nodes } = instance;
  let size = instance.rows.length;
  const take = () => size++;
  const each = (wanted: (node: TreeNode) => boolean) =>
    Int32Array.from(nodes, (node) => (wanted(node) ? take() : -1));
  const cap = each((node) => node.kind === "credits-of");
  const rootCap = take();
  const fill = each((node) => instance.sharing && node.kind === "credits-of");
  const every = each((node) => nodes[node.parent]?.kind === "all-of");
  const enough = each((node) => node.kind === "choose");
  const objective = size;
  size += 6;
  const { sharedUses, ownUses } = usesOf(instance, take);
  const { link, rowOf } = linksOf(instance, take);
  const leaves = leavesOf(instance, rowOf);
  const layout = { cap, rootCap, fill, every, enough, objective, sharedUses, ownUses, link, leaves, pricing: pricingOf(instance) };
  return { ...layout, size, scale: scaleOf(instance, size, layout) };
}

function pricingOf(instance: Instance): Pricing {
  const own: (readonly Entry[])[] = [];
  const whole: Entry[][] = [];
  const granted: number[][] = [];
  for (const item of instance.items) {
    const choices = item.choices.flatMap((rank) => instance.choices[rank] ?? []);
    const all = (row: number, test: (amount: number, grant: number) => boolean) =>
      choices.every(({ entries, grant }) =>
        entries.some((entry) => entry.row === row && test(entry.amount, grant)),
      );
    const first = (choices[0]?.entries ?? []).filter(({ row }) => priced(instance, row));
    const same = first.filter(({ row, amount }) => all(row, (other) => other === amount));
    const rates = first.filter((e) => !same.includes(e) && all(e.row, (amount, grant) => amount === grant));
    const common = new Set([...same, ...rates].map(({ row }) => row));
    whole.push(same);
    granted.push(rates.map(({ row }) => row));
    for (const { rank, entries } of choices) {
      own[rank] = entries.filter(({ row }) => !common.has(row) && priced(instance, row));
    }
  }
  return { whole, granted, own };
}

/** Course rows hold by themselves in the leaf's table, unless second placements tie leaves together. */
function priced(instance: Instance, row: number): boolean {
  return instance.sharing || instance.rows[row]?.kind !== "course";
}

function usesOf(instance: Instance, take: () => number) {
  const users = new Map<number, number[]>();
  instance.items.forEach((item, position) => {
    for (const use of item.uses) users.set(use, [...(users.get(use) ?? []), position]);
  });
  const ownUses = new Float64Array(instance.items.length);
  const sharedUses: SharedUse[] = [];
  for (const group of users.values()) {
    const cliques = cliquesOf(instance, group);
    if (cliques.length > 1) {
      sharedUses.push({ cliques: cliques.map((items) => ({ items, row: take() })) });
    } else for (const item of group) ownUses[item] = (ownUses[item] ?? 0) + 1;
  }
  return { sharedUses, ownUses };
}

/** Cliques of conflicting items that together hold the whole group. */
function cliquesOf(instance: Instance, group: readonly number[]): readonly (readonly number[])[] {
  const covered = new Set<number>();
  return group.flatMap((start) => {
    if (covered.has(start)) return [];
    const clique = [start];
    for (const item of group) {
      if (clique.every((member) => instance.conflicts[member]?.has(item))) clique.push(item);
    }
    for (const item of clique) covered.add(item);
    return [clique];
  });
}

function linksOf(instance: Instance, take: () => number) {
  const rowOf = new Map<string, number>();
  const link = Int32Array.from(instance.choices, (choice) => {
    if (choice.shared < 0) return -1;
    const key = `${choice.award} ${choice.shared}`;
    const row = rowOf.get(key) ?? take();
    rowOf.set(key, row);
    return row;
  });
  return { link, rowOf };
}

function leavesOf(instance: Instance, rowOf: ReadonlyMap<string, number>): readonly LeafLayout[] {
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
    const most = [...items, ...shared].reduce((sum, { ranks }) => sum + greatest(instance, ranks), 0);
    const need = Math.min(cap, most + 1);
    const step = stepOf(instance, [...items, ...shared].flatMap(({ ranks }) => ranks), need);
    const gated = upward(instance.nodes, node).some((at) => (instance.nodes[at]?.gate ?? -1) >= 0);
    return { node, gated, course: kind === "course", items, shared, width: Math.ceil(need / step), step };
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

function scaleOf(
  instance: Instance,
  size: number,
  layout: Pick<Layout, "cap" | "fill" | "rootCap" | "objective">,
): Float64Array {
  const sum = new Float64Array(size);
  const count = new Float64Array(size);
  let granted = 0;
  for (const choice of instance.choices) {
    granted += choice.grant;
    for (const { row, amount } of choice.entries) {
      sum[row] = (sum[row] ?? 0) + amount;
      count[row] = (count[row] ?? 0) + 1;
    }
  }
  const typical = Math.max(1, granted / Math.max(1, instance.choices.length));
  const scale = sum.map((total, row) => ((count[row] ?? 0) > 0 ? total / (count[row] ?? 1) : 1));
  for (const row of [...layout.cap, ...layout.fill]) if (row >= 0) scale[row] = typical;
  scale[layout.rootCap] = typical;
  scale[layout.objective] = typical;
  scale[layout.objective + 5] = typical;
  return scale;
}

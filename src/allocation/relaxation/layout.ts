import type { Instance } from "../instance/instance.ts";

/** Items that use a micro-credential together: at most one of a clique is chosen, so its price is paid once. */
export interface SharedUse {
  readonly use: number;
  readonly cliques: readonly { readonly items: readonly number[]; readonly price: number }[];
}

/** Where each relaxed constraint has its multiplier, and which of them are in play. */
export interface Layout {
  readonly size: number;
  /** First multiplier of the nodes' caps on counted credit; rows come before it, under their own index. */
  readonly cap: number;
  /** First multiplier of the nodes' caps on filled credit, where second placements only fill. */
  readonly fill: number;
  /** First multiplier that ties an option's second placement to its first. */
  readonly link: number;
  /** First multiplier of "objective j keeps its value". */
  readonly objective: number;
  /** Multipliers in play, objectives left aside. */
  readonly active: Int32Array;
  /** 1 for a multiplier that may be negative. */
  readonly free: Uint8Array;
  /** Typical size of what a multiplier is multiplied with, to bring all to one scale. */
  readonly scale: Float64Array;
  /** 1 for a row whose constraint is relaxed at a price. */
  readonly priced: Uint8Array;
  /** The priced rows, and the right side of each. */
  readonly rows: Int32Array;
  readonly rightSides: Float64Array;
  /** 1 for a node whose cap can be exceeded by what is below it. */
  readonly binds: Uint8Array;
  /** By item, the uses that it alone pays for. */
  readonly ownUses: readonly (readonly number[])[];
  readonly sharedUses: readonly SharedUse[];
  /** True where second placements only fill. */
  readonly sharing: boolean;
}

/** Lays out the multipliers of an instance. */
export function layoutOf(instance: Instance): Layout {
  const { rows, tree, options, objectives } = instance;
  const cap = rows.length;
  const fill = cap + tree.size;
  const link = fill + tree.size;
  const objective = link + (instance.doubles ? options.size : 0);
  const uses = usesOf(instance, objective + objectives.length);
  const sharing = options.second.some((second, at) => second >= 0 && options.twice[at] === 0);
  const priced = pricedRows(instance);
  const binds = bindingCaps(instance);
  const active: number[] = [];
  const free = new Uint8Array(uses.size);
  rows.forEach((_, row) => {
    if (priced[row] === 1) active.push(row);
  });
  for (let node = 0; node < tree.size; node += 1) {
    if (binds[node] === 1) active.push(cap + node);
    if (sharing && tree.kind[node] === "credits-of") active.push(fill + node);
  }
  for (let option = 0; instance.doubles && option < options.size; option += 1) {
    if ((options.second[option] ?? -1) < 0) continue;
    active.push(link + option);
    free[link + option] = 1;
  }
  for (let price = objective + objectives.length; price < uses.size; price += 1) active.push(price);
  const places = { cap, fill, link, objective };
  const ofPrice = Int32Array.from(rows.keys()).filter((row) => priced[row] === 1);
  return {
    active: Int32Array.from(active),
    free,
    scale: scaleOf(instance, uses.size, places),
    priced,
    rows: ofPrice,
    rightSides: Float64Array.from(ofPrice, (row) => rows[row]?.max ?? 0),
    binds,
    sharing,
    ...places,
    ...uses,
  };
}

/** Rows that the leaves' knapsacks do not keep by themselves. */
function pricedRows({ rows, members, options }: Instance): Uint8Array {
  return Uint8Array.from(rows, ({ kind }, row) => {
    if (kind === "course") return 0;
    if (kind === "limit" || kind === "overlap") return 1;
    const first = members.values[members.start[row] ?? 0] ?? -1;
    for (let at = members.start[row] ?? 0; at < (members.start[row + 1] ?? 0); at += 1) {
      const option = members.values[at] ?? 0;
      if (options.item[option] !== options.item[first]) return 1;
      if (options.leaf[option] !== options.leaf[first]) return 1;
    }
    return 0;
  });
}

/** Nodes above leaves that could be asked to count more than their cap. */
function bindingCaps(instance: Instance): Uint8Array {
  const { tree, offers, options } = instance;
  const most = new Float64Array(tree.size);
  const binds = new Uint8Array(tree.size);
  for (let node = tree.size - 1; node >= 0; node -= 1) {
    const kind = tree.kind[node];
    const limit = tree.cap[node] ?? 0;
    if (kind === "course" || kind === "pool") {
      let sum = 0;
      let greatest = 0;
      for (let at = offers.start[node] ?? 0; at < (offers.start[node + 1] ?? 0); at += 1) {
        const grant = options.grant[offers.values[at] ?? 0] ?? 0;
        greatest = Math.max(greatest, grant);
        sum += grant;
      }
      most[node] = kind === "course" ? greatest : Math.min(limit, sum);
    } else if (kind === "credits-of" || kind === "program") {
      // A node that cannot be filled to its cap has no use for a multiplier, but one that is filled exactly may complete.
      const atCap = (most[node] ?? 0) >= limit && kind === "credits-of";
      binds[node] = (most[node] ?? 0) > limit || atCap ? 1 : 0;
      most[node] = Math.min(limit, most[node] ?? 0);
    }
    const parent = tree.parent[node] ?? -1;
    if (parent >= 0) most[parent] = (most[parent] ?? 0) + (most[node] ?? 0);
  }
  return binds;
}

function usesOf(instance: Instance, first: number) {
  const { items } = instance;
  const users = Array.from({ length: instance.uses }, (): number[] => []);
  for (let item = 0; item < items.size; item += 1) {
    for (let at = items.uses.start[item] ?? 0; at < (items.uses.start[item + 1] ?? 0); at += 1)
      users[items.uses.values[at] ?? 0]?.push(item);
  }
  const ownUses = Array.from({ length: items.size }, (): number[] => []);
  const sharedUses: SharedUse[] = [];
  let size = first;
  users.forEach((group, use) => {
    const cliques = cliquesOf(instance, group);
    if (cliques.length > 1)
      sharedUses.push({ use, cliques: cliques.map((list) => ({ items: list, price: size++ })) });
    else for (const item of group) ownUses[item]?.push(use);
  });
  return { ownUses, sharedUses, size };
}

/** Cliques of conflicting items that together hold the whole group. */
function cliquesOf({ conflicts }: Instance, group: readonly number[]): (readonly number[])[] {
  const covered = new Set<number>();
  return group.flatMap((start) => {
    if (covered.has(start)) return [];
    const clique = [start];
    for (const item of group) {
      if (clique.every((member) => conflicts[member]?.has(item))) clique.push(item);
    }
    for (const item of clique) covered.add(item);
    return [clique];
  });
}

function scaleOf(
  instance: Instance,
  size: number,
  { cap, link, objective }: Pick<Layout, "cap" | "link" | "objective">,
): Float64Array {
  const { rows, members, shares, options, objectives } = instance;
  const scale = new Float64Array(size).fill(1);
  rows.forEach((_, row) => {
    const from = members.start[row] ?? 0;
    const count = (members.start[row + 1] ?? 0) - from;
    let sum = 0;
    for (let at = from; at < from + count; at += 1) sum += shares[at] ?? 0;
    if (count > 0) scale[row] = Math.max(1, sum / count);
  });
  const granted = options.grant.reduce((sum, grant) => sum + grant, 0);
  const typical = Math.max(1, granted / Math.max(1, options.size));
  scale.fill(typical, cap, link);
  scale.fill(1, link, objective);
  objectives.forEach((weights, at) => {
    const costs = weights.option ?? weights.use ?? weights.complete ?? new Float64Array(1);
    const mean = costs.reduce((sum, cost) => sum + cost, 0) / Math.max(1, costs.length);
    scale[objective + at] = weights.credit > 0 ? typical : Math.max(1, mean);
  });
  return scale;
}

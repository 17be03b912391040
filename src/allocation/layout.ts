import type { Instance, TreeNode } from "./instance.ts";
import { type LeafLayout, leavesOf } from "./leaf-layout.ts";
import { type Pricing, pricingOf } from "./pricing.ts";
import { type SharedUse, usesOf } from "./shared-uses.ts";

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
  const layout = {
    cap,
    rootCap,
    fill,
    every,
    enough,
    objective,
    sharedUses,
    ownUses,
    link,
    leaves,
    pricing: pricingOf(instance),
  };
  return { ...layout, size, scale: scaleOf(instance, size, layout) };
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

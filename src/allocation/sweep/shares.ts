import type { Relaxation } from "../relaxation/relaxation.ts";
import type { Plan } from "./plan.ts";

/**
 * By node, what its completion is worth under the prices of a relaxation, with what its children are worth to it handed
 * down: nobody completes a node with less. A node that needs all children lets one pay, the one that is hardest to
 * complete; one that needs n of its children hands 1/n to each, rounded up.
 */
export function sharedWorth({ instance, cells }: Plan, relaxation: Relaxation): Float64Array {
  const { tree } = instance;
  const { start, values } = tree.children;
  const worth = Float64Array.from(relaxation.worth.complete);
  for (let node = 1; node < tree.size; node += 1) {
    const own = worth[node] ?? 0;
    if (own <= 0 || cells.finishable[node] !== 1) continue;
    const kind = tree.kind[node];
    if (kind !== "all-of" && kind !== "choose") continue;
    const need = (tree.need[node] ?? 0) - (cells.begun[node] ?? 0);
    let hardest = -1;
    let open = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
      const child = values[at] ?? 0;
      if (cells.finishable[child] !== 1) continue;
      open += 1;
      const gap = relaxation.nodes.any(child) - relaxation.nodes.complete(child);
      if (gap <= most) continue;
      most = gap;
      hardest = child;
    }
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
      const child = values[at] ?? 0;
      if (cells.finishable[child] !== 1) continue;
      if (need < open) worth[child] = (worth[child] ?? 0) + Math.ceil(own / need);
      else if (child === hardest) worth[child] = (worth[child] ?? 0) + own;
    }
  }
  return worth;
}

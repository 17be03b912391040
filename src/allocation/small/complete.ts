import { position } from "./position.ts";
import { kinds, leaves, tree } from "./sheet.ts";

const done = new Int32Array(tree.kind.length);

/** By node: 1 where it was complete when `weighComplete` was last called. */
export const complete = new Uint8Array(tree.kind.length);

/** The packed weight of everything that is complete in the present position. */
export function weighComplete(): number {
  const { filled, begun } = position;
  const { kind, cap, children, most, parent, weight } = tree;
  let sum = 0;
  for (let leaf = 0; leaf < leaves.size; leaf += 1)
    if (leaves.course[leaf] === 1) complete[leaves.node[leaf] ?? 0] = (begun >> leaf) & 1;
  for (let node = 0; node < tree.size; node += 1) done[node] = 0;
  for (let node = tree.size - 1; node >= 0; node -= 1) {
    const own = kind[node];
    if (own === kinds.program || own === kinds.vacant) complete[node] = 0;
    else if (own === kinds.allOf) complete[node] = done[node] === children[node] ? 1 : 0;
    else if (own === kinds.choose) complete[node] = (done[node] ?? 0) >= (most[node] ?? 0) ? 1 : 0;
    else if (own !== kinds.course) complete[node] = (filled[node] ?? 0) >= (cap[node] ?? 0) ? 1 : 0;
    if (complete[node] === 0) continue;
    sum += weight[node] ?? 0;
    const above = parent[node] ?? -1;
    if (above >= 0) done[above] = (done[above] ?? 0) + 1;
  }
  return sum;
}

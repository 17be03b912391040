import { compareText } from "../../kernel/order.ts";
import type { AllocationResult, Placement } from "../result.ts";
import { best } from "./best.ts";
import { complete, weighComplete } from "./complete.ts";
import { clear, grant, position } from "./position.ts";
import { awards, kinds, leaves, stride, tree } from "./sheet.ts";

/** The best that was found, in the problem's own terms. */
export function answer(): AllocationResult {
  inOrder();
  clear();
  const placements: Placement[] = [];
  let room = tree.total;
  for (let at = 0; at < best.size; at += 1) {
    const leaf = best.leaf[at] ?? 0;
    const granted = best.amount[at] ?? 0;
    const counted = Math.min(room, grant(leaf, granted));
    room -= counted;
    position.begun |= 1 << leaf;
    placements.push({
      award: awards.given[best.award[at] ?? 0] ?? 0,
      requirement: tree.node[leaves.node[leaf] ?? 0]?.path ?? "",
      granted,
      counted,
      shared: null,
      also: null,
    });
  }
  const { credits } = best;
  return { credits, bound: credits, optimal: true, unique: true, placements, completed: paths() };
}

/** Sorts the placements by leaf and award. */
function inOrder(): void {
  const { award, leaf, amount } = best;
  for (let at = 1; at < best.size; at += 1) {
    const [a, l, g] = [award[at] ?? 0, leaf[at] ?? 0, amount[at] ?? 0];
    let to = at;
    for (; to > 0; to -= 1) {
      const before = (leaf[to - 1] ?? 0) * stride + (award[to - 1] ?? 0);
      if (before < l * stride + a) break;
      award[to] = award[to - 1] ?? 0;
      leaf[to] = leaf[to - 1] ?? 0;
      amount[to] = amount[to - 1] ?? 0;
    }
    award[to] = a;
    leaf[to] = l;
    amount[to] = g;
  }
}

/** Paths of what is complete. */
function paths(): readonly string[] {
  weighComplete();
  const found: string[] = [];
  for (let node = 0; node < tree.size; node += 1) {
    if (complete[node] === 0 || tree.kind[node] === kinds.program) continue;
    const path = tree.node[node]?.path ?? "";
    let to = found.length;
    found.push(path);
    for (; to > 0 && compareText(found[to - 1] ?? "", path) > 0; to -= 1)
      found[to] = found[to - 1] ?? "";
    found[to] = path;
  }
  return found;
}

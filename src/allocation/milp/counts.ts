import { append } from "../../kernel/append.ts";
import type { Instance } from "../instance/instance.ts";
import { type Model, scaled, type Term } from "./model.ts";

/**
 * By node, the terms that sum to what it counts, or to what fills it (second placements included): a capped column
 * where it has credits, the children's terms elsewhere.
 */
export function addCounts(
  { tree, options }: Instance,
  model: Model,
  column: Int32Array,
  what: "counted" | "filled",
): readonly (readonly Term[])[] {
  const inside: Term[][] = Array.from({ length: tree.size }, () => []);
  column.forEach((own, option) => {
    const grant = options.grant[option] ?? 0;
    if (own < 0 || grant === 0) return;
    inside[options.leaf[option] ?? 0]?.push([own, grant]);
    const second = options.second[option] ?? -1;
    const counts = what === "filled" || options.twice[option] === 1;
    if (second >= 0 && counts) inside[second]?.push([own, grant]);
  });
  const terms: (readonly Term[])[] = [];
  for (let node = tree.size - 1; node >= 0; node -= 1) {
    const own = inside[node] ?? [];
    const kind = tree.kind[node];
    const caps = kind === "pool" || kind === "credits-of" || kind === "program";
    const counted = caps ? capped(model, own, tree.cap[node] ?? 0) : own;
    terms[node] = counted;
    if (node > 0) append(inside[tree.parent[node] ?? 0] ?? [], counted);
  }
  return terms;
}

function capped(model: Model, inside: readonly Term[], cap: number): readonly Term[] {
  if (inside.length === 0) return [];
  const column = model.amount(cap);
  model.row([[column, 1], ...scaled(inside, -1)], 0);
  return [[column, 1]];
}

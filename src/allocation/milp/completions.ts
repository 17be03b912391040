import type { Instance } from "../instance/instance.ts";
import { listAt } from "../instance/lists.ts";
import { type Model, scaled, type Term } from "./model.ts";

/** By node, the terms that can be 1 only where it is complete; what is complete from the start is left out. */
export function addCompletions(
  instance: Instance,
  model: Model,
  column: Int32Array,
  filled: readonly (readonly Term[])[],
): readonly (readonly Term[])[] {
  const { tree } = instance;
  const complete: (readonly Term[])[] = [];
  const taken = takers(instance, column);
  for (let node = tree.size - 1; node >= 0; node -= 1) {
    const kind = tree.kind[node];
    if (kind === "program" || tree.always[node] === 1) complete[node] = [];
    else if (kind === "course") complete[node] = taken[node] ?? [];
    else if (kind === "pool" || kind === "credits-of")
      complete[node] = reach(model, filled[node] ?? [], tree.cap[node] ?? 0);
    else complete[node] = ofChildren(instance, model, node, complete);
  }
  return complete;
}

/** By course leaf: its options. */
function takers({ options, tree }: Instance, column: Int32Array): readonly Term[][] {
  const taken = Array.from({ length: tree.size }, (): Term[] => []);
  column.forEach((own, option) => {
    if (own < 0) return;
    taken[options.leaf[option] ?? 0]?.push([own, 1]);
    const second = options.second[option] ?? -1;
    if (second >= 0) taken[second]?.push([own, 1]);
  });
  return taken;
}

function ofChildren(
  { tree }: Instance,
  model: Model,
  node: number,
  complete: readonly (readonly Term[])[],
): readonly Term[] {
  let need = tree.need[node] ?? 0;
  const children: (readonly Term[])[] = [];
  for (const child of listAt(tree.children, node)) {
    const terms = complete[child] ?? [];
    if (tree.always[child] === 1) need -= 1;
    else if (terms.length > 0) children.push(terms);
  }
  if (children.length < need) return [];
  if (children.length > need) return reach(model, children.flat(), need);
  const done = model.choice();
  for (const terms of children) model.row([[done, 1], ...scaled(terms, -1)], 0);
  return [[done, 1]];
}

/** A column that may be 1 only where the terms reach the need. */
function reach(model: Model, terms: readonly Term[], need: number): readonly Term[] {
  if (terms.length === 0) return [];
  const done = model.choice();
  model.row([[done, need], ...scaled(terms, -1)], 0);
  return [[done, 1]];
}

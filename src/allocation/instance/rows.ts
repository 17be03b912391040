import { compareText } from "../../kernel/order.ts";
import type { AllocationLimit, AllocationProblem } from "../problem.ts";
import { type ConflictGraph, cliqueCover } from "./cliques.ts";
import type { Row, Tree } from "./instance.ts";
import type { Draft } from "./options.ts";
import { upward } from "./tree.ts";

/** Packing rows, and what a placement takes of each; null when it exceeds one by itself. */
export interface Packing {
  readonly rows: readonly Row[];
  readonly sharesOf: (draft: Draft) => readonly (readonly [row: number, amount: number])[] | null;
}

type Amount = (draft: Draft) => number;

/** Builds the rows; `order` lists the problem's award indexes in item order. Throws nothing: unknown scopes hold nothing. */
export function packing(
  problem: AllocationProblem,
  order: readonly number[],
  graph: ConflictGraph,
  tree: Tree,
  unit: number,
): Packing {
  const rows: Row[] = [];
  const member: { row: number; amount: Amount }[][] = order.map(() => []);
  const one: Amount = () => 1;
  const courses = new Map<number, number>();

  for (const clique of exclusive(graph)) {
    const row = rows.push({ kind: clique.length > 1 ? "clique" : "once", max: 1 }) - 1;
    for (const item of clique) member[item]?.push({ row, amount: one });
  }
  for (const leaf of tree.leaves) {
    if (tree.kind[leaf] === "course") courses.set(leaf, rows.push({ kind: "course", max: 1 }) - 1);
  }
  const add = (kind: Row["kind"], max: number, items: Iterable<number>, amount: Amount) => {
    const row = rows.push({ kind, max }) - 1;
    for (const item of items) member[item]?.push({ row, amount });
  };
  const position = new Map(order.map((award, item) => [award, item]));
  for (const limit of problem.limits) {
    const { max, free, blocked } = capacity(problem, limit, unit);
    const items = [...new Set(limit.awards)].flatMap((award) =>
      free.has(award) ? [] : (position.get(award) ?? []),
    );
    const amount = blocked ? () => Number.POSITIVE_INFINITY : taken(limit, tree);
    add("limit", max, items, amount);
  }
  for (const { between, measure, max } of problem.overlaps ?? []) {
    const amount = doubled(between, measure, tree);
    add("overlap", Math.floor(measure === "awards" ? max : max / unit), order.keys(), amount);
  }
  return { rows, sharesOf: (draft) => sharesOf(rows, member[draft.item] ?? [], courses, draft) };
}

function sharesOf(
  rows: readonly Row[],
  members: readonly { row: number; amount: Amount }[],
  courses: ReadonlyMap<number, number>,
  draft: Draft,
): readonly (readonly [number, number])[] | null {
  const found: (readonly [number, number])[] = [];
  for (const { row, amount } of members) {
    const taken = amount(draft);
    if (taken > (rows[row]?.max ?? 0)) return null;
    if (taken > 0) found.push([row, taken]);
  }
  for (const leaf of [draft.leaf, draft.second]) {
    const row = courses.get(leaf);
    if (row !== undefined) found.push([row, 1]);
  }
  return found;
}

/** Cliques of two and more, and each item that is in none by itself. */
function exclusive(graph: ConflictGraph): readonly (readonly number[])[] {
  const alone = graph.flatMap((neighbours, item) => (neighbours.size === 0 ? [[item]] : []));
  return [...cliqueCover(graph), ...alone];
}

/** What a limit leaves to awards that are not earned; those are charged in full where the scope is the program. */
function capacity(problem: AllocationProblem, limit: AllocationLimit, unit: number) {
  const earned = (award: number) => problem.awards[award]?.standing === "earned";
  const free = new Set(limit.scope === null ? limit.awards.filter(earned) : []);
  let charge = 0;
  for (const award of free) {
    charge += limit.measure === "awards" ? 1 : (problem.awards[award]?.credits ?? 0);
  }
  const left = limit.max - charge;
  const max = Math.max(0, Math.floor(left / (limit.measure === "awards" ? 1 : unit)));
  return { max, free, blocked: left < 0 };
}

function taken({ scope, measure }: AllocationLimit, tree: Tree): Amount {
  const amount: Amount = measure === "awards" ? () => 1 : (draft) => draft.grant;
  if (scope === null) return amount;
  const inside = within(tree, scope);
  return (draft) => (inside.has(draft.leaf) || inside.has(draft.second) ? amount(draft) : 0);
}

/** What a placement in two programs takes of what they may share. */
function doubled(
  [a, b]: readonly [string, string],
  measure: AllocationLimit["measure"],
  tree: Tree,
): Amount {
  const [inA, inB] = [within(tree, a), within(tree, b)];
  return ({ leaf, second, twice, grant }) => {
    const both = (inA.has(leaf) && inB.has(second)) || (inB.has(leaf) && inA.has(second));
    return twice && both ? (measure === "awards" ? 1 : grant) : 0;
  };
}

function within(tree: Tree, path: string): ReadonlySet<number> {
  const scope = tree.path.findIndex((own, node) => node > 0 && compareText(own, path) === 0);
  const inside = new Set<number>();
  if (scope < 0) return inside;
  for (let node = 0; node < tree.size; node += 1) {
    if (upward(tree, node).includes(scope)) inside.add(node);
  }
  return inside;
}

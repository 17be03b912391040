import { compareText } from "../../kernel/order.ts";
import type { AllocationProblem } from "../problem.ts";
import type { Instance, Items, Options } from "./instance.ts";
import { type Lists, pack } from "./lists.ts";
import { objectivesOf, weigh } from "./objectives.ts";
import { acceptingLeaves, type Draft, draftsOf, pairsOf } from "./options.ts";
import { packing } from "./rows.ts";
import { flatten, type SourcedTree, upward } from "./tree.ts";
import { commonUnit } from "./units.ts";

type Share = readonly [row: number, amount: number];

/** Drafts that can be chosen at all, in the order of lists, with what they take. */
interface Ranked {
  readonly drafts: readonly Draft[];
  readonly shares: readonly (readonly Share[])[];
  readonly gates: readonly (readonly number[])[];
}

/** Puts a problem in canonical order, reduces its units and lists every placement that could help. */
export function compile(problem: AllocationProblem): Instance {
  const unit = commonUnit(problem);
  const sourced = flatten(problem, unit);
  const { tree } = sourced;
  const leaves = acceptingLeaves(problem, sourced);
  const award = canonicalOrder(problem, leaves);
  const conflicts = conflictGraph(problem, award);
  const ranked = rank(problem, sourced, award, leaves, conflicts, unit);
  const { drafts } = ranked;
  const uses = [...new Set(award.flatMap((at) => problem.awards[at]?.uses ?? []))];
  const measured = { problem, tree, drafts, award, uses };
  const rows = ranked.rows;
  const shares = ranked.shares.map((list) => list.map(([row]) => row));
  const { members, amounts } = transposed(rows.length, ranked.shares);
  return {
    unit,
    tree,
    items: itemsOf(problem, award, drafts, uses),
    options: optionsOf(drafts, pack(shares), ranked),
    rows,
    members,
    shares: amounts,
    offers: offersOf(tree.size, drafts),
    below: invert(tree.size, ranked.gates),
    uses: uses.length,
    conflicts,
    objectives: objectivesOf(problem).map((objective) => weigh(objective, measured)),
    doubles: drafts.some((draft) => draft.second >= 0),
    namesakes: hasNamesakes(problem, award),
  };
}

function canonicalOrder(problem: AllocationProblem, leaves: readonly number[][]): number[] {
  const useful: number[] = [];
  leaves.forEach((list, award) => {
    const { waiver = false, credits = 0 } = problem.awards[award] ?? {};
    if (list.length > 0 && (waiver || credits > 0)) useful.push(award);
  });
  const id = (award: number) => problem.awards[award]?.id ?? "";
  return useful.sort((a, b) => compareText(id(a), id(b)) || a - b);
}

function hasNamesakes(problem: AllocationProblem, award: readonly number[]): boolean {
  return award.some((at, item) => {
    const before = award[item - 1];
    return before !== undefined && problem.awards[before]?.id === problem.awards[at]?.id;
  });
}

function conflictGraph(problem: AllocationProblem, award: readonly number[]) {
  const item = new Map(award.map((at, position) => [at, position]));
  const graph = award.map(() => new Set<number>());
  for (const [a, b] of problem.conflicts) {
    const [x, y] = [item.get(a), item.get(b)];
    if (x === undefined || y === undefined || x === y) continue;
    graph[x]?.add(y);
    graph[y]?.add(x);
  }
  return graph;
}

function rank(
  problem: AllocationProblem,
  { tree }: SourcedTree,
  award: readonly number[],
  leaves: readonly number[][],
  conflicts: readonly ReadonlySet<number>[],
  unit: number,
) {
  const pairs = pairsOf(problem, tree);
  const { rows, sharesOf } = packing(problem, award, conflicts, tree, unit);
  const byLeaf = tree.path.map((): Draft[] => []);
  award.forEach((at, item) => {
    const own = problem.awards[at];
    if (own === undefined) return;
    for (const draft of draftsOf(item, own, leaves[at] ?? [], tree, pairs, unit))
      byLeaf[draft.leaf]?.push(draft);
  });
  if (pairs !== null || hasNamesakes(problem, award)) {
    const order = listOrder(problem, tree.path, award);
    for (const drafts of byLeaf) drafts.sort(order);
  }
  const found = {
    drafts: [] as Draft[],
    shares: [] as (readonly Share[])[],
    gates: [] as number[][],
  };
  for (const draft of tree.leaves.flatMap((leaf) => byLeaf[leaf] ?? [])) {
    const shares = sharesOf(draft);
    const gates = gatesOf(tree, draft);
    if (shares === null || gates === null) continue;
    found.drafts.push(draft);
    found.shares.push(shares);
    found.gates.push(gates);
  }
  return { rows, ...found };
}

/** Within one leaf: award id, granted, second path, award index. */
function listOrder(problem: AllocationProblem, path: readonly string[], award: readonly number[]) {
  const id = ({ item }: Draft) => problem.awards[award[item] ?? -1]?.id ?? "";
  const second = (draft: Draft) => path[draft.second] ?? "";
  return (a: Draft, b: Draft) =>
    (a.item === b.item ? 0 : compareText(id(a), id(b))) ||
    a.grant - b.grant ||
    compareText(second(a), second(b)) ||
    a.item - b.item;
}

/** Children of choose nodes that a placement reaches; null when a choose node can never allow it. */
function gatesOf(tree: SourcedTree["tree"], { leaf, second }: Draft): number[] | null {
  const gates: number[] = [];
  for (const start of [leaf, second]) {
    if (start < 0) continue;
    for (const node of upward(tree, start)) {
      if (tree.kind[tree.parent[node] ?? -1] === "choose" && !gates.includes(node))
        gates.push(node);
    }
  }
  const open = new Map<number, number>();
  for (const gate of gates) {
    const owner = tree.parent[gate] ?? 0;
    const count = (open.get(owner) ?? 0) + 1;
    if (count > (tree.most[owner] ?? 0)) return null;
    open.set(owner, count);
  }
  return gates;
}

function itemsOf(
  problem: AllocationProblem,
  award: readonly number[],
  drafts: readonly Draft[],
  uses: readonly number[],
): Items {
  const own = award.map((): number[] => []);
  drafts.forEach(({ item }, option) => {
    own[item]?.push(option);
  });
  const number = new Map(uses.map((use, at) => [use, at]));
  const used = (at: number) =>
    [...new Set(problem.awards[at]?.uses)].map((use) => number.get(use) ?? 0);
  return {
    size: award.length,
    award,
    id: award.map((at) => problem.awards[at]?.id ?? ""),
    standing: award.map((at) => problem.awards[at]?.standing ?? "review"),
    options: pack(own),
    uses: pack(award.map(used)),
  };
}

function optionsOf(drafts: readonly Draft[], rows: Lists, ranked: Ranked): Options {
  return {
    size: drafts.length,
    item: Int32Array.from(drafts, (draft) => draft.item),
    leaf: Int32Array.from(drafts, (draft) => draft.leaf),
    second: Int32Array.from(drafts, (draft) => draft.second),
    twice: Uint8Array.from(drafts, (draft) => +draft.twice),
    grant: Float64Array.from(drafts, (draft) => draft.grant),
    rows,
    amounts: Float64Array.from(ranked.shares.flatMap((list) => list.map(([, amount]) => amount))),
    gates: pack(ranked.gates),
  };
}

/** By row, its options and their amounts. */
function transposed(rows: number, shares: Ranked["shares"]) {
  const options: number[][] = [];
  const amounts: number[][] = [];
  for (let row = 0; row < rows; row += 1) {
    options.push([]);
    amounts.push([]);
  }
  shares.forEach((list, option) => {
    for (const [row, amount] of list) {
      options[row]?.push(option);
      amounts[row]?.push(amount);
    }
  });
  return { members: pack(options), amounts: Float64Array.from(amounts.flat()) };
}

function invert(size: number, lists: readonly (readonly number[])[]): Lists {
  const inverted = Array.from({ length: size }, (): number[] => []);
  lists.forEach((list, option) => {
    for (const value of list) inverted[value]?.push(option);
  });
  return pack(inverted);
}

/** By leaf, the options that put something in it; those of one item stand together. */
function offersOf(size: number, drafts: readonly Draft[]): Lists {
  const offers = Array.from({ length: size }, (): number[] => []);
  drafts.forEach(({ leaf, second }, option) => {
    offers[leaf]?.push(option);
    if (second >= 0) offers[second]?.push(option);
  });
  const item = (option: number) => drafts[option]?.item ?? 0;
  for (const list of offers) list.sort((a, b) => item(a) - item(b) || a - b);
  return pack(offers);
}

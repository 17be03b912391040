import { type ConflictGraph, cliqueCover } from "./cliques.ts";
import type { Entry, Row } from "./instance.ts";
import type { Option } from "./options.ts";
import type { AllocationLimit, AllocationProblem } from "./problem.ts";
import { type Tree, upward } from "./tree.ts";

/** Packing rows, and what a placement of an award takes of them; undefined when it exceeds one by itself. */
export interface Packing {
  readonly rows: readonly Row[];
  readonly entriesOf: (item: number, option: Option) => readonly Entry[] | undefined;
}

type Member = (option: Option) => number;

/** Builds the rows; `order` lists the problem's award indexes in item order. */
export function packing(
  problem: AllocationProblem,
  order: readonly number[],
  graph: ConflictGraph,
  tree: Tree,
  unit: number,
): Packing {
  const rows: Row[] = [];
  const members: { row: number; amount: Member }[][] = order.map(() => []);
  const item = new Map(order.map((award, position) => [award, position]));
  const join = (position: number, row: number, amount: Member) =>
    members[position]?.push({ row, amount });

  for (const clique of exclusive(graph)) {
    const row = rows.push({ kind: clique.length > 1 ? "clique" : "once", max: 1 }) - 1;
    for (const position of clique) join(position, row, () => 1);
  }
  for (const node of tree.nodes) {
    if (node.kind !== "course") continue;
    const row = rows.push({ kind: "course", max: 1 }) - 1;
    const holds: Member = (option) =>
      option.leaf === node.position || option.shared === node.position ? 1 : 0;
    for (const position of members.keys()) join(position, row, holds);
  }
  for (const limit of problem.limits) {
    const { max, free, blocked } = capacity(problem, limit, unit);
    const row = rows.push({ kind: "limit", max }) - 1;
    const amount = blocked ? () => Number.POSITIVE_INFINITY : taken(limit, tree);
    for (const award of new Set(limit.awards)) {
      const position = item.get(award);
      if (position !== undefined && !free.has(award)) join(position, row, amount);
    }
  }
  return { rows, entriesOf: (position, option) => entries(rows, members[position] ?? [], option) };
}

function entries(
  rows: readonly Row[],
  members: readonly { row: number; amount: Member }[],
  option: Option,
): readonly Entry[] | undefined {
  const found: Entry[] = [];
  for (const { row, amount } of members) {
    const taken = amount(option);
    if (taken > (rows[row]?.max ?? 0)) return undefined;
    if (taken > 0) found.push({ row, amount: taken });
  }
  return found;
}

/** Cliques of two and more, and each item that is in none by itself. */
function exclusive(graph: ConflictGraph): readonly (readonly number[])[] {
  const alone = graph.flatMap((neighbours, position) =>
    neighbours.size === 0 ? [[position]] : [],
  );
  return [...cliqueCover(graph), ...alone];
}

/** What a limit leaves to awards that are not earned; those are charged in full where the scope is the program. */
function capacity(problem: AllocationProblem, limit: AllocationLimit, unit: number) {
  const earned = limit.scope === null ? limit.awards.filter((at) => isEarned(problem, at)) : [];
  const free = new Set(earned);
  let charge = 0;
  for (const award of free) {
    const credits = problem.awards[award]?.credits ?? 0;
    charge += limit.measure === "awards" ? 1 : credits;
  }
  const left = limit.max - charge;
  const max = Math.max(0, Math.floor(left / (limit.measure === "awards" ? 1 : unit)));
  return { max, free, blocked: left < 0 };
}

function isEarned(problem: AllocationProblem, award: number): boolean {
  return problem.awards[award]?.standing === "earned";
}

function taken(limit: AllocationLimit, tree: Tree): Member {
  const measure: Member = limit.measure === "awards" ? () => 1 : (option) => option.grant;
  if (limit.scope === null) return measure;
  const inside = new Set<number>();
  for (const node of tree.nodes) {
    const above = upward(tree.nodes, node.position);
    if (above.some((at) => tree.nodes[at]?.path === limit.scope)) inside.add(node.position);
  }
  return (option) => (inside.has(option.leaf) || inside.has(option.shared) ? measure(option) : 0);
}

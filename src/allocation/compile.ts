import { byText, compareText, firstOf, sorted } from "../kernel/order.ts";
import type { Choice, Instance, Item } from "./instance.ts";
import { acceptingLeaves, type Option, optionsOf, sharingOf } from "./options.ts";
import type { AllocationProblem } from "./problem.ts";
import { type Packing, packing } from "./rows.ts";
import { flatten, type Tree, upward } from "./tree.ts";
import { commonUnit } from "./units.ts";

interface Draft extends Option {
  readonly item: number;
}

/** Puts a problem in canonical order, reduces its units and lists every placement that could help. */
export function compile(problem: AllocationProblem): Instance {
  const unit = commonUnit(problem);
  const tree = flatten(problem.requirements, unit);
  const leaves = acceptingLeaves(problem, tree);
  const mayShare = sharingOf(problem, tree);
  const found = problem.awards.map((award, at) =>
    optionsOf(award, leaves[at] ?? [], tree, mayShare, unit),
  );
  const order = canonicalOrder(problem, found);
  const conflicts = conflictGraph(problem, order);
  const rows = packing(problem, order, conflicts, tree, unit);
  const drafts = order.flatMap((award, item) =>
    (found[award] ?? []).map((option): Draft => ({ ...option, item })),
  );
  const choices = rank(drafts, order, problem, tree, rows);
  return {
    unit,
    total: problem.total / unit,
    items: items(problem, order, choices),
    nodes: tree.nodes,
    roots: tree.roots,
    choices,
    rows: rows.rows,
    gates: tree.gates,
    conflicts,
    sharing: choices.some((choice) => choice.shared >= 0),
  };
}

function canonicalOrder(
  problem: AllocationProblem,
  found: readonly (readonly Option[])[],
): readonly number[] {
  const useful = found.flatMap((options, award) => (options.length > 0 ? [award] : []));
  return sorted(
    useful,
    firstOf(
      byText((award) => problem.awards[award]?.id ?? ""),
      (a, b) => a - b,
    ),
  );
}

function conflictGraph(problem: AllocationProblem, order: readonly number[]) {
  const item = new Map(order.map((award, position) => [award, position]));
  const graph = order.map(() => new Set<number>());
  for (const [a, b] of problem.conflicts) {
    const [x, y] = [item.get(a), item.get(b)];
    if (x === undefined || y === undefined || x === y) continue;
    graph[x]?.add(y);
    graph[y]?.add(x);
  }
  return graph;
}

function rank(
  drafts: readonly Draft[],
  order: readonly number[],
  problem: AllocationProblem,
  tree: Tree,
  rows: Packing,
): readonly Choice[] {
  const path = (node: number) => tree.nodes[node]?.path ?? "";
  const id = (draft: Draft) => problem.awards[order[draft.item] ?? -1]?.id ?? "";
  const before = firstOf<Draft>(
    (a, b) => (a.leaf === b.leaf ? 0 : compareText(path(a.leaf), path(b.leaf))),
    (a, b) => (a.item === b.item ? 0 : compareText(id(a), id(b))),
    (a, b) => a.grant - b.grant,
    (a, b) => (a.shared === b.shared ? 0 : compareText(path(a.shared), path(b.shared))),
    (a, b) => a.item - b.item,
  );
  const choices: Choice[] = [];
  for (const draft of sorted(drafts, before)) {
    const entries = rows.entriesOf(draft.item, draft);
    const gates = gatesOf(tree, draft);
    if (entries === undefined || gates === undefined) continue;
    const { item: award, leaf, shared, grant } = draft;
    choices.push({ rank: choices.length, award, leaf, shared, grant, entries, gates });
  }
  return choices;
}

/** Gates that a placement opens; undefined when a choose node can never allow it. */
function gatesOf({ nodes, gates: owners }: Tree, option: Option): readonly number[] | undefined {
  const gates = new Set<number>();
  for (const leaf of [option.leaf, option.shared]) {
    for (const at of upward(nodes, leaf)) {
      const gate = nodes[at]?.gate ?? -1;
      if (gate >= 0) gates.add(gate);
    }
  }
  const perNode = new Map<number, number>();
  for (const gate of gates) {
    const owner = nodes[owners[gate] ?? -1];
    if (owner === undefined) continue;
    const open = (perNode.get(owner.position) ?? 0) + 1;
    if (open > owner.most) return undefined;
    perNode.set(owner.position, open);
  }
  return [...gates];
}

function items(
  problem: AllocationProblem,
  order: readonly number[],
  choices: readonly Choice[],
): readonly Item[] {
  const own: number[][] = order.map(() => []);
  for (const choice of choices) own[choice.award]?.push(choice.rank);
  return order.map((index, position) => {
    const award = problem.awards[index];
    return {
      index,
      id: award?.id ?? "",
      standing: award?.standing ?? "review",
      uses: [...new Set(award?.uses ?? [])],
      choices: own[position] ?? [],
    };
  });
}

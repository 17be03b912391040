import type { Instance, Items } from "../instance/instance.ts";
import { listAt } from "../instance/lists.ts";
import { dot } from "../instance/weighted.ts";
import type { Board } from "../search/board.ts";
import type { Score } from "../tally.ts";
import { addCompletions } from "./completions.ts";
import { addCounts } from "./counts.ts";
import { Model, scaled, type Term } from "./model.ts";

/** What is open on a board as a mixed-integer linear model. */
export interface Formulation {
  readonly model: Model;
  /** By option: its column, -1 where the board has given it up. */
  readonly column: Int32Array;
  /** By objective: the terms to be made as great as possible. */
  readonly objectives: readonly (readonly Term[])[];
}

/** Writes the model of what is open on a board, with the first objectives held to at least so much. */
export function formulate(board: Board, least: Score): Formulation {
  const { instance } = board;
  const model = new Model();
  const column = addOptions(board, model);
  addRows(instance, model, column);
  addGates(instance, model, column);
  const counted = addCounts(instance, model, column, "counted");
  const filled = instance.doubles ? addCounts(instance, model, column, "filled") : counted;
  const complete = addCompletions(instance, model, column, filled);
  const uses = addUses(instance, model, column);
  const objectives = instance.objectives.map((weights): readonly Term[] => [
    ...(weights.credit === 0 ? [] : scaled(counted[0] ?? [], weights.credit)),
    ...weighed(weights.complete, complete),
    ...weighed(weights.use, uses, -1),
    ...(weights.option === null ? [] : costs(weights.option, column)),
  ]);
  for (const [at, weights] of instance.objectives.slice(0, least.length).entries()) {
    // Nodes that are complete from the start are in the score, and in no term.
    const from = weights.complete === null ? 0 : dot(weights.complete, instance.tree.always);
    model.row(scaled(objectives[at] ?? [], -1), from - (least[at] ?? 0));
  }
  return { model, column, objectives };
}

function addOptions(board: Board, model: Model): Int32Array {
  const { options, items } = board.instance;
  const column = new Int32Array(options.size).fill(-1);
  for (let item = 0; item < items.size; item += 1) {
    for (const option of listAt(items.options, item))
      if (board.alive(option)) column[option] = model.choice();
    const own = choicesOf(items, item, column);
    if (own.length > 1) model.row(own, 1);
    if (board.must(item) || board.chosen(item) >= 0) model.row(scaled(own, -1), -1);
  }
  return column;
}

/** The columns of an item's options. */
function choicesOf({ options }: Items, item: number, column: Int32Array): readonly Term[] {
  return [...listAt(options, item)].flatMap((option): Term[] => {
    const own = column[option] ?? -1;
    return own < 0 ? [] : [[own, 1]];
  });
}

function addRows({ rows, members, shares }: Instance, model: Model, column: Int32Array): void {
  rows.forEach(({ max }, row) => {
    const terms: Term[] = [];
    for (let at = members.start[row] ?? 0; at < (members.start[row + 1] ?? 0); at += 1) {
      const own = column[members.values[at] ?? 0] ?? -1;
      if (own >= 0) terms.push([own, shares[at] ?? 0]);
    }
    if (terms.reduce((sum, [, amount]) => sum + amount, 0) > max) model.row(terms, max);
  });
}

/** A column for each child of a choose node with more children than seats: 1 where it may receive something. */
function addGates(instance: Instance, model: Model, column: Int32Array): void {
  const { tree } = instance;
  for (let node = 0; node < tree.size; node += 1) {
    const children = [...listAt(tree.children, node)];
    const seats = tree.most[node] ?? 0;
    if (tree.kind[node] !== "choose" || children.length <= seats) continue;
    const gates = children.flatMap((child): Term[] => {
      const below = choicesBelow(instance, child, column);
      if (below.length === 0) return [];
      const gate = model.choice();
      for (const own of below) model.row([...own, [gate, -1]], 0);
      return [[gate, 1]];
    });
    model.row(gates, seats);
  }
}

/** By item: the columns of its options that put something below a child of a choose node. */
function choicesBelow({ below, options }: Instance, child: number, column: Int32Array) {
  const byItem = new Map<number, Term[]>();
  for (const option of listAt(below, child)) {
    const own = column[option] ?? -1;
    if (own < 0) continue;
    const item = options.item[option] ?? 0;
    const terms = byItem.get(item) ?? [];
    byItem.set(item, terms);
    terms.push([own, 1]);
  }
  return [...byItem.values()];
}

/** By micro-credential: the terms that are 1 where it is used. */
function addUses({ items, uses }: Instance, model: Model, column: Int32Array) {
  const users = Array.from({ length: uses }, (): (readonly Term[])[] => []);
  for (let item = 0; item < items.size; item += 1) {
    const own = choicesOf(items, item, column);
    if (own.length === 0) continue;
    for (const use of listAt(items.uses, item)) users[use]?.push(own);
  }
  return users.map((own): readonly Term[] => {
    if (own.length <= 1) return own[0] ?? [];
    const used = model.amount(1);
    for (const choices of own) model.row([...choices, [used, -1]], 0);
    return [[used, 1]];
  });
}

function weighed(
  weights: Float64Array | null,
  terms: readonly (readonly Term[])[],
  sign = 1,
): readonly Term[] {
  if (weights === null) return [];
  return terms.flatMap((own, at) => {
    const weight = weights[at] ?? 0;
    return weight === 0 ? [] : scaled(own, sign * weight);
  });
}

function costs(weights: Float64Array, column: Int32Array): readonly Term[] {
  const terms: Term[] = [];
  column.forEach((own, option) => {
    if (own >= 0 && (weights[option] ?? 0) !== 0) terms.push([own, -(weights[option] ?? 0)]);
  });
  return terms;
}

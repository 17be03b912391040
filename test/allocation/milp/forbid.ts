import type { AllocationLimit, AllocationProblem } from "../../../src/allocation/problem.ts";
import { earnedIn } from "../limit-rule.ts";
import { type Put, touches } from "../put.ts";
import { spans } from "../rules.ts";
import { treeOf } from "../tree.ts";
import type { Model, Term } from "./model.ts";
import type { Way } from "./ways.ts";

/** Rows for everything that forbids: awards once, conflicts, course leaves, gates of choose, limits, overlaps. */
export function addRules(problem: AllocationProblem, model: Model, ways: readonly Way[]): void {
  const own = problem.awards.map((): Term[] => []);
  for (const { column, put } of ways) own[put.award]?.push([column, 1]);
  for (const terms of own) model.row(terms, 1);
  for (const [a, b] of problem.conflicts) {
    if (a !== b) model.row([...(own[a] ?? []), ...(own[b] ?? [])], 1);
  }
  addTreeRules(problem, model, ways);
  for (const limit of problem.limits) addLimit(problem, model, ways, limit);
  for (const overlap of problem.overlaps ?? []) {
    const double = ways.filter(({ put }) => spans(problem, overlap, put));
    model.row(amounts(double, overlap.measure), overlap.max);
  }
}

function addTreeRules(problem: AllocationProblem, model: Model, ways: readonly Way[]): void {
  const { nodes, under } = treeOf(problem);
  const inside = (path: string) => ways.filter(({ put }) => touches(under.get(path), put));
  for (const node of nodes) {
    if (node.kind === "course") {
      model.row(
        inside(node.path).map(({ column }): Term => [column, 1]),
        1,
      );
    }
    if (node.kind !== "choose" || node.choose >= node.of.length) continue;
    const gates = node.of.map((child): Term => {
      const gate = model.binary();
      for (const { column } of inside(child.path))
        model.row(
          [
            [column, 1],
            [gate, -1],
          ],
          0,
        );
      return [gate, 1];
    });
    model.row(gates, node.choose);
  }
}

function addLimit(
  problem: AllocationProblem,
  model: Model,
  ways: readonly Way[],
  limit: AllocationLimit,
): void {
  const matching = new Set(limit.awards);
  const some = (test: (put: Put) => boolean) =>
    ways.filter(({ put }) => matching.has(put.award) && test(put));
  if (limit.scope !== null) {
    const scope = treeOf(problem).under.get(limit.scope);
    model.row(
      amounts(
        some((put) => touches(scope, put)),
        limit.measure,
      ),
      limit.max,
    );
    return;
  }
  const others = some((put) => problem.awards[put.award]?.standing !== "earned");
  const room = limit.max - earnedIn(problem, limit);
  // Beyond the limit nothing else may be placed, not even a waiver.
  if (room < 0) model.row(amounts(others, "awards"), 0);
  else model.row(amounts(others, limit.measure), room);
}

function amounts(ways: readonly Way[], measure: "credits" | "awards"): readonly Term[] {
  return ways.flatMap(({ column, put }): Term[] => {
    const amount = measure === "awards" ? 1 : put.granted;
    return amount > 0 ? [[column, amount]] : [];
  });
}

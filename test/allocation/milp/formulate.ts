import type { AllocationProblem, Objective } from "../../../src/allocation/problem.ts";
import type { Put } from "../put.ts";
import { objectivesOf, weightless } from "../value.ts";
import { addCompletions } from "./completions.ts";
import { addCounts } from "./counts.ts";
import { addRules } from "./forbid.ts";
import { type Digit, digitsOf } from "./list-order.ts";
import { Model, scaled, type Term } from "./model.ts";
import { addWays, type Way } from "./ways.ts";

/** A problem as a mixed-integer linear model; `objectives` are to be maximised one after the other, then `digits`. */
export interface Formulation {
  readonly model: Model;
  readonly ways: readonly Way[];
  readonly objectives: readonly (readonly Term[])[];
  readonly digits: readonly Digit[];
}

/** Writes a problem as a model, from the definition; shares nothing with the solver but the problem's type. */
export function formulate(problem: AllocationProblem): Formulation {
  const model = new Model();
  const ways = addWays(problem, model);
  addRules(problem, model, ways);
  const counted = addCounts(problem, model, ways, false);
  const filled = ways.some(({ put }) => put.shared !== null)
    ? addCounts(problem, model, ways, true)
    : counted;
  const total = model.continuous(problem.total);
  const tops = problem.requirements.flatMap((node) => counted.get(node.path) ?? []);
  model.row([[total, 1], ...scaled(tops, -1)], 0);
  const complete = addCompletions(problem, model, ways, filled);
  const sum = (times: (put: Put) => number) =>
    ways.flatMap(({ column, put }): Term[] => (times(put) === 0 ? [] : [[column, times(put)]]));
  const value = (objective: Objective): readonly Term[] => {
    switch (objective.measure) {
      case "credits":
        return [[total, 1]];
      case "completed":
        return [...complete.values()].flat();
      case "complete":
        return complete.get(objective.path) ?? [];
      case "uses":
        return addUses(problem, model, ways, objective);
      case "granted":
        return sum((put) => -put.granted * (put.also === null ? 1 : 2));
      case "review":
      case "eligible":
        return sum((put) => (problem.awards[put.award]?.standing === objective.measure ? -1 : 0));
    }
  };
  const objectives = objectivesOf(problem).map(value);
  return { model, ways, objectives, digits: digitsOf(problem, ways) };
}

/** The micro-credentials used: a column each that is 1 when a way uses it, or the ways themselves of a lone award. */
function addUses(
  problem: AllocationProblem,
  model: Model,
  ways: readonly Way[],
  objective: Extract<Objective, { measure: "uses" }>,
): readonly Term[] {
  const users = new Map<number, number[]>();
  for (const [at, award] of problem.awards.entries()) {
    for (const used of new Set(award.uses)) users.set(used, [...(users.get(used) ?? []), at]);
  }
  return [...users].flatMap(([used, awards]): readonly Term[] => {
    const weight = objective.weights?.[used] ?? weightless(objective);
    const own = awards.map((at) => ways.filter(({ put }) => put.award === at));
    if (own.length === 1) return own.flat().map(({ column }): Term => [column, -weight]);
    const column = model.continuous(1);
    for (const some of own)
      model.row([...some.map((way): Term => [way.column, 1]), [column, -1]], 0);
    return [[column, -weight]];
  });
}

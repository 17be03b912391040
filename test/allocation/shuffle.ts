import type { AllocationProblem, RequirementNode } from "../../src/allocation/problem.ts";
import type { AllocationResult } from "../../src/allocation/result.ts";
import { dice } from "./random-numbers.ts";

/** The same problem with everything in another order; `order[new]` is the old award index. */
export function shuffled(given: AllocationProblem, seed: number) {
  const { sample } = dice(seed);
  const shuffle = <T>(values: readonly T[]): T[] => sample(values, values.length);
  const order = shuffle(given.awards.map((_, at) => at));
  const now = new Map(order.map((old, at) => [old, at]));
  const move = (awards: readonly number[]) => shuffle(awards.map((at) => now.get(at) ?? -1));
  const turn = (node: RequirementNode): RequirementNode =>
    node.kind === "course" || node.kind === "pool"
      ? { ...node, accepts: move(node.accepts) }
      : { ...node, of: shuffle(node.of.map(turn)) };
  const problem: AllocationProblem = {
    ...given,
    awards: order.flatMap((old) => given.awards[old] ?? []),
    requirements: shuffle(given.requirements.map(turn)),
    limits: shuffle(given.limits.map((limit) => ({ ...limit, awards: move(limit.awards) }))),
    conflicts: shuffle(
      given.conflicts.map(([a, b]) => [now.get(b) ?? -1, now.get(a) ?? -1] as const),
    ),
    sharing: shuffle(given.sharing.map(([p, q]) => [q, p] as const)),
    ...(given.overlaps === undefined
      ? {}
      : {
          overlaps: shuffle(
            given.overlaps.map((one) => {
              const [p, q] = one.between;
              return { ...one, between: [q, p] as const };
            }),
          ),
        }),
  };
  return { problem, order };
}

/** An answer to a shuffled problem with the award indexes of the first one. */
export function turnedBack(result: AllocationResult, order: readonly number[]): AllocationResult {
  const placements = result.placements.map((put) => ({ ...put, award: order[put.award] ?? -1 }));
  return { ...result, placements };
}

/** The problem with every award under an id of its own, so that no tie is left to the index. */
export function distinct(given: AllocationProblem): AllocationProblem {
  const awards = given.awards.map((award, at) => ({ ...award, id: `${award.id}${at}` }));
  return { ...given, awards };
}

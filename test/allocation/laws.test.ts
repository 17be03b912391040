import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AllocationProblem, RequirementNode } from "../../src/allocation/problem.ts";
import { allocate } from "../../src/allocation/solve.ts";
import { expectSound } from "./check.ts";
import { largeProblem } from "./large-problem.ts";
import { randomNumbers } from "./random-numbers.ts";
import { randomProblem } from "./random-problem.ts";

/** The same problem with everything in another order; `order[new]` is the old award index. */
function shuffled(given: AllocationProblem, seed: number) {
  const random = randomNumbers(seed);
  const shuffle = <T>(values: readonly T[]): T[] =>
    values
      .map((value) => ({ value, key: random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ value }) => value);
  const order = shuffle(given.awards.map((_, at) => at));
  const now = new Map(order.map((old, at) => [old, at]));
  const move = (awards: readonly number[]) => shuffle(awards.map((at) => now.get(at) ?? -1));
  const turn = (node: RequirementNode): RequirementNode =>
    node.kind === "course" || node.kind === "pool"
      ? { ...node, accepts: move(node.accepts) }
      : { ...node, of: shuffle(node.of.map(turn)) };
  const problem: AllocationProblem = {
    total: given.total,
    awards: order.flatMap((old) => given.awards[old] ?? []),
    requirements: shuffle(given.requirements.map(turn)),
    limits: shuffle(given.limits.map((limit) => ({ ...limit, awards: move(limit.awards) }))),
    conflicts: shuffle(
      given.conflicts.map(([a, b]) => [now.get(b) ?? -1, now.get(a) ?? -1] as const),
    ),
    sharing: shuffle(given.sharing.map(([p, q]) => [q, p] as const)),
  };
  return { problem, order };
}

const named = (given: AllocationProblem): AllocationProblem => ({
  ...given,
  awards: given.awards.map((award, at) => ({ ...award, id: `${award.id}${at}` })),
});

describe("laws", () => {
  test("the order of the input changes nothing", () => {
    const same = (given: AllocationProblem, seed: number) => {
      const other = shuffled(given, seed);
      const result = allocate(other.problem);
      const placements = result.placements.map((put) => ({
        ...put,
        award: other.order[put.award],
      }));
      expect({ ...result, placements }).toEqual(allocate(given));
    };
    fc.assert(
      fc.property(randomProblem({ awards: 6, leaves: 5 }), fc.nat(), (given, seed) =>
        same(named(given), seed),
      ),
      { numRuns: 150, seed: 11 },
    );
    for (const seed of [1, 4]) same(largeProblem(seed, 14, 8), seed);
  }, 30_000);

  test("a stopped search still tells the truth", () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const given = largeProblem(seed, 14, 8);
      const { credits } = allocate(given);
      for (const workLimit of [0, 1, 10, 60, 300, 1000]) {
        const result = allocate(given, { workLimit });
        expectSound(given, result);
        expect(result.credits).toBeLessThanOrEqual(credits);
        expect(result.bound).toBeGreaterThanOrEqual(credits);
        expect(allocate(given, { workLimit })).toEqual(result);
      }
    }
  }, 30_000);

  test("tightening a limit or the total never raises the credits", () => {
    fc.assert(
      fc.property(randomProblem({ awards: 5, leaves: 5 }), fc.nat(8), (given, less) => {
        const { credits } = allocate(given);
        const tighter = given.limits.map((limit) => ({
          ...limit,
          max: Math.max(0, limit.max - less),
        }));
        expect(allocate({ ...given, limits: tighter }).credits).toBeLessThanOrEqual(credits);
        const total = Math.max(0, given.total - less);
        expect(allocate({ ...given, total }).credits).toBeLessThanOrEqual(credits);
      }),
      { numRuns: 150, seed: 12 },
    );
  }, 30_000);
});

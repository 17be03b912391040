import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { optimise } from "../../src/allocation/phases.ts";
import type { AllocationProblem } from "../../src/allocation/problem.ts";
import type { AllocationResult } from "../../src/allocation/result.ts";
import { allocate, contextOf, resultOf } from "../../src/allocation/solve.ts";
import { bruteForce } from "./brute-force.ts";
import { expectSound, type Put } from "./check.ts";
import { randomProblem } from "./random-problem.ts";

const plain = ({ award, requirement, granted, shared }: Put): Put => ({
  award,
  requirement,
  granted,
  shared,
});

/** Solves by search alone: nothing is small enough to be tried out. */
function search(problem: AllocationProblem): AllocationResult {
  const context = contextOf(problem, {}, { tried: 0, bare: 1 });
  return resultOf(context.instance, optimise(context));
}

describe("allocate against brute force", () => {
  test("all six objectives agree on small problems that mix every feature", () => {
    fc.assert(
      fc.property(randomProblem({ awards: 4, leaves: 4 }), (problem) => {
        const expected = bruteForce(problem).map(plain);
        for (const result of [allocate(problem), search(problem)]) {
          expectSound(problem, result);
          expect(result.unique).toBe(true);
          expect(result.placements.map(plain)).toEqual(expected);
        }
      }),
      { numRuns: 500, seed: 20261124 },
    );
  }, 60_000);
});

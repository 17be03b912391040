import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocate } from "../../src/allocation/solve.ts";
import { bruteForce } from "./brute-force.ts";
import { expectSound, type Put } from "./check.ts";
import { randomProblem } from "./random-problem.ts";

const plain = ({ award, requirement, granted, shared }: Put): Put => ({
  award,
  requirement,
  granted,
  shared,
});

describe("allocate against brute force", () => {
  test("all six objectives agree on small problems that mix every feature", () => {
    fc.assert(
      fc.property(randomProblem({ awards: 4, leaves: 4 }), (problem) => {
        const expected = bruteForce(problem).map(plain);
        for (const result of [allocate(problem)]) {
          expectSound(problem, result);
          expect(result.unique).toBe(true);
          expect(result.placements.map(plain)).toEqual(expected);
        }
      }),
      { numRuns: 500, seed: 20261124 },
    );
  }, 60_000);
});

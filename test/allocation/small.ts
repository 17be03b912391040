import * as fc from "fast-check";
import { expect } from "vitest";
import type { AllocationProblem } from "../../src/allocation/problem.ts";
import type { AllocationResult } from "../../src/allocation/result.ts";
import { bruteForce, combinations } from "./brute-force.ts";
import { expectSound } from "./check.ts";
import { extent } from "./extent.ts";
import { plain } from "./put.ts";
import { randomProblem } from "./random-problem.ts";

const most = 20_000;

/** Expects the one optimum that brute force finds, from each solver, on small problems that mix every feature. */
export function expectBruteForce(
  seed: number,
  solvers: readonly ((problem: AllocationProblem) => AllocationResult)[],
): void {
  const small = randomProblem({ awards: 4, leaves: 5 }, extent.features).filter(
    (problem) => combinations(problem) <= most,
  );
  fc.assert(
    fc.property(small, (problem) => {
      const expected = bruteForce(problem).map(plain);
      for (const solve of solvers) {
        const result = solve(problem);
        expectSound(problem, result);
        expect(result.unique).toBe(true);
        expect(result.placements.map(plain)).toEqual(expected);
      }
    }),
    { numRuns: extent.small, seed },
  );
}

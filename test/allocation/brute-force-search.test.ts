import { describe, test } from "vitest";
import { optimise } from "../../src/allocation/phases.ts";
import type { AllocationProblem } from "../../src/allocation/problem.ts";
import type { AllocationResult } from "../../src/allocation/result.ts";
import { allocate, contextOf, resultOf } from "../../src/allocation/solve.ts";
import { expectBruteForce } from "./small.ts";

/** Solves by search alone: nothing is small enough to be tried out. */
function search(problem: AllocationProblem): AllocationResult {
  const context = contextOf(problem, {}, { tried: 0, bare: 1 });
  return resultOf(context.instance, optimise(context));
}

describe("allocate by search alone against brute force", () => {
  test("every objective agrees on small problems that mix every feature", () => {
    expectBruteForce(20261125, [allocate, search]);
  }, 60_000);
});

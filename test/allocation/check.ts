import { expect } from "vitest";
import type { AllocationProblem } from "../../src/allocation/problem.ts";
import type { AllocationResult, Placement } from "../../src/allocation/result.ts";
import { broken } from "./rules.ts";
import { completedOf, creditsOf } from "./value.ts";

/** Expects a result to keep every rule, to report what it counts truly, and to be in order. */
export function expectSound(problem: AllocationProblem, result: AllocationResult): void {
  expect(broken(problem, result.placements)).toEqual([]);
  expect(result.credits).toBe(creditsOf(problem, result.placements));
  expect(result.completed).toEqual(completedOf(problem, result.placements));
  const counted = result.placements.flatMap(countedOf);
  expect(counted.reduce((sum, { amount }) => sum + amount, 0)).toBe(result.credits);
  for (const { amount, granted } of counted) {
    expect(amount).toBeGreaterThanOrEqual(0);
    expect(amount).toBeLessThanOrEqual(granted);
  }
  expect(result.bound).toBeGreaterThanOrEqual(result.credits);
  expect(result.optimal).toBe(result.bound === result.credits);
  if (result.unique) expect(result.optimal).toBe(true);
}

function countedOf({ counted, granted, also }: Placement) {
  const first = { amount: counted, granted };
  return also === null ? [first] : [first, { amount: also.counted, granted }];
}

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AllocationProblem, RequirementNode } from "../../src/allocation/problem.ts";
import { allocate } from "../../src/allocation/solve.ts";
import { expectSound } from "./check.ts";
import { largeProblem } from "./large-problem.ts";
import { randomProblem } from "./random-problem.ts";

// Credits are the first objective in all of these: no other is stated.
const problems = randomProblem({ awards: 5, leaves: 5 });

/** The problem where no requirement takes these awards; earned ones still count toward limits. */
function without(given: AllocationProblem, awards: ReadonlySet<number>): AllocationProblem {
  const close = (node: RequirementNode): RequirementNode =>
    node.kind === "course" || node.kind === "pool"
      ? { ...node, accepts: node.accepts.filter((at) => !awards.has(at)) }
      : { ...node, of: node.of.map(close) };
  return { ...given, requirements: given.requirements.map(close) };
}

describe("laws", () => {
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

  test("tightening a limit, an overlap or the total never raises the credits", () => {
    const tighten = <T extends { readonly max: number }>(ones: readonly T[], less: number) =>
      ones.map((one) => ({ ...one, max: Math.max(0, one.max - less) }));
    fc.assert(
      fc.property(problems, fc.nat(8), (given, less) => {
        const { credits } = allocate(given);
        const limits = tighten(given.limits, less);
        expect(allocate({ ...given, limits }).credits).toBeLessThanOrEqual(credits);
        const overlaps = tighten(given.overlaps ?? [], less);
        expect(allocate({ ...given, overlaps }).credits).toBeLessThanOrEqual(credits);
        const total = Math.max(0, given.total - less);
        expect(allocate({ ...given, total }).credits).toBeLessThanOrEqual(credits);
      }),
      { numRuns: 300, seed: 12 },
    );
  }, 30_000);

  test("dropping an award never raises the credits", () => {
    fc.assert(
      fc.property(problems, fc.nat(4), (given, at) => {
        const fewer = allocate(without(given, new Set([at])));
        expect(fewer.credits).toBeLessThanOrEqual(allocate(given).credits);
      }),
      { numRuns: 300, seed: 13 },
    );
  }, 30_000);

  test("what is certain is never more than what is possible", () => {
    fc.assert(
      fc.property(problems, (given) => {
        const review = [...given.awards.keys()].filter(
          (at) => given.awards[at]?.standing === "review",
        );
        const certain = allocate(without(given, new Set(review)));
        expect(certain.credits).toBeLessThanOrEqual(allocate(given).credits);
      }),
      { numRuns: 300, seed: 14 },
    );
  }, 30_000);
});

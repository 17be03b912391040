import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bruteForce, combinations } from "./brute-force.ts";
import { formulate } from "./milp/formulate.ts";
import { highs, optimise } from "./milp/highs.ts";
import { randomProblem } from "./random-problem.ts";
import { scoreOf } from "./value.ts";

describe("the oracles", () => {
  test("brute force and the MILP agree on every objective, with every feature", async () => {
    const solver = await highs();
    const every = randomProblem({ awards: 4, leaves: 5 }, { programs: true, objectives: true });
    const small = every.filter((problem) => combinations(problem) <= 20_000);
    const kinds = new Set<string>();
    fc.assert(
      fc.property(small, (problem) => {
        const best = bruteForce(problem);
        for (const put of best) kinds.add(put.also ? "also" : put.shared ? "shared" : "single");
        const { values, finished } = optimise(solver, formulate(problem));
        expect(finished).toBe(true);
        expect(values).toEqual(scoreOf(problem, best));
      }),
      { numRuns: 300, seed: 20261126 },
    );
    expect([...kinds].sort()).toEqual(["also", "shared", "single"]);
  }, 60_000);
});

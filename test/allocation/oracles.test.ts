import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bruteForce, combinations } from "./brute-force.ts";
import { listText } from "./list-text.ts";
import { formulate } from "./milp/formulate.ts";
import { highs, optimise } from "./milp/highs.ts";
import { randomProblem } from "./random-problem.ts";
import { scoreOf } from "./value.ts";

describe("the oracles", () => {
  test("brute force and the MILP agree on every objective and the order of lists, with every feature", async () => {
    const solver = await highs();
    const every = randomProblem({ awards: 4, leaves: 5 }, { programs: true, objectives: true });
    const small = every.filter((problem) => combinations(problem) <= 20_000);
    const kinds = new Set<string>();
    fc.assert(
      fc.property(small, (problem) => {
        const best = bruteForce(problem);
        for (const put of best) kinds.add(put.also ? "also" : put.shared ? "shared" : "single");
        const { values, list } = optimise(solver, formulate(problem), { inOrder: true });
        expect(values).toEqual(scoreOf(problem, best));
        expect(list && listText(list.ways.map(({ put }) => put))).toBe(listText(best));
      }),
      { numRuns: 300, seed: 20261126 },
    );
    expect([...kinds].sort()).toEqual(["also", "shared", "single"]);
  }, 60_000);
});

import { describe, expect, test } from "vitest";
import { isLeaf, treeOf } from "../../allocation/tree.ts";
import { families } from "./families/families.ts";
import { clocks } from "./measure.ts";
import { greedy } from "./solvers/greedy.ts";

const seeds = [1, 2, 3, 4, 5, 6];

describe.each(families)("the family $name", ({ name, generate }) => {
  const problems = seeds.map(generate);

  test("makes the same problem from the same seed, and others from others", () => {
    expect(seeds.map(generate)).toEqual(problems);
    expect(new Set(problems.map((problem) => JSON.stringify(problem))).size).toBe(seeds.length);
  });

  test("makes problems whose paths are unique and whose awards exist", () => {
    for (const { awards, ...problem } of problems) {
      const { nodes } = treeOf({ awards, ...problem });
      expect(new Set(nodes.map(({ path }) => path)).size).toBe(nodes.length);
      const named = [
        ...nodes.filter(isLeaf).flatMap(({ accepts }) => accepts),
        ...problem.limits.flatMap((limit) => limit.awards),
        ...problem.conflicts.flat(),
      ];
      expect(named.filter((at) => awards[at] === undefined)).toEqual([]);
      expect(awards.every(({ credits }) => Number.isSafeInteger(credits) && credits > 0)).toBe(
        true,
      );
    }
  });

  test("makes problems where first fit places something", () => {
    for (const problem of problems) {
      expect(greedy.solve(problem, clocks.wall).values[0]).toBeGreaterThan(0);
    }
  });

  test.runIf(name === "audit")("makes degrees of 60 to 250 leaves", () => {
    for (const problem of problems) {
      const { size } = treeOf(problem).leaves;
      expect(size).toBeGreaterThanOrEqual(55);
      expect(size).toBeLessThanOrEqual(260);
    }
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completable } from "../../src/allocation/completable.ts";
import { bruteForce, combinations } from "./brute-force.ts";
import { award, choose, limit, pool, problem } from "./build.ts";
import { randomProblem } from "./random-problem.ts";
import { allNodes } from "./tree.ts";
import { completedOf } from "./value.ts";

describe("a requirement can be completed", () => {
  test("exactly when brute force finds it complete where that is sought first", () => {
    fc.assert(
      fc.property(randomProblem({ awards: 4, leaves: 5 }), fc.nat(), (given, number) => {
        if (combinations(given) > 4000) return;
        const nodes = allNodes(given.requirements).filter(({ kind }) => kind !== "program");
        const path = nodes[number % Math.max(1, nodes.length)]?.path ?? "";
        const sought = { ...given, objectives: [{ measure: "complete", path } as const] };
        const complete = completedOf(given, bruteForce(sought)).includes(path);
        expect(completable(given, path)).toBe(complete);
      }),
      { numRuns: 500 },
    );
  });

  test("or not, where every way falls one unit short and few steps are enough to see it", () => {
    const powers = Array.from({ length: 13 }, (_, at) => award(`a${at}`, 2 ** at));
    const awards = [...powers, ...powers.map((one) => ({ ...one, id: `b${one.id}` }))];
    const half = (from: number) => powers.map((_, at) => from + at);
    const either = choose("r", 1, pool("r/p", 8000, ...half(0)), pool("r/q", 8000, ...half(13)));
    const under = (max: number) =>
      problem(awards, [either], { limits: [limit("all", max, half(0).concat(half(13)))] });
    expect(completable(under(7999), "r", { workLimit: 20_000 })).toBe(false);
    expect(completable(under(8000), "r", { workLimit: 20_000 })).toBe(true);
  });

  test("which stays open where no steps are left", () => {
    const awards = Array.from({ length: 40 }, (_, at) => award(`a${at}`, 101 + 2 * at));
    const given = problem(awards, [pool("p", 2501, ...awards.keys())], {
      limits: [limit("all", 2501, [...awards.keys()])],
    });
    expect(completable(given, "p", { workLimit: 1 })).not.toBe(false);
    expect(completable(given, "p")).toBe(true);
  });
});

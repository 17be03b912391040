import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../../src/allocation/instance/compile.ts";
import type { AllocationProblem } from "../../../src/allocation/problem.ts";
import { Phase } from "../../../src/allocation/search/phase.ts";
import { Search } from "../../../src/allocation/search/search.ts";
import { nothing } from "../../../src/allocation/search/solution.ts";
import { defaultWorkLimit } from "../../../src/allocation/search/work.ts";
import { solveSmall } from "../../../src/allocation/small/small.ts";
import { Sweeps } from "../../../src/allocation/sweep/sweeps.ts";
import { learner } from "../../bench/allocation/families/learner.ts";
import { apart } from "../apart.ts";
import { bruteForce, combinations } from "../brute-force.ts";
import { plain } from "../put.ts";
import { randomProblem } from "../random-problem.ts";
import { putsOf } from "../small/general.ts";
import { learnerLike } from "../small/learner-like.ts";

/** What sweeps place, where they settle everything. */
function swept(problem: AllocationProblem, left = defaultWorkLimit) {
  const instance = compile(problem);
  const { best, bound, unique } = new Sweeps(new Search(instance, { left })).run();
  if (unique) expect(bound).toBe(best.score[0]);
  return unique ? putsOf(instance, best.chosen) : undefined;
}

/** Settles objectives one after the other by branching until sweeps settle the rest, from the second one on. */
function sweptBetween(problem: AllocationProblem, how: "rest" | "instead") {
  const instance = compile(problem);
  const search = new Search(instance, { left: defaultWorkLimit });
  const sweeps = new Sweeps(search);
  let best = nothing(instance);
  for (let phase = 0; phase < best.score.length; phase += 1) {
    if (how === "instead" && phase > 0) {
      const root = new Phase(search, phase, best).root();
      const swept = sweeps.instead(root.best, root.bound);
      if (swept.unique) return putsOf(instance, swept.best.chosen);
    }
    best = new Phase(search, phase, best).run().best;
    search.guard(best.score[phase] ?? 0);
    if (how === "instead") continue;
    const swept = sweeps.rest(best);
    if (swept.unique) return putsOf(instance, swept.best.chosen);
  }
  return undefined;
}

describe("sweeps", () => {
  test.each([
    ["objectives that are drawn", true],
    ["the standard objectives", false],
  ])(
    "agree with brute force: %s",
    (_, objectives) => {
      const small = randomProblem({ awards: 5, leaves: 6 }, { programs: true, objectives })
        .map(apart)
        .filter((problem) => combinations(problem) <= 10_000);
      let taken = 0;
      fc.assert(
        fc.property(small, (problem) => {
          const found = swept(problem);
          if (found === undefined) return;
          taken += 1;
          expect(found).toEqual(bruteForce(problem).map(plain));
        }),
        { numRuns: 300, seed: 7 },
      );
      expect(taken).toBeGreaterThan(200);
    },
    60_000,
  );

  test.each(["rest", "instead"] as const)(
    "agree with brute force where some objectives are settled: %s",
    (how) => {
      const small = randomProblem({ awards: 5, leaves: 6 }, { programs: true, objectives: true })
        .map(apart)
        .filter((problem) => combinations(problem) <= 10_000);
      let taken = 0;
      fc.assert(
        fc.property(small, (problem) => {
          if (compile(problem).options.size === 0) return;
          const found = sweptBetween(problem, how);
          if (found === undefined) return;
          taken += 1;
          expect(found).toEqual(bruteForce(problem).map(plain));
        }),
        { numRuns: 200, seed: 11 },
      );
      expect(taken).toBeGreaterThan(100);
    },
    60_000,
  );

  test("agree with the search for small problems on the problems of learners and ones like them", () => {
    const drawn = [learner.generate, learnerLike].flatMap((draw) =>
      Array.from({ length: 60 }, (_, at) => draw(at + 1)),
    );
    let taken = 0;
    for (const problem of drawn) {
      const small = solveSmall(problem, 500);
      const found = swept(problem);
      if (small === undefined || found === undefined) continue;
      taken += 1;
      expect(found).toEqual(small.placements.map(plain));
    }
    expect(taken).toBeGreaterThan(60);
  }, 60_000);

  test("say nothing that they have not proven when the work ends early", () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const problem = learner.generate(seed);
      const whole = swept(problem);
      const instance = compile(problem);
      const credits = whole?.reduce((sum, { granted }) => sum + granted, 0) ?? 0;
      for (const left of [0, 1, 20, 60]) {
        const { best, bound } = new Sweeps(new Search(instance, { left })).run();
        expect(best.score[0]).toBeLessThanOrEqual(bound);
        expect(best.score.length).toBe(nothing(instance).score.length);
        expect((best.score[0] ?? 0) * instance.unit).toBeLessThanOrEqual(credits);
      }
    }
  });
});

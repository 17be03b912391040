import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../../src/allocation/instance/compile.ts";
import type { AllocationProblem } from "../../../src/allocation/problem.ts";
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

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../../src/allocation/instance/compile.ts";
import { bestIn, firstOf } from "../../../src/allocation/milp/hand-over.ts";
import type { AllocationProblem } from "../../../src/allocation/problem.ts";
import { Search } from "../../../src/allocation/search/search.ts";
import { nothing, type Solution } from "../../../src/allocation/search/solution.ts";
import { defaultWorkLimit } from "../../../src/allocation/search/work.ts";
import { allocate } from "../../../src/allocation/solve.ts";
import { banks } from "../../bench/allocation/families/bank.ts";
import type { Family } from "../../bench/allocation/families/family.ts";
import { apart } from "../apart.ts";
import { bruteForce, combinations } from "../brute-force.ts";
import { expectSound } from "../check.ts";
import { plain } from "../put.ts";
import { randomProblem } from "../random-problem.ts";
import { putsOf } from "../small/general.ts";

const dense = banks.filter(({ name }) => name === "dense")[0] as Family;

/** Every objective, one after the other, by the general solver alone. */
function handedOver(search: Search): Solution | undefined {
  let best = nothing(search.instance);
  for (let phase = 0; phase < best.score.length; phase += 1) {
    search.relaxation.aim(phase, best.score);
    const { solution, proven } = bestIn(search, phase, best);
    if (!proven) return undefined;
    best = solution;
    search.need(best.score[phase] ?? 0);
    search.guard(best.score[phase] ?? 0);
  }
  return best;
}

const searchFor = (problem: AllocationProblem, left = defaultWorkLimit) =>
  new Search(compile(problem), { left });

describe("what is handed over to the general solver", () => {
  test.each([
    ["objectives that are drawn", true],
    ["the standard objectives", false],
  ])(
    "is the optimum, and the first list of it: %s",
    (_, objectives) => {
      const small = randomProblem({ awards: 5, leaves: 5 }, { programs: true, objectives })
        .map(apart)
        .filter((problem) => combinations(problem) <= 5000);
      let asked = 0;
      fc.assert(
        fc.property(small, (problem) => {
          const search = searchFor(problem);
          const { instance } = search;
          if (instance.options.size === 0 || instance.namesakes) return;
          const best = handedOver(search);
          const first = best && firstOf(search, best);
          expect(first && putsOf(instance, first.chosen)).toEqual(bruteForce(problem).map(plain));
          asked += 1;
        }),
        { numRuns: 120, seed: 9 },
      );
      expect(asked).toBeGreaterThan(60);
    },
    60_000,
  );

  test("is given up where the work does not suffice", () => {
    const search = searchFor(dense.generate(1), 1000);
    const best = nothing(search.instance);
    search.relaxation.aim(0, best.score);
    expect(bestIn(search, 0, best)).toEqual({ solution: best, proven: false });
    expect(firstOf(search, best)).toBeUndefined();
    expect(search.work.left).toBeGreaterThan(0);
  });

  test("is settled where branching alone is stopped", () => {
    for (const seed of [70, 114]) {
      const problem = dense.generate(seed);
      const alone = allocate(problem, { workLimit: 10_000 });
      const result = allocate(problem);
      expectSound(problem, result);
      expect([seed, alone.unique, result.unique]).toEqual([seed, false, true]);
    }
  }, 60_000);
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../../../src/allocation/instance/compile.ts";
import { firstList } from "../../../src/allocation/search/first-list.ts";
import { optimise } from "../../../src/allocation/search/optimise.ts";
import { Search } from "../../../src/allocation/search/search.ts";
import { nothing } from "../../../src/allocation/search/solution.ts";
import { defaultWorkLimit } from "../../../src/allocation/search/work.ts";
import { apart } from "../apart.ts";
import { bruteForce, combinations } from "../brute-force.ts";
import { plain } from "../put.ts";
import { randomProblem } from "../random-problem.ts";
import { putsOf } from "../small/general.ts";

test("the first list is found by asking of one option after the other, too", () => {
  const small = randomProblem({ awards: 5, leaves: 5 }, { programs: true, objectives: true })
    .map(apart)
    .filter((problem) => combinations(problem) <= 5000);
  let asked = 0;
  fc.assert(
    fc.property(small, (problem) => {
      const instance = compile(problem);
      if (instance.options.size === 0 || instance.namesakes) return;
      const { score } = optimise(new Search(instance, { left: defaultWorkLimit })).solution;
      const search = new Search(instance, { left: defaultWorkLimit });
      const last = score.length - 1;
      search.relaxation.aim(last, score);
      search.relaxation.evaluate();
      search.need(score[last] ?? 0);
      const { chosen } = nothing(instance);
      const first = firstList(search, { score, chosen }, 0);
      expect(first && putsOf(instance, first.chosen)).toEqual(bruteForce(problem).map(plain));
      asked += 1;
    }),
    { numRuns: 150, seed: 9 },
  );
  expect(asked).toBeGreaterThan(80);
}, 60_000);

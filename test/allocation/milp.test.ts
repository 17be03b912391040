import { describe, expect, test } from "vitest";
import { allocate } from "../../src/allocation/solve.ts";
import { expectSound } from "./check.ts";
import { largeProblem } from "./large-problem.ts";
import { formulate } from "./milp/formulate.ts";
import { highs, optimise } from "./milp/highs.ts";

const cases = [
  ...Array.from({ length: 10 }, (_, at) => ({ seed: at + 1, awards: 20, leaves: 10 })),
  ...Array.from({ length: 14 }, (_, at) => ({ seed: at + 101, awards: 30, leaves: 20 })),
];

describe("allocate against an independent MILP solver", () => {
  test.each(cases)(
    "credits of $awards awards and $leaves leaves, seed $seed",
    async ({ seed, awards, leaves }) => {
      const problem = largeProblem(seed, awards, leaves);
      const result = allocate(problem, { workLimit: 3_000 });
      const { values } = optimise(await highs(), formulate(problem), { phases: 1 });
      const truth = values[0] ?? 0;
      expectSound(problem, result);
      expect(result.credits).toBeLessThanOrEqual(truth);
      expect(result.bound).toBeGreaterThanOrEqual(truth);
      if (result.optimal) expect(result.credits).toBe(truth);
    },
    20_000,
  );
});

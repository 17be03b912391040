import fc from "fast-check";
import { expect, test } from "vitest";
import { layoutOf } from "../../../src/allocation/relaxation/layout.ts";
import { Relaxation } from "../../../src/allocation/relaxation/relaxation.ts";
import { nothing } from "../../../src/allocation/search/solution.ts";
import { randomProblem } from "../random-problem.ts";
import { boardAfter, moves, prices } from "./boards.ts";

test("plain leaves are worth what the general knapsack says, at any prices and on any board", () => {
  fc.assert(
    fc.property(randomProblem({ awards: 6, leaves: 6 }), moves, prices, (problem, made, priced) => {
      const board = boardAfter(problem, made);
      if (board === undefined) return;
      const { instance } = board;
      const [fast, slow] = [true, false].map((plain) => {
        const relaxation = new Relaxation(board, layoutOf(instance));
        if (!plain) relaxation.nodes.plain.fill(0);
        relaxation.aim(instance.objectives.length - 1, nothing(instance).score);
        for (const at of relaxation.layout.active)
          relaxation.multipliers[at] = priced[at % priced.length] ?? 0;
        return relaxation.evaluate();
      });
      expect(fast).toBe(slow);
    }),
    { numRuns: 300 },
  );
});

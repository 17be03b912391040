import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../../../src/allocation/instance/compile.ts";
import { layoutOf } from "../../../src/allocation/relaxation/layout.ts";
import { Relaxation } from "../../../src/allocation/relaxation/relaxation.ts";
import { grid } from "../../../src/allocation/relaxation/worth.ts";
import { Board } from "../../../src/allocation/search/board.ts";
import { nothing } from "../../../src/allocation/search/solution.ts";
import { randomProblem } from "../random-problem.ts";

test("plain leaves are worth what the general knapsack says, at any prices and on any board", () => {
  const moves = fc.array(fc.tuple(fc.nat(), fc.constantFrom("place", "remove", "demand")), {
    maxLength: 6,
  });
  const prices = fc.array(fc.integer({ min: 0, max: 6 * grid }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(randomProblem({ awards: 6, leaves: 6 }), moves, prices, (problem, made, priced) => {
      const instance = compile(problem);
      if (instance.options.size === 0) return;
      const board = new Board(instance);
      for (const [number, move] of made) {
        const option = number % instance.options.size;
        const { moment } = board.trail;
        const fine =
          move === "demand"
            ? board.demand(instance.options.item[option] ?? 0)
            : board[move as "place" | "remove"](option);
        if (!fine) board.back(moment);
      }
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

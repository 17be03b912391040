import fc from "fast-check";
import { expect, test } from "vitest";
import type { AllocationProblem } from "../../../src/allocation/problem.ts";
import { layoutOf } from "../../../src/allocation/relaxation/layout.ts";
import { Relaxation } from "../../../src/allocation/relaxation/relaxation.ts";
import type { Board } from "../../../src/allocation/search/board.ts";
import { nothing } from "../../../src/allocation/search/solution.ts";
import { randomProblem } from "../random-problem.ts";
import { boardAfter, moves, prices } from "./boards.ts";

/** What the best content is worth by the pass over a plain leaf, and by the general knapsack. */
function bothWays(board: Board, priced: readonly number[]): number[] {
  const { instance } = board;
  return [true, false].map((plain) => {
    const relaxation = new Relaxation(board, layoutOf(instance));
    if (!plain) relaxation.nodes.plain.fill(0);
    relaxation.aim(instance.objectives.length - 1, nothing(instance).score);
    for (const at of relaxation.layout.active)
      relaxation.multipliers[at] = priced[at % priced.length] ?? 0;
    return relaxation.evaluate();
  });
}

test("plain leaves are worth what the general knapsack says, at any prices and on any board", () => {
  fc.assert(
    fc.property(randomProblem({ awards: 6, leaves: 6 }), moves, prices, (problem, made, priced) => {
      const board = boardAfter(problem, made);
      if (board === undefined) return;
      const [fast, slow] = bothWays(board, priced);
      expect(fast).toBe(slow);
    }),
    { numRuns: 300 },
  );
});

test("an award that has to go into a course leaf leaves no room to others, in both ways", () => {
  const waiver = {
    id: "w",
    credits: 0,
    divisible: null,
    standing: "recognized",
    uses: [],
  } as const;
  const problem: AllocationProblem = {
    total: 100,
    awards: [
      { ...waiver, id: "a", credits: 2, divisible: { step: 1, least: 1 }, waiver: false },
      { ...waiver, waiver: true },
    ],
    requirements: [
      { kind: "all-of", path: "r", of: [{ kind: "course", path: "r/c", accepts: [0, 1] }] },
    ],
    limits: [],
    conflicts: [],
    sharing: [],
  };
  const board = boardAfter(problem, [[0, "demand"]]);
  const [fast, slow] = bothWays(board as Board, [0]);
  expect(fast).toBe(slow);
});

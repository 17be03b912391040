import fc from "fast-check";
import { compile } from "../../../src/allocation/instance/compile.ts";
import type { AllocationProblem } from "../../../src/allocation/problem.ts";
import { grid } from "../../../src/allocation/relaxation/worth.ts";
import { Board } from "../../../src/allocation/search/board.ts";

/** Decisions to make on a board, of options by number. */
export const moves = fc.array(
  fc.tuple(fc.nat(), fc.constantFrom("place" as const, "remove" as const, "demand" as const)),
  { maxLength: 6 },
);

/** Prices that multipliers take in turn. */
export const prices = fc.array(fc.integer({ min: 0, max: 6 * grid }), {
  minLength: 1,
  maxLength: 12,
});

/** The board of a problem after decisions, those that leave no solution taken back; undefined where there are none to make. */
export function boardAfter(
  problem: AllocationProblem,
  made: readonly (readonly [number, "place" | "remove" | "demand"])[],
): Board | undefined {
  const instance = compile(problem);
  if (instance.options.size === 0) return undefined;
  const board = new Board(instance);
  for (const [number, move] of made) {
    const option = number % instance.options.size;
    const { moment } = board.trail;
    const fine =
      move === "demand" ? board.demand(instance.options.item[option] ?? 0) : board[move](option);
    if (!fine) board.back(moment);
  }
  return board;
}

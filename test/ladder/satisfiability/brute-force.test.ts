import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faultsOf } from "../../../src/ladder/satisfiability/fault.ts";
import { puzzle, without } from "./ask.ts";
import { canBeMet } from "./brute-force.ts";
import {
  documentsOf,
  type TinyProgram,
  tinyClosedProgram,
  tinyOpenProgram,
} from "./tiny-program.ts";

const puzzleOf = (tiny: TinyProgram) => {
  const { program, courses } = documentsOf(tiny);
  return puzzle(program, courses);
};

describe.each([
  ["tiny closed program", tinyClosedProgram],
  ["tiny program with open pools", tinyOpenProgram],
])("%s", (_, programs) => {
  test("a fault exactly when no choice of credit completes it", () => {
    fc.assert(
      fc.property(programs, (tiny) => {
        const { faults, undecided } = faultsOf(puzzleOf(tiny));
        expect(undecided).toBe(false);
        expect(faults.length === 0).toBe(canBeMet(tiny));
      }),
      { numRuns: 300 },
    );
  });

  test("without any clause of a fault the others can be met", () => {
    fc.assert(
      fc.property(programs, (tiny) => {
        for (const decision of without(puzzleOf(tiny))) expect(decision).toBe("met");
      }),
      { numRuns: 100 },
    );
  });
});

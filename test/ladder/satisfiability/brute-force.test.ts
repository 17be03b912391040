import fc from "fast-check";
import { expect, test } from "vitest";
import { faultsOf } from "../../../src/ladder/satisfiability/fault.ts";
import { puzzle, without } from "./ask.ts";
import { canBeMet, documentsOf, tinyProgram } from "./brute-force.ts";

test("a tiny closed program has a fault exactly when no choice of courses completes it", () => {
  fc.assert(
    fc.property(tinyProgram, (tiny) => {
      const { program, courses } = documentsOf(tiny);
      const { faults, undecided } = faultsOf(puzzle(program, courses));
      expect(undecided).toBe(false);
      expect(faults.length === 0).toBe(canBeMet(tiny));
    }),
    { numRuns: 300 },
  );
});

test("without any clause of a fault the others can be met", () => {
  fc.assert(
    fc.property(tinyProgram, (tiny) => {
      const { program, courses } = documentsOf(tiny);
      for (const decision of without(puzzle(program, courses))) expect(decision).toBe("met");
    }),
    { numRuns: 100 },
  );
});

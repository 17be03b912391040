import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { creditsLeft } from "../../../src/ladder/satisfiability/change.ts";
import { faultsOf } from "../../../src/ladder/satisfiability/fault.ts";
import { everyNode } from "../../../src/ladder/satisfiability/node.ts";
import { puzzle, without } from "./ask.ts";
import { canBeMet } from "./brute-force.ts";
import {
  documentsOf,
  type TinyProgram,
  tinyClosedProgram,
  tinyOpenProgram,
  withCredits,
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

  test("the credits that can be had of a requirement at fault are the most", () => {
    let told = 0;
    fc.assert(
      fc.property(programs, (tiny) => {
        const asked = puzzleOf(tiny);
        const [fault, ...more] = faultsOf(asked).faults;
        if (fault === undefined || more.length > 0) return;
        const blamed = new Set(fault.clauses.map(({ key }) => key));
        const node = everyNode(asked.roots).find(
          (one) => blamed.has(one.key) && one.credits.isPositive,
        );
        if (node === undefined) return;
        const { credits, proven } = creditsLeft(asked, fault);
        expect(proven).toBe(true);
        const most = Number(credits);
        const asking = (amount: number) => canBeMet(withCredits(tiny, node.path, amount));
        if (most > 0) {
          told += 1;
          expect(asking(most)).toBe(true);
        }
        const next = most + 0.5;
        if (next < Number(node.credits)) expect(asking(next)).toBe(false);
      }),
      { numRuns: 300 },
    );
    expect(told).toBeGreaterThan(3);
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

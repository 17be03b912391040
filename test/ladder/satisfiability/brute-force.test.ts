import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applied, type Question } from "../../../src/ladder/satisfiability/applied.ts";
import { changesFor, creditsLeft } from "../../../src/ladder/satisfiability/change.ts";
import { clausesOf } from "../../../src/ladder/satisfiability/clauses-of.ts";
import { decide } from "../../../src/ladder/satisfiability/decide.ts";
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
  withExceptions,
} from "./tiny-program.ts";

/** All choices of so many. */
function choicesOf<T>(all: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return all.flatMap((first, at) =>
    choicesOf(all.slice(at + 1), size - 1).map((more) => [first, ...more]),
  );
}

const puzzleOf = (tiny: TinyProgram) => {
  const { program, others } = documentsOf(tiny);
  return puzzle(program, others);
};

describe.each([
  ["tiny closed program", tinyClosedProgram],
  ["tiny program with open pools", tinyOpenProgram],
  ["tiny closed program with exceptions for everyone", withExceptions(tinyClosedProgram)],
  ["tiny program with open pools and exceptions for everyone", withExceptions(tinyOpenProgram)],
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

  test("no smaller set of clauses is at fault", () => {
    fc.assert(
      fc.property(programs, (tiny) => {
        const asked = puzzleOf(tiny);
        for (const { clauses, group, least } of faultsOf(asked).faults.slice(0, 1)) {
          expect(least).toBe(true);
          const all = clausesOf(asked, group).map(({ key }) => key);
          const smaller = choicesOf(all, Math.min(2, clauses.length - 1));
          for (const kept of smaller) {
            const left = all.filter((key) => !kept.includes(key));
            expect(decide(asked, new Set([...group, ...left]), 20_000)).toBe("met");
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test("once all changes are made that are said to settle more than one fault, none is left", () => {
    fc.assert(
      fc.property(programs, (tiny) => {
        const asked = puzzleOf(tiny);
        const changes = [...changesFor(asked, faultsOf(asked).faults)];
        if (changes.some(([, { partly }]) => partly)) return;
        const start = { puzzle: asked, dropped: new Set<string>() };
        const { puzzle: after, dropped } = changes.reduce<Question>(
          (question, [fault, change]) => applied(question, fault, change),
          start,
        );
        expect(decide(after, dropped, 200_000)).toBe("met");
      }),
      { numRuns: 100 },
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

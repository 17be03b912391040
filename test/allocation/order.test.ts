import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AllocationProblem } from "../../src/allocation/problem.ts";
import { allocate } from "../../src/allocation/solve.ts";
import { families } from "../bench/allocation/families/families.ts";
import { award, course, pool, problem } from "./build.ts";
import { extent } from "./extent.ts";
import { largeProblem } from "./large-problem.ts";
import { randomProblem } from "./random-problem.ts";
import { distinct, shuffled, turnedBack } from "./shuffle.ts";

function expectSame(given: AllocationProblem, seed: number): void {
  const other = shuffled(given, seed);
  expect(turnedBack(allocate(other.problem), other.order)).toEqual(allocate(given));
}

describe("the order of the input changes nothing", () => {
  test("on small problems that mix every feature", () => {
    fc.assert(
      fc.property(
        randomProblem({ awards: 6, leaves: 5 }, extent.features),
        fc.nat(),
        (given, seed) => expectSame(distinct(given), seed),
      ),
      { numRuns: 200, seed: 11 },
    );
  }, 30_000);

  test("on problems of 14 awards under every kind of limit", () => {
    for (const seed of [1, 4]) expectSame(largeProblem(seed, 14, 8), seed);
  }, 30_000);

  test.each(["learner", "sparse", "dense"])(
    "on problems of the family %s",
    (name) => {
      const family = families.find((one) => one.name === name);
      for (let seed = 1; seed <= extent.permuted; seed += 1) {
        const given = family?.generate(seed);
        if (given !== undefined) expectSame(distinct(given), seed);
      }
    },
    60_000,
  );
});

/** Every order of some values. */
function orders<T>(values: readonly T[]): readonly (readonly T[])[] {
  if (values.length <= 1) return [values];
  return values.flatMap((first, at) =>
    orders(values.toSpliced(at, 1)).map((rest) => [first, ...rest]),
  );
}

describe("the two-course trap, in every order of awards, requirements and names", () => {
  const kinds = [
    (path: string, accepts: readonly number[]) => course(path, ...accepts),
    (path: string, accepts: readonly number[]) => pool(path, 3, ...accepts),
  ];
  // R1 takes A or B, R2 only A; then a chain of three: A; A or B; B or C.
  const traps = [
    ["AB", "A"],
    ["A", "AB", "BC"],
  ];
  test.each(traps.map((trap) => [trap.join(", "), trap] as const))("%s", (_, trap) => {
    const held = [...new Set(trap.join(""))];
    for (const make of kinds) {
      for (const awards of orders(held)) {
        for (const leaves of orders(trap)) {
          for (const names of orders(trap.map((_, at) => `r${at}`))) {
            const nodes = leaves.map((takes, at) =>
              make(
                names[at] ?? "",
                [...takes].map((one) => awards.indexOf(one)),
              ),
            );
            const all = awards.map((id) => award(id, 3));
            const result = allocate(problem(all, nodes));
            expect(result).toMatchObject({ credits: 3 * trap.length, unique: true });
            expect(result.completed).toHaveLength(trap.length);
          }
        }
      }
    }
  });
});

import { describe, expect, test } from "vitest";
import type { AllocationProblem } from "../../../src/allocation/problem.ts";
import { solveSmall } from "../../../src/allocation/small/small.ts";
import { allocate } from "../../../src/allocation/solve.ts";
import { award, course, limit, pool, problem } from "../build.ts";
import { plain } from "../put.ts";
import { generally } from "./general.ts";

const plainly = problem([award("a", 3), award("b", 3)], [pool("p", 6, 0, 1), course("q", 1)]);

const many = (count: number) => Array.from({ length: count }, (_, at) => at);

/** Problems that only the general search takes, and why. */
const others: readonly (readonly [string, AllocationProblem])[] = [
  ["a second placement", { ...plainly, sharing: [["p", "q"]] }],
  [
    "two awards of one id that may both be chosen",
    { ...plainly, awards: [award("a", 3), award("a", 3)] },
  ],
  ["two leaves of one path", problem([award("a", 3)], [pool("p", 3, 0), pool("p", 3, 0)])],
  ["another first objective", { ...plainly, objectives: [{ measure: "completed" }] }],
  ["an amount that is too great", problem([award("a", 2 ** 21)], [pool("p", 3, 0)])],
  ["a credit that is too great", problem([award("a", 3)], [pool("p", 2 ** 21, 0)])],
  [
    "too many awards",
    problem(
      many(31).map((at) => award(`a${at}`, 1)),
      [pool("p", 3, ...many(31))],
    ),
  ],
  [
    "too many leaves",
    problem(
      [award("a", 3)],
      many(31).map((at) => pool(`p${at}`, 3, 0)),
    ),
  ],
  [
    "too many requirements",
    problem(
      [award("a", 3)],
      many(257).map((at) => pool(`p${at}`, 3, ...(at === 0 ? [0] : []))),
    ),
  ],
  [
    "too many amounts",
    problem([award("a", 5000, { divisible: { step: 1, least: 1 } })], [course("p", 0)]),
  ],
  [
    "a limit that earned courses exceed",
    {
      ...problem([award("a", 3, { standing: "earned" }), award("b", 3)], [pool("p", 3, 0, 1)]),
      limits: [limit("l", 2, [0, 1])],
    },
  ],
];

/** Eighteen awards that may be granted in part, which do not all fit: 130 hours of them. */
const hours = problem(
  many(18).map((at) => award(`a${at}`, 30 + at, { divisible: { step: 1, least: 10 } })),
  [pool("p", 100, ...many(18)), pool("q", 100, ...many(15))],
  { limits: [limit("l", 130, many(18))] },
);

describe("what is small", () => {
  test("takes eighteen awards where they have many amounts", () => {
    const result = solveSmall(hours, 500);
    expect(result).toMatchObject({ credits: 130, unique: true });
    expect(result?.placements.map(plain)).toEqual(generally(hours));
  });

  test("takes a plain problem", () => {
    expect(solveSmall(plainly, 500)).toEqual(allocate(plainly));
  });

  test.each(others)("leaves %s to the general search", (_, given) => {
    expect(solveSmall(given, 500)).toBeUndefined();
    expect(allocate(given).unique).toBe(true);
  });
});

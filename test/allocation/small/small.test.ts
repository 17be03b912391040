import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AllocationProblem, countOfAmounts } from "../../../src/allocation/problem.ts";
import { solveSmall } from "../../../src/allocation/small/small.ts";
import { learner } from "../../bench/allocation/families/learner.ts";
import { apart } from "../apart.ts";
import { bruteForce, combinations } from "../brute-force.ts";
import { expectSound } from "../check.ts";
import { inFineAmounts } from "../in-fine-amounts.ts";
import { plain } from "../put.ts";
import { randomProblem } from "../random-problem.ts";
import { generally } from "./general.ts";
import { learnerLike, withVacancies } from "./learner-like.ts";

const steps = 10_000;

/** The same where awards share ids: granted whole, and no two with one id together. */
function alike(given: AllocationProblem): AllocationProblem {
  const { awards, ...rest } = apart(given);
  const named = awards.map((award, at) => ({ ...award, id: "ab"[at % 2] ?? "", divisible: null }));
  const conflicts = named.flatMap((award, at) =>
    named
      .slice(0, at)
      .flatMap((other, before) => (other.id === award.id ? [[before, at] as const] : [])),
  );
  return { ...rest, awards: named, conflicts: [...rest.conflicts, ...conflicts] };
}

/** Expects the optimum of the general search, and says whether the problem was taken at all. */
function expectGeneral(problem: AllocationProblem): boolean {
  const result = solveSmall(problem, steps);
  if (result === undefined) return false;
  expectSound(problem, result);
  expect(result.unique).toBe(true);
  expect(result.placements.map(plain)).toEqual(generally(problem));
  return true;
}

describe("solveSmall", () => {
  test.each([
    ["objectives that are drawn", true, apart, 0.25],
    ["the standard objectives", false, apart, 0.9],
    ["awards that share ids", false, alike, 0.9],
  ])(
    "agrees with brute force: %s",
    (_, objectives, shaped, share) => {
      const small = randomProblem({ awards: 4, leaves: 5 }, { programs: true, objectives })
        .map(shaped)
        .filter((problem) => combinations(problem) <= 20_000);
      let taken = 0;
      fc.assert(
        fc.property(small, (problem) => {
          const result = solveSmall(problem, steps);
          if (result === undefined) return;
          taken += 1;
          expectSound(problem, result);
          expect(result.placements.map(plain)).toEqual(bruteForce(problem).map(plain));
        }),
        { numRuns: 300, seed: 5 },
      );
      expect(taken).toBeGreaterThan(300 * share);
    },
    60_000,
  );

  test("agrees with the general search on the problems of learners", () => {
    let taken = 0;
    for (let seed = 1; seed <= 60; seed += 1) taken += +expectGeneral(learner.generate(seed));
    expect(taken).toBeGreaterThan(55);
  }, 60_000);

  test("agrees with the general search on problems like them with every feature", () => {
    let taken = 0;
    for (let seed = 1; seed <= 200; seed += 1) taken += +expectGeneral(learnerLike(seed));
    expect(taken).toBeGreaterThan(140);
  }, 120_000);

  test("agrees with the general search where most of a large program takes nothing", () => {
    let taken = 0;
    for (let seed = 1; seed <= 40; seed += 1)
      taken += +expectGeneral(withVacancies(learnerLike(seed), seed));
    expect(taken).toBeGreaterThan(25);
  }, 120_000);

  test("agrees with the general search on fine amounts", () => {
    let taken = 0;
    let fine = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const given = inFineAmounts(learnerLike(seed), 4, seed);
      const options = given.awards.reduce((sum, award) => sum + countOfAmounts(award), 0);
      const solved = expectGeneral(given);
      taken += +solved;
      fine += +(solved && options > 40);
    }
    expect(taken).toBeGreaterThan(40);
    expect(fine).toBeGreaterThan(30);
  }, 120_000);

  test("keeps nothing from one problem to the next", () => {
    const problems = Array.from({ length: 40 }, (_, at) => learnerLike(at + 1));
    const forwards = problems.map((problem) => solveSmall(problem, steps));
    const backwards = problems.toReversed().map((problem) => solveSmall(problem, steps));
    expect(backwards.reverse()).toEqual(forwards);
    problems.forEach((problem, at) => {
      solveSmall(problems[(at * 7) % problems.length] ?? problem, 3);
      expect(solveSmall(problem, steps)).toEqual(forwards[at]);
    });
  });

  test("stops after the steps it is given, and leaves no trace", () => {
    const problem = learner.generate(4);
    const whole = solveSmall(problem, steps);
    for (const few of [0, 1, 2, 5]) expect(solveSmall(problem, few)).toBeUndefined();
    expect(solveSmall(problem, steps)).toEqual(whole);
  });
});

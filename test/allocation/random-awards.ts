import * as fc from "fast-check";
import type { AllocatableAward, AwardStanding } from "../../src/allocation/problem.ts";

const standings: readonly AwardStanding[] = [
  "recognized",
  "recognized",
  "eligible",
  "review",
  "earned",
];

/** Micro-credentials that random awards use are numbered from 0 to this, not included. */
export const microCredentials = 4;

/** So many awards of every standing, some divisible, some waivers. */
export function randomAwards(count: number): fc.Arbitrary<AllocatableAward[]> {
  const one = fc
    .record({
      credits: fc.integer({ min: 0, max: 6 }),
      divisible: fc.option(
        fc.record({ step: fc.integer({ min: 1, max: 2 }), least: fc.integer({ min: 0, max: 3 }) }),
        { freq: 2, nil: null },
      ),
      standing: fc.constantFrom(...standings),
      waiver: fc.integer({ min: 0, max: 7 }).map((value) => value === 0),
      uses: fc.uniqueArray(fc.integer({ min: 0, max: microCredentials - 1 }), { maxLength: 2 }),
      id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
    })
    .map((award) => (award.waiver ? { ...award, credits: 0, divisible: null } : award));
  const some = fc.array(one, { minLength: count, maxLength: count });
  return fc
    .tuple(some, fc.boolean())
    .map(([awards, distinct]) => (distinct ? apart(awards) : awards));
}

/** The same with an id of its own for each; the solver takes another way where ids repeat. */
function apart(awards: readonly AllocatableAward[]): AllocatableAward[] {
  return awards.map((award, at) => ({ ...award, id: `${award.id}${at}` }));
}

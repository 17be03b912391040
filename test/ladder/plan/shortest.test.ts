import fc from "fast-check";
import { expect, test } from "vitest";
import { Rational, sum } from "../../../src/kernel/rational.ts";
import { Evaluation, isCertain } from "../../../src/ladder/evaluation.ts";
import { agreement, bank, microCredential, type Part, program } from "../../builders/documents.ts";
import { catalogueOf } from "../../builders/workspace.ts";
import { planned, taken } from "./planned.ts";

interface Offer {
  readonly credits: number;
  readonly hours: number | null;
  /** What must come before it, by index; circles may arise. */
  readonly required: readonly number[];
  readonly held: boolean;
}

const offers = fc.array(
  fc.record({
    credits: fc.integer({ min: 0, max: 4 }),
    hours: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 6 }),
    required: fc.array(fc.nat(5), { maxLength: 1 }).map((list) => list.filter((i) => i % 2 === 0)),
    held: fc.nat(5).map((n) => n === 0),
  }),
  { minLength: 1, maxLength: 6 },
);

const name = (index: number) => `m${index}`;

const documentsOf = (list: readonly Offer[]): Part[] => [
  bank(),
  program({
    credits: 12,
    requirements: [{ id: "any", credits: 9, from: {} }],
    limits: [{ id: "few", max: { awards: 4 } }],
  }),
  ...list.flatMap(({ credits, hours, required }, index) => [
    microCredential(name(index), {
      prerequisites: { required: required.filter((i) => i < list.length).map(name) },
      ...(hours === null ? {} : { hours: { learning: hours } }),
    }),
    ...(credits === 0
      ? []
      : [
          agreement(`a${index}`, {
            microCredentials: [{ id: name(index) }],
            results: [{ type: "unassigned", subject: "ABC", level: 1, credits }],
          }),
        ]),
  ]),
];

const heldOf = (list: readonly Offer[]) => list.flatMap(({ held }, index) => (held ? [index] : []));

/** All sets of offerings, beside those that are held, that can be taken in some order. */
function choices(list: readonly Offer[]): number[][] {
  const all = Array.from({ length: 2 ** list.length }, (_, bits) =>
    list.flatMap((_, index) => ((bits >> index) & 1 ? [index] : [])),
  );
  const free = all.filter((set) => set.every((index) => list[index]?.held === false));
  return free.filter((set) => {
    const done = new Set(heldOf(list));
    for (const _ of set) {
      const free = (i: number) =>
        list[i]?.required.every((r) => r >= list.length || done.has(r)) === true;
      for (const index of set) if (!done.has(index) && free(index)) done.add(index);
    }
    return set.every((index) => done.has(index));
  });
}

/** How many do not state their hours, then the hours: what a plan keeps small. */
const weight = (list: readonly Offer[], set: readonly number[]) => ({
  unknown: set.filter((index) => list[index]?.hours === null).length,
  hours: set.reduce((total, index) => total + (list[index]?.hours ?? 0), 0),
});

test("no choice of offerings reaches the credits with fewer hours", () => {
  fc.assert(
    fc.property(offers, fc.integer({ min: 1, max: 10 }), (list, wanted) => {
      const documents = documentsOf(list);
      const goal = { kind: "credits", credits: Rational.of(wanted), minimise: "hours" } as const;
      const held = heldOf(list).map(name);
      const plan = planned(documents, { goal, have: held });
      const evaluation = new Evaluation(catalogueOf(documents)).program("program");
      const creditsOf = (set: readonly number[]) => {
        const ids = new Set([...held, ...set.map(name)]);
        const awards = evaluation?.awards.filter(
          (award) => isCertain(award) && award.microCredentials.every((id) => ids.has(id)),
        );
        return Number(evaluation?.optimum(awards ?? [], "certain"));
      };
      const found = choices(list).map((set) => ({
        set,
        credits: Math.min(wanted, creditsOf(set)),
        ...weight(list, set),
      }));
      const [best] = found.sort(
        (a, b) => b.credits - a.credits || a.unknown - b.unknown || a.hours - b.hours,
      );
      const own = taken(plan).map((id) => Number(id.slice(1)));
      expect(Math.min(wanted, Number(plan.totals.credits))).toBe(best?.credits);
      expect(weight(list, own)).toEqual({ unknown: best?.unknown, hours: best?.hours });
      expect(plan.reached).toBe(best?.credits === wanted);
      expect(plan.optimal).toBe(true);
      const stepCredits = sum([...plan.have, ...plan.steps].map(({ credits }) => credits));
      expect(stepCredits.equals(plan.totals.credits)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

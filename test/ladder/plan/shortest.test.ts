import fc from "fast-check";
import { expect, test } from "vitest";
import { Rational, sum } from "../../../src/kernel/rational.ts";
import { Evaluation, isCertain } from "../../../src/ladder/evaluation.ts";
import { agreement, bank, microCredential, type Part, program } from "../../builders/documents.ts";
import { catalogueOf } from "../../builders/workspace.ts";
import { planned, taken as steps } from "./planned.ts";

interface Offer {
  readonly credits: number;
  readonly hours: number | null;
  /** What must come before it, by index; circles may arise. */
  readonly required: readonly number[];
  /** What it is composed of, by index. */
  readonly parts: readonly number[];
  readonly held: boolean;
  /** What its decision asks to be completed, too, by index; and whether it is a conditional one. */
  readonly complete: readonly number[];
  readonly conditional: boolean;
}

/** Most require little and are composed of nothing, some of much. */
const several = (most: number) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<number[]>([]) },
    { weight: 2, arbitrary: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: most }) },
  );

const offers = fc
  .array(
    fc.record({
      credits: fc.integer({ min: 0, max: 4 }),
      hours: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 6 }),
      required: several(2),
      parts: several(3),
      held: fc.nat(5).map((n) => n === 0),
      complete: several(2),
      conditional: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) =>
    list.map(
      (offer, index): Offer => ({
        ...offer,
        required: offer.required.filter((other) => other < list.length),
        parts: offer.parts.filter((other) => other < index),
        complete: offer.complete.filter((other) => other < list.length),
      }),
    ),
  );

const name = (index: number) => `m${index}`;

/** What a decision says of its conditions. */
const conditionsOf = ({ complete, conditional }: Offer): Part =>
  complete.length === 0
    ? {}
    : {
        decision: conditional ? "conditional" : "credit",
        conditions: { complete: complete.map(name) },
      };

const documentsOf = (
  list: readonly Offer[],
  conditions: (offer: Offer) => Part = conditionsOf,
): Part[] => [
  bank(),
  program({
    credits: 12,
    requirements: [{ id: "any", credits: 9, from: {} }],
    limits: [{ id: "few", max: { awards: 4 } }],
  }),
  ...list.flatMap((offer, index) => {
    const { credits, hours, required, parts } = offer;
    return [
      microCredential(name(index), {
        prerequisites: { required: required.map(name) },
        composedOf: parts.map(name),
        ...(hours === null ? {} : { hours: { learning: hours } }),
      }),
      ...(credits === 0
        ? []
        : [
            agreement(`a${index}`, {
              microCredentials: [{ id: name(index) }],
              results: [{ type: "unassigned", subject: "ABC", level: 1, credits }],
              ...conditions(offer),
            }),
          ]),
    ];
  }),
];

const heldOf = (list: readonly Offer[]) => list.flatMap(({ held }, index) => (held ? [index] : []));

/** An offering and all that it is composed of. */
const whole = (list: readonly Offer[], index: number): number[] => [
  index,
  ...(list[index]?.parts ?? []).flatMap((part) => whole(list, part)),
];

/** All sets of offerings, beside those that are held, that can be taken in some order. */
function choices(list: readonly Offer[]): number[][] {
  const all = Array.from({ length: 2 ** list.length }, (_, bits) =>
    list.flatMap((_, index) => ((bits >> index) & 1 ? [index] : [])),
  );
  const free = all.filter((set) => set.every((index) => list[index]?.held === false));
  return free.filter((set) => {
    const waiting = new Set(set);
    for (const _ of set)
      for (const index of waiting)
        if (mayFollow(list, index, taken(waiting, set))) waiting.delete(index);
    return waiting.size === 0;
  });
}

const taken = (waiting: ReadonlySet<number>, set: readonly number[]) =>
  set.filter((index) => !waiting.has(index));

/** Is what an offering requires among what is held and done, or a component of it? */
function mayFollow(list: readonly Offer[], index: number, done: readonly number[]): boolean {
  const met = new Set([...heldOf(list), ...done].flatMap((one) => whole(list, one)));
  return list[index]?.required.every((other) => met.has(other)) === true;
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
      const unconditional = catalogueOf(documentsOf(list, () => ({})));
      const evaluation = new Evaluation(unconditional).program("program");
      const isMet = (id: string, ids: ReadonlySet<string>) =>
        list[Number(id.slice(1))]?.complete.every((other) => ids.has(name(other))) === true;
      const creditsOf = (set: readonly number[]) => {
        const ids = new Set([...held, ...set.map(name)]);
        const awards = evaluation?.awards.filter(
          (award) =>
            isCertain(award) && award.microCredentials.every((id) => ids.has(id) && isMet(id, ids)),
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
      const own = steps(plan).map((id) => Number(id.slice(1)));
      for (const [place, index] of own.entries())
        expect(mayFollow(list, index, own.slice(0, place))).toBe(true);
      expect(Math.min(wanted, Number(plan.totals.credits))).toBe(best?.credits);
      expect(weight(list, own)).toEqual({ unknown: best?.unknown, hours: best?.hours });
      expect(plan.reached).toBe(best?.credits === wanted);
      expect(plan.settled).toBe(true);
      expect(plan.optimal).toBe(!plan.notes.some(({ code }) => code === "hours-not-compared"));
      const stepCredits = sum([...plan.have, ...plan.steps].map(({ credits }) => credits));
      expect(stepCredits.equals(plan.totals.credits)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

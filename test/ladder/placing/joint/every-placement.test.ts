import fc from "fast-check";
import { expect, test } from "vitest";
import * as write from "../../../builders/documents.ts";
import { credit, placedTogether, unassigned } from "../world.ts";
import { mostCredits, type Pool, type Rules, type Thing } from "./every-placement.ts";

const subject = fc.constantFrom("ABC", "DEF");
const route = fc.constantFrom("plar", "resident", "transfer");

const thing = fc.record({
  subject,
  credits: fc.constantFrom(1, 2, 3, 4),
  route: fc.constantFrom("plar" as const, "resident" as const, "transfer" as const),
});

const seldom = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });

const pool = (open: boolean) =>
  fc.record({
    credits: fc.constantFrom(2, 3, 4, 5, 7),
    subjects: open ? fc.constant(null) : seldom(fc.subarray(["ABC", "DEF"], { minLength: 1 })),
    routes: seldom(fc.uniqueArray(route, { minLength: 1 })),
  });

/** Programs whose pools are as large as they are, or nearly. */
const rules = (pools: fc.Arbitrary<readonly Omit<Pool, "id">[]>) =>
  fc
    .record({
      pools,
      over: fc.constantFrom(0, 0, 0, 1, -1),
      residency: fc.constantFrom(0, 0, 1, 2, 3),
      limit: seldom(fc.record({ route, max: fc.nat(6) })),
      minimum: fc.option(fc.record({ subject, credits: fc.constantFrom(1, 2, 3) })),
    })
    .map(({ over, ...rest }): Rules => {
      const all = rest.pools.reduce((sum, { credits }) => sum + credits, 0);
      return { ...rest, credits: Math.max(1, all + over), pools: rest.pools.map(named) };
    });

const named = (one: Omit<Pool, "id">, at: number): Pool => ({ ...one, id: `p${at}` });

const certificate = rules(fc.array(pool(false), { minLength: 1, maxLength: 2 }));
const diploma = rules(fc.tuple(pool(true), pool(false)));

function documentOf(id: string, { credits, pools, residency, limit, minimum }: Rules): write.Part {
  return write.program({
    id,
    credits,
    residency: { credits: residency },
    limits:
      limit === null
        ? []
        : [{ id: "few", of: { routes: [limit.route] }, max: { credits: limit.max } }],
    minimums:
      minimum === null
        ? []
        : [{ id: "some", of: { subjects: [minimum.subject] }, min: { credits: minimum.credits } }],
    requirements: pools.map(({ id: name, credits: size, subjects, routes }) => ({
      id: name,
      credits: size,
      from: { ...(subjects === null ? {} : { subjects }), ...(routes === null ? {} : { routes }) },
    })),
  });
}

function given(things: readonly Thing[]) {
  const courses = things.filter(({ route: by }) => by !== "plar");
  const documents = things.flatMap(({ id, credits, subject: code, route: by }, at) =>
    by === "plar"
      ? credit(id, unassigned(credits, code))
      : [write.course(id, { code: `${code} 10${at}0`, credits })],
  );
  const taken = courses.map(({ id, route: by }) => ({ course: id, route: by }));
  return { documents, taken };
}

test("what two programs count together, one perhaps within the other, is the most of all placements", () => {
  let entered = 0;
  let open = 0;
  fc.assert(
    fc.property(
      certificate,
      diploma,
      fc.array(thing, { minLength: 2, maxLength: 5 }),
      (first, second, all) => {
        const things = all.map((one, at): Thing => ({ ...one, id: `t${at}` }));
        const { documents, taken } = given(things);
        const programs = [documentOf("first", first), documentOf("second", second)];
        const found = placedTogether(
          [write.bank(), ...programs, ...documents],
          ["first", "second"],
          { taken },
        );
        const most = Math.max(
          mostCredits(first, second, things),
          mostTheOther(first, second, things),
        );
        expect(found.bound.toNumber()).toBeGreaterThanOrEqual(most);
        expect(found.credits.toNumber()).toBeLessThanOrEqual(most);
        if (found.optimal) expect(found.credits.toNumber()).toBe(most);
        else open += 1;
        entered += found.programs.flatMap(({ blocks }) => blocks).length;
      },
    ),
    { seed: 7, numRuns: 400 },
  );
  expect(entered).toBeGreaterThan(20);
  expect(open).toBeLessThan(5);
}, 120_000);

/** The same where the second enters the first. */
const mostTheOther = (first: Rules, second: Rules, things: readonly Thing[]) =>
  mostCredits(second, first, things);

test("a program enters another whichever of what it could lose is placed first", () => {
  const programs = [
    write.program({
      id: "first",
      credits: 6,
      requirements: [{ id: "a", credits: 6, from: {} }],
      minimums: [{ id: "some", of: { subjects: ["DEF"] }, min: { credits: 3 } }],
    }),
    write.program({
      id: "second",
      credits: 12,
      requirements: [{ id: "any", credits: 12, from: {} }],
    }),
  ];
  for (const [lost, counts, last] of ["abz", "bac", "zba"].map((names) => [...names] as const)) {
    const awards = [
      ...credit(lost ?? "", unassigned(4, "ABC")),
      ...credit(counts ?? "", unassigned(3, "DEF")),
      ...credit(last ?? "", unassigned(4, "ABC")),
    ];
    const found = placedTogether([write.bank(), ...programs, ...awards], ["first", "second"]);
    expect([found.credits.toNumber(), found.optimal]).toEqual([16, true]);
  }
});

test("what is lost is what comes last in the order of placements, however it was searched for", () => {
  const open = { credits: 4, subjects: null, routes: null };
  const first: Rules = {
    credits: 4,
    pools: [open].map(named),
    residency: 0,
    limit: null,
    minimum: { subject: "ABC", credits: 3 },
  };
  const second: Rules = {
    ...first,
    credits: 8,
    pools: [{ ...open, routes: ["plar"] }, open].map(named),
    minimum: { subject: "ABC", credits: 1 },
  };
  const { documents, taken } = given([
    { id: "t0", subject: "ABC", credits: 2, route: "transfer" },
    { id: "t1", subject: "ABC", credits: 1, route: "plar" },
    { id: "t2", subject: "ABC", credits: 1, route: "transfer" },
    { id: "t3", subject: "DEF", credits: 4, route: "resident" },
  ]);
  const programs = [documentOf("first", first), documentOf("second", second)];
  const all = [write.bank(), ...programs, ...documents];
  const found = placedTogether(all, ["first", "second"], { taken });
  expect([found.credits.toNumber(), found.optimal]).toEqual([9, true]);
});

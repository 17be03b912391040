import fc from "fast-check";
import { expect, test } from "vitest";
import { Knapsack, type Offered } from "../../../src/allocation/relaxation/knapsack.ts";

/** What one award is offered for: amounts from the least on, some of them gone, each unit at the same price. */
interface Award {
  readonly forced: boolean;
  readonly amounts: readonly { readonly grant: number; readonly price: number }[];
}

const award = fc
  .record({
    forced: fc.boolean(),
    least: fc.integer({ min: 1, max: 6 }),
    count: fc.integer({ min: 1, max: 40 }),
    by: fc.constantFrom(1, 1, 1, 2, 7),
    flat: fc.integer({ min: -20, max: 60 }),
    perUnit: fc.integer({ min: -3, max: 12 }),
    gone: fc.array(fc.nat({ max: 39 }), { maxLength: 3 }),
    odd: fc.array(fc.tuple(fc.nat({ max: 39 }), fc.integer({ min: -9, max: 9 })), { maxLength: 2 }),
  })
  .map(({ forced, least, count, by, flat, perUnit, gone, odd }): Award => {
    const amounts = Array.from({ length: count }, (_, at) => {
      const grant = least + at * by;
      const more = odd.find(([place]) => place === at)?.[1] ?? 0;
      return { grant, price: flat + perUnit * grant + more };
    }).filter((_, at) => !gone.includes(at) || (at === 0 && count <= gone.length));
    return {
      forced: forced && amounts.length > 0,
      amounts: amounts.length > 0 ? amounts : [{ grant: least, price: flat }],
    };
  });

const pool = fc.record({
  awards: fc.array(award, { minLength: 1, maxLength: 4 }),
  cap: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 513, max: 3000 })),
  placed: fc.nat({ max: 20 }),
  counted: fc.integer({ min: 0, max: 10 }),
  filled: fc.integer({ min: 0, max: 3 }),
  complete: fc.integer({ min: -40, max: 120 }),
});

type Pool = typeof pool extends fc.Arbitrary<infer Value> ? Value : never;

function offeredOf({ awards, cap, placed, counted, filled, complete }: Pool): Offered {
  const all = awards.flatMap(({ amounts }) => amounts);
  let end = 0;
  return {
    size: all.length,
    option: Int32Array.from(all.keys()),
    grant: Float64Array.from(all, ({ grant }) => grant),
    price: Float64Array.from(all, ({ price }) => price),
    counts: new Uint8Array(all.length).fill(1),
    groups: awards.length,
    end: Int32Array.from(awards, ({ amounts }) => {
      end += amounts.length;
      return end;
    }),
    forced: Uint8Array.from(awards, ({ forced }) => (forced ? 1 : 0)),
    skipped: 0,
    skippedOption: new Int32Array(),
    skippedLoss: new Float64Array(),
    cap,
    counted,
    filled,
    complete,
    placed: placed > 0 ? 1 : 0,
    baseCounted: placed,
    baseFilled: placed,
    paid: 0,
    uneven: false,
  };
}

/** The best price of each content, one award after the other, in steps of 1/512 of a wide pool. */
function contents({ awards, cap, placed }: Pool, step: number): ReadonlyMap<number, number> {
  const full = Math.ceil(cap / step);
  let now = new Map([[Math.min(full, Math.ceil(placed / step)), 0]]);
  for (const { forced, amounts } of awards) {
    const next = new Map(forced ? [] : now);
    for (const [held, paid] of now)
      for (const { grant, price } of amounts) {
        const then = Math.min(full, held + Math.ceil(grant / step));
        next.set(then, Math.min(next.get(then) ?? Number.POSITIVE_INFINITY, paid + price));
      }
    now = next;
  }
  return now;
}

test("a pool is worth what trying every amount in every state says, and its trace is worth as much", () => {
  const knapsack = new Knapsack();
  fc.assert(
    fc.property(pool, (drawn) => {
      const { cap, counted, filled, complete, placed, awards } = drawn;
      const step = Math.max(1, Math.ceil(cap / 512));
      const worthOf = (held: number, paid: number, full: boolean) =>
        (counted + filled) * Math.min(cap, held * step) - paid + (full ? complete : 0);
      let any = Number.NEGATIVE_INFINITY;
      let whole = Number.NEGATIVE_INFINITY;
      for (const [held, paid] of contents(drawn, step)) {
        const full = held * step >= cap;
        const value = worthOf(held, paid, full);
        any = Math.max(any, value);
        if (full) whole = Math.max(whole, value);
      }
      const offered = offeredOf(drawn);
      for (const record of [false, true]) {
        knapsack.solvePool(offered, record);
        expect({ any: knapsack.any, complete: knapsack.complete }).toEqual({
          any,
          complete: whole,
        });
      }
      for (const full of whole > Number.NEGATIVE_INFINITY ? [false, true] : [false]) {
        const taken: number[] = [];
        knapsack.trace(offered, false, full, taken);
        const paid = taken.reduce((sum, at) => sum + (offered.price[at] ?? 0), 0);
        const steps = taken.map((at) => Math.ceil((offered.grant[at] ?? 0) / step));
        const held = steps.reduce((sum, one) => sum + one, Math.ceil(placed / step));
        expect(worthOf(held, paid, held * step >= cap)).toBe(full ? whole : any);
        const owners = taken.map((at) => offered.end.findIndex((end) => at < end));
        expect(new Set(owners).size).toBe(owners.length);
        awards.forEach(({ forced }, owner) => {
          if (forced) expect(owners).toContain(owner);
        });
      }
    }),
    { numRuns: 400 },
  );
});

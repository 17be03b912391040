import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  OrderReader,
  OrderWriter,
  orderTotals,
  type Placed,
} from "../../../src/learner/parts/shard-order.ts";

/** Numbers of every length that they are written in. */
const anyNumber = fc.oneof(
  fc.nat(300),
  fc.constantFrom(127, 128, 16_383, 16_384, 2 ** 32, 2 ** 40),
  fc.maxSafeNat().map((number) => Math.floor(number / 1024)),
);

const anyOrder = fc
  .array(fc.record({ ahead: anyNumber, size: anyNumber }), { maxLength: 200 })
  .map((steps) => {
    let line = 0;
    return steps.map(({ ahead, size }): Placed => {
      line += ahead + 1;
      return { line, size };
    });
  });

function readAll(bytes: Uint8Array) {
  const reader = new OrderReader(bytes);
  const all: Placed[] = [];
  for (let next = reader.next(); next !== null; next = reader.next()) all.push(next);
  return { all, done: reader.isDone };
}

describe("the order of a part", () => {
  test("is read back as it was written, also where the writing was gone on with", () => {
    fc.assert(
      fc.property(anyOrder, fc.nat(), (order, where) => {
        const cut = order.length === 0 ? 0 : where % order.length;
        const first = new OrderWriter();
        for (const placed of order.slice(0, cut)) first.add(placed);
        const second = new OrderWriter(first.line);
        for (const placed of order.slice(cut)) second.add(placed);
        const bytes = Buffer.concat([first.take(), second.take(), second.take()]);
        expect(readAll(bytes)).toEqual({ all: order, done: true });
        const size = order.reduce((sum, placed) => sum + placed.size, 0);
        if (Number.isSafeInteger(size)) {
          expect(orderTotals(bytes)).toEqual({ learners: order.length, size });
        }
      }),
    );
  });

  test("of many learners takes two bytes each where lines and lengths are short", () => {
    const writer = new OrderWriter();
    for (let line = 2; line < 10_002; line += 1) writer.add({ line, size: 90 });
    expect(writer.take().length).toBe(20_000);
  });

  test.each([
    ["breaks off", [128]],
    ["has a line without a length", [1]],
    ["is longer than any number", [...Array(9).fill(255), 1, 1]],
    ["does not go forward", [5, 1, 0, 1]],
  ])("that %s is none", (_, bytes) => {
    expect(orderTotals(Uint8Array.from(bytes))).toBeNull();
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordHash } from "../../src/kernel/byte-hash.ts";
import { ByteTable } from "../../src/kernel/byte-table.ts";
import { textOf } from "../builders/stretch.ts";

/** Adds or finds the text between other bytes. */
function ask(table: ByteTable, method: "find" | "number", text: string): number {
  const bytes = Buffer.from(text);
  return table[method](
    Buffer.concat([Buffer.from("x"), bytes, Buffer.from("y")]),
    1,
    1 + bytes.length,
  );
}

/** The first slot that is looked at in a small table. */
function slotOf(text: string): number {
  const bytes = Buffer.from(text);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return wordHash(view, 0, bytes.length) & 1023;
}

describe("a table of bytes", () => {
  test("numbers what is new in its order, and knows it again", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 8 })), (texts) => {
        const table = new ByteTable();
        const known = new Map<string, number>();
        for (const text of texts) {
          expect(ask(table, "find", text)).toBe(known.get(text) ?? -1);
          if (!known.has(text)) known.set(text, known.size);
          expect(ask(table, "number", text)).toBe(known.get(text));
        }
        expect(table.size).toBe(known.size);
        for (const [text, number] of known) expect(textOf(table.stretch(number))).toBe(text);
      }),
    );
  });

  test("grows over several pieces of memory", () => {
    const table = new ByteTable();
    const long = (number: number) => `${number}`.padStart(1 + (number % 3000), "é");
    for (let number = 0; number < 3000; number += 1) ask(table, "number", long(number));
    for (let number = 0; number < 3000; number += 1) {
      expect(ask(table, "find", long(number))).toBe(number);
      expect(textOf(table.stretch(number))).toBe(long(number));
    }
  });

  test("keeps apart what was chosen to fall into one place", () => {
    const chosen: string[] = [];
    for (let number = 0; chosen.length < 150; number += 1) {
      if (slotOf(`${number}`) === 7) chosen.push(`${number}`);
    }
    const table = new ByteTable();
    for (const [number, text] of chosen.entries()) expect(ask(table, "number", text)).toBe(number);
    for (const [number, text] of chosen.entries()) expect(ask(table, "find", text)).toBe(number);
    expect(ask(table, "find", "none of them")).toBe(-1);
    for (let more = 0; more < 2000; more += 1) ask(table, "number", `more ${more}`);
    for (const [number, text] of chosen.entries()) expect(ask(table, "find", text)).toBe(number);
  });
});

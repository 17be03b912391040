import { Buffer } from "node:buffer";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvText } from "../../../src/spreadsheet/csv.ts";
import { cells, read, readPieces } from "./reading.ts";

/** Text full of what a reader of delimited text may stumble over. */
const troublesome = fc
  .array(
    fc.constantFrom('"', '""', ",", ";", "\t", "\n", "\r\n", "\r", "a", "é", "木", "x,y,z\n", " "),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

const runs = { numRuns: 300 };

/** The pieces between random cuts. */
function pieces(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((from, index) => bytes.subarray(from, places[index] ?? bytes.length));
}

test("any division of the bytes into pieces gives the same", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("", "\ufeff", "sep=;\n", "a,b\n", "a,b,c\r\n"),
      troublesome,
      fc.constantFrom("utf8" as const, "utf16le" as const, "latin1" as const),
      fc.array(fc.nat(), { maxLength: 20 }),
      (start, text, encoding, cuts) => {
        const mark = encoding === "utf16le" ? "\ufeff" : "";
        const bytes = Buffer.from(mark + start + text, encoding);
        const options = { singleLine: [0] };
        const whole = read(bytes, options);
        expect(readPieces(pieces(bytes, cuts), options)).toEqual(whole);
        const single = [...bytes].map((byte) => Uint8Array.of(byte));
        expect(readPieces(single, options)).toEqual(whole);
      },
    ),
    runs,
  );
});

test("random bytes never throw, and every fault has a line of the file", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, headed) => {
      const content = headed ? Buffer.concat([Buffer.from("a,b\n"), bytes]) : bytes;
      const { rows, faults } = read(content);
      const lines = content.reduce((sum, byte) => sum + (byte === 10 || byte === 13 ? 1 : 0), 1);
      for (const [line] of rows) expect(line).toBeLessThanOrEqual(lines);
      for (const { line } of faults) expect(line).toBeLessThanOrEqual(lines);
    }),
    runs,
  );
});

test("no line is both read and at fault, and lines rise", () => {
  fc.assert(
    fc.property(troublesome, (text) => {
      const { rows, faults } = read(`a,b\n${text}`);
      const lines = [...rows.map(([line]) => line), ...faults.map(({ line }) => line)];
      expect(new Set(lines).size).toBe(lines.length);
      expect(rows.map(([line]) => line)).toEqual(
        rows.map(([line]) => line).toSorted((a, b) => a - b),
      );
    }),
    runs,
  );
});

/** Cells that no writer changes: nothing that a spreadsheet takes for a formula, no text that is blank. */
const plainCell = fc
  .array(fc.constantFrom("a", "Z", "7", '"', ",", ";", "\n", "é", "木", " "), { maxLength: 8 })
  .map((parts) => `x${parts.join("")}`);

const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(fc.array(plainCell, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 8,
  }),
);

test("what the CSV writer writes is read back", () => {
  fc.assert(
    fc.property(table, fc.constantFrom("\n", "\r\n", "\r"), (rows, end) => {
      const [first = [], ...others] = rows;
      const header = first.map((_, index) => `h${index}`);
      const text = csvText([header, ...others]).replaceAll("\n", end);
      const reading = read(text, { delimiter: "," });
      expect(reading.faults).toEqual([]);
      expect(cells(reading)).toEqual(
        others.map((row) => row.map((cell) => cell.replaceAll("\n", end))),
      );
    }),
    runs,
  );
});

test("sound text is read as csv-parse reads it", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const text = csvText([rows[0]?.map((_, index) => `h${index}`) ?? [], ...rows]);
      const theirs: string[][] = parse(text, { from_line: 2 });
      expect(cells(read(text, { delimiter: "," }))).toEqual(theirs);
    }),
    runs,
  );
});

import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { largestRow, mostRowLines } from "../../../src/source/limits.ts";
import { cells, faultLines, read, readPieces, stop } from "./reading.ts";

const heading = "a,b,c\n";

describe("a row of another width is left out", () => {
  test("shorter or longer", () => {
    const reading = read(`${heading}1,2\n1,2,3\n1,2,3,4\n4,5,6\n`);
    expect(faultLines(reading)).toEqual(["2 row-width 1,2", "4 row-width 1,2,3,4"]);
    expect(reading.faults[0]?.expected).toBe("3 columns as in the heading, found 2");
    expect(cells(reading)).toEqual([
      ["1", "2", "3"],
      ["4", "5", "6"],
    ]);
  });

  test("with all of its lines where quotes hold several", () => {
    const reading = read(`${heading}1,"2\n4,5,6\n7"\r\n9,9,9\n`);
    expect(faultLines(reading)).toEqual(['2 row-width 1,"2\n4,5,6\n7"']);
    expect(reading.faults[0]?.expected).toContain("(the row goes on to line 4)");
    expect(reading.rows).toEqual([[5, "9", "9", "9"]]);
  });
});

describe("a quote that is not closed costs its line only", () => {
  test.each([
    ["to the end of the file", '1,"2,3\n4,5,6\n7,8,9\n'],
    ["up to a quote elsewhere", '1,"2,3\n4,5,6\n7,8,9\n"10",11,12\n'],
    ["where text follows the closing quote", '"1" x,2,3\n4,5,6\n7,8,9\n'],
  ])("%s", (_, rows) => {
    const reading = read(heading + rows);
    expect(reading.faults.map(({ line, code }) => [line, code])).toEqual([[2, "row-unreadable"]]);
    expect(cells(reading).slice(0, 2)).toEqual([
      ["4", "5", "6"],
      ["7", "8", "9"],
    ]);
  });

  test("however many rows come after it", () => {
    const rows = Array.from({ length: 50_000 }, (_, n) => `${n},2,3\n`).join("");
    const reading = read(`${heading}1,"2,3\n${rows}`);
    expect(faultLines(reading)).toEqual(['2 row-unreadable 1,"2,3']);
    expect(reading.rows).toHaveLength(50_000);
    expect(reading.rows.at(-1)).toEqual([50_002, "49999", "2", "3"]);
  });

  test("a row that is closed lines later is left out as a whole where a column has no line breaks", () => {
    const text = `${heading}1,"2,3\n4,5,6\n7,8",9\n`;
    expect(cells(read(text))).toEqual([["1", "2,3\n4,5,6\n7,8", "9"]]);
    const reading = read(text, { singleLine: [0, 1] });
    expect(faultLines(reading)).toEqual(['2 row-unreadable 1,"2,3\n4,5,6\n7,8",9']);
    expect(reading.faults[0]?.expected).toContain("(the row goes on to line 4)");
    expect(cells(reading)).toEqual([]);
  });

  test.each([
    [
      "text follows the quote",
      '"1\nx" y,2,3\n4,5,6\n',
      ['2 row-unreadable "1', '3 row-unreadable x" y,2,3'],
    ],
    [
      "another quoted cell follows",
      '"1\nx" y,"2",3\n4,5,6\n',
      ['2 row-unreadable "1', '3 row-unreadable x" y,"2",3'],
    ],
    [
      "of many lines",
      `"1${"\n".repeat(mostRowLines)}x",2,3\n4,5,6\n`,
      ['2 row-unreadable "1', `${mostRowLines + 2} row-unreadable x",2,3`],
    ],
  ])("the end of what was given up is no row of its own: %s", (_, rows, faults) => {
    const reading = read(`${heading}${rows}7,8" pipe,9\n`);
    expect(faultLines(reading)).toEqual(faults);
    expect(cells(reading)).toEqual([
      ["4", "5", "6"],
      ["7", '8" pipe', "9"],
    ]);
  });

  test("what was given up does not reach far", () => {
    const rows = (count: number) => "1,2,3\n".repeat(count);
    const open = `${heading}"1,2,3\n`;
    const far = read(`${open}${rows(2 * mostRowLines)}4,5" disk,6\n`);
    expect(faultLines(far)).toEqual(['2 row-unreadable "1,2,3']);
    expect(cells(far).at(-1)).toEqual(["4", '5" disk', "6"]);
    const near = read(`${open}${rows(2 * mostRowLines - 1)}4,5" disk,6\n`);
    expect(faultLines(near).at(-1)).toBe(`${2 * mostRowLines + 2} row-unreadable 4,5" disk,6`);
  });

  test("in the heading, nothing can be read", () => {
    expect(stop(read('a,"b,c\n1,2,3\n'))).toMatch(/^1 heading-unreadable/);
  });
});

describe("what a row may hold", () => {
  test("so many lines and no more", () => {
    const row = (lines: number) => `1,2,"${"\n".repeat(lines - 1)}"\n`;
    expect(read(heading + row(mostRowLines)).faults).toEqual([]);
    const reading = read(`${heading}${row(mostRowLines + 1)}4,5,6\n`);
    expect(reading.faults[0]).toMatchObject({ line: 2, code: "row-unreadable" });
    expect(reading.rows.at(-1)).toEqual([mostRowLines + 3, "4", "5", "6"]);
  });

  test("so many bytes and no more, however they come", () => {
    const row = (bytes: number) => `1,2,${"x".repeat(bytes - 5)}\n`;
    for (const size of [1000, 65_536, 1_000_000, 5_000_000]) {
      const text = Buffer.from(`${heading}${row(largestRow)}${row(largestRow + 1)}4,5,6\r\n`);
      const reading = readPieces(piecesOf(text, size));
      expect(reading.rows.map(([line]) => line)).toEqual([2, 4]);
      expect(reading.faults).toMatchObject([{ line: 3, code: "row-unreadable" }]);
      expect(reading.faults[0]?.text.length).toBeLessThanOrEqual(largestRow + 1);
    }
  });

  test("a line without an end is passed over in bounded memory", () => {
    const piece = Buffer.alloc(1024 * 1024, "x");
    function* endless() {
      yield Buffer.from(heading);
      for (let n = 0; n < 200; n += 1) yield piece;
      yield Buffer.from("\r");
      yield Buffer.from("\n1,2,3\n");
    }
    const before = process.memoryUsage().rss;
    const reading = readPieces(endless());
    expect(reading.faults).toMatchObject([{ line: 2, code: "row-unreadable" }]);
    expect(reading.rows).toEqual([[3, "1", "2", "3"]]);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  test("a heading without an end is no heading", () => {
    expect(stop(read(Buffer.alloc(3 * largestRow, "x")))).toMatch(/^1 heading-unreadable/);
  });

  test("ten thousand columns", () => {
    const line = (cell: string) => `${new Array(10_000).fill(cell).join(",")}\n`;
    const reading = read(line("h") + line("x") + line("y").replace(",", ""));
    expect(reading.heading).toHaveLength(10_000);
    expect(reading.rows).toHaveLength(1);
    expect(reading.faults).toMatchObject([{ line: 3, code: "row-width" }]);
  });

  test("quotes in every line take time in proportion to the file", () => {
    for (const line of ['1,"2,3\n', '1,2,"\n', '""1,"",""""\n', '1,"""2,3\n']) {
      const text = Buffer.from(heading + line.repeat(200_000));
      const reading = read(text);
      expect(reading.faults.length + reading.rows.length).toBeGreaterThan(50_000);
    }
  }, 20_000);

  test("a megabyte of quoted text that comes byte by byte takes time in proportion", () => {
    const text = Buffer.from(`${heading}1,2,"${"x".repeat(300_000)}"\n`);
    expect(readPieces(piecesOf(text, 1)).rows).toHaveLength(1);
  }, 20_000);
});

function* piecesOf(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { cells, read, readPieces, stop } from "./reading.ts";

const rowsOf = (text: string, delimiter: string | null = null) => {
  const reading = read(text, { delimiter });
  expect(reading.faults).toEqual([]);
  expect(reading.stopped).toBeNull();
  return reading.rows;
};

describe("lines", () => {
  test.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("end in %s", (_, end) => {
    const rows = rowsOf(["a,b", "1,2", "3,4", ""].join(end));
    expect(rows).toEqual([
      [2, "1", "2"],
      [3, "3", "4"],
    ]);
  });

  test("the last needs no end", () => {
    expect(rowsOf("a,b\n1,2")).toEqual([[2, "1", "2"]]);
    expect(rowsOf('a,b\n1,"2"')).toEqual([[2, "1", "2"]]);
    expect(rowsOf("a,b\n1,")).toEqual([[2, "1", ""]]);
    expect(rowsOf("a,b\n1,2\r")).toEqual([[2, "1", "2"]]);
  });

  test("that are blank are passed over and counted", () => {
    const rows = rowsOf("\n\r\na,b\n\n1,2\n  \n,\n\u00a0,\n3,4\n\n");
    expect(rows).toEqual([
      [5, "1", "2"],
      [9, "3", "4"],
    ]);
  });

  test("within quotes are counted, whichever way they end", () => {
    const rows = rowsOf('a,b\n"1\n2","x\r\ny"\n3,"\r\r"\n5,6\n');
    expect(rows).toEqual([
      [2, "1\n2", "x\r\ny"],
      [5, "3", "\r\r"],
      [8, "5", "6"],
    ]);
  });
});

describe("quotes", () => {
  test("hold delimiters and doubled quotes", () => {
    expect(rowsOf('a,b\n"x, y","say ""yes"""\n"",""""\n')).toEqual([
      [2, "x, y", 'say "yes"'],
      [3, "", '"'],
    ]);
  });

  test("within a cell that does not begin with one are as they are", () => {
    expect(rowsOf('a,b\n5" disk,="007"\n')).toEqual([[2, '5" disk', '="007"']]);
  });
});

describe("the delimiter is found", () => {
  test.each([
    ["a comma", "a,b;c\n1,2\n"],
    ["a semicolon", "a;b\n1;2\n"],
    ["a tab", "a\tb\n1\t2\n"],
    ["a comma in quotes beside semicolons", '"a,,,";b\n1;2\n'],
  ])("%s", (_, text) => {
    expect(cells(read(text))).toEqual([["1", "2"]]);
  });

  test("a comma, where there is one column", () => {
    expect(read("a\n1\n").rows).toEqual([[2, "1"]]);
  });

  test.each(["sep=;\r\n", '"sep=;"\n', "SEP=;\n"])("in the line %j", (line) => {
    const reading = read(`${line}a,x;b\n1;2\n`);
    expect(reading.heading).toEqual(["a,x", "b"]);
    expect(reading.rows).toEqual([[3, "1", "2"]]);
  });

  test("in the line sep= with a tab or a bar", () => {
    expect(cells(read("sep=\t\na\tb\n1\t2\n"))).toEqual([["1", "2"]]);
    expect(cells(read("sep=|\na|b\n1|2\n"))).toEqual([["1", "2"]]);
  });

  test("unless it is given", () => {
    expect(rowsOf("sep=,\na;b,c\n1;2,3\n", ";")).toEqual([[3, "1", "2,3"]]);
  });
});

describe("columns that a spreadsheet left empty", () => {
  test("at the end of the heading are none", () => {
    const reading = read("a,b,, \n1,2,,\n3,4\n5,6,,,,\n");
    expect(reading.heading).toEqual(["a", "b"]);
    expect(cells(reading)).toEqual([
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ]);
    expect(reading.faults).toEqual([]);
  });
});

describe("encodings", () => {
  const text = "learner,item\nÉlodie,木材\n\u{1F600},x\n";
  const expected = [
    ["Élodie", "木材"],
    ["\u{1F600}", "x"],
  ];

  test("UTF-8, with a byte order mark or without", () => {
    for (const content of [text, `\ufeff${text}`]) {
      const reading = read(content);
      expect(reading.heading).toEqual(["learner", "item"]);
      expect(cells(reading)).toEqual(expected);
    }
  });

  test("UTF-16 with a byte order mark, as Excel writes Unicode text", () => {
    const little = Buffer.from(`\ufeff${text.replaceAll(",", "\t")}`, "utf16le");
    expect(cells(read(little))).toEqual(expected);
    expect(cells(read(Buffer.from(little).swap16()))).toEqual(expected);
    for (const cut of [1, 2, 3, 5]) {
      const pieces = [little.subarray(0, cut), little.subarray(cut)];
      expect(cells(readPieces(pieces))).toEqual(expected);
    }
  });

  test("the replacement character may be written", () => {
    expect(cells(read("a\n\ufffd\n"))).toEqual([["\ufffd"]]);
  });

  test.each<[string, string | Buffer, string]>([
    ["Latin-1", Buffer.from("learner,item\nx,y\nÉlodie,z\n", "latin1"), "3 not-text"],
    ["Latin-1 in quotes", Buffer.from('a,b\n"é",z\n', "latin1"), "2 not-text"],
    ["Latin-1 in the heading", Buffer.from("Prénom,b\nx,z\n", "latin1"), "1 not-text"],
    ["a NUL", "a,b\nx,\0y\n", "2 not-text"],
    ["a NUL in quotes", 'a,b\nx,"\n\0y"\n', "3 not-text"],
    ["UTF-16 without a mark", Buffer.from("a,b\n", "utf16le"), "1 not-text"],
    ["half a UTF-16 character", Buffer.from([0xff, 0xfe, 0x61]), "1 not-text"],
    ["a lone surrogate in UTF-16", Buffer.from("\ufeffa\ud800b\n", "utf16le"), "1 not-text"],
    ["a workbook", Buffer.from("PK\u0003\u0004…"), "1 not-text"],
  ])("%s is refused, once", (_, content, expected) => {
    const reading = read(content);
    expect(stop(reading)).toMatch(new RegExp(`^${expected} not readable as text: \\w`));
    expect(reading.stopped?.help).toContain("UTF-8");
  });
});

describe("a file without a heading", () => {
  test.each(["", "\n\n", "\ufeff", ",,\n", "sep=;\n"])("%j", (text) => {
    expect(stop(read(text))).toMatch(/^\d heading-missing/);
  });
});

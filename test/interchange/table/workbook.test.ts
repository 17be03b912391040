import { expect, test } from "vitest";
import { InputFile } from "../../../src/interchange/input-file.ts";
import { guessMapping } from "../../../src/interchange/table/guess/mapping-text.ts";
import { Rational } from "../../../src/kernel/rational.ts";
import type { Cell } from "../../../src/spreadsheet/workbook.ts";
import { xlsx } from "../../../src/spreadsheet/write/xlsx.ts";
import { importedText, textFile } from "../imported-text.ts";

const cell = (value: string | number | null): Cell | null => {
  if (value === null) return null;
  const content =
    typeof value === "string"
      ? { text: value }
      : { number: Rational.parse(String(value)) ?? Rational.zero };
  return { content, style: {} };
};

const workbook = (
  name: string,
  rows: readonly (readonly (string | number | null)[])[],
): InputFile => {
  const sheet = { name, rows: rows.map((row) => ({ cells: row.map(cell) })), columns: [] };
  return new InputFile(
    "list.xlsx",
    xlsx({ sheets: [{ name: "Notes", rows: [], columns: [] }, sheet] }),
  );
};

const offerings = workbook("Micro-credentials 2024", [
  ["Offerings of the year", null, null, null, null],
  ["Code", "Title", "Hours", null, "Start date", "Outcome 1", "Outcome 2", "Non-credit?"],
  [null, null, "Lecture", "Lab", null, null, null, null],
  [101, "Timber basics", "12", 7.5, 45_536, "Name species", "Measure moisture", "Yes"],
  ["MC 2", "Timber design", "1,000", 3, 45_537, "Design joints", null, "Yes"],
  ["MC 3", "Timber trade", 0.1 + 0.2, null, "2024-09-05", null, null, "No"],
]);

const mapping = `tables:
  - kind: micro-credential
    sheet: Micro-credentials 2024
    heading: [2, 3]
    columns:
      Code: {key: id, prefix: mc-}
      Title: title
      Hours / Lecture: hours.lecture
      hours lab: {key: hours.lab, times: 2}
      Start date: effective.from
      Outcome 1: "competencies[1].statement"
      Outcome 2: "competencies[2].statement"
      "#8": {key: creditStatus, values: {yes: non-credit, no: credit}}
    constants: {issuer.id: example}
`;

test("merged headings, numbers as text, serial dates and columns of one list are read as they are meant", async () => {
  const text = await importedText(null, offerings, { map: textFile("map.yaml", mapping) });
  expect(text).toContain("id: mc-101\n");
  expect(text).toContain("hours:\n  lecture: 12\n  lab: 15\n");
  expect(text).toContain("from: 2024-09-01\n");
  expect(text).toContain("- id: C2\n    statement: Measure moisture\n");
  expect(text).toContain("hours:\n  lecture: 0.3\n");
  expect(text).toContain("creditStatus: credit\n");
  expect(text).toMatch(
    /list\.xlsx:5:3 error table-cell "1,000" under "Hours \/ Lecture" \(C5 of Micro-credentials 2024\)/,
  );
  expect(text).toMatch(/rows-read 2 of 3 rows/);
});

test("two rows of headings are guessed", () => {
  const { text } = guessMapping(offerings);
  expect(text).toContain("heading: [2, 3]\n");
  expect(text).toContain("Hours / Lecture: hours.lecture\n");
  expect(text).toContain("Outcome 1: competencies[1].statement\n");
  expect(text).toContain("no column gives `issuer.id`");
});

const list =
  "Code,Title,Outcome,Level\nA 1,One,Do this,1\n,,Do that,2\nA 2,Two,Do more,3\n,Other,Do less,\n";

test("rows of one document belong together, and contradictions are told", async () => {
  const map = `tables:
  - kind: course
    document: {by: code}
    columns: {Code: code, Title: title, Outcome: "outcomes[].statement", Level: null}
    constants: {institution: ex, unit: u, credits: 3}
`;
  const text = await importedText("table", textFile("list.csv", list), {
    map: textFile("m.yaml", map),
  });
  expect(text).toMatch(/id: O2\n {4}statement: Do that/);
  expect(text).toMatch(
    /list\.csv:5:2 warning table-conflict "Other" under "Title" differs from "Two" in row 4/,
  );
});

test.each([
  ["tables:\n  - {kind: corse, columns: {Title: title}}\n", /m\.yaml:2:12 error invalid-value/],
  ["tables:\n  - {kind: course, colums: {Title: title}}\n", /m\.yaml:2:20 error unknown-key/],
  ["tables:\n  - {kind: course, columns: {Title: titel}}\n", /m\.yaml:2:30 error table-key/],
  [
    "tables:\n  - {kind: course, columns: {Titel: title}}\n",
    /m\.yaml:2:30 error table-column .*"Titel"/,
  ],
  [
    "tables:\n  - {kind: course, columns: {Outcome: outcomes}}\n",
    /holds keys of its own: id, statement/,
  ],
  [
    "tables:\n  - {kind: course, heading: 9, columns: {X: title}}\n",
    /m\.yaml:2:20 error table-heading/,
  ],
  [
    "tables:\n  - {kind: course, sheet: 2, columns: {X: title}}\n",
    /m\.yaml:2:20 error table-sheet/,
  ],
  ["tables: [", /error yaml-syntax/],
  ["- 1", /error wrong-type/],
])("what is wrong with a mapping is said at its place: %s", async (map, expected) => {
  const text = await importedText("table", textFile("list.csv", list), {
    map: textFile("m.yaml", map),
  });
  expect(text).toMatch(expected);
});

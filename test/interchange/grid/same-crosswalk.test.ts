import fc from "fast-check";
import { expect, test } from "vitest";
import { comparisonOf } from "../../../src/cli/comparison.ts";
import { type ColumnKey, columns } from "../../../src/interchange/grid/columns.ts";
import { gridMarkdown } from "../../../src/interchange/grid/grid-markdown.ts";
import { gridWorkbook } from "../../../src/interchange/grid/grid-workbook.ts";
import { findGrid } from "../../../src/interchange/grid/read/find-grid.ts";
import { gridCrosswalk } from "../../../src/interchange/grid/read/grid-crosswalk.ts";
import { readGrid } from "../../../src/interchange/grid/read/read-grid.ts";
import { xlsx } from "../../../src/spreadsheet/write/xlsx.ts";
import { catalogueOf, the } from "../../builders/workspace.ts";
import { typedInto } from "../../fixtures/typed-into.ts";
import { filledIn } from "./markdown-grid.ts";

const catalogue = catalogueOf([
  {
    kind: "course",
    id: "course",
    institution: "college",
    code: "CARB 1000",
    title: "Carbon",
    credits: 3,
    unit: "ca-semester",
    outcomes: [
      { id: "O_1", statement: "Count the carbon | of a building" },
      { id: "O2", statement: "Report on <carbon>", parts: ["O2a"] },
      { id: "O2a", statement: "Plan a report" },
    ],
  },
  {
    kind: "micro-credential",
    id: "offering--a",
    title: "Carbon",
    creditStatus: "non-credit",
    issuer: { id: "provider" },
    competencies: [
      { id: "C_1", statement: "Counts the carbon of a building" },
      { id: "C2", statement: "Plans a report" },
    ],
  },
]);
const course = the(catalogue.courses, "course");
const offerings = [the(catalogue.offerings, "offering--a")];
const grid = comparisonOf(catalogue, course, offerings, null);
const [workbook, markdown] = [gridWorkbook(grid), gridMarkdown(grid)];

/** The rows of the workbook that take answers, and what they are called in Markdown. */
const rows = { "9": "O_1", "10": "O2", "11": "O2a", "13": "+1", "14": "+2" } as const;

const anyText = fc
  .array(fc.constantFrom(..."|\\`*_[]~<>&#;60 a='é-".split(""), "<br>", "\n", "&amp;", "-->"), {
    maxLength: 8,
  })
  .map((pieces) => pieces.join(""));

const anyRow = fc.record(
  {
    answer: fc.constantFrom("all", "Part ", "part", "none", "NONE", "", "mostly"),
    share: fc.constantFrom("", "60 %", "0.25", "0,7", "100", "0", "150", "much"),
    competency: fc.constantFrom("", "C_1", "C2", "C_1 + C2", "offering--a#C2", "C9"),
    evidence: anyText,
    comment: anyText,
    initials: fc.constantFrom("", "ML", "A|B"),
    date: fc.constantFrom("", "2025-11-21", "2025/1/2", "05/03/2025"),
  } satisfies Partial<Record<ColumnKey, unknown>>,
  { requiredKeys: [] },
);

const anyOutcome = fc.constantFrom("", "O_1", "O2", "O2a", "Q1");

/** What was read of a grid: its crosswalk without comments, and its findings without the numbers of rows. */
function readBack(file: string, bytes: Uint8Array) {
  const found = findGrid(file, bytes);
  if ("code" in found) throw new Error(found.message);
  const reading = readGrid(found, course, offerings);
  const text = gridCrosswalk(reading, { id: "read", grid: found, course, offerings });
  const numbered = /\b(?:row|line)(s?) \d+(?: and \d+)?/g;
  return {
    crosswalk: text.replace(/^ *# .*\n/gm, ""),
    findings: reading.diagnostics
      .map(({ code, message }) => `${code} ${message.replace(numbered, "row$1")}`)
      .sort(),
  };
}

test("the same answers in Markdown and in a workbook are the same crosswalk, with the same findings", () => {
  const rowNumbers = Object.keys(rows);
  fc.assert(
    fc.property(
      fc.tuple(...rowNumbers.map(() => anyRow)),
      fc.tuple(anyOutcome, anyOutcome),
      (answered, [first, second]) => {
        const spare: Readonly<Record<string, string>> = { "13": first, "14": second };
        const typed = rowNumbers.map((number, index) => {
          const outcome = spare[number];
          return [
            number,
            { ...answered[index], ...(outcome === undefined ? {} : { outcome }) },
          ] as const;
        });
        const cells = typed.flatMap(([number, said]) =>
          Object.entries(said).map(
            ([key, text]) => [Number(number), key as ColumnKey, text] as const,
          ),
        );
        const inWorkbook = readBack("grid.xlsx", xlsx(typedInto(workbook, cells)));
        const texts = Object.fromEntries(
          typed.map(([number, said]) => [
            rows[number as keyof typeof rows],
            Object.fromEntries(Object.entries(said).map(([key, text]) => [headingOf(key), text])),
          ]),
        );
        const inMarkdown = readBack("grid.md", new TextEncoder().encode(filledIn(markdown, texts)));
        expect(inMarkdown).toEqual(inWorkbook);
      },
    ),
    { numRuns: 150 },
  );
});

const headingOf = (key: string) => columns.find((column) => column.key === key)?.heading ?? "";

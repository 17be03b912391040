import { Rational } from "../../kernel/rational.ts";
import { cellName, columnName } from "../../spreadsheet/reference.ts";
import type { Row, Sheet, Validation, Workbook } from "../../spreadsheet/workbook.ts";
import { answers, type ColumnKey, columnNumber, columns, sheetNames } from "./columns.ts";
import { GridFormulas, type GridRows } from "./formulas.ts";
import { competenciesOf, type Grid } from "./grid.ts";
import {
  competencyColumns,
  competencyRows,
  filled,
  headingRow,
  outcomeRows,
  spareRows,
} from "./grid-rows.ts";
import { defaultRole, gridLabels, gridTitle, headLines, instructions } from "./grid-words.ts";
import type { looks } from "./looks.ts";
import { madeFrom } from "./made-from.ts";
import { spareCount } from "./outcome-words.ts";

/** Where the heading of the table stands; the lines before it say what is compared and how far it is. */
const headingAt = 8;

/** Where the head takes the day of the whole comparison. */
const dateInHead = `H${headingAt - 1}`;

/** A grid as a workbook: the sheet to fill in, the list of competencies, and, hidden, what it was made from. */
export function gridWorkbook(grid: Grid): Workbook {
  return { sheets: [gridSheet(grid), competencySheet(grid), madeSheet(grid)] };
}

function rowsOf({ course, offerings }: Grid): GridRows {
  const { outcomes } = course.data;
  const first = headingAt + 1;
  const last = first + Math.max(1, outcomes.length) - 1;
  return {
    outcomes: new Map(outcomes.map(({ id }, index) => [id, first + index])),
    first,
    last,
    lastSpare: last + 1 + spareCount(outcomes),
    competencies: Math.max(1, competenciesOf(offerings).length),
  };
}

function gridSheet(grid: Grid): Sheet {
  const rows = rowsOf(grid);
  const formulas = new GridFormulas(rows, grid.rules);
  const head = [...introduction(grid), ...summary(grid, formulas)];
  const padding = Array.from({ length: headingAt - 1 - head.length }, (): Row => ({ cells: [] }));
  const table = [...outcomeRows(grid, rows, formulas), ...spareRows(rows, formulas)];
  return {
    name: sheetNames.grid,
    columns: columns.map(({ width, heading }) => ({ width, hidden: heading === "" })),
    rows: [...head, ...padding, headingRow(), ...table, ...guidance()],
    merges: [
      ...merged("A", 1, introduction(grid).length),
      ...[2, 1, 0].flatMap((above) => {
        const row = head.length - above;
        return [`A${row}:B${row}`, `C${row}:F${row}`];
      }),
      ...merged("B", rows.last + 1, 1),
      ...merged("B", rows.lastSpare + 2, instructions.length),
    ],
    validations: validations(rows),
    highlights: [{ range: whole("share", rows), when: missingShare(rows), fill: "FFD9B3" }],
    protected: true,
    heading: { from: headingAt, to: headingAt },
    footer: `${grid.course.id}: ${grid.offerings.map(({ id }) => id).join(", ")}`,
  };
}

function introduction(grid: Grid): Row[] {
  return [
    { cells: [filled("title", { text: gridTitle(grid) })], height: 21 },
    ...headLines(grid).map((text) => paragraph([], text)),
  ];
}

/** How to fill the grid in, below the table, where it takes no room on the screen from it. */
function guidance(): Row[] {
  return [{ cells: [] }, ...instructions.map((text) => paragraph([null], text))];
}

function paragraph(before: readonly null[], text: string): Row {
  return { cells: [...before, filled("plain", { text })], height: 15 * linesOf(text) };
}

/** How many lines a text takes across the sheet, about. */
const linesOf = (text: string) => Math.ceil(text.length / 190);

/** Lines that run across the sheet. */
const merged = (column: string, from: number, count: number) =>
  Array.from({ length: count }, (_, index) => {
    return `${column}${from + index}:${cellName(from + index, columnNumber("met"))}`;
  });

/** Who assesses, and how far the grid is. */
function summary({ rules, course }: Grid, formulas: GridFormulas): Row[] {
  const label = (text: string) => filled("label", { text });
  const value = (formula: string, result: Rational | string, look: keyof typeof looks) =>
    filled(look, { formula, result });
  const result = formulas.result();
  const count = formulas.openCount();
  return [
    {
      cells: [
        ...[label(gridLabels.role), null, filled("fill", { text: defaultRole }), null, null, null],
        ...[label(gridLabels.met), value(formulas.share("met"), Rational.zero, "bold")],
        ...[
          null,
          label(gridLabels.needed),
          rules === null ? null : filled("bold", { number: rules.threshold }),
        ],
      ],
    },
    {
      cells: [
        ...[label(gridLabels.department), null, filled("fill", null), null, null, null],
        ...[
          label(gridLabels.open),
          value(count, Rational.of(course.data.outcomes.length), "number"),
        ],
        ...[
          null,
          label(gridLabels.result),
          result === null ? null : value(result, "can still be reached", "bold"),
        ],
      ],
    },
    {
      cells: [
        ...[label(gridLabels.organisation), null, filled("fill", null), null, null, null],
        ...[label(gridLabels.date), filled("fillDate", null)],
      ],
    },
  ];
}

function whole(key: ColumnKey, rows: GridRows): string {
  const name = columnName(columnNumber(key));
  return `${name}${rows.first}:${name}${rows.lastSpare}`;
}

function missingShare({ first }: GridRows): string {
  const [answer, share] = (["answer", "share"] as const).map(
    (key) => `$${columnName(columnNumber(key))}${first}`,
  );
  return `AND(TRIM(${answer})="part",NOT(ISNUMBER(${share})))`;
}

function validations(rows: GridRows): Validation[] {
  const outcome = columnName(columnNumber("outcome"));
  return [
    {
      range: `${outcome}${rows.last + 2}:${outcome}${rows.lastSpare}`,
      allow: { listIn: `$${outcome}$${rows.first}:$${outcome}$${rows.last}` },
      strict: true,
      prompt: "The outcome that this competency meets.",
    },
    {
      range: whole("competency", rows),
      allow: { listIn: `${sheetNames.competencies}!$A$2:$A$${rows.competencies + 1}` },
      strict: false,
      prompt: "A competency of the list; several that count only together, joined with +.",
    },
    {
      range: whole("answer", rows),
      allow: { words: answers },
      strict: true,
      prompt: "all, part or none",
    },
    {
      range: whole("share", rows),
      allow: { share: true },
      strict: true,
      prompt: "With part: how much of the outcome is met, from 0 % to 100 %.",
    },
    ...[whole("date", rows), dateInHead].map((range) => ({
      range,
      allow: { day: true } as const,
      strict: true,
      prompt: "The day of the comparison, as YYYY-MM-DD.",
    })),
  ];
}

function competencySheet(grid: Grid): Sheet {
  return {
    name: sheetNames.competencies,
    columns: competencyColumns,
    rows: competencyRows(grid),
    protected: true,
    heading: { from: 1, to: 1 },
    footer: grid.course.id,
  };
}

function madeSheet({ course, offerings }: Grid): Sheet {
  return {
    name: sheetNames.made,
    columns: [],
    rows: madeFrom(course, offerings).map((cells) => ({
      cells: cells.map((text) => ({ content: text === "" ? null : { text }, style: {} })),
    })),
    protected: true,
    hidden: true,
  };
}

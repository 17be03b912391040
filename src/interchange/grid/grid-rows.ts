import type { Outcome } from "../../documents/course.ts";
import { Rational } from "../../kernel/rational.ts";
import type { Cell, Content, Row } from "../../spreadsheet/workbook.ts";
import { type ColumnKey, columns } from "./columns.ts";
import { competencyList } from "./competency-list.ts";
import type { GridFormulas, GridRows } from "./formulas.ts";
import { type Grid, partsOf, wholesOf } from "./grid.ts";
import { looks } from "./looks.ts";
import { outcomeWords } from "./outcome-words.ts";
import { fitted } from "./row-height.ts";
import { suggestedKey, suggestionLines } from "./suggestion-text.ts";

type Look = keyof typeof looks;
type Filled = Partial<Readonly<Record<ColumnKey, Cell>>>;

/** A cell with something in it. */
export function filled(look: Look, content: Content | null): Cell {
  return { content, style: looks[look] };
}

const words = (look: Look, text: string) => filled(look, text === "" ? null : { text });
const formula = (look: Look, text: string, result: string | Rational): Cell =>
  filled(look, { formula: text, result });

function rowOf(cells: Filled): Row {
  return fitted({ cells: columns.map(({ key }) => cells[key] ?? null) }, columns);
}

/** What an assessor fills in, in every row that takes an answer. */
const toFill: Filled = {
  answer: filled("fill", null),
  share: filled("fillShare", null),
  evidence: filled("fill", null),
  comment: filled("fill", null),
  initials: filled("fill", null),
  date: filled("fillDate", null),
};

/** The headings of the table. */
export function headingRow(): Row {
  const cells = columns.map(({ heading }) => (heading === "" ? null : words("heading", heading)));
  return fitted({ cells }, columns);
}

/** One row for each outcome of the course. */
export function outcomeRows(grid: Grid, rows: GridRows, formulas: GridFormulas): Row[] {
  const parts = partsOf(grid.course);
  return grid.course.data.outcomes.map((outcome) => {
    const row = rows.outcomes.get(outcome.id) ?? 0;
    const { zero, one } = Rational;
    return rowOf({
      ...described(outcome, parts.has(outcome.id)),
      ...suggested(grid, outcome, row, formulas),
      ...toFill,
      met: formula("bold", formulas.met(outcome, row, "own", "met"), zero),
      own: formula("plain", formulas.own(row), zero),
      possible: formula("plain", formulas.possible(row, "1"), one),
      counted: filled("plain", { number: parts.has(outcome.id) ? zero : one }),
      most: formula("plain", formulas.met(outcome, row, "possible", "most"), one),
      said: formula("plain", formulas.said(row), zero),
      open: formula("plain", formulas.open(outcome, row, wholesOf(grid.course, outcome.id)), one),
    });
  });
}

function described(outcome: Outcome, isPart: boolean): Filled {
  const { statement, level, essential } = outcomeWords(outcome, isPart);
  return {
    outcome: words("text", outcome.id),
    statement: words("text", statement),
    level: words("text", level),
    weight: filled("number", { number: outcome.weight ?? Rational.one }),
    essential: words("number", essential),
  };
}

function suggested(grid: Grid, outcome: Outcome, row: number, formulas: GridFormulas): Filled {
  const [first] = grid.suggestions.get(outcome.id) ?? [];
  const alone = first !== undefined && first.together.length === 0;
  return {
    competency: words("fill", first === undefined ? "" : suggestedKey(grid, first)),
    shown: formula("text", formulas.statement(row), alone ? first.competency.statement : ""),
    suggestions: words("text", suggestionLines(grid, outcome.id, "told").join("\n")),
  };
}

/** A line that says what the spare rows are for, and the spare rows. */
export function spareRows(rows: GridRows, formulas: GridFormulas): Row[] {
  const title = "More competencies for an outcome above (name the outcome in the first column)";
  const note: Row = { cells: [null, words("label", title)] };
  const spare = Array.from({ length: rows.lastSpare - rows.last - 1 }, (_, index) => {
    const row = rows.last + 2 + index;
    return rowOf({
      outcome: filled("fill", null),
      competency: filled("fill", null),
      shown: formula("text", formulas.statement(row), ""),
      ...toFill,
      own: formula("plain", formulas.own(row), Rational.zero),
      possible: formula("plain", formulas.possible(row, "0"), Rational.zero),
    });
  });
  return [note, ...spare];
}

/** The widths of the list of competencies. */
export const competencyColumns = [16, 60, 20, 36, 14, 24].map((width) => ({ width }));

/** The list of all competencies, with what is known of each. */
export function competencyRows(grid: Grid): Row[] {
  return competencyList(grid).map((texts, index) => {
    const look = index === 0 ? "heading" : "text";
    return fitted({ cells: texts.map((text) => words(look, text)) }, competencyColumns);
  });
}

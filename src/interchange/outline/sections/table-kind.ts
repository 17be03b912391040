import type { Block } from "../blocks/block.ts";
import { fold } from "../words/fold.ts";
import { headingMeaning } from "../words/heading-meaning.ts";
import type { Meaning } from "../words/headings.ts";
import type { Homeless } from "../words/headings-without-place.ts";

/** What a cell says, in one line. */
export function cellText(cell: readonly Block[] | undefined): string {
  return (cell ?? []).map(({ text }) => text).join(" ");
}

/** The cells that say something. */
export function filledCells({ cells }: Block): readonly (readonly Block[])[] {
  return cells.filter((cell) => cell.length > 0);
}

/** What the first piece of a cell is a known heading of; null where it is none. */
function labelMeaning(cell: readonly Block[] | undefined): Meaning | Homeless | null {
  const [first] = cell ?? [];
  return first === undefined ? null : (headingMeaning(first.text)?.meaning ?? null);
}

/** Does each row have a label and its value? More than half of its rows must begin with a known one. */
export function isLabelTable(rows: readonly Block[], within: Meaning | Homeless | null): boolean {
  const own = rows.filter((row) => {
    const meaning = labelMeaning(filledCells(row)[0]);
    return meaning !== null && meaning !== within;
  });
  const narrow = rows.filter((row) => row.cells.length <= 4);
  return own.length * 2 > rows.length && narrow.length === rows.length;
}

/** Is this a row of headings with one row of values below it? */
export function isHeadedRow(rows: readonly Block[]): boolean {
  const [head] = rows;
  if (rows.length !== 2 || head === undefined || head.cells.length < 2) return false;
  const meanings = head.cells.map(labelMeaning);
  return (
    meanings.every((meaning) => meaning !== null) && new Set(meanings).size === meanings.length
  );
}

const columns: readonly { readonly meaning: Meaning; readonly words: RegExp }[] = [
  {
    meaning: "assessments",
    words:
      /^(?:%|.*\b(?:weight|weighting|weights|percent|percentage|ponderation|poids|% of (?:final |total )?(?:grade|mark)|marks|% grade|value|valeur|worth)\b.*)$/,
  },
  { meaning: "courses", words: /^(?:course (?:code|number|title)|sigle|course)$/ },
  { meaning: "topics", words: /^(?:.*\b(?:topics?|themes?|sujets?|contenus?|content)\b.*)$/ },
  {
    meaning: "outcomes",
    words: /^(?:learning outcomes?|outcomes?|competenc(?:y|ies)|resultats? d apprentissage)$/,
  },
  { meaning: "hours", words: /^(?:hours|total hours|heures|nombre d heures)$/ },
];

/** What a table is about by its first row; null where that does not tell. */
export function meaningOfColumns(head: Block): Meaning | null {
  const texts = head.cells.map((cell) => fold(cellText(cell)));
  if (texts.length < 2 || texts.some((text) => text.length > 60)) return null;
  const found = columns.find(({ words }) => texts.some((text) => words.test(text)));
  return found?.meaning ?? null;
}

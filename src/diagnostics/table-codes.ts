import { code, didYouMean } from "./entry.ts";

/** What can be wrong with tables of others, and with a mapping that says what their columns are. In a workbook, lines and columns are the rows and columns of its sheet. */
export const tableCodes = {
  "table-unmapped": code<{ columns: readonly string[] }>({
    severity: "error",
    title: "Nobody has said what the columns of a table are",
    message: (a) => `a table, but which column is what is not said; it has ${listed(a.columns)}`,
    help: () =>
      "write a mapping to edit with `import table FILE --guess -o mapping.yaml`, then use it: --map mapping.yaml",
    explanation:
      "Every office names its columns in its own way, so a mapping says which sheet and row holds the headings and which column goes to which key of a document. `--guess` writes one from the headings, with comments on what it was unsure of; it is read, corrected and kept beside the table.",
  }),
  "table-sheet": code<{ sheet: string; found: readonly string[]; suggestion: string | null }>({
    severity: "error",
    title: "The file has no such sheet, or nothing in it",
    message: (a) => `there is no sheet ${a.sheet} with content; the file has ${listed(a.found)}`,
    help: didYouMean,
    explanation:
      "A mapping names a sheet of the workbook by its name, or by its number from 1. A CSV file is one sheet without a name.",
  }),
  "table-heading": code<{ wanted: string; row: number | null }>({
    severity: "error",
    title: "The headings of a table are not where they should be",
    message: (a) =>
      a.row === null
        ? `no row has the headings of ${a.wanted}`
        : `row ${a.row} has no headings; ${a.wanted}`,
    help: () => "say in the mapping which row holds the headings: `heading: 3`",
    explanation:
      "Titles, notes and blank rows often stand above a table. The headings are found by their words; where that fails, the mapping says in which row (or which two rows, where the upper names groups of columns) they stand.",
  }),
  "table-column": code<{ column: string; found: readonly string[]; suggestion: string | null }>({
    severity: "error",
    title: "The table has no such column",
    message: (a) => `there is no column "${a.column}"; the table has ${listed(a.found)}`,
    help: (a) => didYouMean(a) ?? "correct the heading here, or name a column by its place: `#3`",
    explanation:
      "The mapping names a column that the table does not have. Headings are compared without regard to case, spaces and punctuation; of two columns with the same heading, the first is meant, and any column can be named by its place.",
  }),
  "table-key": code<{ key: string; kind: string; why: string; suggestion: string | null }>({
    severity: "error",
    title: "A mapping names a key that documents do not have",
    message: (a) => `a ${a.kind} has no key \`${a.key}\` to be filled from a column: ${a.why}`,
    help: (a) => didYouMean(a) ?? `\`creditbank schema ${a.kind}\` shows its keys`,
    explanation:
      "A column goes to a key of the document, written with dots (`hours.learning`); `topics[]` adds to a list, `competencies[].statement` to the entry of a list that the row (or each part of the cell) makes, and `assessments[2].type` to its second entry.",
  }),
  "table-cell": code<{
    column: string;
    value: string;
    expected: string;
    suggestion: string | null;
  }>({
    severity: "error",
    title: "A cell of a table cannot be read",
    message: (a) => `"${a.value}" under ${a.column} cannot be read: expected ${a.expected}`,
    help: (a) => didYouMean(a) ?? "correct the cell; its row was left out, the others were read",
    explanation:
      "The cell holds something else than its column is mapped to. What cannot be read is never guessed, so the whole row was left out and all other rows were read. Where a column has words of its own, `values` in the mapping translates them.",
  }),
  "table-row": code<{ expected: string }>({
    severity: "error",
    title: "A row of a table cannot be used",
    message: (a) => `this row is left out: expected ${a.expected}`,
    help: () => null,
    explanation:
      "The row is at fault as a whole: a quote is not closed, it is too long, or it lacks what every row needs. It was left out, and all other rows were read.",
  }),
  "table-conflict": code<{ column: string; value: string; other: string; row: number }>({
    severity: "warning",
    title: "Rows about the same document differ",
    message: (a) =>
      `"${a.value}" under ${a.column} differs from "${a.other}" in row ${a.row}, which stands`,
    help: () => "let the rows of one document agree, or leave all but the first empty",
    explanation:
      "Several rows make one document, one for each outcome perhaps. What belongs to the document as a whole is taken from the first of its rows that states it; another value in a later row is not taken over.",
  }),
  "table-beyond": code<{ value: string; row: number; where: string; others: number }>({
    severity: "warning",
    title: "A cell of a table stands under no heading",
    message: (a) =>
      `"${a.value}" in row ${a.row} (${a.where}) stands under no heading and is left out${a.others === 0 ? "" : `, and ${a.others} more of this row`}`,
    help: () =>
      "put quotes around a cell that has a comma of its own, or give the column a heading",
    explanation:
      "The row has more cells than the table has headings, often for a comma in a cell that is not quoted; its cells may then stand in the wrong columns. What stands under no heading is left out, and the rest of the row was read. A mapping can name a column without a heading by its number, such as `#5`.",
  }),
  "rows-read": code<{ rows: number; used: number; what: string }>({
    severity: "info",
    title: "How many rows of a table were read",
    message: (a) => {
      const left = a.rows - a.used;
      return `${a.used} of ${a.rows} rows were read as ${a.what}${left === 0 ? "" : `; ${left} ${left === 1 ? "was" : "were"} left out`}`;
    },
    help: () => null,
    explanation:
      "Every row is either read or left out with its reason; the two counts add up to the rows that have content.",
  }),
  "credit-unclear": code<{ text: string; found: string; expected: string }>({
    severity: "error",
    title: "The credit of a transfer-guide row cannot be read",
    message: (a) => `cannot read the credit "${a.text}": expected ${a.expected} at "${a.found}"`,
    help: () =>
      "write it as `UNBC MATH 115 (3) & UNBC MATH 1XX (3)`, `HIST 1st (3)`, `No credit` or `Individual assessment`",
    explanation:
      "The text of transferred credit is read by a small grammar: terms such as `UNBC MATH 115 (3)`, joined with `&` and `or`, with conditions behind them. What does not fit it is not guessed: the row was left out, and all other rows were read.",
  }),
} as const;

/** The most columns or sheets that one sentence lists. */
const mostListed = 12;

function listed(names: readonly string[]): string {
  if (names.length === 0) return "none";
  const more = names.length > mostListed ? ` and ${names.length - mostListed} more` : "";
  return `${names.slice(0, mostListed).join(", ")}${more}`;
}

import { code, didYouMean } from "./entry.ts";

/** What is wrong with one row, never what it says: rows are personal. */
type RowArgs = {
  /** The heading of the column; null where the fault is of the whole row. */
  readonly column: string | null;
  readonly expected: string;
};

/** The entry of a row that is left out while the others are processed. */
const row = (title: string, help: string, explanation: string) =>
  code<RowArgs>({
    severity: "warning",
    title,
    message: (a) => `${a.column === null ? "" : `${a.column}: `}expected ${a.expected}`,
    help: () => help,
    explanation,
  });

/** What can be wrong with a file of learner records: first with the file, then with one of its rows. */
export const recordCodes = {
  "heading-missing": code<Record<never, never>>({
    severity: "error",
    title: "The learner records have no heading line",
    message: () => "the file is empty: it has not even a heading",
    help: () => "begin it with a line such as `learner,item,completedOn,grade`",
    explanation:
      "The first line of learner records names their columns. An empty file is more likely a failed export than a term without learners, so it is an error.",
  }),
  "heading-unreadable": code<{ expected: string }>({
    severity: "error",
    title: "The heading line of the learner records cannot be read",
    message: (a) => `the heading cannot be read: expected ${a.expected}`,
    help: () => "begin the file with a line such as `learner,item,completedOn,grade`",
    explanation:
      "The first line of learner records names their columns. Without it no row can be understood, so nothing was read.",
  }),
  "column-missing": code<{
    name: string;
    /** The heading that --columns gives it; null where it does not. */
    heading: string | null;
    /** The headings of the file; none where its first line may be a learner's. */
    found: readonly string[];
    suggestion: string | null;
    /** Does the first line name an item of the workspace, as rows do? */
    isData?: true;
  }>({
    severity: "error",
    title: "The learner records lack a column",
    message: (a) =>
      `there is no column ${a.heading === null ? `"${a.name}"` : `"${a.heading}" for ${a.name}`}${
        a.found.length === 0
          ? `; the first line ${a.isData === true ? "is a row" : "has no known column name"}, no heading`
          : `; the file has ${listed(a.found)}`
      }`,
    help: (a) => {
      if (a.isData === true) return "begin the file with a line such as `learner,item,completedOn`";
      if (a.heading !== null && a.suggestion !== null) return didYouMean(a);
      const heading = a.suggestion ?? "HEADING";
      if (a.name === "program")
        return `name a program for all rows with --program ID, or say which column it is: --columns "program=${heading}"`;
      return `rename a column, or say which it is: --columns "${a.name}=${heading}"`;
    },
    explanation:
      'Learner records need the columns learner and item, and may have edition, completedOn, grade, mark:COMPETENCY, route, program and catalog; program must be there where --program is not given. Names are compared without regard to case, spaces, hyphens and underscores. Columns with other names are matched with --columns, for example --columns "learner=Student_ID,item=Course".',
  }),
  "column-twice": code<{ name: string; found: readonly string[] }>({
    severity: "error",
    title: "Two columns of the learner records have the same name",
    message: (a) =>
      `two columns are named "${a.name}"${a.found.length === 0 ? "" : `; the file has ${listed(a.found)}`}`,
    help: (a) => `rename one, or say which is meant: --columns "${a.name}=HEADING"`,
    explanation:
      "Two columns with one name may say different things, and nobody can tell which is meant. Names are compared without regard to case, spaces, hyphens and underscores.",
  }),
  "row-width": row(
    "A row has more or fewer cells than the heading",
    "put a cell that holds the delimiter in quotes",
    "A row that is longer or shorter than the heading has shifted cells, most often because a delimiter within a cell is not in quotes, or a quote is not closed. Guessing would give one learner's grade to another column, so the row is left out. Empty cells beyond the last column do not count.",
  ),
  "row-unreadable": row(
    "A row cannot be read",
    "close the quote, or double a quote that belongs to the text",
    "The row has a quote that is not closed where its cell ends, goes over too many lines or is longer than 1 MiB. A row whose end is clear is left out with all of its lines. Where a quote is not closed, the first line is left out, and reading goes on with the next, so that one stray quote does not swallow the learners after it; a line with the end of the quoted cell is left out, too, so that half a row is never taken for another learner's.",
  ),
  "learner-missing": row(
    "A row names no learner",
    "write the learner's identifier, or delete the row",
    "Every row belongs to a learner, named by an identifier of your choice. A row without one is left out.",
  ),
  "learner-apart": row(
    "A learner's rows do not stand together",
    "sort the records by learner, or leave out --grouped",
    "With --grouped a learner is complete, and answered, when the next one begins. A row of a learner who was there before and whose rows had ended comes too late and is left out: the answer of that learner is without it. Sort the records by learner, or leave out --grouped; then rows may stand anywhere. So that memory stays bounded, this is watched for the first four million learners.",
  ),
  "item-missing": row(
    "A row names no item",
    "write the id of what was completed, or delete the row",
    "Every row is about one item: the id of a micro-credential that was completed, or of a course for which credit was earned. A row without one is left out.",
  ),
  "item-unknown": row(
    "The item of a row is not in the workspace",
    "write the id as in the workspace, or add the document",
    "The item is the id of a micro-credential or of a course, as in the workspace. A title or a course code is not an id. The row is left out, since nothing can be said about what the workspace does not hold; add the document, or correct the id.",
  ),
  "edition-unknown": row(
    "The edition of a row is not in the workspace",
    "write an edition of the item, or leave the cell empty",
    "The item is known, but no edition of it has this name. Correct it, or leave the cell empty: then the edition that was in effect on the day of completion is taken.",
  ),
  "program-missing": row(
    "A row names no program",
    "name the program in a column, or say --program for all rows",
    "A learner is assessed for a program: the column program names it, row by row, or --program for all. This row has neither.",
  ),
  "program-unknown": row(
    "The program of a row is not in the workspace",
    "write the id of a program of the workspace",
    "The column program holds the id of a program of the workspace. The row is left out; correct the id, or add the program.",
  ),
  "program-unserved": row(
    "No credit bank serves the program of a row",
    "add a bank that the program honours, or leave --bank out",
    "Credit comes by the rules of credit banks: those that the program lists under `banks`, else those of its institution. No such bank that can be used and takes part in the run is in effect on any day on which the program is, so nothing can be said of the program, neither yes nor no: the row is left out.",
  ),
  "date-impossible": row(
    "A date of a row is not a day of the calendar",
    "write it as YYYY-MM-DD, or say --dates dmy or mdy",
    "Dates are written YYYY-MM-DD, and the day must exist. A date such as 05/03/2024 means two different days to two readers, so it is read only where --dates says dmy (day first) or mdy (month first).",
  ),
  "date-future": row(
    "A date of a row lies after the day asked about",
    "correct it, or ask about a later day with --as-of",
    "What is completed after the as-of day has not happened yet on that day. Ask about a later day with --as-of, or correct the date.",
  ),
  "admission-early": row(
    "A learner was admitted before the program has rules",
    "correct the date, or state the rules of that day",
    "The column catalog holds the date of admission, by which the rules of the program and its banks are chosen. On this one there were none yet: no edition of the program, or of a bank that it honours, was in effect, or a value of theirs has a history that begins later. Which rules apply is not known, and that is no refusal: the row is left out. Correct the date, state the edition or the value that held then, or let the bank go by its rules of today (`dates: {rules: as-of}`).",
  ),
  "grade-range": row(
    "A grade or mark of a row is out of range",
    "write a percentage such as 85 or 85%, or a letter",
    "A number is a percentage from 0 to 100, with or without a percent sign and with a decimal point or comma. A number between 0 and 1 without a percent sign is refused, since 0.85 may stand for 85 % in a spreadsheet. Letters are kept as they are and read by the bank's grade scale.",
  ),
  "mark-unknown": row(
    "A row has a mark for a competency that its item does not have",
    "clear the cell, or name a competency of the item in the heading",
    "A column mark:COMPETENCY holds marks for that competency of the item. The cell must be empty where the item has no competency, or outcome, of this id.",
  ),
  "route-unknown": row(
    "The route of a row is not known",
    "write resident, transfer or plar, or leave the cell empty",
    "Credit for a course is earned in residence, by transfer or by prior learning assessment: the column route holds resident, transfer or plar, or nothing.",
  ),
  "admission-differs": code<{
    /** The line of the earlier row. */
    earlier: number;
  }>({
    severity: "warning",
    title: "A learner has two dates of admission for one program",
    message: (a) =>
      `another date of admission (catalog) than in line ${a.earlier}; the earliest one counts`,
    help: () => "write the same date in all rows of the learner for this program",
    explanation:
      "The column catalog holds the date of admission, by which the rules of the program and its banks are chosen. Rows of one learner for one program that state several leave open which is meant. They are used all the same, and the earliest date counts, whatever the order of the rows.",
  }),
} as const;

/** The most headings that one sentence lists. */
const mostListed = 12;

function listed(headings: readonly string[]): string {
  const more = headings.length - mostListed;
  return more > 0
    ? `${headings.slice(0, mostListed).join(", ")} and ${more} more`
    : headings.join(", ");
}

import { code } from "./entry.ts";

/** What can be wrong with a comparison grid that is read back. Lines and columns are those of its Markdown, or the rows and columns of its sheet. */
export const gridCodes = {
  "workbook-unreadable": code<{ detail: string }>({
    severity: "error",
    title: "The workbook cannot be read",
    message: (a) => `cannot read this workbook: ${a.detail}`,
    help: () => "open it in a spreadsheet program and save it as .xlsx, without a password",
    explanation:
      "Workbooks are read as Office Open XML (.xlsx). This file is something else, is damaged or protected, or is larger than any grid could be. Nothing outside the file is ever opened, and what a file unpacks to is bounded.",
  }),
  "grid-missing": code<{ detail: string }>({
    severity: "error",
    title: "The file holds no comparison grid",
    message: (a) => `this is not a grid that can be read back: ${a.detail}`,
    help: () =>
      "fill in a file that `creditbank grid` made; leave its headings, sheets and comment in place",
    explanation:
      "A grid is found by the headings of its table and by a hidden sheet, or in Markdown a comment, that says what it was made from. Columns may be added or moved and rows reordered, but the headings Outcome, Competency and All / part / none, and the hidden sheet or the comment, have to stay.",
  }),
  "grid-outdated": code<{ changes: readonly string[] }>({
    severity: "error",
    title: "The documents have changed since the grid was made",
    message: (a) => `what was compared has changed since: ${listed(a.changes)}`,
    help: () => "make the grid again from the documents as they are, and carry the answers over",
    explanation:
      "The grid keeps a digest of every statement, level and weight that the assessor saw. An answer about another statement is no answer about this one, so nothing is taken over. Case, punctuation and spacing do not count as a change. If the grid is about the documents of an earlier day, ask with --as-of.",
  }),
  "grid-row": code<{ outcome: string | null; suggestion: string | null }>({
    severity: "error",
    title: "A row of the grid belongs to no outcome",
    message: (a) =>
      a.outcome === null
        ? "this row has an answer but names no outcome"
        : `the course has no outcome "${a.outcome}"`,
    help: (a) =>
      a.suggestion === null
        ? "write the outcome's id in the first column, or clear the row"
        : `did you mean "${a.suggestion}"?`,
    explanation:
      "Every answer is about one outcome, named in the column Outcome. A row without one, or with one that the course does not have, cannot be placed and was left out; the pair is therefore not taken as compared.",
  }),
  "grid-cell": code<{ column: string; value: string; expected: string; suggestion: string | null }>(
    {
      severity: "error",
      title: "A cell of the grid cannot be read",
      message: (a) => `"${a.value}" under ${a.column} cannot be read: expected ${a.expected}`,
      help: (a) => (a.suggestion === null ? null : `did you mean "${a.suggestion}"?`),
      explanation:
        "Answers are all, part or none; how much is a share such as 70 % or 0.7; a date is a day of the calendar; competencies are named as on the list of the grid; a row of Markdown has no more cells than there are headings. What cannot be read is never guessed, so the row was left out; a date above the table counts as not stated.",
    },
  ),
  "grid-contradiction": code<{ outcome: string; why: string }>({
    severity: "error",
    title: "Answers of the grid contradict each other",
    message: (a) => `the answer about ${a.outcome} contradicts itself: ${a.why}`,
    help: () => "let one of the two stand",
    explanation:
      "A row says all and less than 100 %, part and 0 % or 100 %, or none and more than 0 %; names no competency though something is met; or says otherwise than another row about the same outcome. Nobody can tell which was meant, so the row was left out.",
  }),
  "grid-earlier": code<{
    outcome: string;
    answer: string;
    from: string;
    to: string;
    says: string;
  }>({
    severity: "warning",
    title: "An accepted mapping says otherwise than the grid",
    message: (a) =>
      `the grid says ${a.answer} about ${a.outcome}, but an accepted mapping from ${a.from} to ${a.to} says ${a.says}`,
    help: () =>
      "if the grid is right, give the earlier mapping the status rejected; else change the answer",
    explanation:
      "A crosswalk in effect on this day has an accepted mapping between the documents that were compared, and it does not go with the answer. The crosswalk of the grid does not replace it: of all accepted mappings of a pair, the greatest degree that one of them states counts, or where none states one the strongest relation, whichever came last. An answer of none, and one of part that is the lesser, would therefore change nothing. The mapping that is meant is shown as a related place.",
  }),
  "grid-share": code<{ outcome: string }>({
    severity: "warning",
    title: "The grid says part, but not how much",
    message: (a) => `how much of ${a.outcome} is met is not said`,
    help: () => "fill in How much, or the bank's own value for a narrower competency counts",
    explanation:
      "A competency that meets part of an outcome counts as much as the assessor says. Where nothing is said, the bank's rule for narrower competencies decides; by default that is a review.",
  }),
  "grid-open": code<{ outcomes: readonly string[] }>({
    severity: "warning",
    title: "Outcomes of the grid have no answer",
    message: (a) => `without a usable answer: ${a.outcomes.join(", ")}`,
    help: () => "answer each with all, part or none, and read the grid again",
    explanation:
      "Only when every outcome has been answered does silence mean none. Until then the mappings are written, but not that the micro-credential and the course were compared.",
  }),
} as const;

/** The most changes that one sentence lists. */
const mostListed = 6;

function listed(changes: readonly string[]): string {
  const more = changes.length - mostListed;
  return more > 0
    ? `${changes.slice(0, mostListed).join("; ")} and ${more} more`
    : changes.join("; ");
}

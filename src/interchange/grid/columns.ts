/** The columns of a grid, from the first on; those without a heading are not shown. */
export const columns = [
  { key: "outcome", heading: "Outcome", width: 9 },
  { key: "statement", heading: "Course learning outcome", width: 30 },
  { key: "level", heading: "Level", width: 10 },
  { key: "weight", heading: "Weight", width: 7 },
  { key: "essential", heading: "Essential", width: 9 },
  { key: "competency", heading: "Competency", width: 14 },
  { key: "shown", heading: "What it says", width: 28 },
  { key: "suggestions", heading: "Suggestions", width: 28 },
  { key: "answer", heading: "All / part / none", width: 9 },
  { key: "share", heading: "How much", width: 8 },
  { key: "evidence", heading: "Evidence", width: 20 },
  { key: "comment", heading: "Comment", width: 16 },
  { key: "initials", heading: "Initials", width: 8 },
  { key: "date", heading: "Date", width: 11 },
  { key: "met", heading: "Met", width: 7 },
  { key: "own", heading: "", width: 5 },
  { key: "possible", heading: "", width: 5 },
  { key: "counted", heading: "", width: 5 },
  { key: "most", heading: "", width: 5 },
  { key: "said", heading: "", width: 5 },
  { key: "open", heading: "", width: 5 },
] as const;

/** What a column of a grid holds. */
export type ColumnKey = (typeof columns)[number]["key"];

/** The answers that a row may have. */
export const answers = ["all", "part", "none"] as const;

/** One of the answers. */
export type Answer = (typeof answers)[number];

/** The number of a column, counted from 1. */
export function columnNumber(key: ColumnKey): number {
  return columns.findIndex((column) => column.key === key) + 1;
}

/** The names of a grid's sheets; the last one is hidden and says what the grid was made from. */
export const sheetNames = {
  grid: "Grid",
  competencies: "Competencies",
  made: "creditbank",
} as const;

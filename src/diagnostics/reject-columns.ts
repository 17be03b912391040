/** The columns that say what is wrong with a rejected row; in a file of them they stand before those of the records. */
export const rejectColumns: readonly string[] = ["line", "code", "column", "expected"];

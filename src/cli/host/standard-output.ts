/** The name by which standard output is written to. */
export const standardOutput = "-";

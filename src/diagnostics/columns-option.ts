/** What is wrong with the text of `--columns`, which says the headings of columns. */
export type MappingTrouble =
  /** A part that is not NAME=HEADING. */
  | { readonly why: "shape"; readonly part: string }
  | {
      readonly why: "name";
      readonly name: string;
      readonly known: readonly string[];
      readonly suggestion: string | null;
    }
  | { readonly why: "twice"; readonly name: string };

/** What is wrong, as a sentence, and what to do about it. */
export function mappingSentence(trouble: MappingTrouble): { message: string; help: string } {
  switch (trouble.why) {
    case "shape":
      return {
        message: `"${trouble.part}" in --columns does not say which heading a column has`,
        help: 'write it like --columns "learner=Student ID,item=Course"',
      };
    case "name":
      return {
        message: `there is no column "${trouble.name}" for --columns to name`,
        help:
          trouble.suggestion === null
            ? `the columns are ${trouble.known.join(", ")}`
            : `did you mean "${trouble.suggestion}"?`,
      };
    case "twice":
      return {
        message: `--columns names the column "${trouble.name}" twice`,
        help: "give each column one heading",
      };
  }
}

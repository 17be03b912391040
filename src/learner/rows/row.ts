/** What a row says, by the numbers that a row reader gave to its values. */
export interface Row {
  /** The item with its edition and route. */
  readonly thing: number;
  readonly completedOn: number;
  readonly grade: number;
  readonly marks: number;
  readonly program: number;
  readonly catalog: number;
}

/** The parts of a row, in the order in which they are kept. */
export const rowParts = ["thing", "completedOn", "grade", "marks", "program", "catalog"] as const;

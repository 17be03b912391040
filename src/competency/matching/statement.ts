/** A statement as matching sees it: a competency, an outcome, or anything else that is put in words. */
export interface Statement {
  /** `document#local`; unique among what is compared. */
  readonly address: string;
  /** What the statement belongs to: suggestions compete within one owner, and never join one to itself. */
  readonly owner: string;
  readonly text: string;
  /** Other wordings of the same statement. */
  readonly aliases: readonly string[];
  /** The level that is stated for it; null where none is. */
  readonly level: StatedLevel | null;
}

/** A level on a scale. */
export interface StatedLevel {
  readonly scale: string;
  readonly value: string;
}

/** The cells of a row where they lie in the bytes of a file; they are good until the next row is read. */
export interface Cells {
  /** UTF-8. */
  readonly bytes: Uint8Array;
  /** How many cells there are. */
  readonly count: number;
  /** Where a cell begins in the bytes. */
  readonly start: (at: number) => number;
  /** Where it ends. */
  readonly end: (at: number) => number;
  /** Are these bytes what it says? Not where something has to be taken out first. */
  readonly isVerbatim: (at: number) => boolean;
  /** What it says; empty beyond the last. */
  readonly text: (at: number) => string;
  /** What all of them say. */
  readonly texts: () => string[];
}

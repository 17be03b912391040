/** A column of a table. */
export interface TableColumn {
  readonly heading: string;
  /** In characters, where that matters. */
  readonly width: number;
  /** Its cells are decimals ("3", "4.5"); others are text. */
  readonly number: boolean;
}

/** A file of one table that is written as its rows come, so that its size is not bounded by the memory. */
export interface TableWriter {
  /** Adds a row of as many cells as there are columns. Throws a RangeError where it does not fit. */
  readonly add: (cells: readonly string[]) => void;
  /** Emits the rest of the file. */
  readonly finish: () => void;
}

/** Takes a file piece by piece. */
export type Emit = (bytes: Uint8Array) => void;

/** A decimal as it is; throws a RangeError where the text is none. */
export function decimal(text: string): string {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return text;
  throw new RangeError(`"${text}" is no decimal.`);
}

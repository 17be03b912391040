import type { DelimitedRow } from "../delimited/delimited-file.ts";

/** A skill, or a group of skills, of ESCO, put together from all files that describe it. */
export interface Concept {
  readonly uri: string;
  /** Its id in the framework. */
  readonly id: string;
  readonly label: string;
  readonly aliases: Set<string>;
  readonly type: string | null;
  readonly note: string | null;
}

/** A concept is narrower than another, as a row of a file says. */
export interface Broader {
  readonly child: string;
  readonly parent: string;
  readonly row: DelimitedRow;
}

import type { Rational } from "../kernel/rational.ts";

/** What stands in a cell that is written; the result of a formula is what it gives before anything is filled in. */
export type Content =
  | { readonly text: string }
  | { readonly number: Rational }
  | { readonly formula: string; readonly result: string | Rational };

/** How a cell looks, and whether it may be edited on a protected sheet. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly size?: number;
  /** Colours as `RRGGBB`. */
  readonly colour?: string;
  readonly fill?: string;
  readonly border?: boolean;
  readonly centred?: boolean;
  readonly editable?: boolean;
  readonly format?: "general" | "text" | "percent" | "date";
}

/** A cell; null content is an empty one that still has its style. */
export interface Cell {
  readonly content: Content | null;
  readonly style: CellStyle;
}

/** A row of cells from the first column on; null is no cell. */
export interface Row {
  readonly cells: readonly (Cell | null)[];
  /** In points; absent lets the program fit it. */
  readonly height?: number;
}

/** What may be entered in a range: one of a list (a range of cells, or words), a share, or a day. */
export interface Validation {
  readonly range: string;
  readonly allow:
    | { readonly listIn: string }
    | { readonly words: readonly string[] }
    | { readonly share: true }
    | { readonly day: true };
  /** True refuses everything else; false only warns. */
  readonly strict: boolean;
  readonly prompt: string;
}

/** Colours cells where a formula (relative to the first cell of the range) holds. */
export interface Highlight {
  readonly range: string;
  readonly when: string;
  readonly fill: string;
}

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly Row[];
  /** Widths in characters, and columns that are not shown. */
  readonly columns: readonly { readonly width: number; readonly hidden?: boolean }[];
  readonly merges?: readonly string[];
  readonly validations?: readonly Validation[];
  readonly highlights?: readonly Highlight[];
  /** Locks what is not editable; formats and new rows stay allowed. */
  readonly protected?: boolean;
  readonly hidden?: boolean;
  /** How many rows stay in view while the rest moves, and are repeated on every printed page from `from` on. */
  readonly heading?: { readonly from: number; readonly to: number };
  /** The range, headings first, whose columns can be filtered. */
  readonly filter?: string;
  /** What stands at the foot of every printed page, beside the page number. */
  readonly footer?: string;
}

/** A workbook to be written. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

import { Rational } from "../../../kernel/rational.ts";
import type { DraftValue } from "../../../source/draft-yaml.ts";
import type { ScalarNode } from "../../../source/tree.ts";
import { cellText } from "../../../spreadsheet/cell-text.ts";
import { readCell } from "../cell-value.ts";
import { type CellType, keyOf } from "../key-type.ts";
import type { TableKind } from "../mapping.ts";

/** What stands in a cell that is written. */
export interface WrittenCell {
  readonly text: string;
  /** Where it is a number. */
  readonly number: Rational | null;
}

/** A cell, and why it does not say quite the same, if so; or why there is none. */
export type CellMade =
  | { readonly cell: WrittenCell; readonly why: string | null }
  | { readonly cell: null; readonly why: string };

/** What stands between the values of a list in one cell: a line break. */
export const separator = "\\n";

/** A value, or the values of a list, as a cell that is read as the same under a key; tried out by reading it. */
export function cellOf(kind: TableKind, key: string, values: readonly ScalarNode[]): CellMade {
  if (values.some(({ value }) => value === null))
    return { cell: null, why: "a cell cannot say that there is none" };
  const known = keyOf(kind, key);
  if (!("type" in known)) return { cell: null, why: "no cell holds such a value" };
  const { type } = known;
  const text = values.map(wordsOf).join("\n");
  const isList = type.type === "list";
  const target = isList ? { key, separator } : { key };
  const read = readCell({ type: "text", text: cellText(text) }, type, target, false);
  if ("expected" in read) return { cell: null, why: "it would not be read from a cell" };
  const of = type.type === "list" ? type.of : type;
  const expected = values.map((value) => meant(value, of));
  const found = isList ? ((read.values[0] ?? []) as readonly DraftValue[]) : read.values;
  const isSame =
    found.length === expected.length && found.every((value, at) => same(value, expected[at]));
  const isTwice = isList && !key.includes("[]") && new Set(found).size < found.length;
  const number = type.type === "decimal" || type.type === "whole" ? numberIn(expected) : null;
  if (isSame)
    return { cell: { text, number }, why: isTwice ? "what a list says twice is read once" : null };
  const isText = !isList && (type.type === "text" || type.type === "any") && found.length === 1;
  const why = "a cell does not hold it as it is";
  return isText ? { cell: { text, number: null }, why } : { cell: null, why };
}

function wordsOf({ value, source }: ScalarNode): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "number" ? source : String(value);
}

function numberIn([first]: readonly DraftValue[]): Rational | null {
  return first instanceof Rational ? first : null;
}

/** What a document says with a value: numbers exact, `80%` as a number where a share is meant. */
function meant({ value, source }: ScalarNode, type: CellType): DraftValue {
  if (typeof value === "number") return Rational.parse(source) ?? value;
  const percent = type.type === "share" ? /^(\S+)\s*%$/.exec(String(value)) : null;
  return percent === null
    ? value
    : (Rational.parse(percent[1] ?? "")?.over(Rational.of(100)) ?? value);
}

function same(a: DraftValue | undefined, b: DraftValue | undefined): boolean {
  return a instanceof Rational && b instanceof Rational ? a.equals(b) : a === b;
}

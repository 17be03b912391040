import { append } from "../../kernel/append.ts";
import { Rational } from "../../kernel/rational.ts";
import { didYouMean, normaliseText } from "../../kernel/text.ts";
import type { DraftValue } from "../../source/draft-yaml.ts";
import type { CellValue } from "../../spreadsheet/read/sheet-cells.ts";
import { dayOf, shareOf, wordsOf } from "../grid/read/cell-values.ts";
import { documentIdFrom, localIdFrom } from "../ids.ts";
import type { CellType } from "./key-type.ts";
import type { ColumnTarget } from "./mapping.ts";
import { type Measure, measureIn, percentWords } from "./measure.ts";

/** Why a cell cannot be read. */
export interface CellProblem {
  readonly expected: string;
  readonly suggestion: string | null;
}

/** The values of a cell, one or several; none where it is empty, or its words stand for nothing. */
export type CellRead = { readonly values: readonly DraftValue[] } | CellProblem;

/** Reads a cell as what its column holds; a list is one value where `type` is one. */
export function readCell(
  cell: CellValue,
  type: CellType,
  target: ColumnTarget,
  from1904: boolean,
): CellRead {
  if (cell.type === "error")
    return { expected: "a value, not an error of a formula", suggestion: null };
  const whole = wordsOf(cell);
  if (whole === "") return { values: [] };
  const of = type.type === "list" ? type.of : type;
  const parts =
    target.separator === undefined ? [whole] : whole.split(separatorOf(target.separator));
  const values: DraftValue[] = [];
  for (const part of parts) {
    const text = part.trim();
    if (text === "") continue;
    const single = parts.length === 1 ? cell : ({ type: "text", text } as const);
    const read = readPart(text, single, of, target, from1904);
    if ("expected" in read) return read;
    append(values, read.values);
  }
  return { values: type.type === "list" && values.length > 0 ? [values] : values };
}

/** `\n` in a mapping is a line break within a cell. */
function separatorOf(separator: string): string {
  return separator === "\\n" ? "\n" : separator;
}

function readPart(
  text: string,
  cell: CellValue,
  type: CellType,
  target: ColumnTarget,
  from1904: boolean,
): CellRead {
  const translated = translation(text, target);
  if (translated !== undefined) return { values: translated === null ? [] : [exact(translated)] };
  const value = typedValue(`${target.prefix ?? ""}${text}`, cell, type, from1904);
  if (typeof value !== "object" || value === null || !("expected" in value)) {
    const times = target.times;
    return {
      values: [value instanceof Rational && times !== undefined ? value.times(times) : value],
    };
  }
  return value as CellProblem;
}

/** What the mapping says that words stand for; undefined where it says nothing of them. */
function translation(text: string, { values = {} }: ColumnTarget): unknown {
  const wanted = normaliseText(text);
  return Object.entries(values).find(
    ([words]) => words === text || normaliseText(words) === wanted,
  )?.[1];
}

/** A constant of a mapping, its numbers exact. */
export function exact(value: unknown): DraftValue {
  if (typeof value === "number") return Rational.parse(String(value)) ?? value;
  if (Array.isArray(value)) return value.map(exact);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, exact(item)]));
  return value as DraftValue;
}

function typedValue(
  text: string,
  cell: CellValue,
  type: CellType,
  from1904: boolean,
): DraftValue | CellProblem {
  switch (type.type) {
    case "decimal":
    case "whole":
      return numberOf(text, cell, type);
    case "boolean":
      return booleanOf(text) ?? problem("yes or no");
    case "date":
      return dayOf(cell, from1904) ?? problem("a day (YYYY-MM-DD)");
    case "share":
      return shareOrGrade(text, cell) ?? problem("a share such as 65 %, or a grade");
    case "id": {
      const pattern = type.local ? /^[A-Za-z0-9][A-Za-z0-9._-]*$/ : /^[a-z0-9][a-z0-9.-]*$/;
      if (pattern.test(text)) return text;
      return (
        (type.local ? localIdFrom(text) : documentIdFrom(text)) ??
        problem("a name of which an id can be made")
      );
    }
    case "words":
      return wordOf(text, type.words);
    case "list":
    case "text":
    case "any":
      return text;
  }
}

const problem = (expected: string, suggestion: string | null = null): CellProblem => ({
  expected,
  suggestion,
});

function wordOf(text: string, words: readonly string[]): string | CellProblem {
  const id = documentIdFrom(text);
  const found = words.find((word) => word === text || word === id);
  return (
    found ??
    problem(
      `one of ${words.join(", ")} (or \`values\` in the mapping)`,
      didYouMean(id ?? text, words),
    )
  );
}

/** A number as what its column counts. */
function numberOf(
  text: string,
  cell: CellValue,
  { type, counts }: CellType & { readonly type: "decimal" | "whole" },
): Rational | CellProblem {
  const isWhole = type === "whole";
  const number = decimalOf(withoutWord(text, counts), cell);
  if (number !== null && (!isWhole || number.equals(number.floorTo(Rational.one)))) return number;
  const noun = isWhole ? "a whole number" : "a number";
  const what = counts === null ? noun : `${noun} of ${counts.name}`;
  return problem(
    `${isWhole ? what : `${what}, of at most 4 decimals`} (or \`values\` in the mapping)`,
  );
}

/** A text without the word for what is counted. */
function withoutWord(text: string, counts: Measure | null): string {
  return counts === null ? text : text.replace(counts.words, "");
}

/** A number as spreadsheets and people write it; null where it could be two, or has more than four decimals. */
function decimalOf(text: string, cell: CellValue): Rational | null {
  if (text.length > 40) return null;
  const plain = text.replace(/[\s\u00a0\u202f']/gu, "");
  if (cell.type !== "number" && /^\d{1,3}(?:,\d{3})+$/.test(plain)) return null;
  const value = Rational.parse(plain.replace(",", "."));
  if (value === null || hasFourDecimals(value)) return value;
  if (cell.type !== "number") return null;
  const rounded = Rational.parse(String(Number(Number(plain).toPrecision(15))));
  return rounded !== null && hasFourDecimals(rounded) ? rounded : null;
}

/** A share, or the name of a grade; null of a number that counts something else, such as hours. */
function shareOrGrade(text: string, cell: CellValue): Rational | string | null {
  const asPercentage = text.replace(percentWords, "%");
  const share = shareOf(asPercentage === text ? cell : { type: "text", text: asPercentage });
  if (share !== null) return share;
  return /\p{L}/u.test(text) && measureIn(text) === null ? text : null;
}

function hasFourDecimals(value: Rational): boolean {
  return 10_000n % value.unit === 0n;
}

const yes = ["yes", "y", "oui", "o", "true", "vrai", "x", "1", "✓", "✔"];
const no = ["no", "n", "non", "false", "faux", "0"];

function booleanOf(text: string): boolean | null {
  const word = text.toLowerCase();
  return yes.includes(word) ? true : no.includes(word) ? false : null;
}

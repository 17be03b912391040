import type { SheetRow } from "../../../spreadsheet/read/sheet-cells.ts";
import { wordsOf } from "../../grid/read/cell-values.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { readCell } from "../cell-value.ts";
import { type CellType, keyOf } from "../key-type.ts";
import type { TableKind } from "../mapping.ts";
import { measureIn } from "../measure.ts";
import { keyForHeading } from "./heading-words.ts";

/** What a column seems to be. */
export interface ColumnGuess {
  readonly column: number;
  /** How the mapping names it. */
  readonly name: string;
  readonly key: string | null;
  readonly separator: string | null;
  /** What words of the column stand for, null where that is to be said; no such words: null. */
  readonly values: Readonly<Record<string, number | string | null>> | null;
  readonly samples: readonly string[];
  /** What the guess is unsure of. */
  readonly doubts: readonly string[];
}

const mostSamples = 3;
const mostWords = 20;

interface Column {
  readonly column: number;
  readonly heading: string;
  readonly name: string;
}

/** Guesses the key of a column from its heading, and from its values what they need to be read. */
export function guessColumn(
  kind: TableKind,
  { column, heading, name }: Column,
  data: readonly SheetRow[],
  sheet: Sheet,
): ColumnGuess {
  const cells = data.flatMap(({ cells: row }) => row.get(column) ?? []);
  const texts = cells.map(wordsOf).filter((text) => text !== "");
  const samples = [...new Set(texts)].slice(0, mostSamples);
  const found = keyForHeading(kind, heading);
  const none = { column, name, samples, separator: null, values: null };
  if (found === null)
    return {
      ...none,
      key: null,
      doubts: ["no key is known for this heading; null leaves the column out"],
    };
  const known = keyOf(kind, found.key, heading);
  if (!("type" in known))
    return { ...none, key: null, doubts: [`\`${found.key}\` is no key of a ${kind}`] };
  const doubts = found.sure ? [] : ["the heading only resembles what is known"];
  if (found.key === "hours.unspecified")
    doubts.push(
      "the kind of hours is not said; learning, lecture, lab, practicum or selfPaced where you know it",
    );
  const separator = separatorIn(texts, known.type, found.key);
  if (separator !== null)
    doubts.push(
      `cells seem to hold several values, separated by ${separator === "\\n" ? "line breaks" : separator}`,
    );
  const target = { key: found.key, ...(separator === null ? {} : { separator }) };
  const unread = new Map<string, string>();
  for (const cell of cells) {
    const read = readCell(cell, known.type, target, sheet.from1904);
    if ("expected" in read) unread.set(wordsOf(cell), read.expected);
  }
  const values = valuesFor([...unread.keys()], known.type, found.key);
  if (values === null && unread.size > 0) {
    const [[text = "", expected = ""] = []] = unread;
    doubts.push(`"${text}" cannot be read here (${unread.size} such): expected ${expected}`);
  }
  if (values !== null && Object.values(values).includes(null))
    doubts.push(`say what each word stands for (${wordsFor(known.type)}); null for nothing`);
  return { ...none, key: found.key, separator, values, doubts };
}

/** What stands between several values in a cell; null where it seems to hold one. */
function separatorIn(texts: readonly string[], type: CellType, key: string): string | null {
  const isList = type.type === "list";
  if (!isList && !key.includes("[]")) return null;
  const share = (mark: string) =>
    texts.filter((text) => text.includes(mark)).length * 3 >= texts.length;
  if (texts.length === 0) return null;
  if (share("\n")) return "\\n";
  if (share(";")) return ";";
  return isList && share(",") ? "," : null;
}

/** Words that a column has for what documents say otherwise; null where there are none, or so many that they are no words of its own. */
function valuesFor(words: readonly string[], type: CellType, key: string): ColumnGuess["values"] {
  if (words.length === 0 || words.length > mostWords) return null;
  if (key === "level.year") return Object.fromEntries(words.map((word) => [word, yearOf(word)]));
  if (type.type !== "words" && type.type !== "boolean") return null;
  return Object.fromEntries(words.map((word) => [word, null]));
}

const ordinals = [
  /\b(?:first|1st|premi[eè]re?|1re|1e|one|lower level)\b/i,
  /\b(?:second|2nd|deuxième|2e|two)\b/i,
  /\b(?:third|3rd|troisième|3e|three|upper level)\b/i,
  /\b(?:fourth|4th|quatrième|4e|four)\b/i,
];

/** The year that words such as `First year` or `Year 2` name; null where they name none, or say how many of something. */
function yearOf(word: string): number | null {
  if (measureIn(word) !== null) return null;
  const at = ordinals.findIndex((pattern) => pattern.test(word));
  if (at !== -1) return at + 1;
  const digit = /^\D*([1-9])(?:00(?:[- ]?level)?)?\D*$/i.exec(word)?.[1];
  return digit === undefined ? null : Number(digit);
}

function wordsFor(type: CellType): string {
  if (type.type === "boolean") return "true or false";
  return type.type === "words" ? type.words.join(", ") : "a whole number";
}

import type { Found } from "./found.ts";
import type { Reading } from "./reading.ts";

/** A place in the study: a year, a level of a framework, or a name that is neither. */
export type Level =
  | { readonly is: "year"; readonly year: number }
  | { readonly is: "eqf"; readonly level: number }
  | { readonly is: "nqf"; readonly framework: string; readonly level: number }
  | { readonly is: "label"; readonly label: string };

const frameworks = "FHEQ|RQF|SCQF|NFQ|AQF|NZQF|NZQCF|NQF|CQFW|QF-EHEA|HKQF|MQF|SAQA";
const framework = new RegExp(`(?<!\\p{L})(${frameworks})(?!\\p{L})`, "u");
const ordinals: readonly (readonly string[])[] = [
  ["first", "1st", "première", "1re", "one", "i"],
  ["second", "2nd", "deuxième", "2e", "two", "ii"],
  ["third", "3rd", "troisième", "3e", "three", "iii"],
  ["fourth", "4th", "quatrième", "4e", "four", "iv"],
];

/** Reads the levels under their headings, each once. */
export function readLevels(reading: Reading): readonly Found<Level>[] {
  const found: Found<Level>[] = [];
  for (const { blocks, label } of reading.about("level"))
    for (const block of blocks)
      for (const level of levelsOf(label, block.text))
        found.push(reading.found(level, block, label));
  return found;
}

function levelsOf(label: string, text: string): readonly Level[] {
  if (text.length > 120) return [];
  const parts = text
    .split(/[;,/]|\band\b|\bet\b/u)
    .flatMap((part) => levelOf(label, part.trim()) ?? []);
  return parts.length > 0 ? parts : [{ is: "label", label: text }];
}

function levelOf(label: string, text: string): Level | null {
  const number = Number(/(?<![\d.])(\d{1,2})(?![\d.%])/.exec(text)?.[1] ?? Number.NaN);
  const named = /(?<!\p{L})(?:EQF|CEC)(?!\p{L})/u;
  if (
    (named.test(text) || (named.test(label) && !framework.test(text))) &&
    number >= 1 &&
    number <= 8
  )
    return { is: "eqf", level: number };
  const name = framework.exec(text)?.[1] ?? framework.exec(label)?.[1];
  if (name !== undefined && !Number.isNaN(number))
    return { is: "nqf", framework: name, level: number };
  const year = yearOf(label, text, number);
  return year === null ? null : { is: "year", year };
}

/** A year where the words say year; `200-level` is the second. */
function yearOf(label: string, text: string, number: number): number | null {
  const hundreds = /(?<!\d)([1-9])00[- ]?level/iu.exec(text);
  if (hundreds !== null) return Number(hundreds[1]);
  if (!/(?<!\p{L})(?:year|année)(?!\p{L})/iu.test(`${label} ${text}`)) return null;
  if (number >= 1 && number <= 8) return number;
  const words = text.toLowerCase().split(/[^\p{L}\d]+/u);
  const index = ordinals.findIndex((names) => names.some((name) => words.includes(name)));
  return index === -1 ? null : index + 1;
}

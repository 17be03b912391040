import { Rational } from "../../../kernel/rational.ts";
import type { Found } from "./found.ts";
import type { Reading } from "./reading.ts";

/** A price, with its currency where that is stated as such. */
export interface Cost {
  readonly amount: Rational;
  /** ISO 4217; a bare dollar sign is of no one country. */
  readonly currency: string | null;
}

const number = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{2})?|\\d{1,6}(?:[.,]\\d{2})?)(?![\\d%]|[.,]\\d)";
const codes = "CAD|USD|EUR|GBP|AUD|NZD";
const price = new RegExp(
  `(?:[$€£]|(?<!\\p{L})(?:${codes})\\s?\\$?)\\s?${number}|(?<![\\d.,])${number}\\s?(?:\\$|€|£|(?:${codes})(?!\\p{L}))`,
  "u",
);

/** Reads the price where exactly one is stated. */
export function readCost(reading: Reading): Found<Cost> | null {
  for (const { blocks, label } of reading.about("cost"))
    for (const block of blocks) {
      const all = [...block.text.slice(0, 300).matchAll(new RegExp(price, "gu"))];
      const [only] = all;
      const amount = numberIn(only?.[1] ?? only?.[2] ?? "");
      if (all.length !== 1 || amount === null || only === undefined) continue;
      return reading.found({ amount, currency: currencyOf(only[0]) }, block, label);
    }
  return null;
}

function numberIn(text: string): Rational | null {
  const grouped = /^\d{1,3}(?:,\d{3})+/.test(text);
  return Rational.parse(grouped ? text.replaceAll(",", "") : text.replace(",", "."));
}

function currencyOf(text: string): string | null {
  const code = /CAD|USD|EUR|GBP|AUD|NZD/u.exec(text)?.[0];
  return code ?? (text.includes("€") ? "EUR" : text.includes("£") ? "GBP" : null);
}

import { Rational } from "../../../kernel/rational.ts";

/** How a number of credits or hours is written: `3`, `1.5`, `2,33`, `1,200`. */
export const amountPattern = "\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,6}(?:[.,]\\d{1,4})?";

/** A number as outlines write it; null where it has more than four decimals, or is none. */
export function readAmount(text: string): Rational | null {
  const plain = /^\d{1,3}(?:,\d{3})+$/.test(text)
    ? text.replaceAll(",", "")
    : text.replace(",", ".");
  return Rational.parse(plain);
}

import { Rational } from "../../../kernel/rational.ts";

const digits = "\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,6}(?:[.,]\\d{1,4})?";
const before = "(?<![\\d.,$]|\\d\\s?(?:[–—-]|to|or|à|ou)\\s?)";
const after = "(?![\\d%]|[.,]\\d|\\s?(?:[–—-]|to|or|à|ou)\\s?\\d|\\p{No}|⁄)";

/** How a number of credits, hours or money is written: `3`, `1.5`, `2,33`, `1,200`; its digits are the first group. An end of a range, or a number with a fraction sign, is none. */
export const amountPattern = `${before}(${digits})${after}`;

/** A number as outlines write it; null where it has more than four decimals, or is none. */
export function readAmount(text: string): Rational | null {
  const plain = /^\d{1,3}(?:,\d{3})+$/.test(text)
    ? text.replaceAll(",", "")
    : text.replace(",", ".");
  return Rational.parse(plain);
}

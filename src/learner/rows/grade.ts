import { Rational } from "../../kernel/rational.ts";

const hundred = Rational.of(100);

/** What looks like a number; a sign is there only to be refused. */
const number = /^([-+]?\d*(?:[.,]\d*)?)\s*(%?)$/;

/** Longer numbers are no grades. */
const longest = 20;

/**
 * A grade or mark in one spelling: numbers as decimals with a point, with a percent sign where one is written; other
 * text as it is. Null for a number outside 0 to 100, and for one between 0 and 1 without a percent sign, which may be a
 * share: what was meant cannot be known.
 */
export function readGrade(cell: string): string | null {
  const match = number.exec(cell);
  if (match === null || !/\d/.test(cell)) return cell;
  const [, written = "", percent = ""] = match;
  if (written.length > longest) return null;
  const value = Rational.parse(written.replace(",", "."));
  if (value === null || value.compare(Rational.zero) < 0 || value.moreThan(hundred)) return null;
  if (percent === "" && value.isPositive && !value.atLeast(Rational.one)) return null;
  return `${value.toDecimal()}${percent}`;
}

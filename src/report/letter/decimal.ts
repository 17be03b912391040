import { Rational } from "../../kernel/rational.ts";

const hundred = Rational.of(100);

/** At most `decimals` decimals, truncated, without zeros at the end, with a language's decimal mark. */
export function decimal(value: Rational, decimals: number, mark: string): string {
  const text = value.toFixed(decimals);
  return (text.includes(".") ? text.replace(/\.?0+$/, "") : text).replace(".", mark);
}

/** A share as a number of hundredths, truncated to one decimal. */
export const hundredths = (share: Rational, mark: string): string =>
  decimal(share.times(hundred), 1, mark);

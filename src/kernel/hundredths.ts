import { Rational } from "./rational.ts";

const hundred = Rational.of(100);

/** A share that somebody stated, in hundredths and exactly: "80", "66.67". */
export function statedHundredths(share: Rational): string {
  const text = share.times(hundred).toDecimal();
  return text.includes("/") ? String(share.times(hundred)) : text;
}

/**
 * A share in hundredths, truncated to so many decimals, without zeros at the end: "85.7". Held `against` one that
 * somebody stated, it has at least as many decimals as that, so that what is less than it shows as less.
 */
export function hundredths(share: Rational, decimals: number, against?: Rational): string {
  const stated = against === undefined ? 0 : decimalsOf(statedHundredths(against));
  const text = share.times(hundred).toFixed(Math.max(decimals, stated));
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

const decimalsOf = (text: string) => (text.split(".")[1] ?? "").length;

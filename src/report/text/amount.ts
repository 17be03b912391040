import { hundredths, statedHundredths } from "../../kernel/hundredths.ts";
import type { Rational } from "../../kernel/rational.ts";

/** Credits for reading: at least one decimal, at most two, truncated so that nothing is rounded up across a threshold. */
export function creditText(credits: Rational): string {
  return credits.toFixed(2).replace(/0$/, "");
}

/** A share as a percentage, truncated to one decimal: "85.7 %", "80 %"; held against a stated one, to at least as many as that has. */
export function percent(share: Rational, against?: Rational): string {
  return `${hundredths(share, 1, against)} %`;
}

/** A share that somebody stated, as a percentage: "66.67 %". */
export function statedPercent(share: Rational): string {
  return `${statedHundredths(share)} %`;
}

/** A count with its noun: "1 question", "3 questions". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

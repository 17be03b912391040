import type { Rational } from "../../kernel/rational.ts";
import { Rational as Exact } from "../../kernel/rational.ts";

/** Credits for reading: at least one decimal, at most two, truncated so that nothing is rounded up across a threshold. */
export function creditText(credits: Rational): string {
  return credits.toFixed(2).replace(/0$/, "");
}

/** A share as a percentage, truncated to one decimal: "85.7 %", "80 %". */
export function percent(share: Rational): string {
  return `${share.times(Exact.of(100)).toFixed(1).replace(/\.0$/, "")} %`;
}

/** A count with its noun: "1 question", "3 questions". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

import type { Rational } from "../../kernel/rational.ts";

/** At most `decimals` decimals, truncated, without zeros at the end, with a language's decimal mark. */
export function decimal(value: Rational, decimals: number, mark: string): string {
  const text = value.toFixed(decimals);
  return (text.includes(".") ? text.replace(/\.?0+$/, "") : text).replace(".", mark);
}

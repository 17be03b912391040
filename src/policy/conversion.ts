import type { CreditBank } from "../documents/credit-bank.ts";
import { Rational } from "../kernel/rational.ts";

type Units = Pick<CreditBank, "unit" | "conversions">;

/** What a bank declares its credit to be in another unit; undefined where no source says. */
export const conversionTo = ({ conversions }: Units, unit: string) =>
  conversions.find(({ to }) => to === unit);

/** How much one credit of a bank is in a unit: 1 in its own, and where it states none; else what it declares, null where no source says. */
export function creditIn(bank: Units, unit: string): Rational | null {
  if (bank.unit === undefined || bank.unit === unit) return Rational.one;
  return conversionTo(bank, unit)?.factor ?? null;
}

/** An amount that a bank's rule states, in a unit; as it is where no source says how much that is. */
export function amountIn(bank: Units, unit: string, amount: Rational): Rational {
  return amount.times(creditIn(bank, unit) ?? Rational.one);
}

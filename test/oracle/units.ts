/** Section 5, the end: credit in another unit than a program's. */
import type { Award } from "./agreements.ts";
import { type Fraction, fraction, mul, ONE } from "./fraction.ts";
import { type Doc, docs, stated, text } from "./reading.ts";

/** One credit of the bank in a unit; undefined: no source says. */
export function creditIn(bank: Doc, unit: string | undefined): Fraction | undefined {
  if (!stated(bank, "unit") || bank.unit === unit) {
    return ONE;
  }
  const declared = docs(bank, "conversions").find((one) => one.to === unit);
  return declared === undefined ? undefined : fraction(declared.factor);
}

/** What a rule of the bank states, in the program's unit. */
export const inUnitOf = (program: Doc, bank: Doc, amount: Fraction): Fraction =>
  mul(amount, creditIn(bank, text(program, "unit")) ?? ONE);

/** The award as the program counts it, where that is known. */
export function asCounted(program: Doc, bank: Doc, award: Award): Award {
  const factor = creditIn(bank, text(program, "unit"));
  if (award.unit === undefined || award.unit !== bank.unit || factor === undefined) {
    return award;
  }
  const by = (amount: Fraction): Fraction => mul(amount, factor);
  const parts =
    award.parts === undefined
      ? undefined
      : { step: by(award.parts.step), least: by(award.parts.least) };
  return { ...award, credits: by(award.credits), unit: text(program, "unit"), parts };
}

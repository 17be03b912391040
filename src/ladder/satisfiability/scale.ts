import { Rational } from "../../kernel/rational.ts";

/** Turns amounts into whole units, the fewest in which all of them are whole. */
export class Scale {
  /** Units that every amount is a multiple of. */
  readonly step: number;
  private readonly unit: bigint;

  constructor(amounts: readonly Rational[]) {
    this.unit = amounts.reduce(
      (unit, amount) => (unit * amount.unit) / common(unit, amount.unit),
      1n,
    );
    const step = amounts.reduce((found, amount) => common(found, amount.inUnits(this.unit)), 0n);
    this.step = step === 0n ? 1 : Number(step);
  }

  /** An amount of so many units. */
  amount(units: number): Rational {
    return Rational.of(units, this.unit);
  }

  units(amount: Rational): number {
    return Number(amount.inUnits(this.unit));
  }
}

/** The greatest common divisor; `common(0, x)` is x. */
function common(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

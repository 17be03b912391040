import { commonDenominator, Rational } from "../../kernel/rational.ts";

/** Credits as whole units: the least number of units per credit in which every amount of a problem is whole. */
export class CreditUnits {
  private readonly perCredit: bigint;

  constructor(amounts: Iterable<Rational>) {
    this.perCredit = commonDenominator(amounts);
  }

  /** Whole units in so many credits; what is not whole (a share of the program's credits) is cut. */
  of(credits: Rational): number {
    return Number(credits.inUnits(this.perCredit));
  }

  /** So many units as credits. */
  credits(units: number): Rational {
    return Rational.of(units, this.perCredit);
  }
}

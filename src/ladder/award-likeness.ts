import type { Award } from "../award/award.ts";
import type { ProgramModel } from "./program-model.ts";

/** Tells which awards a program cannot tell apart when each stands alone in it. */
export class AwardLikeness {
  /** Does any filter of the program or its banks ask for a provider? */
  private readonly seesProviders: boolean;

  constructor({ program, banks }: ProgramModel) {
    const { requirements, limits } = program.data;
    const rules = [requirements, limits, ...banks.map((bank) => bank.data.limits)];
    this.seesProviders = JSON.stringify(rules, withoutBigInts).includes('"providers":');
  }

  /** A text that is the same for awards that are alike. */
  of(award: Award): string {
    const { bank, type, course, subject, level, number, tags, route, unit, divisible } = award;
    const parts = divisible === null ? [] : [divisible.step, divisible.least];
    return JSON.stringify([
      ...[bank, type, course, subject, level, number, tags, route, unit],
      ...[award.credits, ...parts].map((amount) => amount.toExact()),
      this.seesProviders ? award.providers : [],
    ]);
  }
}

const withoutBigInts = (_: string, value: unknown) => (typeof value === "bigint" ? null : value);

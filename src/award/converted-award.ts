import type { CreditBank } from "../documents/credit-bank.ts";
import { conversionTo } from "../policy/conversion.ts";
import type { Award } from "./award.ts";

/** An award in a program's unit, where its bank declares what its own credit is in that (semantics, section 5); else as it is. */
export function convertedAward(award: Award, bank: CreditBank, unit: string): Award {
  if (award.unit === null || award.unit === unit || award.unit !== bank.unit) return award;
  const conversion = conversionTo(bank, unit);
  if (conversion === undefined) return award;
  const { factor, source } = conversion;
  const { credits, divisible } = award;
  return {
    ...withoutDoubts(award),
    get doubts() {
      return award.doubts;
    },
    credits: credits.times(factor),
    unit,
    divisible: divisible && {
      step: divisible.step.times(factor),
      least: divisible.least.times(factor),
    },
    converted: { credits, unit: award.unit, factor, source },
  };
}

/** What of an award is known without working out what is in doubt. */
function withoutDoubts(award: Award): Omit<Award, "doubts"> {
  const { doubts: _, ...known } = Object.getOwnPropertyDescriptors(award);
  return Object.defineProperties({}, known) as Omit<Award, "doubts">;
}

import type { Rational } from "../../kernel/rational.ts";
import { amountAt } from "../amount.ts";
import { ects } from "../credit-units.ts";
import type { Cursor } from "../cursor/cursor.ts";

/** What an achievement says of its credits. */
export interface Credit {
  /** Null where it states none, or none that is more than 0. */
  readonly value: Rational | null;
  readonly unit: string;
  /** It states that there are none. */
  readonly isNone: boolean;
  /** Neither the file nor the user says what the credits are. */
  readonly isGuess: boolean;
}

/** The unit of credits of which nobody says what they are; no program counts in it. */
const unspecified = "unspecified";

/** Reads the credits of an achievement: `creditsAvailable`, `ECTS` (SURF) and the ECTS extension of Edubadges. */
export function readCredit(
  achievement: Cursor,
  statedUnit: string | null,
  unitOption: string | undefined,
): Credit {
  const available = amountAt(achievement.get("creditsAvailable"));
  const extension = achievement.get("extensions:ECTSExtension");
  extension?.pass("type", "@type", "@context");
  const stated = amountAt(achievement.get("ECTS") ?? extension?.get("ECTS") ?? null);
  if (stated !== null) {
    if (available !== null && !available.equals(stated))
      achievement.get("creditsAvailable")?.lose("the ECTS credits are another number");
    return creditOf(stated, ects);
  }
  const unit = statedUnit ?? unitOption ?? unspecified;
  if (available === null) return { value: null, unit, isNone: false, isGuess: false };
  if (unit === unspecified && available.isPositive) {
    const at = achievement.get("creditsAvailable") ?? achievement;
    at.reading.report("unit-unstated", { value: available.toDecimal(), unit }, at.path);
  }
  return creditOf(available, unit);
}

function creditOf(value: Rational, unit: string): Credit {
  const isNone = !value.isPositive;
  return { value: isNone ? null : value, unit, isNone, isGuess: unit === unspecified };
}

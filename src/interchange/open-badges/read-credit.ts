import type { Rational } from "../../kernel/rational.ts";
import { amountAt, isStated } from "../amount.ts";
import { ects } from "../credit-units.ts";
import type { Cursor } from "../cursor/cursor.ts";

/** What an achievement says of its credits. */
export interface Credit {
  /** Null where it states none, or none that is more than 0. */
  readonly value: Rational | null;
  readonly unit: string;
  /** It states that there are none. */
  readonly isNone: boolean;
  /** It states some, and no amount that can be read. */
  readonly isUnreadable: boolean;
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
  const availableAt = achievement.get("creditsAvailable");
  const available = amountAt(availableAt);
  const extension = achievement.get("extensions:ECTSExtension");
  extension?.pass("type", "@type", "@context");
  const statedAt = achievement.get("ECTS") ?? extension?.get("ECTS") ?? null;
  const stated = amountAt(statedAt);
  if (stated !== null) {
    if (available !== null && !available.equals(stated))
      availableAt?.lose("the ECTS credits are another number");
    return creditOf(stated, ects);
  }
  const unit = statedUnit ?? unitOption ?? unspecified;
  if (available === null) {
    const isUnreadable = isStated(availableAt) || isStated(statedAt);
    return { value: null, unit, isNone: false, isUnreadable, isGuess: false };
  }
  if (unit === unspecified && available.isPositive) {
    const at = availableAt ?? achievement;
    at.reading.report("unit-unstated", { value: available.toDecimal(), unit }, at.path);
  }
  return creditOf(available, unit);
}

function creditOf(value: Rational, unit: string): Credit {
  const isNone = !value.isPositive;
  const isGuess = unit === unspecified;
  return { value: isNone ? null : value, unit, isNone, isUnreadable: false, isGuess };
}

import { Rational } from "../../kernel/rational.ts";
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
  const availableAt = statedAtAll(achievement.get("creditsAvailable"));
  const available = creditsAt(availableAt);
  const extension = achievement.get("extensions:ECTSExtension");
  extension?.pass("type", "@type", "@context");
  const statedAt = statedAtAll(achievement.get("ECTS") ?? extension?.get("ECTS") ?? null);
  const stated = creditsAt(statedAt);
  if (stated !== null) {
    if (available !== null && !available.equals(stated))
      availableAt?.lose("the ECTS credits are another number");
    return creditOf(stated, ects);
  }
  const unit = statedUnit ?? unitOption ?? unspecified;
  if (available === null) {
    const isUnreadable = availableAt !== null || statedAt !== null;
    return { value: null, unit, isNone: false, isUnreadable, isGuess: false };
  }
  if (unit === unspecified && available.isPositive) {
    const at = availableAt ?? achievement;
    at.reading.report("unit-unstated", { value: available.toDecimal(), unit }, at.path);
  }
  return creditOf(available, unit);
}

/** Words that say that there are no credits. */
const noCredits = /^(?:none|no|non|nil|aucun)$/i;

/** Words that say that nothing is stated. */
const notStated = /^(?:n\/?a|s\.?o\.?|[-–—])$/i;

/** Where something is stated; null where nothing is, or a word for that. */
function statedAtAll(at: Cursor | null): Cursor | null {
  const isWord = typeof at?.value === "string" && notStated.test(at.value.trim());
  return isStated(at) && !isWord ? at : null;
}

/** A number of credits; 0 where a word says that there are none. */
function creditsAt(at: Cursor | null): Rational | null {
  const isNone = typeof at?.value === "string" && noCredits.test(at.value.trim());
  return isNone ? Rational.zero : amountAt(at);
}

function creditOf(value: Rational, unit: string): Credit {
  const isNone = !value.isPositive;
  const isGuess = unit === unspecified;
  return { value: isNone ? null : value, unit, isNone, isUnreadable: false, isGuess };
}

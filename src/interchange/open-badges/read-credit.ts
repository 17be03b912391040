import { Rational } from "../../kernel/rational.ts";
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

/** Units that are continuing education units. */
export const ceuForm = /^ceus?$|ContinuingEducationUnit$/i;

/** The unit of credits of which nobody says what they are; no program counts in it. */
const unspecified = "unspecified";

/** Reads the credits of an achievement: `creditsAvailable`, `ECTS` (SURF) and the ECTS extension of Edubadges. */
export function readCredit(
  achievement: Cursor,
  statedUnit: string | null,
  unitOption: string | undefined,
): Credit {
  const available = amount(achievement.get("creditsAvailable"));
  const extension = achievement.get("extensions:ECTSExtension");
  extension?.pass("type", "@type", "@context");
  const ects = amount(achievement.get("ECTS") ?? extension?.get("ECTS") ?? null);
  if (ects !== null) {
    if (available !== null && !available.equals(ects))
      achievement.get("creditsAvailable")?.leave("the ECTS credits are another number");
    return creditOf(ects, "ects");
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

const most = Rational.of(1_000_000_000);

/** An amount of credits or hours that a document can have; null and a finding where it is another. */
export function amount(at: Cursor | null): Rational | null {
  const value = at?.asNumber() ?? null;
  if (at === null || value === null) return null;
  const fits = value.atLeast(Rational.zero) && most.atLeast(value) && 10_000n % value.unit === 0n;
  if (!fits) at.wrong("a number of at least 0 with at most 4 decimals");
  return fits ? value : null;
}

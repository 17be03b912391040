import { Rational } from "../../../kernel/rational.ts";

const parts =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+)M)?(?:\d+S)?)?$/;

/** A duration of ISO 8601, as far as its parts are of a length that is known. */
export interface Duration {
  /** Hours and minutes; null where it has years, months, weeks or days. */
  readonly hours: Rational | null;
  /** Weeks alone. */
  readonly weeks: Rational | null;
  /** Years and months alone. */
  readonly months: number | null;
}

/** Reads a duration; null where the text is none, or says nothing. */
export function readDuration(text: string): Duration | null {
  const match = parts.exec(text.trim());
  if (match === null) return null;
  const [years, months, weeks, days, hours, minutes] = match
    .slice(1)
    .map((part) => (part === undefined ? null : Rational.parse(part)));
  const [long, short] = [years ?? months, hours ?? minutes];
  const kinds = [long, weeks, days, short].filter((part) => part !== null && part !== undefined);
  if (kinds.length === 0) return null;
  const alone = kinds.length === 1;
  const inHours = (hours ?? Rational.zero).plus((minutes ?? Rational.zero).over(Rational.of(60)));
  const inMonths = (years ?? Rational.zero).times(Rational.of(12)).plus(months ?? Rational.zero);
  return {
    hours: alone && short ? inHours : null,
    weeks: alone && weeks ? weeks : null,
    months: alone && long ? Number(inMonths.inUnits(1n)) : null,
  };
}

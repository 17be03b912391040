import { Rational } from "../../kernel/rational.ts";

/** Hours of an ISO 8601 duration of hours and minutes; null where it has days or more, of whose hours it does not say how many are for learning. None of these are none. */
export function hoursOf(duration: string): Rational | null {
  const match = /^P(?:0+[YMWD])*T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?$/.exec(duration);
  if (match === null || duration.endsWith("T")) return null;
  const [, hours = "0", minutes = "0"] = match;
  const part = (text: string) => Rational.parse(text) ?? Rational.zero;
  return part(hours).plus(part(minutes).over(Rational.of(60)));
}

/** Hours as an ISO 8601 duration of hours and minutes, exact to the minute; null where they are no whole minutes. */
export function durationOf(hours: Rational): string | null {
  const minutes = hours.times(Rational.of(60));
  if (minutes.unit !== 1n) return null;
  const all = minutes.inUnits(1n);
  const [whole, rest] = [all / 60n, all % 60n];
  if (rest === 0n) return `PT${whole}H`;
  return whole === 0n ? `PT${rest}M` : `PT${whole}H${rest}M`;
}

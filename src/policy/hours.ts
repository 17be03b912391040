import type { CreditBank, HoursRange } from "../documents/credit-bank.ts";
import type { Hours } from "../documents/micro-credential.ts";
import { type Interval, sumIntervals, unbounded } from "../kernel/interval.ts";
import { greatest, least, Rational, sum } from "../kernel/rational.ts";
import { type Truth, truth } from "../kernel/truth.ts";

/** The scheduled kinds of hours. */
const scheduledKinds = ["lecture", "lab", "practicum", "selfPaced"] as const;

/** The kinds of hours that decide what an offering can carry: learning hours alone where they are stated, else all that are. */
export function decidingKinds(hours: Hours | null | undefined): readonly string[] {
  if (hours?.learning !== undefined) return ["learning"];
  return [...scheduledKinds, "unspecified" as const].filter((kind) => hours?.[kind] !== undefined);
}

type Rate = Rational | HoursRange;
type Rates = NonNullable<NonNullable<CreditBank["hours"]>["perCredit"]>;

/** How much credit an offering's hours can carry under a bank's ratios (semantics, section 3, hours). */
export function hoursCeiling(hours: Hours | null | undefined, rates: Rates | undefined): Interval {
  if (hours === null) return { low: Rational.zero, high: Rational.zero };
  if (hours === undefined || rates === undefined) return unbounded;
  if (hours.learning !== undefined) {
    if (rates.learning === undefined) return unbounded;
    return carried(hours.learning, rates.learning);
  }
  const stated = scheduledKinds.filter((kind) => hours[kind] !== undefined);
  const usable = stated.some((kind) => rates[kind] !== undefined);
  const unspecified = unspecifiedCeiling(hours.unspecified, rates);
  if (!usable && unspecified === null) return unbounded;
  const scheduled = stated.map((kind) => carried(hours[kind], rates[kind]));
  return sumIntervals(unspecified === null ? scheduled : [...scheduled, unspecified]);
}

/** A kind without a rate carries nothing. */
function carried(hours: Rational | null | undefined, rate: Rate | undefined): Interval {
  if (rate === undefined) return { low: Rational.zero, high: Rational.zero };
  const amount = hours ?? Rational.zero;
  return { low: amount.over(mostHours(rate)), high: amount.over(fewestHours(rate)) };
}

/** The hours of learning that surely bear an amount of credit, rounded up to a tenth. */
export function learningFor(credits: Rational, rate: Rate): Rational {
  const hours = credits.times(mostHours(rate));
  const tenth = Rational.of(1, 10);
  const fewer = hours.floorTo(tenth);
  return fewer.equals(hours) ? hours : fewer.plus(tenth);
}

/** The most hours that one credit may take. */
const mostHours = (rate: Rate) => (rate instanceof Rational ? rate : rate.to);

const fewestHours = (rate: Rate) => (rate instanceof Rational ? rate : rate.from);

/** Hours whose kind is not said: between the slowest and the fastest rate; null when none are stated or there is no rate. */
function unspecifiedCeiling(hours: Rational | null | undefined, rates: Rates): Interval | null {
  if (hours === undefined) return null;
  const known = [rates.learning, ...scheduledKinds.map((kind) => rates[kind])].filter(
    (rate) => rate !== undefined,
  );
  const [first, ...rest] = known;
  if (first === undefined) return null;
  const amount = hours ?? Rational.zero;
  return {
    low: amount.over(rest.map(mostHours).reduce(greatest, mostHours(first))),
    high: amount.over(rest.map(fewestHours).reduce(least, fewestHours(first))),
  };
}

/** How hours limit a computed award: not at all, by making it uncertain, or by ruling it out. */
export function hoursCheck(bank: CreditBank): "off" | "review" | "ceiling" {
  const rates = bank.hours?.perCredit;
  if (rates === undefined) return "off";
  return bank.hours?.check ?? "review";
}

/** Do the hours reach a minimum? Learning hours count; scheduled hours where those are all that is stated. */
export function reachesHours(
  hours: Hours | null | undefined,
  minimum: Rational,
): { readonly is: Truth; readonly stated: Rational } {
  if (hours === null) return { is: minimum.isPositive ? "false" : "true", stated: Rational.zero };
  if (hours?.learning !== undefined) {
    const learning = hours.learning ?? Rational.zero;
    return { is: learning.atLeast(minimum) ? "true" : "false", stated: learning };
  }
  const scheduled = sum(scheduledKinds.map((kind) => hours?.[kind] ?? Rational.zero));
  const unspecified = hours?.unspecified;
  const nothing = scheduledKinds.every((kind) => hours?.[kind] === undefined);
  if (unspecified === undefined || unspecified === null) {
    if (nothing)
      return {
        is: unspecified === null ? truth(minimum.isZero) : "unknown",
        stated: Rational.zero,
      };
    return { is: truth(scheduled.atLeast(minimum)), stated: scheduled };
  }
  // Hours of no stated kind are learning hours by themselves, or scheduled hours beside the others.
  const together = scheduled.plus(unspecified);
  if (unspecified.atLeast(minimum)) return { is: "true", stated: unspecified };
  return { is: together.atLeast(minimum) ? "unknown" : "false", stated: together };
}

import type { MicroCredential } from "../../documents/micro-credential.ts";
import { Rational as Exact, type Rational, sum } from "../../kernel/rational.ts";

/** All of a learner's effort; only what is scheduled; or hours of which it is not said what they are. */
export const hourKinds = ["learning", "scheduled", "unspecified"] as const;

/** One of the kinds: hours of two kinds are neither added nor compared. */
export type HourKind = (typeof hourKinds)[number];

const scheduledKinds = ["lecture", "lab", "practicum", "selfPaced"] as const;

/** Hours that an offering takes, and of which kind they are. */
export interface Effort {
  readonly hours: Rational;
  readonly kind: HourKind;
}

/**
 * The hours that an offering takes, of the kind that is wanted where it states them, else of the first kind that it
 * states; null when no hours are stated.
 */
export function effortOf(offering: MicroCredential, wanted: HourKind = "learning"): Effort | null {
  for (const kind of [wanted, ...hourKinds]) {
    const hours = hoursOf(kind, offering);
    if (hours !== null) return { hours, kind };
  }
  return null;
}

/**
 * The hours of one kind that an offering takes; null where it does not say. Scheduled hours are not known as long as
 * some hours are of no stated kind; none at all are none of each kind.
 */
export function hoursOf(kind: HourKind, { hours }: MicroCredential): Rational | null {
  if (hours === null) return Exact.zero;
  if (hours === undefined) return null;
  const total = (kinds: readonly (keyof typeof hours)[]) => {
    const stated = kinds.filter((one) => hours[one] !== undefined);
    return stated.length === 0 ? null : sum(stated.map((one) => hours[one] ?? Exact.zero));
  };
  switch (kind) {
    case "learning":
      return total(["learning"]);
    case "scheduled":
      return (hours.unspecified ?? Exact.zero).isZero ? total(scheduledKinds) : null;
    case "unspecified":
      return total([...scheduledKinds, "unspecified"]);
  }
}

/** The kind of hours by which most of the offerings can be compared: hours of learning where as many state those. */
export function comparedKind(offerings: readonly MicroCredential[]): HourKind {
  const stating = (kind: HourKind) =>
    offerings.filter((offering) => hoursOf(kind, offering) !== null).length;
  return stating("scheduled") > stating("learning") ? "scheduled" : "learning";
}

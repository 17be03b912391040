import type { MicroCredential } from "../../documents/micro-credential.ts";
import { Rational as Exact, type Rational, sum } from "../../kernel/rational.ts";

/** Kinds of hours that are scheduled, or whose kind is not said. */
const otherKinds = ["lecture", "lab", "practicum", "selfPaced", "unspecified"] as const;

/** Hours that an offering takes, and of which kind they are: all of a learner's effort, or only what is scheduled. */
export interface Effort {
  readonly hours: Rational;
  readonly kind: "learning" | "scheduled";
}

/** Learning hours where they are stated, else the sum of the other kinds; null when no hours are stated. */
export function effortOf({ hours }: MicroCredential): Effort | null {
  if (hours === null) return { hours: Exact.zero, kind: "learning" };
  if (hours === undefined) return null;
  if (hours.learning !== undefined)
    return { hours: hours.learning ?? Exact.zero, kind: "learning" };
  const stated = otherKinds.filter((kind) => hours[kind] !== undefined);
  if (stated.length === 0) return null;
  return { hours: sum(stated.map((kind) => hours[kind] ?? Exact.zero)), kind: "scheduled" };
}

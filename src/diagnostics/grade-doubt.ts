import type { Rational } from "../kernel/rational.ts";

/**
 * Why it cannot be told whether a grade reaches a minimum: none is recorded, its band lies on both sides of the minimum,
 * it is a pass without a number, the scale has no such grade, there is no scale that explains it, or it cannot be
 * compared with the minimum.
 */
export type GradeDoubt =
  | { readonly why: "absent" }
  | {
      readonly why: "straddles";
      readonly grade: string;
      readonly from: Rational;
      readonly to: Rational;
    }
  | {
      readonly why: "no-number" | "not-in-scale" | "no-scale" | "incomparable";
      readonly grade: string;
    };

/** A doubt about the grade of an item, or about the mark for a competency of it. */
export type GradeUnknown = {
  readonly item: string;
  readonly competency?: string;
  /** The least grade, as it is written. */
  readonly minimum?: string;
} & (GradeDoubt | { readonly why?: undefined });

/** The sentence about a grade that is not known to be good enough. */
export function gradeUnknownText(args: GradeUnknown): string {
  const { item, competency, minimum } = args;
  const what = competency === undefined ? "the grade" : `the mark for ${competency}`;
  const subject = `${what} of ${item}`;
  const needed = minimum === undefined ? "" : `; ${minimum} is needed`;
  switch (args.why) {
    case undefined:
      return `it is not known whether ${subject} reaches the minimum`;
    case "absent":
      return `${subject} is not stated${needed}`;
    case "straddles":
      return `${subject} is ${args.grade}, and ${args.grade} means ${args.from} to ${args.to}${needed}`;
    case "no-number":
      return `${subject} is ${args.grade}, a pass that stands for no number${needed}`;
    case "not-in-scale":
      return `${subject} is ${args.grade}, which is not in the grade scale${needed}`;
    case "no-scale":
      return `${subject} is ${args.grade}, and no grade scale says what that means${needed}`;
    case "incomparable":
      return `${subject} is ${args.grade}, which cannot be compared with the minimum${needed}`;
  }
}

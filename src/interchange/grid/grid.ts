import type { Suggestion } from "../../competency/suggestions.ts";
import type { Document } from "../../documents/document.ts";
import type { CivilDate } from "../../kernel/date.ts";
import type { Rational } from "../../kernel/rational.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/** The rules of a bank that a grid shows while it is filled in. */
export interface GridRules {
  readonly bank: string;
  /** Share of the outcomes, by weight, that must be met. */
  readonly threshold: Rational;
  /** Least degree of every outcome. */
  readonly floor: Rational;
  /** What "part" counts for certain where nobody says how much. */
  readonly part: Rational;
}

/** A comparison to be made: the outcomes of a course, and the competencies that may meet them. */
export interface Grid {
  readonly asOf: CivilDate;
  readonly course: Course;
  readonly offerings: readonly Offering[];
  /** Null where no bank's rules apply. */
  readonly rules: GridRules | null;
  /** By outcome id, the likeliest first. */
  readonly suggestions: ReadonlyMap<string, readonly Suggestion[]>;
}

/** How a grid names a competency: by its id where there is one micro-credential, else by its address. */
export function competencyKey(
  offerings: readonly Offering[],
  offering: Offering,
  competency: string,
): string {
  return offerings.length === 1 ? competency : `${offering.id}#${competency}`;
}

/** All competencies of a grid with their keys, in the order of the documents. */
export function competenciesOf(offerings: readonly Offering[]) {
  return offerings.flatMap((offering) =>
    offering.data.competencies.map((competency) => ({
      key: competencyKey(offerings, offering, competency.id),
      address: `${offering.id}#${competency.id}`,
      offering,
      competency,
    })),
  );
}

/** Ids of the outcomes that are parts of others, and so not counted themselves. */
export function partsOf(course: Course): ReadonlySet<string> {
  return new Set(course.data.outcomes.flatMap(({ parts }) => parts ?? []));
}

/** Every outcome that an outcome is a part of, at any depth. */
export function wholesOf(course: Course, outcome: string): string[] {
  const found = [outcome];
  for (const id of found) {
    for (const whole of course.data.outcomes) {
      if (whole.parts?.includes(id) && !found.includes(whole.id)) found.push(whole.id);
    }
  }
  return found.slice(1);
}

import { Rational } from "../kernel/rational.ts";

/** Kinds of edits that can improve a verdict, in the order in which they are shown. */
export const fixKinds = [
  "accept-mapping",
  "state-fact",
  "state-level",
  "state-hours",
  "add-assessment",
  "compare",
  "add-outcomes",
  "bridge",
] as const;

/** A kind of edit. */
export type FixKind = (typeof fixKinds)[number];

/** Kinds of edits whose items are outcomes of the course; those of others are competencies of the offering, or mappings. */
export const aboutOutcomes: ReadonlySet<FixKind> = new Set(["compare", "add-outcomes", "bridge"]);

/** What an edit is about. */
export interface FixArgs {
  readonly course: string | null;
  /** The statements or offerings concerned, by address or id. */
  readonly items: readonly string[];
  /** A value to state, in words; null where there is none. */
  readonly value: string | null;
  /** Hours of learning to state; null where the answer does not rest on any. */
  readonly hours: Rational | null;
}

/** The edit in words, to follow "would be eligible with:". */
export function fixMessage(kind: FixKind, { course, items, value, hours }: FixArgs): string {
  const list = items.join(", ");
  const ofCourse = course === null ? list : `${list} of ${course}`;
  switch (kind) {
    case "accept-mapping":
      return `the proposed ${items.length === 1 ? "mapping" : "mappings"} ${list} accepted`;
    case "state-fact":
      return `${list} demonstrated by every completer`;
    case "state-level":
      return `${list} at the level that ${course ?? "the course"} needs${value === null ? "" : ` (${value})`}`;
    case "state-hours":
      return learning(hours);
    case "add-assessment":
      return `a graded assessment of ${list}`;
    case "compare":
      return `a comparison with ${course ?? "the course"} that finds ${list} met`;
    case "add-outcomes":
      return `${ofCourse} taught and assessed in full`;
    case "bridge":
      return `a bridge ${hours === null ? "" : `of ${learning(hours)} `}that assesses ${ofCourse}`;
  }
}

const learning = (hours: Rational | null) =>
  `${hours ?? "enough"} ${hours?.equals(Rational.one) ? "hour" : "hours"} of learning`;

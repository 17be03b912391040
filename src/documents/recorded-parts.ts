import { z } from "zod";
import { compareText } from "../kernel/order.ts";
import { Rational } from "../kernel/rational.ts";
import { mapping } from "./compounds.ts";
import { Numeral } from "./numeral.ts";
import { reader } from "./reader.ts";
import { documentId, localId, text } from "./values.ts";

/** A fact of an offering as a decision keeps it: a value, a sorted list, or null for known to be none. */
export type RecordedFact = string | readonly string[] | null;

/** Facts by the key they have in the offering; what is absent was not stated. */
export type RecordedFacts = Readonly<Record<string, RecordedFact | undefined>>;

/** What a decision rests on, fact by fact (semantics, section 9). */
export interface RecordedParts {
  /** By competency. A weight that is absent is 1. */
  readonly competencies: Readonly<Record<string, RecordedFacts>>;
  /** By assessment. */
  readonly assessments?: Readonly<Record<string, RecordedFacts>> | null | undefined;
  /** Hours by kind. */
  readonly hours?: RecordedFacts | null | undefined;
  /** The year level. */
  readonly year?: RecordedFact | undefined;
  readonly passRule?: RecordedFacts | null | undefined;
}

const json = { type: ["string", "number", "boolean", "array", "null"], items: { type: "string" } };

const fact = reader<RecordedFact>(json, (input) => {
  if (typeof input === "boolean") return { value: String(input) };
  if (typeof input === "string" || input === null) return { value: input };
  if (input instanceof Numeral) {
    return { value: Rational.parse(input.source)?.toDecimal() ?? input.source };
  }
  if (Array.isArray(input) && input.every((item) => typeof item === "string")) {
    return { value: [...input].sort(compareText) };
  }
  return {
    problem: { code: "wrong-type", args: { expected: "a value, a list of texts or null" } },
  };
});

const facts = <const K extends string>(...keys: readonly K[]) =>
  mapping(
    Object.fromEntries(keys.map((key) => [key, fact.optional()])) as Record<
      K,
      z.ZodOptional<typeof fact>
    >,
  );

/** What a decision keeps of one offering's substance. */
export const recordedParts = mapping({
  competencies: z.record(localId, facts("level", "demonstrated", "weight")),
  assessments: z
    .record(localId, facts("type", "competencies", "graded", "passMark", "weight", "supervision"))
    .nullable()
    .optional(),
  hours: facts("learning", "lecture", "lab", "practicum", "selfPaced", "unspecified")
    .nullable()
    .optional(),
  year: fact.optional(),
  passRule: facts("kind", "threshold", "scope").nullable().optional(),
}).describe(
  "What the decision rests on, fact by fact, under the offering's own keys: absent is not stated, null is known to be none; a level is its scale and its value.",
);

/** Short digests of the statements, by offering and competency. */
export const recordedStatements = z
  .record(documentId, z.record(localId, text))
  .describe(
    "By offering and competency: the first 8 hexadecimal digits of the SHA-256 of the statement (NFKC, case-folded, punctuation and white space collapsed), so that the one that was reworded can be named.",
  );

/** Short digests of the statements, by offering and competency. */
export type RecordedStatements = z.output<typeof recordedStatements>;

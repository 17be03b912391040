import { z } from "zod";
import { type CivilDate, parseDate } from "../kernel/date.ts";
import { Rational } from "../kernel/rational.ts";
import { Numeral } from "./numeral.ts";
import { invalid, type JsonSchema, reader, wrongType } from "./reader.ts";

/** Any text. */
export const text = z.string();

/** Text that has to say something: blank, it would be as good as missing. */
export const statedText = z.string().regex(/\S/, "text that is not blank");

/** A list of texts. */
export const texts = z.array(text);

/** A closed vocabulary; a wrong word gets a did-you-mean. */
export const oneOf = <const T extends readonly [string, ...string[]]>(...words: T) => z.enum(words);

const patterned = (pattern: RegExp, expected: string) =>
  reader<string>({ type: "string", pattern: pattern.source }, (input) =>
    typeof input !== "string"
      ? wrongType("text")
      : pattern.test(input)
        ? { value: input }
        : invalid(input, expected),
  );

/** The most that a number may be. */
const largest = 1_000_000_000;

/** The id of a document. */
export const documentId = patterned(
  /^[a-z0-9][a-z0-9.-]*$/,
  "lower-case letters, digits, dots and hyphens, beginning with a letter or digit",
);

/** The id of a part of a document, unique within it. */
export const localId = patterned(
  /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
  "letters, digits, dots, underscores and hyphens, beginning with a letter or digit",
);

/** A day, `YYYY-MM-DD`. */
export const date = reader<CivilDate>({ type: "string", format: "date" }, (input) => {
  if (typeof input !== "string") return wrongType("a date (YYYY-MM-DD)");
  const day = parseDate(input);
  return day === null
    ? { problem: { code: "invalid-date", args: { value: input } } }
    : { value: day };
});

/** A decimal of at most `places` places (4 for credits and hours) within bounds (inclusive unless `above` is used), read exactly as written. */
export function decimal(
  bounds: { readonly min?: number; readonly above?: number; readonly max?: number } = { min: 0 },
  places = 4,
): z.ZodType<Rational> {
  const { min, above, max } = bounds;
  const json = {
    type: "number",
    ...(min === undefined ? {} : { minimum: min }),
    ...(above === undefined ? {} : { exclusiveMinimum: above }),
    maximum: max ?? largest,
  };
  const stated = [
    ...(min === undefined ? [] : [`at least ${min}`]),
    ...(above === undefined ? [] : [`more than ${above}`]),
    ...(max === undefined ? [] : [`at most ${max}`]),
  ];
  return reader(json, (input) => {
    if (!(input instanceof Numeral)) return wrongType("a number");
    const value = Rational.parse(input.source);
    if (value === null || 10n ** BigInt(places) % value.unit !== 0n) {
      return invalid(input.source, `a decimal number of at most ${places} places`);
    }
    const tooMuch = !Rational.of(largest).atLeast(value);
    const within =
      (min === undefined || value.atLeast(Rational.of(min))) &&
      (above === undefined || value.moreThan(Rational.of(above))) &&
      (max === undefined || Rational.of(max).atLeast(value)) &&
      !tooMuch;
    if (within) return { value };
    const range = tooMuch && max === undefined ? [...stated, `at most ${largest}`] : stated;
    return invalid(input.source, `a number of ${range.join(" and ")}`);
  });
}

/** A relative weight, 0 or more; only its ratio to the others matters, so it may have many places. */
export const weight = decimal({ min: 0 }, 20);

/** A whole number within bounds. */
export function whole(min: number, max = largest): z.ZodType<number> {
  return reader({ type: "integer", minimum: min, maximum: max }, (input) => {
    if (!(input instanceof Numeral)) return wrongType("a whole number");
    const { value } = input;
    return Number.isInteger(value) && value >= min && value <= max
      ? { value }
      : invalid(input.source, `a whole number from ${min} to ${max}`);
  });
}

/** Any JSON value (the content of a JSON Schema, say), numbers as plain numbers. */
export const json = reader<unknown>({}, (input) => ({ value: plain(input) }));

/** A JSON Schema: a mapping, or true / false. */
export const jsonSchema = reader<JsonSchema | boolean>({ type: ["object", "boolean"] }, (input) => {
  if (typeof input === "boolean") return { value: input };
  return isMapping(input)
    ? { value: plain(input) as JsonSchema }
    : wrongType("a JSON Schema (a mapping)");
});

/** A mapping of any shape, which is read from the tree where it is used (a document inside a document). */
export const fragment = reader<unknown>({ type: "object" }, (input) =>
  isMapping(input) ? { value: plain(input) } : wrongType("a mapping"),
);

/** Replaces numerals by numbers, all the way down. */
function plain(input: unknown): unknown {
  if (input instanceof Numeral) return input.value;
  if (Array.isArray(input)) return input.map(plain);
  return isMapping(input)
    ? Object.fromEntries(Object.entries(input).map(([key, value]) => [key, plain(value)]))
    : input;
}

/** Is this a mapping of a document (neither list nor scalar)? */
export function isMapping(input: unknown): input is Readonly<Record<string, unknown>> {
  return (
    typeof input === "object" &&
    input !== null &&
    !Array.isArray(input) &&
    !(input instanceof Numeral)
  );
}

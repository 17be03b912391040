import { z } from "zod";
import { type CivilDate, parseDate } from "../kernel/date.ts";
import { compareText } from "../kernel/order.ts";
import { Rational } from "../kernel/rational.ts";
import { History } from "./history.ts";
import { Numeral } from "./numeral.ts";

/** A fragment of JSON Schema (draft-07) for editors. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** JSON Schema of the schemas that zod cannot express, by schema. */
const jsonFragments = new WeakMap<object, () => JsonSchema>();

/** What a reader found wrong: the code and arguments of the diagnostic to report. */
export interface ValueProblem {
  readonly code:
    | "invalid-period"
    | "wrong-type"
    | "invalid-value"
    | "invalid-date"
    | "invalid-history"
    | "duplicate-local-id"
    | "requirement-shape"
    | "missing-key";
  readonly args: Readonly<Record<string, unknown>>;
}

/** The result of reading one value. */
export type Reading<T> = { readonly value: T } | { readonly problem: ValueProblem };

/** A schema from a function that reads the value or says what is wrong with it. */
export function reader<T>(json: JsonSchema, read: (input: unknown) => Reading<T>): z.ZodType<T> {
  const schema = z.unknown().transform((input, context): T => {
    const reading = read(input);
    if ("value" in reading) return reading.value;
    context.addIssue({ code: "custom", params: { ...reading.problem } });
    return z.NEVER;
  });
  jsonFragments.set(schema, () => json);
  return schema;
}

/** That a value is of the wrong type. */
export const wrongType = (expected: string): { problem: ValueProblem } => ({
  problem: { code: "wrong-type", args: { expected } },
});

/** That a value is of the right type and not allowed. */
export const invalid = (
  value: string,
  expected: string,
  suggestion: string | null = null,
): { problem: ValueProblem } => ({
  problem: { code: "invalid-value", args: { value, expected, suggestion } },
});

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
    ...(max === undefined ? {} : { maximum: max }),
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
function isMapping(input: unknown): input is Readonly<Record<string, unknown>> {
  return (
    typeof input === "object" &&
    input !== null &&
    !Array.isArray(input) &&
    !(input instanceof Numeral)
  );
}

/** A mapping with exactly these keys; an unknown one is reported with those that are known. */
export function mapping<S extends z.ZodRawShape>(shape: S) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys" ? JSON.stringify(Object.keys(shape)) : undefined,
  });
}

/** An amount in exactly one of several measures, such as `{credits: 3}` or `{share: 50%}`. */
export function inOneMeasure<S extends z.ZodRawShape>(measures: S) {
  const schema = mapping(measures).superRefine((value, context) => {
    const stated = Object.entries(value).flatMap(([key, v]) => (v === undefined ? [] : [key]));
    if (stated.length === 1) return;
    const found = stated.length === 0 ? "{}" : stated.join(", ");
    const expected = `exactly one of ${Object.keys(measures).join(", ")}`;
    context.addIssue({ code: "custom", params: { ...invalid(found, expected).problem } });
  }, evenWithErrors);
  jsonFragments.set(schema, () => ({ minProperties: 1, maxProperties: 1 }));
  return schema;
}

/** A fact that may be absent (not stated) or null (known to be none). */
export const fact = <S extends z.ZodType>(schema: S) => schema.nullable().optional();

/** A value that may be absent, or null where the document says that there is none: either way there is none. */
export const orNone = <S extends z.ZodType>(schema: S) =>
  schema
    .nullable()
    .transform((value): z.output<S> | undefined => (value === null ? undefined : value))
    .optional();

/** A list that may be absent, or null where the document says that there is none: it is empty then. */
export const orEmpty = <T>(schema: z.ZodType<T[]>) =>
  schema
    .nullable()
    .transform((value): T[] => value ?? [])
    .default([]);

/** For checks of a whole list that say what they can where some of its items are wrong: these may lack anything. */
export const evenInPart = {
  when: ({ value }: z.core.ParsePayload) => Array.isArray(value),
};

/**
 * For checks of a mapping's values together that say what they can where some of these are wrong: any may be something
 * else. Where a key is unknown they are not made, as it may be a misspelt one.
 */
export const evenWithErrors = {
  when: ({ issues }: z.core.ParsePayload) => issues.every(({ path = [] }) => path.length > 0),
};

let mayRepeat = false;

/** Reads something of which it was told already that ids stand twice in lists. */
export function whereIdsMayRepeat<T>(read: () => T): T {
  mayRepeat = true;
  try {
    return read();
  } finally {
    mayRepeat = false;
  }
}

/** A list that, absent, stands for anything: null is told from that, and is the empty list. */
export const anyOrListed = <T>(schema: z.ZodType<T[]>) =>
  schema
    .nullable()
    .transform((value): T[] => value ?? [])
    .optional();

/** A value that, absent, stands for anything, where none makes no sense: null is an error that says what to do. */
export function anyOrStated<S extends z.ZodType>(schema: S, anything: string) {
  const outer = z.unknown().transform((input, context): z.output<S> => {
    const result = schema.safeParse(input);
    if (result.success) return result.data;
    if (input !== null) return handOver(result.error, input, context);
    const { problem } = wrongType(`a value, or no such key for ${anything}`);
    context.addIssue({ code: "custom", params: { ...problem } });
    return z.NEVER;
  });
  jsonFragments.set(outer, () => toJsonSchema(schema));
  return outer.optional();
}

/** Reports what an inner schema found wrong at the place of the outer one. */
function handOver({ issues }: z.ZodError, input: unknown, context: z.RefinementCtx): never {
  for (const issue of issues) context.issues.push({ ...issue, input } as never);
  return z.NEVER;
}

/** A list whose items have ids that differ, where they have any. */
export function identified<S extends z.ZodType<{ readonly id?: string | undefined }>>(item: S) {
  return z.array(item).superRefine((items: readonly unknown[], context) => {
    if (mayRepeat) return;
    const seen = new Set<string>();
    for (const [index, one] of items.entries()) {
      const id = isMapping(one) ? one.id : undefined;
      if (typeof id !== "string") continue;
      if (seen.has(id)) {
        const params: ValueProblem = { code: "duplicate-local-id", args: { id } };
        context.addIssue({ code: "custom", params: { ...params }, path: [index, "id"] });
      }
      seen.add(id);
    }
  }, evenInPart);
}

/** A parameter: a plain value, or its history as a list of `{from, value, source}`. */
export function dated<S extends z.ZodType>(
  schema: S,
): z.ZodType<z.output<S> | History<z.output<S>>> {
  const entry = mapping({ from: date, value: schema, source: text.optional() });
  const entries = z.array(entry);
  const outer = z.unknown().transform((input, context): z.output<S> | History<z.output<S>> => {
    const isHistory = Array.isArray(input) && input.length > 0 && input.every(looksLikeEntry);
    const result = isHistory ? entries.safeParse(input) : schema.safeParse(input);
    if (isHistory) reportDisorder(input, context);
    if (!result.success) return handOver(result.error, input, context);
    if (!isHistory) return result.data as z.output<S>;
    return new History(result.data as never);
  });
  jsonFragments.set(outer, () => ({ anyOf: [toJsonSchema(schema), toJsonSchema(entries)] }));
  return outer;
}

const looksLikeEntry = (input: unknown) =>
  isMapping(input) && ("value" in input || "from" in input);

/** Entries must follow the days from which they hold; those without a day that can be read are passed over. */
function reportDisorder(entries: readonly unknown[], context: z.RefinementCtx): void {
  const days = entries.map((entry) => {
    const from = isMapping(entry) ? entry.from : undefined;
    return typeof from === "string" ? parseDate(from) : null;
  });
  for (const [index, from] of days.entries()) {
    const before = days[index - 1] ?? null;
    if (from === null || before === null || compareText(before, from) < 0) continue;
    const params: ValueProblem = { code: "invalid-history", args: { from, before } };
    context.addIssue({ code: "custom", params: { ...params }, path: [index, "from"] });
  }
}

/** The JSON Schema (draft-07) of what a schema reads. */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const fragment = jsonFragments.get(zodSchema);
      if (fragment !== undefined) Object.assign(jsonSchema, fragment());
    },
  });
  return rest;
}

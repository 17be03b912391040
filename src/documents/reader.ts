import { z } from "zod";

/** A fragment of JSON Schema (draft-07) for editors. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** JSON Schema of the schemas that zod cannot express, by schema. */
export const jsonFragments = new WeakMap<object, () => JsonSchema>();

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

/** A schema whose JSON Schema says more than which keys there are. */
export function alsoSaying<S extends z.ZodType>(schema: S, more: JsonSchema): S {
  jsonFragments.set(schema, () => more);
  return schema;
}

/** That a mapping has exactly one of some keys, as JSON Schema says it. */
export const exactlyOne = (...keys: readonly string[]): JsonSchema => ({
  oneOf: keys.map((key) => ({ required: [key] })),
});

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

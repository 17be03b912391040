import { z } from "zod";
import { parseDate } from "../kernel/date.ts";
import { compareText } from "../kernel/order.ts";
import { History } from "./history.ts";
import { invalid, jsonFragments, toJsonSchema, type ValueProblem, wrongType } from "./reader.ts";
import { date, isMapping, text } from "./values.ts";

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
  const entries = z.array(entry).min(1);
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

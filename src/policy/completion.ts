import type { JsonSchema } from "../documents/reader.ts";
import { append } from "../kernel/append.ts";
import { completeKeyword } from "./keywords/complete.ts";
import type { KeywordContext } from "./keywords/keyword.ts";
import { compileSchema, type SchemaCheck } from "./schema-check.ts";
import { asList, isMapping, type Schema } from "./subschemas.ts";

/** Stands for a text, a date or an entry that only somebody who knows it can state. */
const toBeStated = "to be stated";

/** Something to state, by its dotted path; `value` is one that would do, null where only somebody who knows can say. */
export interface Fact {
  readonly path: string;
  readonly value: boolean | number | string | null;
  /** How the rule asks for the value: exactly it, it or more, it or less, one of several, or any. */
  readonly asked: "is" | "at-least" | "at-most" | "one-of" | "any";
}

/** A value with what a schema asks for and it does not state filled in, and the facts that were added. */
export interface Completion {
  readonly value: unknown;
  readonly facts: readonly Fact[];
}

/**
 * Adds to a document what a clause asks for and the document does not state; never changes what is stated. What comes
 * out is a guess at what would do: evaluate the clause again to know.
 */
export function complete(schema: Schema, document: unknown, context: KeywordContext): Completion {
  return completed(schema, document, { path: [], context });
}

interface Place {
  readonly path: readonly string[];
  readonly context: KeywordContext;
}

function completed(schema: Schema, value: unknown, place: Place): Completion {
  if (typeof schema === "boolean") return { value, facts: [] };
  if (value === undefined) return created(schema, place);
  const parts = [
    (now: unknown) => withProperties(schema, now, place),
    (now: unknown) => withEntries(schema, now, place),
    ...asList(schema.allOf).map((one) => (now: unknown) => completed(one, now, place)),
    (now: unknown) => withAlternative(asList(schema.anyOf), now, place),
    (now: unknown) => withConsequence(schema, now, place),
    (now: unknown) => completeKeyword(schema, now, place.context),
  ];
  return parts.reduce<Completion>(
    (sofar, part) => {
      const next = part(sofar.value);
      return { value: next.value, facts: [...sofar.facts, ...next.facts] };
    },
    { value, facts: [] },
  );
}

/** A value for a place where nothing is stated. */
function created(schema: JsonSchema, place: Place): Completion {
  if (schema.required !== undefined || schema.properties !== undefined) {
    const inner = completed(schema, {}, place);
    return inner.facts.length > 0 ? inner : { ...inner, facts: [fact(place, anything)] };
  }
  if (
    schema.contains !== undefined ||
    schema.items !== undefined ||
    schema.minItems !== undefined
  ) {
    const [entry] = [schema.contains, schema.items].filter((one) => one !== undefined);
    const made = created(
      entry === undefined || typeof entry === "boolean" ? {} : (entry as JsonSchema),
      place,
    );
    return { value: [made.value], facts: [fact(place, anything)] };
  }
  const asked = demanded(schema);
  return { value: asked.value ?? toBeStated, facts: [fact(place, asked)] };
}

type Demand = Pick<Fact, "value" | "asked">;

const anything: Demand = { value: null, asked: "any" };

/** The value that a schema asks for, or the nearest to a bound. */
function demanded(schema: JsonSchema): Demand {
  const { const: only, enum: words, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  if (["boolean", "number", "string"].includes(typeof only)) {
    return { value: only as Fact["value"], asked: "is" };
  }
  const first = asList(words).find((word) => word !== null);
  if (first !== undefined) return { value: first as unknown as Fact["value"], asked: "one-of" };
  if (typeof minimum === "number") return { value: minimum, asked: "at-least" };
  if (typeof exclusiveMinimum === "number") {
    return { value: exclusiveMinimum + 1, asked: "at-least" };
  }
  if (typeof maximum === "number") return { value: maximum, asked: "at-most" };
  if (typeof exclusiveMaximum !== "number") return anything;
  return { value: exclusiveMaximum - 1, asked: "at-most" };
}

const fact = ({ path }: Place, demand: Demand): Fact => ({ path: path.join("."), ...demand });

const below = ({ path, context }: Place, key: string): Place => ({ path: [...path, key], context });

function withProperties(schema: JsonSchema, value: unknown, place: Place): Completion {
  if (!isMapping(value)) return { value, facts: [] };
  const required = asList(schema.required) as unknown as readonly string[];
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Schema>>;
  const facts: Fact[] = [];
  const result: Record<string, unknown> = { ...value };
  for (const key of new Set([...required, ...Object.keys(properties)])) {
    const stated = Object.hasOwn(value, key) ? value[key] : undefined;
    if (stated === undefined && !required.includes(key)) continue;
    const inner = completed(properties[key] ?? {}, stated, below(place, key));
    result[key] = inner.value;
    append(facts, inner.facts);
  }
  return { value: result, facts };
}

/** Entries of a list that is stated get what they lack; for `contains`, the first does. */
function withEntries({ items, contains }: JsonSchema, value: unknown, place: Place): Completion {
  if (!Array.isArray(value)) return { value, facts: [] };
  const facts: Fact[] = [];
  const entries = value.map((entry: unknown, index) => {
    const wanted = [items, ...(index === 0 ? [contains] : [])].filter((one) => one !== undefined);
    return wanted.reduce<unknown>((now, one) => {
      const inner = completed(one as Schema, now, below(place, String(index)));
      append(facts, inner.facts);
      return inner.value;
    }, entry);
  });
  return { value: entries, facts };
}

/** The alternative that needs the fewest facts; the first of several. What needs none and does not hold is contradicted. */
function withAlternative(choices: readonly Schema[], value: unknown, place: Place): Completion {
  const none = { value, facts: [] };
  const possible: Completion[] = [];
  for (const one of choices) {
    const done = completed(one, value, place);
    if (done.facts.length > 0) possible.push(done);
    else if (check(one).holds(value, place.context)) return none;
  }
  const [first = none, ...rest] = possible;
  return rest.reduce((best, one) => (one.facts.length < best.facts.length ? one : best), first);
}

function withConsequence(schema: JsonSchema, value: unknown, place: Place): Completion {
  if (schema.if === undefined) return { value, facts: [] };
  const holds = check(schema.if as Schema).holds(value, place.context);
  const next = (holds ? schema.then : schema.else) as Schema | undefined;
  return next === undefined ? { value, facts: [] } : completed(next, value, place);
}

const checks = new WeakMap<object, SchemaCheck>();

function check(schema: Schema): SchemaCheck {
  if (typeof schema === "boolean") return compileSchema(schema);
  const known = checks.get(schema) ?? compileSchema(schema);
  checks.set(schema, known);
  return known;
}

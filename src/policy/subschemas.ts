import type { JsonSchema } from "../documents/reader.ts";
import { append } from "../kernel/append.ts";

/** A JSON Schema, or true / false. */
export type Schema = JsonSchema | boolean;

/** The keywords that hold schemas by name, in a list, and one. */
const maps = new Set(["properties", "patternProperties", "dependentSchemas", "$defs"]);
const lists = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const singles = new Set([
  ...["not", "if", "then", "else"],
  ...["items", "contains", "additionalProperties", "propertyNames"],
]);

/** The keywords whose schemas are about the same value as the schema that holds them, not about a part of it. */
const ofSameValue = new Set([
  ...["allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas"],
]);

/** What stands at a keyword, with each schema in it rewritten; what is no schema stays as it is. */
export function rewriteBelow(
  key: string,
  value: unknown,
  rewrite: (schema: Schema, same: boolean) => Schema,
): unknown {
  const each = (one: unknown) => (isSchema(one) ? rewrite(one, ofSameValue.has(key)) : one);
  if (singles.has(key)) return each(value);
  if (lists.has(key)) return Array.isArray(value) ? value.map(each) : value;
  if (!maps.has(key) || !isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, each(one)]));
}

/** The schemas within a schema that are about the same value, at any depth, itself first. */
export function schemasOfSameValue(schema: JsonSchema): readonly JsonSchema[] {
  const found: JsonSchema[] = [schema];
  const look = (one: Schema, same: boolean): Schema => {
    if (same && typeof one !== "boolean") append(found, schemasOfSameValue(one));
    return one;
  };
  for (const [key, value] of Object.entries(schema)) rewriteBelow(key, value, look);
  return found;
}

/** The schemas by name; none where there is no mapping. */
export function asMap(value: unknown): Readonly<Record<string, Schema>> {
  return typeof value === "object" && value !== null ? (value as Record<string, Schema>) : {};
}

/** The schemas of a list; none where there is no list. */
export function asList(value: unknown): Schema[] {
  return Array.isArray(value) ? (value as Schema[]) : [];
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === "boolean" || isMapping(value);

/** Is this neither a list nor a scalar? */
export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

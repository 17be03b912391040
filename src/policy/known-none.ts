import type { JsonSchema } from "../documents/reader.ts";
import { asList, asMap, rewriteBelow, type Schema, schemasOfSameValue } from "./subschemas.ts";

/** Holds of all but null: what is known to be none is not there. */
const there: Schema = { not: { type: "null" } };

/**
 * The schema that reads null as a document means it: known to be none. What is known to be none is not there for
 * `required` and `dependentRequired`, and where a list or a statement is asked for, it is like an empty one. A schema
 * that names null itself (as a type or a value, or as a statement that may be none) goes on seeing it.
 */
export function knownNoneForm(schema: Schema): Schema {
  return typeof schema === "boolean" ? schema : atPlace(schema, asMap(schema.$defs));
}

type Definitions = Readonly<Record<string, Schema>>;

/** What the schemas that are about one value say of null there and just below. */
interface Place {
  /** Do they name null for the value itself? */
  readonly mayBeNone: boolean;
  /** The keys of the value for which they name null. */
  readonly keys: ReadonlySet<string>;
  readonly definitions: Definitions;
}

function atPlace(schema: Schema, definitions: Definitions): Schema {
  if (typeof schema === "boolean") return schema;
  const stated = referred(schema, definitions).flatMap((one) =>
    Object.entries(asMap(one.properties)),
  );
  const keys = stated.flatMap(([key, one]) => (namesNull(one, definitions) ? [key] : []));
  return read(schema, {
    mayBeNone: namesNull(schema, definitions),
    keys: new Set(keys),
    definitions,
  });
}

function read(schema: Schema, place: Place): Schema {
  if (typeof schema === "boolean") return schema;
  const rewrite = (one: Schema, same: boolean) =>
    same ? read(one, place) : atPlace(one, place.definitions);
  const { dependentRequired, dependentSchemas, ...others } = schema;
  const kept = Object.entries(others).map(([key, value]) => [
    key,
    rewriteBelow(key, value, rewrite),
  ]);
  const added = [
    ...presence(schema, place),
    ...(asksForSomething(schema) && !place.mayBeNone ? [there] : []),
    ...dependent(dependentRequired, (required) => ({ required }), place),
    ...dependent(dependentSchemas, (one) => one as Schema, place),
  ];
  const form: JsonSchema = Object.fromEntries(kept);
  return added.length === 0 ? form : { ...form, allOf: [...asList(form.allOf), ...added] };
}

/** That each required key is not known to be none. */
function presence({ required }: JsonSchema, { keys }: Place): Schema[] {
  const asked = Array.isArray(required) ? required.filter((key) => !keys.has(String(key))) : [];
  if (asked.length === 0) return [];
  return [{ properties: Object.fromEntries(asked.map((key) => [key, there])) }];
}

/** Does it ask for a list with an entry, or for a statement? */
const asksForSomething = ({ contains, minContains, minItems, statement }: JsonSchema): boolean =>
  (contains !== undefined && minContains !== 0) ||
  Number(minItems ?? 0) > 0 ||
  statement === "stated";

/** What is asked where a key is there. */
function dependent(map: unknown, consequence: (value: unknown) => Schema, place: Place): Schema[] {
  return Object.entries(asMap(map)).map(([key, value]) =>
    read({ if: { not: { type: "object", required: [key] } }, else: consequence(value) }, place),
  );
}

/** Does a schema, or one that it refers to, say something of null itself? */
function namesNull(schema: Schema, definitions: Definitions): boolean {
  return referred(schema, definitions).some(
    ({ type, const: only, enum: words, statement }) =>
      [type, ...asList(type)].includes("null") ||
      [only, ...asList(words)].includes(null) ||
      statement === "may-be-none",
  );
}

/** The schemas that are about the value of a schema, those that are referred to included; each definition once. */
function referred(schema: Schema, definitions: Definitions): readonly JsonSchema[] {
  const found: JsonSchema[] = [];
  const left = new Map(Object.entries(definitions));
  const add = (one: Schema) => {
    if (typeof one === "boolean") return;
    for (const each of schemasOfSameValue(one)) {
      found.push(each);
      const name = String(each.$ref ?? "").replace(/^#\/\$defs\//, "");
      const definition = left.get(name);
      left.delete(name);
      if (definition !== undefined) add(definition);
    }
  };
  add(schema);
  return found;
}

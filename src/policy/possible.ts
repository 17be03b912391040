import type { JsonSchema } from "../documents/reader.ts";
import { isKeyword, possibly } from "./keywords/keywords.ts";
import { asList, asMap, rewriteBelow, type Schema } from "./subschemas.ts";

type Rewrite = (schema: Schema) => Schema;

/** Prefix of the definitions that hold the certain form of a schema. */
const strong = "certain:";

/**
 * The schema that holds wherever the given one could hold once what is absent is stated. Presence is no longer
 * asked for; below `not` and in conditions the opposite is: what must not hold, must hold for certain to count.
 */
export function possibleForm(schema: Schema): Schema {
  const weak = weaken(schema);
  if (typeof schema === "boolean" || typeof weak === "boolean") return weak;
  const definitions = Object.entries(asMap(schema.$defs));
  return {
    ...weak,
    $defs: {
      ...Object.fromEntries(definitions.map(([name, one]) => [name, weaken(one)])),
      ...Object.fromEntries(definitions.map(([name, one]) => [strong + name, strengthen(one)])),
      [strong]: withoutDefinitions(strengthen(schema)),
    },
  };
}

/** Keywords that ask only for something to be there. */
const presence = new Set(["required", "dependentRequired", "minProperties"]);

function weaken(schema: Schema): Schema {
  if (typeof schema === "boolean") return schema;
  const kept = Object.entries(schema).filter(([key]) => !presence.has(key));
  return combine(kept, weaken, [
    ...oneOfForm(schema, weaken, strengthen),
    ...notForm(schema, strengthen),
    ...possibleCondition(schema),
  ]);
}

/** The schema that holds only where the given one holds whatever is stated in addition. */
function strengthen(schema: Schema): Schema {
  if (typeof schema === "boolean") return schema;
  const stated = Object.keys(asMap(schema.properties));
  const required = Array.isArray(schema.required) ? (schema.required as string[]) : [];
  const needed = [...new Set([...required, ...stated])];
  const entries = Object.entries({ ...schema, ...(needed.length > 0 ? { required: needed } : {}) });
  return combine(entries, strengthen, [
    ...oneOfForm(schema, strengthen, weaken),
    ...notForm(schema, weaken),
    ...certainCondition(schema),
  ]);
}

const replaced = new Set(["oneOf", "not", "if", "then", "else", "$defs", "$id"]);

/** Rewrites what lies below, and adds what stands for the keywords that were replaced. */
function combine(
  entries: readonly (readonly [string, unknown])[],
  rewrite: Rewrite,
  added: readonly Schema[],
): Schema {
  const below = ([key, value]: readonly [string, unknown]): [string, unknown] => {
    if (isKeyword(key) && rewrite === weaken) return [possibly(key), value];
    if (key === "$ref" && rewrite === strengthen) return [key, strongReference(value)];
    return [key, rewriteBelow(key, value, rewrite)];
  };
  const kept = Object.fromEntries(entries.filter(([key]) => !replaced.has(key)).map(below));
  return added.length === 0 ? kept : { ...kept, allOf: [...asList(kept.allOf), ...added] };
}

/** Exactly one holds: one does, and the others do not in the opposite sense. */
function oneOfForm({ oneOf }: JsonSchema, same: Rewrite, opposite: Rewrite): Schema[] {
  if (oneOf === undefined) return [];
  const choices = asList(oneOf);
  const only = (chosen: Schema) => ({
    allOf: [
      same(chosen),
      ...choices.filter((other) => other !== chosen).map((other) => ({ not: opposite(other) })),
    ],
  });
  return [{ anyOf: choices.map(only) }];
}

function notForm({ not }: JsonSchema, opposite: Rewrite): Schema[] {
  return not === undefined ? [] : [{ not: opposite(not as Schema) }];
}

function possibleCondition(schema: JsonSchema): Schema[] {
  if (schema.if === undefined) return [];
  const { condition, consequence, alternative } = conditional(schema);
  return [
    {
      anyOf: [
        { allOf: [weaken(condition), weaken(consequence)] },
        { allOf: [{ not: strengthen(condition) }, weaken(alternative)] },
      ],
    },
  ];
}

function certainCondition(schema: JsonSchema): Schema[] {
  if (schema.if === undefined) return [];
  const { condition, consequence, alternative } = conditional(schema);
  return [
    {
      anyOf: [
        { allOf: [strengthen(condition), strengthen(consequence)] },
        { allOf: [{ not: weaken(condition) }, strengthen(alternative)] },
        { allOf: [strengthen(consequence), strengthen(alternative)] },
      ],
    },
  ];
}

function conditional(schema: JsonSchema) {
  return {
    condition: schema.if as Schema,
    consequence: (schema.then ?? true) as Schema,
    alternative: (schema.else ?? true) as Schema,
  };
}

function strongReference(reference: unknown): unknown {
  if (reference === "#") return `#/$defs/${strong}`;
  return typeof reference === "string"
    ? reference.replace(/^#\/\$defs\//, `#/$defs/${strong}`)
    : reference;
}

function withoutDefinitions(schema: Schema): Schema {
  if (typeof schema === "boolean") return schema;
  const { $defs: _, $schema: __, ...rest } = schema;
  return rest;
}

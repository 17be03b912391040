import fc from "fast-check";
import { jsonSchemaOf, type Kind } from "../../src/documents/kinds.ts";

interface Shape {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

/** What stands at a key in every document, whatever its schema lets stand there. */
export type Fixed = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** Documents of a kind with any of its keys, and often with null, an empty list or an empty mapping under them. */
export function anyDocument(kind: Kind, fixed: Fixed): fc.Arbitrary<Record<string, unknown>> {
  return anyOf(jsonSchemaOf(kind) as Shape, "", fixed) as fc.Arbitrary<Record<string, unknown>>;
}

const words = fc.stringMatching(/^[a-z]{2,6}( [a-z]{2,6})?$/);

function anyOf(shape: Shape, path: string, fixed: Fixed): fc.Arbitrary<unknown> {
  const own = fixed[path];
  if (own !== undefined) return own;
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  if (shape.type === undefined && shape.anyOf !== undefined)
    return fc.oneof(...shape.anyOf.map((one) => anyOf(one, path, fixed)));
  const types = [shape.type ?? []].flat();
  return fc.oneof(...types.map((type) => ofType(type, shape, path, fixed)));
}

function ofType(type: string, shape: Shape, path: string, fixed: Fixed): fc.Arbitrary<unknown> {
  switch (type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number": {
      const { minimum = 0, maximum = 9 } = shape;
      return fc.integer({ min: shape.exclusiveMinimum === undefined ? minimum : 1, max: maximum });
    }
    case "array":
      return listOf(shape, path, fixed);
    case "object":
      return mappingOf(shape, path, fixed);
    default:
      if (shape.format === "date") return fc.constantFrom("2024-02-29", "2025-01-01");
      return shape.pattern?.startsWith("^") === true ? fc.constantFrom("ab", "cd") : words;
  }
}

function listOf(shape: Shape, path: string, fixed: Fixed): fc.Arbitrary<unknown> {
  const item = anyOf(shape.items ?? {}, `${path}[]`, fixed);
  const list = fc.uniqueArray(item, {
    minLength: shape.minItems ?? 0,
    maxLength: 2,
    selector: (one) => (one as { readonly id?: unknown } | null)?.id ?? JSON.stringify(one),
  });
  return shape.minItems === undefined ? fc.oneof(fc.constant([]), list) : list;
}

function mappingOf(shape: Shape, path: string, fixed: Fixed): fc.Arbitrary<unknown> {
  const { properties = {}, required = [] } = shape;
  const entries = Object.entries(properties).map(([key, value]) => {
    const at = path === "" ? key : `${path}.${key}`;
    const known = anyOf(value, at, fixed);
    const isNeeded = required.includes(key) || fixed[at] !== undefined;
    return [key, isNeeded ? known : fc.oneof(fc.constant(undefined), known)] as const;
  });
  return fc
    .record(Object.fromEntries(entries))
    .map((made) =>
      Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)),
    );
}

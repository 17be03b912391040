import { jsonSchemaOf } from "../../documents/kinds.ts";
import { didYouMean } from "../../kernel/text.ts";
import { type KeyStep, readKey } from "./key-path.ts";
import type { TableKind } from "./mapping.ts";
import { type Measure, measureOf } from "./measure.ts";

/** What a key holds that can stand in a cell. */
export type CellType =
  | { readonly type: "text" | "boolean" | "date" | "share" | "any" }
  | { readonly type: "decimal" | "whole"; readonly counts: Measure | null }
  | { readonly type: "id"; readonly local: boolean }
  | { readonly type: "words"; readonly words: readonly string[] }
  | { readonly type: "list"; readonly of: CellType };

/** A key that documents of a kind have. */
export interface KnownKey {
  readonly steps: readonly KeyStep[];
  readonly type: CellType;
}

/** Why there is no such key. */
export interface UnknownKey {
  readonly why: string;
  readonly suggestion: string | null;
}

interface Shape {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

const shapes = new Map<TableKind, Shape>();

function shapeOf(kind: TableKind): Shape {
  const known = shapes.get(kind) ?? (jsonSchemaOf(kind) as Shape);
  shapes.set(kind, known);
  return known;
}

/** The forms that a value may have, null aside. */
function forms(shape: Shape): readonly Shape[] {
  const types = [shape.type ?? []].flat();
  // Beside a type, what may be instead is about values of that type.
  const among = types.length === 0 ? shape.anyOf : undefined;
  const all =
    among?.flatMap(forms) ??
    (types.length > 1 ? types.map((type) => ({ ...shape, type })) : [shape]);
  return all.filter(({ type }) => type !== "null");
}

/** Finds a key such as `hours.learning` in the documents of a kind, as it is kept under a heading. */
export function keyOf(kind: TableKind, key: string, heading = ""): KnownKey | UnknownKey {
  const found = shapeAt(kind, key);
  if ("why" in found) return found;
  const { steps, shape } = found;
  const type = cellType(shape, measureOf(steps, heading));
  if (type !== null) return { steps, type };
  const inner = forms(shape).flatMap(({ properties, items }) =>
    Object.keys(properties ?? forms(items ?? {})[0]?.properties ?? {}),
  );
  return { why: `it holds keys of its own: ${inner.slice(0, 8).join(", ")}`, suggestion: null };
}

/** Do documents of a kind have such a key, whatever it holds? */
export function hasKey(kind: TableKind, key: string): boolean {
  return "shape" in shapeAt(kind, key);
}

/** The shape of the value at a key, or why there is no such key. */
function shapeAt(
  kind: TableKind,
  key: string,
): { readonly steps: readonly KeyStep[]; readonly shape: Shape } | UnknownKey {
  const steps = readKey(key);
  if (steps === null) return { why: "it is not written as one", suggestion: null };
  let shape = shapeOf(kind);
  for (const [index, step] of steps.entries()) {
    const before = steps.slice(0, index).map(({ name }) => name);
    const next = shapeWithin(shape, step, before);
    if ("why" in next) return next;
    const { name, entry } = step;
    const list = forms(next).find(({ type }) => type === "array");
    if (entry !== null && list === undefined)
      return { why: `\`${name}\` is no list`, suggestion: null };
    if (
      entry === null &&
      index < steps.length - 1 &&
      list?.items !== undefined &&
      forms(next).length === 1
    )
      return { why: `\`${name}\` is a list`, suggestion: key.replace(name, `${name}[]`) };
    shape = entry === null ? next : (list?.items ?? {});
  }
  return { steps, shape };
}

function shapeWithin(
  shape: Shape,
  { name }: KeyStep,
  before: readonly string[],
): Shape | UnknownKey {
  const holder = forms(shape).find(({ properties }) => properties !== undefined);
  const properties = holder?.properties ?? {};
  const next = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (next !== undefined) return next;
  const near = didYouMean(name, Object.keys(properties));
  const where = before.length === 0 ? "" : ` in \`${before.join(".")}\``;
  const suggestion = near === null ? null : [...before, near].join(".");
  return { why: `there is no \`${name}\`${where}`, suggestion };
}

/** What can stand in a cell for a value of this shape, whose numbers count something; null where it is a mapping, or a list of them. */
function cellType(shape: Shape, counts: Measure | null): CellType | null {
  const all = forms(shape);
  const has = (type: string) => all.some((form) => form.type === type);
  const [first = {}] = all;
  if (has("array")) {
    const items = all.find(({ type }) => type === "array")?.items ?? {};
    const of = cellType(items, counts);
    return of === null ? null : { type: "list", of };
  }
  const words = all.flatMap((form) => form.enum ?? form.const ?? []);
  if (words.length > 0 && all.length === 1) return { type: "words", words };
  if (has("object")) return null;
  if (has("number") && has("string")) return { type: "share" };
  if (has("boolean")) return { type: "boolean" };
  if (has("integer")) return { type: "whole", counts };
  if (has("number")) return { type: "decimal", counts };
  if (first.format === "date") return { type: "date" };
  // Ids are patterned from end to end; text that may not be blank has a pattern, too.
  if (all.length === 1 && first.pattern?.startsWith("^"))
    return { type: "id", local: first.pattern.includes("A-Z") };
  return { type: has("string") ? "text" : "any" };
}

/** The keys that a document of a kind, or an entry of one of its lists, must have. */
export function requiredKeys(kind: TableKind, list: string | null = null): readonly string[] {
  let shape = shapeOf(kind);
  for (const name of list?.split(".") ?? []) {
    const next = forms(shape).find(({ properties }) => properties !== undefined)?.properties?.[
      name
    ];
    shape = forms(next ?? {}).find(({ type }) => type === "array")?.items ?? next ?? {};
  }
  return forms(shape).find(({ required }) => required !== undefined)?.required ?? [];
}

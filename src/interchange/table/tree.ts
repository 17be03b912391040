import { Rational } from "../../kernel/rational.ts";
import type { DraftValue } from "../../source/draft-yaml.ts";
import type { KeyStep } from "./key-path.ts";

/** A part of a document that is being put together. */
export interface Tree {
  [key: string]: DraftValue | Tree | Tree[] | undefined;
}

/** An entry of a list, made where it is not there yet; entries before it are made too. */
function entryAt(tree: Tree, { name, entry }: KeyStep): Tree {
  if (entry === null) {
    const found = Object.hasOwn(tree, name) ? tree[name] : undefined;
    if (typeof found === "object" && found !== null && !Array.isArray(found)) return found as Tree;
    const made: Tree = {};
    tree[name] = made;
    return made;
  }
  const list = listAt(tree, name);
  if (entry === "each") {
    const made: Tree = {};
    list.push(made);
    return made;
  }
  while (list.length < entry) list.push({});
  return list[entry - 1] ?? {};
}

function listAt(tree: Tree, name: string): Tree[] {
  const found = Object.hasOwn(tree, name) ? tree[name] : undefined;
  if (Array.isArray(found)) return found as Tree[];
  const made: Tree[] = [];
  tree[name] = made;
  return made;
}

/** The tree in which the last step of a key stands. */
export function holderOf(tree: Tree, steps: readonly KeyStep[]): Tree {
  return steps.slice(0, -1).reduce(entryAt, tree);
}

/** A new entry of the list that a key names up to `[]`. */
export function newEntry(tree: Tree, steps: readonly KeyStep[]): Tree {
  const at = steps.findIndex(({ entry }) => entry === "each");
  return steps.slice(0, at + 1).reduce(entryAt, tree);
}

/** What lists that were added to hold, so that long ones are not searched. */
const held = new WeakMap<object, Set<string>>();

/** Adds values to the list at a step, those that it has already left out. */
export function addTo(holder: Tree, name: string, values: readonly DraftValue[]): void {
  const list = listAt(holder, name) as unknown as DraftValue[];
  const seen = held.get(list) ?? new Set<string>();
  held.set(list, seen);
  for (const value of values) {
    const key = wordsOfValue(value);
    if (!seen.has(key)) list.push(value);
    seen.add(key);
  }
}

/** A single value as text. */
export function wordsOfValue(value: DraftValue): string {
  return value instanceof Rational ? value.toDecimal() : String(value);
}

/** Without the entries and mappings of which nothing came. */
export function withoutEmpty(tree: Tree): { readonly [key: string]: DraftValue | undefined } {
  const entries = Object.entries(tree).flatMap(([key, value]) => {
    const kept = cleaned(value);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return Object.fromEntries(entries);
}

function cleaned(value: DraftValue | Tree | Tree[] | undefined): DraftValue | undefined {
  if (Array.isArray(value)) {
    const items = (value as readonly DraftValue[]).filter((item) => !isEmpty(item));
    return items.map((item) => cleaned(item) ?? null);
  }
  if (typeof value !== "object" || value === null || "toDecimal" in value)
    return value as DraftValue;
  const inner = withoutEmpty(value as Tree);
  return Object.keys(inner).length === 0 ? undefined : inner;
}

function isEmpty(value: DraftValue): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !("toDecimal" in value) &&
    Object.keys(value).length === 0
  );
}

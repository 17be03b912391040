import { entryOf, type Node } from "../tree.ts";

/** The keys that tell the items of a list apart, the surest first. */
const naming: readonly (readonly string[])[] = [
  ["id"],
  ["from", "to"],
  ["microCredential", "course"],
  ["microCredential", "program"],
  ["program", "course"],
  ["type", "course", "subject", "level", "program"],
  ["target"],
  ["grade"],
  ["from"],
  ["name"],
];

/** A name for every item of two lists that tells it from the others of its list; null where their keys give none. `saying` is what the value of a key says. */
export function itemNames(
  base: readonly Node[],
  head: readonly Node[],
  saying: (node: Node, key: string) => string,
): { readonly base: readonly string[]; readonly head: readonly string[] } | null {
  if ([...base, ...head].some(({ type }) => type !== "map")) return null;
  for (const keys of naming) {
    const names = { base: namesBy(base, keys, saying), head: namesBy(head, keys, saying) };
    if (areNames(names.base) && areNames(names.head)) return names;
  }
  return null;
}

/** The name of an item as it is shown in a path. */
export function shownName(item: Node, index: number): string {
  for (const keys of naming) {
    const parts = keys.flatMap((key) => {
      const value = entryOf(item, key)?.value;
      return value === undefined ? [] : [wordsOf(value)];
    });
    if (parts.length > 0 && (keys.length === 1 || parts.length > 1)) return parts.join(" → ");
  }
  return String(index + 1);
}

function wordsOf(node: Node): string {
  if (node.type === "scalar") return node.source;
  return node.type === "seq" ? node.items.map(wordsOf).join(" + ") : "…";
}

function namesBy(
  items: readonly Node[],
  keys: readonly string[],
  saying: (node: Node, key: string) => string,
): string[] {
  return items.map((item) => {
    const parts = keys.map((key) => {
      const value = entryOf(item, key)?.value;
      return value === undefined ? "" : saying(value, key);
    });
    return parts.every((part) => part === "") ? "" : parts.join(" ");
  });
}

const areNames = (names: readonly string[]): boolean =>
  names.every((name) => name !== "") && new Set(names).size === names.length;

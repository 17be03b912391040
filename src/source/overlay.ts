import type { Entry, MapNode, Node } from "./tree.ts";

/** A mapping laid over another: mappings merge key by key, all else is replaced; every value keeps its place. */
export function overlaid(under: MapNode, over: MapNode): MapNode {
  const above = new Map(over.entries.map((entry) => [entry.key, entry]));
  const below = new Set(under.entries.map(({ key }) => key));
  const entries = under.entries.map((entry) => merged(entry, above.get(entry.key)));
  return { ...over, entries: [...entries, ...over.entries.filter(({ key }) => !below.has(key))] };
}

function merged(under: Entry, over: Entry | undefined): Entry {
  if (over === undefined) return under;
  if (under.value.type !== "map" || over.value.type !== "map") return over;
  return { ...over, value: overlaid(under.value, over.value) };
}

/** A mapping without the value at a path of keys; null when there is none. */
export function without(node: MapNode, [key, ...rest]: readonly string[]): MapNode | null {
  const entry = node.entries.find((item) => item.key === key);
  if (entry === undefined) return null;
  if (rest.length === 0) return { ...node, entries: node.entries.filter((item) => item !== entry) };
  if (entry.value.type !== "map") return null;
  const value = without(entry.value, rest);
  if (value === null) return null;
  const entries = node.entries.map((item) => (item === entry ? { ...entry, value } : item));
  return { ...node, entries };
}

/** A mapping with text values for the keys that it lacks, placed where the mapping begins. */
export function withDefaults(node: MapNode, defaults: Readonly<Record<string, string>>): MapNode {
  const stated = new Set(node.entries.map(({ key }) => key));
  const { start } = node;
  const text = (value: string): Node => ({
    type: "scalar",
    value,
    source: value,
    start,
    end: start,
  });
  const added = Object.entries(defaults)
    .filter(([key]) => !stated.has(key))
    .map(([key, value]) => ({ key, keyStart: start, keyEnd: start, value: text(value) }));
  return { ...node, entries: [...added, ...node.entries] };
}

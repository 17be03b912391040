/** A value of a YAML document with its place in the text (offsets, end exclusive). */
export type Node = ScalarNode | MapNode | SeqNode;

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** A leaf. Numbers keep the text they were written as, so that decimals stay exact. */
export interface ScalarNode extends Placed {
  readonly type: "scalar";
  readonly value: string | number | boolean | null;
  readonly source: string;
}

/** A mapping; keys are unique. */
export interface MapNode extends Placed {
  readonly type: "map";
  readonly entries: readonly Entry[];
}

/** A key of a mapping and its value. */
export interface Entry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: Node;
}

/** A sequence. */
export interface SeqNode extends Placed {
  readonly type: "seq";
  readonly items: readonly Node[];
}

/** A step into a tree: a key of a mapping or an index of a sequence. */
export type PathStep = string | number;

/** Mappings with more keys than this are searched through an index. */
const searchedInOrder = 16;

const indexes = new WeakMap<MapNode, ReadonlyMap<string, Entry>>();

/** The entry of a key; null when the node is no mapping or has no such key. */
export function entryOf(node: Node, key: string): Entry | null {
  if (node.type !== "map") return null;
  if (node.entries.length <= searchedInOrder) {
    return node.entries.find((entry) => entry.key === key) ?? null;
  }
  const index = indexes.get(node) ?? new Map(node.entries.map((entry) => [entry.key, entry]));
  indexes.set(node, index);
  return index.get(key) ?? null;
}

/** The deepest node on the path that exists, and whether the whole path does. */
export function descend(root: Node, path: readonly PathStep[]): { node: Node; whole: boolean } {
  let node = root;
  for (const step of path) {
    const next =
      typeof step === "number"
        ? node.type === "seq"
          ? node.items[step]
          : undefined
        : entryOf(node, step)?.value;
    if (next === undefined) return { node, whole: false };
    node = next;
  }
  return { node, whole: true };
}

/** A tree as plain data; numbers as binary floats. */
export function plainOf(node: Node): PlainValue {
  switch (node.type) {
    case "scalar":
      return node.value;
    case "seq":
      return node.items.map(plainOf);
    case "map":
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainOf(value)]));
  }
}

/** Plain data, as YAML and JSON hold it; a key without a value is as good as absent. */
export type PlainValue =
  | string
  | number
  | boolean
  | null
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue | undefined };

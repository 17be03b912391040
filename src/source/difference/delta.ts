import { entryOf, type MapNode, type Node, type PathStep, type SeqNode } from "../tree.ts";
import { itemNames, shownName } from "./item-names.ts";
import { type IsOrdered, Saying } from "./same-value.ts";

/** A place where two trees differ: a value that was changed, added or taken away, or a list whose items changed places. */
export interface TreeEdit {
  readonly change: "changed" | "added" | "removed" | "moved";
  /** Keys, and names of list items in brackets: `competencies[C1].level`. */
  readonly path: string;
  readonly basePath: readonly PathStep[];
  readonly headPath: readonly PathStep[];
  /** Null where it was added. */
  readonly base: Node | null;
  /** Null where it was taken away. */
  readonly head: Node | null;
}

/** How one value became another, so that any part of the change can be made alone. */
export type Delta =
  | { readonly type: "same"; readonly node: Node }
  | { readonly type: "edit"; readonly edit: TreeEdit }
  | { readonly type: "map"; readonly head: MapNode; readonly entries: readonly MapEntry[] }
  | {
      readonly type: "seq";
      readonly head: SeqNode;
      /** Those of the base in its order, then those added, in that of the head. */
      readonly items: readonly SeqItem[];
      readonly moved: TreeEdit | null;
    };

interface MapEntry {
  readonly key: string;
  readonly delta: Delta;
}

interface SeqItem {
  readonly delta: Delta;
  /** Where it stands in the head; null where it is gone. */
  readonly place: number | null;
  readonly added: boolean;
}

/** Where a value stands in both trees. */
interface Place {
  readonly path: string;
  /** The keys that lead to it, those of list items left out. */
  readonly keys: readonly string[];
  readonly base: readonly PathStep[];
  readonly head: readonly PathStep[];
}

const top: Place = { path: "", keys: [], base: [], head: [] };

/**
 * What differs between two mappings; lists are compared item by item where their items have names of their own. The order
 * of lists is a difference where it says something.
 */
export function deltaOf(base: Node, head: Node, isOrdered: IsOrdered = () => true): Delta {
  return deltaAt(base, head, top, new Saying(isOrdered));
}

function deltaAt(base: Node, head: Node, at: Place, saying: Saying): Delta {
  if (saying.same(base, head, at.keys)) return { type: "same", node: base };
  if (base.type === "map" && head.type === "map") return mapDelta(base, head, at, saying);
  if (base.type === "seq" && head.type === "seq") return seqDelta(base, head, at, saying);
  return editAt(at, base, head);
}

/** Every edit of a delta, in the order of the base, what was added last. */
export function editsIn(delta: Delta): readonly TreeEdit[] {
  switch (delta.type) {
    case "same":
      return [];
    case "edit":
      return [delta.edit];
    case "map":
      return delta.entries.flatMap((entry) => editsIn(entry.delta));
    case "seq":
      return [
        ...delta.items.flatMap((item) => editsIn(item.delta)),
        ...(delta.moved === null ? [] : [delta.moved]),
      ];
  }
}

function editAt({ path, base, head }: Place, was: Node | null, is: Node | null): Delta {
  const change = was === null ? "added" : is === null ? "removed" : "changed";
  return {
    type: "edit",
    edit: { change, path, basePath: base, headPath: head, base: was, head: is },
  };
}

function mapDelta(base: MapNode, head: MapNode, at: Place, saying: Saying): Delta {
  const within = (key: string): Place => ({
    path: at.path === "" ? key : `${at.path}.${key}`,
    keys: [...at.keys, key],
    base: [...at.base, key],
    head: [...at.head, key],
  });
  const kept = base.entries.map(({ key, value }) => {
    const other = entryOf(head, key);
    const delta =
      other === null
        ? editAt(within(key), value, null)
        : deltaAt(value, other.value, within(key), saying);
    return { key, delta };
  });
  const fresh = head.entries
    .filter(({ key }) => entryOf(base, key) === null)
    .map(({ key, value }) => ({ key, delta: editAt(within(key), null, value) }));
  return { type: "map", head, entries: [...kept, ...fresh] };
}

function seqDelta(base: SeqNode, head: SeqNode, at: Place, saying: Saying): Delta {
  const partner = pairing(base.items, head.items, at.keys, saying);
  if (partner === null) return editAt(at, base, head);
  const within = (item: Node, b: number | null, h: number | null): Place => ({
    path: `${at.path}[${shownName(item, h ?? b ?? 0)}]`,
    keys: at.keys,
    base: [...at.base, ...(b === null ? [] : [b])],
    head: [...at.head, ...(h === null ? [] : [h])],
  });
  const taken = new Set(partner.filter((place) => place !== null));
  const kept = base.items.map((item, index): SeqItem => {
    const place = partner[index] ?? null;
    const other = place === null ? undefined : head.items[place];
    const here = within(item, index, place);
    const delta =
      other === undefined ? editAt(here, item, null) : deltaAt(item, other, here, saying);
    return { delta, place, added: false };
  });
  const fresh = head.items.flatMap((item, place): SeqItem[] =>
    taken.has(place)
      ? []
      : [{ delta: editAt(within(item, null, place), null, item), place, added: true }],
  );
  const isMoved = saying.isOrdered(at.keys) && !isRising(partner);
  const moved = isMoved ? movedEdit(at, base, head) : null;
  return { type: "seq", head, items: [...kept, ...fresh], moved };
}

function movedEdit({ path, base, head }: Place, was: Node, is: Node): TreeEdit {
  return { change: "moved", path, basePath: base, headPath: head, base: was, head: is };
}

/** For each item of the base the index of its counterpart; null as a whole where the list can only be taken as one value. */
function pairing(
  base: readonly Node[],
  head: readonly Node[],
  keys: readonly string[],
  saying: Saying,
): readonly (number | null)[] | null {
  const names = itemNames(base, head, (node, key) => saying.of(node, [...keys, key]));
  if (names !== null) {
    const places = new Map(names.head.map((name, index) => [name, index]));
    return names.base.map((name) => places.get(name) ?? null);
  }
  if ([...base, ...head].some(({ type }) => type === "scalar")) return null;
  const alike = new Map<string, number[]>();
  for (const [index, item] of head.entries()) {
    const text = saying.of(item, keys);
    alike.set(text, [...(alike.get(text) ?? []), index]);
  }
  return base.map((item) => alike.get(saying.of(item, keys))?.shift() ?? null);
}

function isRising(places: readonly (number | null)[]): boolean {
  const found = places.filter((place) => place !== null);
  return found.every((place, index) => index === 0 || place > (found[index - 1] ?? -1));
}

import type { Entry, MapNode, Node, SeqNode } from "../tree.ts";
import type { Delta, TreeEdit } from "./delta.ts";

/** The base of a delta with some of its edits made; null where what it stood for is gone. Places are those of the file each value came from. */
export function applied(delta: Delta, made: (edit: TreeEdit) => boolean): Node | null {
  switch (delta.type) {
    case "same":
      return delta.node;
    case "edit":
      return made(delta.edit) ? delta.edit.head : delta.edit.base;
    case "map":
      return mapApplied(delta, made);
    case "seq":
      return seqApplied(delta, made);
  }
}

function mapApplied(
  { head, entries }: Extract<Delta, { type: "map" }>,
  made: (edit: TreeEdit) => boolean,
): MapNode {
  const { start, end } = head;
  const kept = entries.flatMap(({ key, delta }): Entry[] => {
    const value = applied(delta, made);
    return value === null ? [] : [{ key, keyStart: start, keyEnd: start, value }];
  });
  return { type: "map", start, end, entries: kept };
}

/** Items keep the order of the base, unless their moving is made; what is added stands behind what precedes it in the head. */
function seqApplied(
  { head, items, moved }: Extract<Delta, { type: "seq" }>,
  made: (edit: TreeEdit) => boolean,
): SeqNode {
  const { start, end } = head;
  const kept = items
    .filter(({ added }) => !added)
    .flatMap(({ delta, place }) => withNode(applied(delta, made), place));
  if (moved !== null && made(moved)) kept.sort(byPlace);
  for (const { delta, place, added } of items) {
    const node = added ? applied(delta, made) : null;
    if (node === null || place === null) continue;
    const before = kept.findLastIndex((item) => item.place !== null && item.place < place);
    kept.splice(before + 1, 0, { node, place });
  }
  return { type: "seq", start, end, items: kept.map(({ node }) => node) };
}

interface Placed {
  readonly node: Node;
  readonly place: number | null;
}

const withNode = (node: Node | null, place: number | null): Placed[] =>
  node === null ? [] : [{ node, place }];

const byPlace = (a: Placed, b: Placed) => (a.place ?? -1) - (b.place ?? -1);

import { entryOf, type MapNode, type Node } from "../source/tree.ts";
import type { LocalPart } from "./reference.ts";

const lists = {
  competency: "competencies",
  outcome: "outcomes",
  level: "levels",
  strand: "strands",
  requirement: "requirements",
} as const;

/**
 * By what a document may call its own parts of a sort: as they are written, also those that cannot be used. Null where
 * that cannot be told, as the list or the name of a part of it is missing or no text.
 */
export function writtenParts(root: MapNode): (what: LocalPart) => ReadonlySet<string> | null {
  const found = new Map<LocalPart, ReadonlySet<string> | null>();
  return (what) => {
    const known = found.get(what);
    if (known !== undefined) return known;
    const parts = partsIn(root, what);
    found.set(what, parts);
    return parts;
  };
}

function partsIn(root: MapNode, what: LocalPart): ReadonlySet<string> | null {
  const list = entryOf(root, lists[what])?.value;
  const names =
    what === "level"
      ? namesIn(list, nameOf)
      : what === "requirement"
        ? pathsIn(list, "")
        : namesIn(list, idOf);
  return names.includes(null) ? null : new Set(names.flatMap((name) => name ?? []));
}

const nameOf = (node: Node) => (node.type === "scalar" && node.value !== null ? node.source : null);

function idOf(node: Node): string | null {
  const id = entryOf(node, "id");
  return id === null ? null : nameOf(id.value);
}

function namesIn(list: Node | undefined, name: (item: Node) => string | null): (string | null)[] {
  return list?.type === "seq" ? list.items.map(name) : [null];
}

function pathsIn(list: Node | undefined, prefix: string): (string | null)[] {
  if (list?.type !== "seq") return [null];
  return list.items.flatMap((item) => {
    const id = idOf(item);
    if (id === null) return [null];
    const path = `${prefix}${id}`;
    const below = ["of", "allOf"].flatMap((key) => entryOf(item, key)?.value ?? []);
    return [path, ...below.flatMap((node) => pathsIn(node, `${path}/`))];
  });
}

import { parseAddress } from "../../documents/address.ts";
import type { Cursor } from "../cursor/cursor.ts";

/** What an end of an association is. */
export type Node =
  | { readonly type: "competency"; readonly framework: string; readonly id: string }
  | { readonly type: "framework" }
  /** Published elsewhere; `uri` is null where the file gives none that is absolute. */
  | { readonly type: "elsewhere"; readonly uri: string | null; readonly name: string };

/** What the files hold, by identifier and by URI, across all packages. */
export class NodeIndex {
  private readonly nodes = new Map<string, Node>();

  /** Makes a part of a package known; the first of several with one identifier stays. */
  add(part: Cursor, node: Node): void {
    for (const name of [part.text("identifier"), part.text("uri")])
      if (name !== null && !this.nodes.has(key(name))) this.nodes.set(key(name), node);
  }

  /** What stands at an end of an association; null where it names nothing. */
  find(end: Cursor | null): Node | null {
    if (end === null) return null;
    const names = end.isObject ? [end.text("identifier"), end.text("uri")] : [end.asText()];
    if (end.isObject) end.pass("title", "targetType");
    for (const name of names) {
      const known = name === null ? undefined : this.nodes.get(key(name));
      if (known !== undefined) return known;
    }
    const uri =
      names.findLast((name) => name !== null && parseAddress(name)?.type === "uri") ?? null;
    const name = uri ?? names.find((text) => text !== null) ?? null;
    return name === null ? null : { type: "elsewhere", uri, name };
  }
}

/** Identifiers are hexadecimal, so capitals do not matter. */
function key(name: string): string {
  return /^[0-9A-Fa-f-]{36}$/.test(name) ? name.toLowerCase() : name;
}

import { isUri } from "../../documents/address.ts";
import { isJsonObject } from "../../source/json/json-value.ts";
import type { Cursor } from "../cursor/cursor.ts";

/** What an end of an association is. */
export type Node =
  | { readonly type: "competency"; readonly framework: string; readonly id: string }
  | { readonly type: "framework" }
  | Elsewhere;

/** Something that is published elsewhere; `uri` is null where the file gives none that is absolute. */
export interface Elsewhere {
  readonly type: "elsewhere";
  readonly uri: string | null;
  readonly name: string;
  /** Where it is named. */
  readonly end: Cursor;
}

/** What the files hold, by identifier and by URI, across all packages. */
export class NodeIndex {
  private readonly nodes = new Map<string, Node>();

  /** Makes a part of a package known; the first of several with one identifier stays. */
  add(part: Cursor, node: Node): void {
    this.name(part.text("identifier"), node);
    this.name(part.text("uri"), node);
  }

  private name(name: string | null, node: Node): void {
    if (name === null) return;
    const known = key(name);
    if (!this.nodes.has(known)) this.nodes.set(known, node);
  }

  /** What stands at an end of an association; null where it names nothing. */
  find(end: Cursor | null): Node | null {
    if (end === null) return null;
    const identifier = end.isObject ? end.text("identifier") : end.asText();
    const uri = end.isObject ? end.text("uri") : null;
    const known = this.known(identifier) ?? this.known(uri);
    // What is elsewhere has no words in a mapping; those that we write for want of others repeat its URI.
    const isSaid = known !== null || (isJsonObject(end.value) && end.value.title === uri);
    if (isSaid) end.pass("title", "targetType");
    return known ?? elsewhere(identifier, uri, end);
  }

  private known(name: string | null): Node | null {
    return name === null ? null : (this.nodes.get(key(name)) ?? null);
  }
}

function elsewhere(identifier: string | null, uri: string | null, end: Cursor): Node | null {
  const name = [uri, identifier].find((text) => text !== null && isUri(text)) ?? null;
  const called = name ?? identifier ?? uri;
  return called === null ? null : { type: "elsewhere", uri: name, name: called, end };
}

/** Identifiers are hexadecimal, so capitals do not matter. */
function key(name: string): string {
  const isUpper = name.length === 36 && /[A-F]/.test(name) && /^[0-9A-Fa-f-]+$/.test(name);
  return isUpper ? name.toLowerCase() : name;
}

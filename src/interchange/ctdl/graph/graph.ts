import { isJsonObject } from "../../../source/json/json-value.ts";
import type { Cursor } from "../../cursor/cursor.ts";
import { Names } from "./names.ts";
import { View } from "./view.ts";

/** What a value points to: something described here, or only its identifier. */
export interface Link {
  /** Identifier in full; null for something that stands in place and has none. */
  readonly iri: string | null;
  readonly view: View | null;
  readonly cursor: Cursor;
}

/** The nodes of one or several files, and what they point to. */
export class Graph {
  /** All nodes, in the order in which they stand. */
  readonly nodes: View[] = [];
  /** The nodes that something else pointed to and was asked for. */
  readonly reached = new Set<View>();
  private readonly language: string;
  private readonly known = new Map<string, View>();
  private readonly inline = new Map<unknown, View>();
  private files = 0;

  constructor(language: string) {
    this.language = language;
  }

  /** Adds a file: a graph, a list of nodes, one node, or what a registry answers. */
  add(top: Cursor): void {
    const names = new Names(this.files);
    this.files += 1;
    for (const item of top.items) this.addPart(item, names);
  }

  /** Where a value points to. */
  link(cursor: Cursor, { names }: View): Link {
    const iri = identifierOf(cursor);
    if (iri !== null) {
      const full = names.expand(iri);
      const view = this.known.get(keyOf(full)) ?? null;
      if (view !== null) this.reached.add(view);
      return { iri: full, view, cursor };
    }
    if (!cursor.isObject) {
      cursor.wrong("an identifier or an object");
      return { iri: null, view: null, cursor };
    }
    const kept = this.inline.get(cursor.value) ?? new View(cursor, names, this.language);
    this.inline.set(cursor.value, kept);
    if (kept.id !== null && !this.known.has(keyOf(kept.id))) this.known.set(keyOf(kept.id), kept);
    return { iri: kept.id, view: kept, cursor };
  }

  /** What the values under some names of a node point to. */
  links(view: View, ...names: readonly string[]): readonly Link[] {
    return view
      .list(...names)
      .map((item) => this.link(item, view))
      .filter(({ iri, view: found }) => iri !== null || found !== null);
  }

  private addPart(part: Cursor, names: Names): void {
    if (!part.isObject) {
      part.wrong("a node of a graph");
      return;
    }
    const context = part.get("@context");
    if (context !== null) names.declare(context.value);
    const answered = part.get("decoded_resource");
    if (answered !== null) {
      this.add(answered);
      return;
    }
    if (part.get("@graph", "graph") === null) {
      this.addNode(part, names);
      return;
    }
    part.pass("@id", "id");
    for (const node of part.list("@graph", "graph"))
      if (node.isObject) this.addNode(node, names);
      else node.wrong("a node of a graph");
  }

  private addNode(cursor: Cursor, names: Names): void {
    const view = new View(cursor, names, this.language);
    const keys = view.id === null ? [] : [keyOf(view.id)];
    if (keys.some((key) => this.known.has(key))) {
      cursor.lose("something of the same identifier is described before it");
      return;
    }
    for (const key of keys) this.known.set(key, view);
    this.inline.set(cursor.value, view);
    this.nodes.push(view);
  }
}

/** An identifier that stands for what is described elsewhere; null of anything that says more. */
function identifierOf(cursor: Cursor): string | null {
  const { value } = cursor;
  if (typeof value === "string") return value.trim() === "" ? null : value.trim();
  if (!isJsonObject(value)) return null;
  const others = Object.keys(value).filter((key) => key !== "@id");
  return others.length === 0 ? cursor.text("@id") : null;
}

const ctid = /ce-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Under what a node is known: its CTID where its address ends with one, since a registry has it at several addresses. */
function keyOf(iri: string): string {
  return ctid.exec(iri)?.[0].toLowerCase() ?? iri.replace(/^http:/, "https:");
}

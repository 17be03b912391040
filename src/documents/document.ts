import type { Span } from "../diagnostics/span.ts";
import type { Period } from "../kernel/date.ts";
import type { SourceFile } from "../source/source-file.ts";
import { descend, entryOf, type MapNode, type PathStep } from "../source/tree.ts";
import type { EntrySources } from "./history.ts";
import type { DocumentData, Kind } from "./kinds.ts";

/** Where a document comes from: the user's workspace or a built-in pack. */
export type Origin = "workspace" | "pack";

/** A decoded document that knows the place of every value. */
export interface Document<K extends Kind = Kind, D = DocumentData[K]> {
  readonly kind: K;
  readonly id: string;
  readonly edition: string | null;
  readonly effective: Period;
  readonly data: D;
  readonly origin: Origin;
  readonly file: SourceFile;
  readonly root: MapNode;
  /** Of a document on one day: which sources the entries in force of its histories name. */
  readonly entrySources?: EntrySources | undefined;
}

/** A document of any kind; narrow it by `kind`. */
export type AnyDocument = { [K in Kind]: Document<K> }[Kind];

/** Does the document itself state something at a path, or is it what holds where nothing is stated? */
export const isStated = ({ root }: Pick<Document, "root">, ...path: PathStep[]): boolean =>
  descend(root, path).whole;

/** The place of the value at a path; where the path ends early, of what is there. */
export function placeOf(document: Pick<Document, "file" | "root">, ...path: PathStep[]): Span {
  const { node, whole } = descend(document.root, path);
  const last = path.at(-1);
  if (whole && typeof last === "string" && node.type !== "scalar") {
    const parent = descend(document.root, path.slice(0, -1)).node;
    const entry = entryOf(parent, last);
    if (entry !== null) return document.file.span(entry.keyStart, entry.keyEnd);
  }
  if (node.type === "scalar") return document.file.span(node.start, node.end);
  if (node.type === "map") {
    const first = node.entries[0];
    const id = entryOf(node, "id");
    if (id !== null) return document.file.span(id.value.start, id.value.end);
    if (first !== undefined) return document.file.span(first.keyStart, first.keyEnd);
  }
  return document.file.span(node.start, Math.min(node.end, node.start + 1));
}

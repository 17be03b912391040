import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { AnyDocument } from "../documents/document.ts";
import { keysOf } from "../documents/kinds.ts";
import { basis } from "../documents/vocabulary.ts";
import { didYouMean } from "../kernel/text.ts";
import { type Entry, entryOf, type Node } from "../source/tree.ts";

/** Every `source: key` must stand under `sources`; provenance gives keys of the document a source or a basis. */
export function checkSources(document: AnyDocument): Diagnostic[] {
  return [
    ...citationsIn(document.root).flatMap((node) => checkSource(document, node, [])),
    ...provenanceOf(document).flatMap((entry) => [
      ...checkKey(document, entry),
      ...checkSource(document, entry.value, basis.options),
    ]),
  ];
}

/** Keys below which `source` means something else: JSON Schemas, what providers say of their evidence, documents in cases, and in provenance the key that it is. */
const opaque = new Set([
  ...["applies", "require", "need", "sources", "base", "offering", "documents", "provenance"],
]);

/** The values that name a source, down a tree. */
function citationsIn(node: Node): Node[] {
  if (node.type === "seq") return node.items.flatMap(citationsIn);
  if (node.type === "scalar") return [];
  return node.entries.flatMap(({ key, value }) => {
    if (key === "source" && value.type === "scalar") return [value];
    return opaque.has(key) ? [] : citationsIn(value);
  });
}

function provenanceOf({ root }: AnyDocument): readonly Entry[] {
  const provenance = entryOf(root, "provenance")?.value;
  return provenance?.type === "map" ? provenance.entries : [];
}

/** What has a provenance must be a key of documents of the kind, stated here or not. */
function checkKey(document: AnyDocument, { key, keyStart, keyEnd }: Entry): Diagnostic[] {
  if (entryOf(document.root, key) !== null) return [];
  const known = keysOf(document.kind);
  if (known.includes(key)) return [];
  const args = { key, known, suggestion: didYouMean(key, known) };
  return [diagnostic("unknown-key", args, document.file.span(keyStart, keyEnd))];
}

/** A source that is named, if it is one of the document's or one of some other words. */
function checkSource(
  { data, file }: AnyDocument,
  node: Node,
  others: readonly string[],
): Diagnostic[] {
  if (node.type !== "scalar" || typeof node.value !== "string") return [];
  const { sources } = data as { sources?: Readonly<Record<string, unknown>> };
  const known = [...Object.keys(sources ?? {}), ...others];
  if (known.includes(node.value)) return [];
  const args = { key: node.value, suggestion: didYouMean(node.value, known) };
  return [diagnostic("unknown-source", args, file.span(node.start, node.end))];
}

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { AnyDocument } from "../documents/document.ts";
import { keysOf } from "../documents/kinds.ts";
import { basis } from "../documents/vocabulary.ts";
import { lazily } from "../kernel/lazy.ts";
import type { NameSearch } from "../kernel/name-search.ts";
import { slipOf } from "../kernel/text.ts";
import { type Entry, entryOf, type MapNode, type Node } from "../source/tree.ts";

/** More keys that may be named than so many are not listed with each one that is wrong. */
const mostListed = 100;

/**
 * Every `source: key` must stand under `sources`; provenance gives a source or a basis to keys of documents of the kind,
 * stated here or not, and to parameters that are stated, by the keys that lead to them (`hours.perCredit.learning`). Of
 * a document that can be read in part all counts that is `written`.
 */
export function checkSources(
  document: AnyDocument,
  search: NameSearch,
  written = document.root,
): Diagnostic[] {
  const sources = entryOf(written, "sources")?.value;
  if (sources === undefined ? mayBeMisspelt(written) : sources.type !== "map") return [];
  const stated = sources?.type === "map" ? sources.entries.map(({ key }) => key) : [];
  const known = new Set(stated);
  const knownOrBasis = new Set([...stated, ...basis.options]);
  const check = (node: Node, names: ReadonlySet<string>) =>
    checkSource(document, node, names, search);
  const keys = new Set(keysOf(document.kind));
  const parameters = lazily(() => new Set(parametersIn(written, [])));
  const checkKey = ({ key, keyStart, keyEnd }: Entry) => {
    const names = key.includes(".") ? parameters() : keys;
    if (names.has(key) || entryOf(written, key) !== null) return [];
    const shown = names.size > mostListed ? [] : [...names];
    const args = { key, known: shown, suggestion: search.suggestion(key, names) };
    return [diagnostic("unknown-key", args, document.file.span(keyStart, keyEnd))];
  };
  return [
    ...citationsIn(document.root).flatMap((node) => check(node, known)),
    ...provenanceOf(document).flatMap((entry) => [
      ...checkKey(entry),
      ...check(entry.value, knownOrBasis),
    ]),
  ];
}

/** Is there a key that `sources` may have been meant by? */
const mayBeMisspelt = ({ entries }: MapNode): boolean =>
  entries.some(({ key }) => key !== "source" && slipOf(key, ["sources"]) !== null);

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

/** The parameters within the mappings of a document, each by the keys that lead to it. */
function parametersIn({ entries }: MapNode, above: readonly string[]): string[] {
  return entries.flatMap(({ key, value }) => {
    if (opaque.has(key)) return [];
    const path = [...above, key];
    const below = value.type === "map" ? parametersIn(value, path) : [];
    return above.length === 0 ? below : [path.join("."), ...below];
  });
}

/** A source that is named, if it is one of those known. */
function checkSource(
  { file }: AnyDocument,
  node: Node,
  known: ReadonlySet<string>,
  search: NameSearch,
): Diagnostic[] {
  if (node.type !== "scalar" || typeof node.value !== "string") return [];
  if (known.has(node.value)) return [];
  const args = { key: node.value, suggestion: search.suggestion(node.value, known) };
  return [diagnostic("unknown-source", args, file.span(node.start, node.end))];
}

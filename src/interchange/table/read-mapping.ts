import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Span, startOf } from "../../diagnostics/span.ts";
import { decodeAs } from "../../documents/decode.ts";
import type { SourceFile } from "../../source/source-file.ts";
import { descend, entryOf, type MapNode, type PathStep } from "../../source/tree.ts";
import { readYaml } from "../../source/yaml.ts";
import type { InputFile } from "../input-file.ts";
import { keyOf } from "./key-type.ts";
import { mappingFile, type TableMapping, targetsOf } from "./mapping.ts";

/** A table of a mapping, and where its parts stand in the mapping file. */
export interface MappedTable {
  readonly mapping: TableMapping;
  readonly place: (...path: readonly PathStep[]) => Span;
}

/** The tables of a mapping file; where one is wrong, findings at their places and no tables. */
export function readMapping(file: InputFile): {
  readonly tables: readonly MappedTable[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const { text } = file;
  if (!("path" in text)) return { tables: [], diagnostics: [text] };
  const { documents, diagnostics } = readYaml(text);
  const [root] = documents;
  if (diagnostics.length > 0) return { tables: [], diagnostics };
  if (root?.type !== "map") {
    const args = { expected: "a mapping with `tables`", found: "something else" };
    return { tables: [], diagnostics: [diagnostic("wrong-type", args, startOf(file.path))] };
  }
  const read = decodeAs(mappingFile, root, text);
  if ("diagnostics" in read) return { tables: [], diagnostics: read.diagnostics };
  const tables = read.data.tables.map((mapping, index) => ({
    mapping,
    place: (...path: readonly PathStep[]) => placeIn(text, root, ["tables", index, ...path]),
  }));
  const wrong = tables.flatMap(wrongKeys);
  return { tables: wrong.length === 0 ? tables : [], diagnostics: wrong };
}

/** The key at a path, or the value where there is none. */
function placeIn(file: SourceFile, root: MapNode, path: readonly PathStep[]): Span {
  const last = path.at(-1);
  const parent = descend(root, path.slice(0, -1)).node;
  const entry = typeof last === "string" ? entryOf(parent, last) : null;
  if (entry !== null) return file.span(entry.keyStart, entry.keyEnd);
  const { node } = descend(root, path);
  return file.span(node.start, node.start + 1);
}

function wrongKeys({ mapping, place }: MappedTable): readonly Diagnostic[] {
  const { kind, constants = {} } = mapping;
  const check = (key: string, at: Span) => {
    const found = keyOf(kind, key);
    if ("type" in found) return [];
    const { why, suggestion } = found;
    return [diagnostic("table-key", { key, kind, why, suggestion }, at)];
  };
  return [
    ...targetsOf(mapping).flatMap(([column, { key }]) => check(key, place("columns", column))),
    ...Object.keys(constants).flatMap((key) => check(key, place("constants", key))),
  ];
}

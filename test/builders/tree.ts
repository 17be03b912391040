import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import { descend, entryOf, type Node, type PathStep } from "../../src/source/tree.ts";
import { readYaml } from "../../src/source/yaml.ts";

/** A text read as YAML, with ways to ask what lies where. */
export interface ReadYaml {
  readonly documents: readonly Node[];
  readonly diagnostics: readonly Diagnostic[];
  /** The line and column of a key, `3:7`. */
  readonly keyAt: (...path: PathStep[]) => string;
  /** The first and last place of a value, `3:9-3:12`. */
  readonly valueAt: (...path: PathStep[]) => string;
  /** The value of the first document as plain data; numbers as their text. */
  readonly data: () => unknown;
}

/** Reads a text as the YAML file `t.yaml`. */
export function yaml(text: string): ReadYaml {
  const file = new SourceFile("t.yaml", text);
  const { documents, diagnostics } = readYaml(file);
  const root = (): Node => {
    const [first] = documents;
    if (first === undefined) throw new Error(diagnostics.map((d) => d.message).join("\n"));
    return first;
  };
  return {
    documents,
    diagnostics,
    keyAt: (...path) => {
      const last = String(path.at(-1));
      const entry = entryOf(descend(root(), path.slice(0, -1)).node, last);
      if (entry === null) return "nowhere";
      const { line, column } = file.span(entry.keyStart, entry.keyEnd);
      return `${line}:${column}`;
    },
    valueAt: (...path) => {
      const { node, whole } = descend(root(), path);
      if (!whole) return "nowhere";
      const { line, column, endLine, endColumn } = file.span(node.start, node.end);
      return `${line}:${column}-${endLine}:${endColumn}`;
    },
    data: () => plain(root()),
  };
}

function plain(node: Node): unknown {
  switch (node.type) {
    case "scalar":
      return typeof node.value === "number" ? `number ${node.source}` : node.value;
    case "seq":
      return node.items.map(plain);
    case "map":
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
  }
}

/** A finding as `line:column code`. */
export const placed = ({ at, code }: Diagnostic): string => `${at.line}:${at.column} ${code}`;

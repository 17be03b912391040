import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { withText } from "../source/set-text.ts";
import { SourceFile } from "../source/source-file.ts";
import { entryOf, type MapNode, type Node } from "../source/tree.ts";
import { readYaml } from "../source/yaml.ts";

/** A mapping of a crosswalk that waits for a decision. */
export interface Proposal {
  readonly from: readonly string[];
  readonly to: string;
  readonly relation: string;
  readonly note: string | null;
  readonly rationale: string | null;
  readonly line: number;
}

/** The crosswalks of one file, mapping by mapping, and edits that leave everything else in it as it is. */
export class ProposalFile {
  readonly path: string;
  readonly text: string;
  /** What keeps the file from being read as YAML. */
  readonly diagnostics: readonly Diagnostic[];
  private readonly nodes: readonly MapNode[];
  private readonly file: SourceFile;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
    this.file = new SourceFile(path, text);
    const { documents, diagnostics } = readYaml(this.file);
    this.diagnostics = diagnostics;
    this.nodes = documents.flatMap(mappingsOf);
  }

  /** How many mappings there are, decided or not. */
  get size(): number {
    return this.nodes.length;
  }

  /** The mapping at a place, where it waits for a decision; otherwise null. */
  proposal(at: number): Proposal | null {
    const node = this.nodes[at];
    if (node === undefined || textOf(node, "status") !== "proposed") return null;
    const from = entryOf(node, "from")?.value;
    const sources = from?.type === "seq" ? from.items : from === undefined ? [] : [from];
    return {
      from: sources.flatMap((source) => (source.type === "scalar" ? source.source : [])),
      to: textOf(node, "to") ?? "",
      relation: textOf(node, "relation") ?? "exact",
      note: textOf(node, "note"),
      rationale: textOf(node, "rationale"),
      line: this.file.span(node.start, node.start).line,
    };
  }

  /** The file with one key of a mapping set; null where that cannot be done without changing more. */
  with(at: number, key: "status" | "relation" | "rationale", value: string): ProposalFile | null {
    const node = this.nodes[at];
    const text = node === undefined ? null : withText(this.text, node, key, value);
    return text === null ? null : new ProposalFile(this.path, text);
  }
}

function mappingsOf(root: Node): MapNode[] {
  const kind = entryOf(root, "kind")?.value;
  const list = entryOf(root, "mappings")?.value;
  if (kind?.type !== "scalar" || kind.source !== "crosswalk" || list?.type !== "seq") return [];
  return list.items.filter((item) => item.type === "map");
}

function textOf(node: MapNode, key: string): string | null {
  const value = entryOf(node, key)?.value;
  return value?.type === "scalar" ? value.source : null;
}

import { append } from "../../../kernel/append.ts";
import { mostRowLines } from "../../../source/limits.ts";
import type { MapNode, Node, PathStep, ScalarNode, SeqNode } from "../../../source/tree.ts";
import { hasKey, requiredKeys } from "../key-type.ts";
import type { TableKind } from "../mapping.ts";
import { cellOf, type WrittenCell } from "./cell.ts";

/** The cells of a row, by their keys. */
export type RowCells = Map<string, WrittenCell>;

/** Takes what no cell holds, and why. */
export type Lose = (path: readonly PathStep[], why: string) => void;

/** The list of which each entry has a row of its own. */
export const rowLists: Readonly<Record<TableKind, string | null>> = {
  "micro-credential": "competencies",
  course: "outcomes",
  "competency-framework": "competencies",
  agreement: null,
};

/** What names a document; it stands in each of its rows. */
const naming = ["id", "code", "title"];

/** The rows of a document: one for each competency or outcome, one where it has none; what no cell holds is told to `lose`. */
export class DocumentRows {
  readonly rows: RowCells[] = [];
  private readonly lose: Lose;
  private readonly kind: TableKind;
  /** The keys of the document's sources, of which a table holds none. */
  private readonly sources: ReadonlySet<string>;

  constructor(kind: TableKind, root: MapNode, lose: Lose) {
    this.kind = kind;
    const sources = root.entries.find(({ key }) => key === "sources")?.value;
    this.sources = new Set(sources?.type === "map" ? sources.entries.map(({ key }) => key) : []);
    this.lose = lose;
    const first: RowCells = new Map();
    const entries = this.addMap(root, "", [], first);
    append(this.rows, entries.length === 0 ? [new Map()] : entries);
    const [top] = this.rows;
    for (const [key, cell] of first) top?.set(key, cell);
    for (const row of this.rows)
      for (const key of naming) {
        const cell = first.get(key);
        if (cell !== undefined) row.set(key, cell);
      }
  }

  /** Adds what a mapping says to a row; answers with the rows of the list that has rows of its own. */
  private addMap(map: MapNode, key: string, path: readonly PathStep[], row: RowCells): RowCells[] {
    const list = key === "" ? rowLists[this.kind] : null;
    let entries: RowCells[] = [];
    for (const { key: name, value } of map.entries) {
      const at = [...path, name];
      if (key === "" && name === "kind") continue;
      if (!hasKey(this.kind, key === "" ? name : `${key}.${name}`)) {
        this.lose(path, "it has keys that a document chooses itself");
        break;
      }
      if (name === "source" && path[0] !== "need" && this.namesSource(value))
        this.lose(at, "it names a source, and sources are not carried over");
      else if (name === list && value.type === "seq") entries = this.entriesOf(value, name, at);
      else this.add(value, key === "" ? name : `${key}.${name}`, at, row);
    }
    return entries;
  }

  private namesSource(node: Node): boolean {
    return node.type === "scalar" && this.sources.has(String(node.value));
  }

  private entriesOf(list: SeqNode, name: string, path: readonly PathStep[]): RowCells[] {
    const needed = requiredKeys(this.kind, name).map((key) => `${name}[].${key}`);
    return list.items.flatMap((item, index) => {
      const row: RowCells = new Map();
      const at = [...path, index];
      if (item.type === "map") this.addMap(item, `${name}[]`, at, row);
      if (needed.every((key) => row.has(key))) return [row];
      this.lose(at, "a row cannot say what it must");
      return [];
    });
  }

  private add(node: Node, key: string, path: readonly PathStep[], row: RowCells): void {
    if (node.type === "scalar") this.put([node], key, path, row);
    else if (node.type === "map") this.addMap(node, key, path, row);
    else if (node.items.length === 0) this.lose(path, "a cell cannot say that there is none");
    else if (node.items.every((item): item is ScalarNode => item.type === "scalar"))
      this.put(node.items, key, path, row);
    else
      for (const [index, item] of node.items.entries())
        this.add(item, `${key}[${index + 1}]`, [...path, index], row);
  }

  private put(
    values: readonly ScalarNode[],
    key: string,
    path: readonly PathStep[],
    row: RowCells,
  ): void {
    const { cell, why } = cellOf(this.kind, key, values);
    if (why !== null) this.lose(path, why);
    if (cell === null) return;
    const lines = [...row.values(), cell].reduce((sum, { text }) => sum + linesIn(text), 1);
    if (lines > mostRowLines / 2) this.lose(path, "a row of a table has not so many lines");
    else row.set(key, cell);
  }
}

function linesIn(text: string): number {
  return text.split(/\r\n?|\n/).length - 1;
}

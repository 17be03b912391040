import type { Span } from "../diagnostics/span.ts";
import { groupBy } from "../kernel/group.ts";
import { sorted } from "../kernel/order.ts";
import { entryOf, type Node } from "../source/tree.ts";
import type { AnyDocument } from "./document.ts";

/** A place by what it is in, whatever the file is called and wherever the document stands in it. */
export interface DocumentPlace {
  readonly document: AnyDocument;
  /** The local ids of the parts that the place lies in, from the outermost to the innermost. */
  readonly parts: readonly string[];
}

/** Finds the document that a place of a file lies in. */
export class DocumentPlaces {
  private readonly byFile: ReadonlyMap<string, readonly AnyDocument[]>;
  private readonly known = new Map<string, DocumentPlace | null>();

  constructor(documents: Iterable<AnyDocument>) {
    const byFile = groupBy(documents, ({ file }) => file.path);
    const inOrder = [...byFile].map(
      ([file, list]) => [file, sorted(list, (a, b) => b.root.start - a.root.start)] as const,
    );
    this.byFile = new Map(inOrder);
  }

  /** The document and the part of it that a place lies in; null where it lies in none. */
  of(at: Span): DocumentPlace | null {
    const key = `${at.line}:${at.column} ${at.file}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const found = this.find(at);
    this.known.set(key, found);
    return found;
  }

  private find({ file, line, column }: Span): DocumentPlace | null {
    const documents = this.byFile.get(file) ?? [];
    const offset = documents[0]?.file.offset(line, column) ?? 0;
    const document = documents.find(({ root }) => root.start <= offset && offset <= root.end);
    return document === undefined ? null : { document, parts: partsAt(document.root, offset) };
  }
}

/** The ids of the list entries around an offset, from the outermost to the innermost. */
function partsAt(root: Node, offset: number): string[] {
  const parts: string[] = [];
  let node: Node | undefined = root;
  while (node !== undefined) {
    const within: Node | undefined = childAt(node, offset);
    const id = node.type === "seq" && within !== undefined ? entryOf(within, "id")?.value : null;
    if (id?.type === "scalar") parts.push(id.source);
    node = within;
  }
  return parts;
}

/** The value of a mapping, or the entry of a list, that an offset lies in; a key belongs to its value. */
function childAt(node: Node, offset: number): Node | undefined {
  if (node.type === "scalar") return undefined;
  if (node.type === "seq") return node.items.find((item) => covers(item, offset));
  return node.entries.find(({ keyStart, value }) =>
    covers({ start: keyStart, end: value.end }, offset),
  )?.value;
}

const covers = ({ start, end }: { readonly start: number; readonly end: number }, offset: number) =>
  start <= offset && offset < end;

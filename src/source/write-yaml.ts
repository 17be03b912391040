import {
  Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  type Node,
  Scalar,
  type ToStringOptions,
  visit,
} from "yaml";
import { steers, withoutSteering } from "../kernel/steering.ts";
import type { PlainValue } from "./tree.ts";

/** The longest text that a mapping or list may take on one line. */
const longestLine = 88;

/** Layout without folded lines or padding. */
export const layout = { lineWidth: 0, flowCollectionPadding: false } as const;

/** What a document says, by key; one without a value is left out. */
export interface PlainMapping {
  readonly [key: string]: PlainValue | undefined;
}

/** One document as text that ends with a line break; short mappings and lists stand on one line. */
export function yamlText(value: PlainMapping): string {
  const document = new Document(value);
  shape(document.contents, true);
  return documentText(document, layout);
}

/** A document as text, in which what steers a terminal stands in double quotes as an escape. */
export function documentText(document: Document, options: ToStringOptions): string {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === "string" && steers(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return withoutSteering(document.toString(options));
}

/** A value as a node of a document, laid out as `yamlText` does. */
export function yamlNode(document: Document, value: PlainValue): Node {
  const node = document.createNode(value);
  shape(node, false);
  return node;
}

/** Puts collections on one line where they fit; the top of a document and lists of mappings never do. */
function shape(top: unknown, keepsBlock: boolean): void {
  visit(top as Node, {
    Collection: (_, node) => {
      if (node === top && keepsBlock) return undefined;
      const listsMaps = !isMap(node) && node.items.some((item) => isCollection(item));
      if (listsMaps || widthOf(node) > longestLine) return undefined;
      node.flow = true;
      return visit.SKIP;
    },
  });
}

/** About how many characters a node takes on one line. */
function widthOf(node: unknown): number {
  if (isScalar(node)) return String(node.value).length + 2;
  if (isPair(node)) return widthOf(node.key) + widthOf(node.value);
  if (!isCollection(node)) return 0;
  return (node.items as readonly unknown[]).reduce<number>((sum, item) => sum + widthOf(item), 2);
}

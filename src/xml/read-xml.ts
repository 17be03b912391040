import { SaxesParser } from "saxes";

/** The deepest nesting of elements. */
const deepestElement = 64;

/** Why a text is not XML that can be read; whoever reads it says of what. */
export class NotXml extends Error {
  /** The end of a sentence about the text. */
  readonly detail: string;
  /** Where reading stopped, in UTF-16 units. */
  readonly at: number;

  constructor(detail: string, at: number) {
    super(detail);
    this.detail = detail;
    this.at = at;
  }
}

/** What is told while a text is read; names come without their prefix, namespaces not at all, offsets in UTF-16 units. */
export interface XmlListener {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, end: number) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Reads a text from its start to its end. A document type, and with it every entity of its own, is refused.
 * Throws NotXml where it is no XML, or nested too deep.
 */
export function readXml(xml: string, listener: XmlListener): void {
  const parser = new SaxesParser();
  let depth = 0;
  const refuse = (detail: string): never => {
    throw new NotXml(detail, Math.min(parser.position, xml.length));
  };
  parser.on("error", () => refuse("is not valid XML"));
  parser.on("doctype", () =>
    refuse("declares a document type, which no file that is read here needs"),
  );
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > deepestElement) refuse("is nested too deep");
    const stated = Object.entries(attributes).filter(([key]) => !/^xmlns(?::|$)/.test(key));
    const plain = stated.map(([key, value]) => [localName(key), String(value)]);
    listener.open(localName(name), Object.fromEntries(plain), parser.position);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    listener.close?.(localName(name));
  });
  parser.on("text", (text) => listener.text?.(text));
  parser.on("cdata", (text) => listener.text?.(text));
  parser.write(xml).close();
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

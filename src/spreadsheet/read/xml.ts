import { SaxesParser } from "saxes";
import { deepestElement } from "./limits.ts";
import { Unreadable } from "./unreadable.ts";

/** What is told while a part is read; names come without their prefix. */
export interface XmlListener {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Reads a part from its start to its end. A document type, and with it every entity of its own, is refused.
 * Throws Unreadable where it is no XML, or nested too deep.
 */
export function readXml(xml: string, part: string, listener: XmlListener): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on("error", () => {
    throw new Unreadable(`its part ${part} is not valid XML`);
  });
  parser.on("doctype", () => {
    throw new Unreadable(`its part ${part} declares a document type, which no workbook needs`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > deepestElement) throw new Unreadable(`its part ${part} is nested too deep`);
    listener.open(localName(name), (wanted) => attributeOf(attributes, wanted));
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

function attributeOf(attributes: object, wanted: string): string | undefined {
  const found = Object.entries(attributes).find(
    ([name]) => name === wanted || localName(name) === wanted,
  );
  return typeof found?.[1] === "string" ? found[1] : undefined;
}

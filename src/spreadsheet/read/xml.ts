import { NotXml, readXml as readAnyXml } from "../../xml/read-xml.ts";
import { Unreadable } from "./unreadable.ts";

/** What is told while a part is read; names come without their prefix. */
export interface XmlListener {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Reads a part from its start to its end. Throws Unreadable where it is no XML that can be read. */
export function readXml(xml: string, part: string, listener: XmlListener): void {
  try {
    readAnyXml(xml, {
      ...listener,
      open: (name, attributes) =>
        listener.open(name, (wanted) =>
          Object.hasOwn(attributes, wanted) ? attributes[wanted] : undefined,
        ),
    });
  } catch (error) {
    if (!(error instanceof NotXml)) throw error;
    throw new Unreadable(`its part ${part} ${error.detail}`);
  }
}

import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../diagnostics/span.ts";
import { groupBy } from "../../kernel/group.ts";
import { lazily } from "../../kernel/lazy.ts";
import { NotXml, readXml } from "../../xml/read-xml.ts";
import type { JsonValue } from "../json/json-value.ts";
import type { SourceFile } from "../source-file.ts";
import type { PathStep } from "../tree.ts";

/** An XML text as a tree of values, and the place of any of them. */
export interface XmlFile {
  /** The name of the outermost element. */
  readonly name: string;
  /**
   * An element that holds only text is that text; any other is an object of its children by name (several of one name
   * as a list), its attributes as `@name` and its text as `#text`.
   */
  readonly value: JsonValue;
  readonly place: (path: readonly PathStep[]) => Span;
}

/** Reads an XML text (no document type, no entities but those of XML); a finding at the place where it stops being one. */
export function readXmlTree(file: SourceFile): XmlFile | Diagnostic {
  const top = new Element("", 0);
  const open = [top];
  try {
    readXml(file.text, {
      open: (name, attributes, end) => {
        const element = new Element(name, end, attributes);
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      text: (text) => {
        const last = open.at(-1);
        if (last !== undefined) last.text += text;
      },
      close: () => open.pop(),
    });
  } catch (error) {
    if (!(error instanceof NotXml)) throw error;
    return diagnostic("xml-syntax", { detail: error.detail }, file.span(error.at, error.at + 1));
  }
  const [root] = top.children;
  if (root === undefined) return diagnostic("xml-syntax", { detail: "is empty" }, file.span(0, 1));
  return { name: root.name, value: root.value(), place: (path) => elementAt(root, path).tag(file) };
}

class Element {
  readonly name: string;
  /** Where its opening tag ends. */
  readonly end: number;
  readonly children: Element[] = [];
  text = "";
  /** Worked out when the place of a child is first asked for, so that the places of many cost no more than reading them. */
  private readonly byName = lazily(() => groupBy(this.children, ({ name }) => name));
  private start: number | null = null;
  private readonly attributes: Readonly<Record<string, string>>;

  constructor(name: string, end: number, attributes: Readonly<Record<string, string>> = {}) {
    this.name = name;
    this.end = end;
    this.attributes = attributes;
  }

  /** The child of a name, of several the one at an index. */
  child(name: string, index: number): Element | undefined {
    return this.byName().get(name)?.[index];
  }

  /** The place of its opening tag, in which no other tag can begin. */
  tag(file: SourceFile): Span {
    this.start ??= Math.max(0, file.text.lastIndexOf("<", Math.max(0, this.end - 1)));
    return file.span(this.start, this.end);
  }

  value(): JsonValue {
    const attributes = Object.entries(this.attributes).filter(
      ([name]) => !name.startsWith("xmlns"),
    );
    if (this.children.length === 0 && attributes.length === 0) return this.text;
    const byName = new Map<string, JsonValue[]>();
    for (const [name, text] of attributes) byName.set(`@${name}`, [text]);
    for (const child of this.children) {
      const list = byName.get(child.name);
      if (list === undefined) byName.set(child.name, [child.value()]);
      else list.push(child.value());
    }
    if (this.text.trim() !== "") byName.set("#text", [this.text]);
    const entries = [...byName].map(([name, [first = null, ...others]]) => [
      name,
      others.length === 0 ? first : [first, ...others],
    ]);
    return Object.fromEntries(entries);
  }
}

/** The element on a path; where the path ends early, the last one on it. */
function elementAt(root: Element, path: readonly PathStep[]): Element {
  let element = root;
  for (const [at, step] of path.entries()) {
    if (typeof step === "number") continue;
    const next = path[at + 1];
    const child = element.child(step, typeof next === "number" ? next : 0);
    if (child === undefined) break;
    element = child;
  }
  return element;
}

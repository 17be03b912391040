import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { lazily } from "../kernel/lazy.ts";
import { type JsonFile, readJson } from "../source/json/read-json.ts";
import { SourceFile } from "../source/source-file.ts";
import { readText } from "../source/text.ts";
import { readXmlTree, type XmlFile } from "../source/xml/xml-tree.ts";

/** How much of a file is looked at to tell what it is, in bytes. */
const headLength = 4096;

const holders = "(?:credential_?subject|(?:has_?)?recipient|learner|holder|student)";
const holderKey = new RegExp(`["'](?:[\\w-]+:)?${holders}["']\\s*:`, "i");
const holderElement = new RegExp(`<(?:[\\w-]+:)?${holders}[\\s/>]`, "i");

/** A file that somebody else wrote; it is decoded and parsed when that is first asked for. */
export class InputFile {
  /** Path as the user would type it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  private readonly decoded: () => SourceFile | Diagnostic;
  private readonly parsed: () => JsonFile | Diagnostic;

  constructor(path: string, bytes: Uint8Array) {
    this.path = path;
    this.bytes = bytes;
    this.decoded = lazily(() => readText(path, bytes));
    this.parsed = lazily(() => {
      const text = this.decoded();
      return text instanceof SourceFile ? readJson(text) : text;
    });
  }

  /** The file as text, or why it is none. */
  get text(): SourceFile | Diagnostic {
    return this.decoded();
  }

  /** The file as JSON, or why it is none. */
  get json(): JsonFile | Diagnostic {
    return this.parsed();
  }

  /** The file as XML, or why it is none; read anew each time. */
  get xml(): XmlFile | Diagnostic {
    const text = this.decoded();
    return text instanceof SourceFile ? readXmlTree(text) : text;
  }

  /** Has it a key or an element for whoever holds a credential, whatever the file was taken for? */
  get namesHolder(): boolean {
    const text = this.decoded();
    return (
      text instanceof SourceFile && (holderKey.test(text.text) || holderElement.test(text.text))
    );
  }

  /** The beginning of a text, without white space before it; empty where it is no text. */
  get head(): string {
    const start = this.bytes.subarray(0, headLength);
    const isText = !start.includes(0) && !(start[0] === 0xff || start[0] === 0xfe);
    return isText ? new TextDecoder().decode(start).trimStart() : "";
  }

  /** The JSON value where the file looks like JSON and is; null elsewhere. */
  get jsonValue(): JsonFile["value"] | null {
    if (!/^[[{]/.test(this.head)) return null;
    const { json } = this;
    return "value" in json ? json.value : null;
  }
}

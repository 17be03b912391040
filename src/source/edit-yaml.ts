import { type Document, isSeq, Lexer, type ParsedNode, parseAllDocuments } from "yaml";
import { compareText } from "../kernel/order.ts";
import { SourceFile } from "./source-file.ts";
import {
  entryOf,
  type MapNode,
  type Node,
  type PlainValue,
  plainOf,
  type ScalarNode,
} from "./tree.ts";
import { layout, type PlainMapping, yamlNode, yamlText } from "./write-yaml.ts";
import { readYaml } from "./yaml.ts";

/** A change to one document of a file: a key is given a value, or its list one more item. */
export interface YamlEdit {
  readonly change: "set" | "append";
  readonly key: string;
  readonly value: PlainValue;
}

/**
 * The text of a file after an edit of the document whose tree is `root`; all other text and every comment stay.
 * Lines are inserted where the layout allows it; else that document is laid out anew.
 * Null where neither gives exactly the documents wanted, so that nothing is ever lost.
 */
export function editedYaml(file: SourceFile, root: MapNode, edit: YamlEdit): string | null {
  const attempts = [
    () => inserted(file.text, root, edit),
    () => rendered(file.text, root, edit, { inside: true, after: false }),
    () => rendered(file.text, root, edit, { inside: false, after: false }),
    () => rendered(file.text, root, edit, { inside: true, after: true }),
  ];
  for (const attempt of attempts) {
    const text = attempt();
    if (text !== null && isWanted(file, root, edit, text)) return text;
  }
  return null;
}

/** The text of a file with one more document at its end, and all before it as it is; null where that would not be just what was there and the document. */
export function withDocument(file: SourceFile, document: PlainMapping): string | null {
  const newline = newlineOf(file.text);
  const ended = file.text.endsWith("\n") ? "" : newline;
  const lines = ["---", ...yamlText(document).trimEnd().split("\n"), ""];
  const text = file.text + ended + lines.join(newline);
  const { documents: before, diagnostics: unread } = readYaml(file);
  const { documents: after, diagnostics } = readYaml(new SourceFile(file.path, text));
  if (unread.length + diagnostics.length > 0) return null;
  const wanted = [...before.map(plainOf), document];
  return canonical(wanted) === canonical(after.map(plainOf)) ? text : null;
}

/** The text with lines inserted: a new key at the end of a mapping in block style, an item at the end of a list in block style. */
function inserted(text: string, root: MapNode, edit: YamlEdit): string | null {
  const { change, key, value } = edit;
  const entry = entryOf(root, key);
  const last = root.entries.at(-1);
  if (last === undefined || isFlow(text, root)) return null;
  const indent = columnOf(text, last.keyStart);
  if (entry === null) {
    const item = change === "append" ? [value] : value;
    return insertedAfter(text, contentEnd(text, last.value), indent, yamlText({ [key]: item }));
  }
  if (change === "set" && entry.value.type === "scalar") return replaced(text, entry.value, edit);
  const list = entry.value;
  if (change === "set" || list.type !== "seq" || isFlow(text, list)) return null;
  const [lastItem] = list.items.slice(-1);
  if (lastItem === undefined) return null;
  const lines = yamlText({ [key]: [value] })
    .split("\n")
    .slice(1);
  const depth = /^ */.exec(lines[0] ?? "")?.[0].length ?? 0;
  const item = lines.map((line) => line.slice(depth)).join("\n");
  return insertedAfter(text, contentEnd(text, lastItem), columnOf(text, list.start), item);
}

/** The text with a single value replaced by one that fits on its line. */
function replaced(text: string, { start, end, source }: ScalarNode, { key, value }: YamlEdit) {
  const [line = "", ...more] = yamlText({ [key]: value })
    .trimEnd()
    .split("\n");
  if (more.length > 0 || source === "") return null;
  return text.slice(0, start) + line.slice(key.length + 2) + text.slice(end);
}

function insertedAfter(text: string, end: number, indent: number, snippet: string): string {
  const newline = newlineOf(text);
  const lines = snippet.trimEnd().split("\n");
  const block = lines
    .map((line) => (line === "" ? "" : " ".repeat(indent) + line) + newline)
    .join("");
  const ended = text[end - 1] === "\n";
  const next = ended ? end - 1 : text.indexOf("\n", end);
  if (next === -1) return text + newline + block;
  return text.slice(0, next + 1) + block + text.slice(next + 1);
}

const newlineOf = (text: string) => (text.includes("\r\n") ? "\r\n" : "\n");

const isFlow = (text: string, { start }: Node) => text[start] === "{" || text[start] === "[";

/** How far into its line an offset lies. */
const columnOf = (text: string, offset: number) =>
  offset - (text.lastIndexOf("\n", offset - 1) + 1);

/** Where the last character of a value is; collections in block style end with their last part. */
function contentEnd(text: string, node: Node): number {
  if (node.type === "scalar" || isFlow(text, node) || text[node.start] === "*") return node.end;
  const last = node.type === "map" ? node.entries.at(-1)?.value : node.items.at(-1);
  return last === undefined ? node.end : contentEnd(text, last);
}

/** Which trailing comments of a document are laid out anew with it; the others stay where they are in the file. */
interface Trailing {
  readonly inside: boolean;
  readonly after: boolean;
}

/** The text with the document laid out anew by the YAML library. */
function rendered(text: string, root: MapNode, edit: YamlEdit, trailing: Trailing): string | null {
  const documents = parseAllDocuments<ParsedNode>(text, { version: "1.2", uniqueKeys: false });
  if (!Array.isArray(documents)) return null;
  const document = documents.find(({ contents }) => contents?.range[0] === root.start);
  const contents = document?.contents;
  if (document === undefined || !contents) return null;
  const [start, end] = contents.range;
  change(document as unknown as Document, edit);
  contents.commentBefore = null;
  document.commentBefore = null;
  if (!trailing.inside) contents.comment = null;
  if (!trailing.after) document.comment = null;
  if (document.directives !== undefined) document.directives.docStart = null;
  const fresh = document.toString(layout);
  const rest = text.slice(end);
  return text.slice(0, start) + (rest.startsWith("\n") ? fresh.trimEnd() : fresh) + rest;
}

function change(document: Document, { change: how, key, value }: YamlEdit): void {
  const list = how === "append" ? document.get(key) : undefined;
  if (isSeq(list)) list.add(yamlNode(document, value));
  else document.set(key, yamlNode(document, how === "append" ? [value] : value));
}

/** Does the text hold the same documents and comments, but for the edit? */
function isWanted(file: SourceFile, root: MapNode, edit: YamlEdit, text: string): boolean {
  const documents = readYaml(file).documents;
  const { documents: after, diagnostics } = readYaml(new SourceFile(file.path, text));
  if (diagnostics.length > 0 || documents.length !== after.length) return false;
  const same = documents.every((document, index) => {
    const before = plainOf(document) as Readonly<Record<string, unknown>>;
    const isEdited = document.start === root.start;
    const wanted = isEdited ? { ...before, [edit.key]: goal(before[edit.key], edit) } : before;
    const found = after[index];
    return found !== undefined && canonical(wanted) === canonical(plainOf(found));
  });
  return same && comments(file.text) === comments(text);
}

function goal(before: unknown, { change: how, value }: YamlEdit): unknown {
  if (how === "set") return value;
  return [...(Array.isArray(before) ? before : []), value];
}

/** JSON with sorted keys, for comparing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(
          Object.entries(item)
            .filter(([, part]) => part !== undefined)
            .sort(([a], [b]) => compareText(a, b)),
        )
      : item,
  );
}

/** All comments of a text, sorted. */
const comments = (text: string): string =>
  [...new Lexer().lex(text)]
    .filter((token) => token.startsWith("#"))
    .sort(compareText)
    .join("\n");

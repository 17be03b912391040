import { Rational } from "../kernel/rational.ts";
import { withoutSteering } from "../kernel/steering.ts";
import type { YamlComment } from "./commented-yaml.ts";
import type { PathStep } from "./tree.ts";

/** A value to be written as YAML; a key without a value is left out. */
export type DraftValue =
  | string
  | number
  | boolean
  | null
  | Rational
  | readonly DraftValue[]
  | DraftMap;

type DraftMap = { readonly [key: string]: DraftValue | undefined };

/** The longest list that stands on one line. */
const longestLine = 88;

/**
 * Mappings and lists as YAML of block style, lists of short values on one line, comments above the values they are
 * about. Written by hand because catalogues have tens of thousands of entries; the tests read it back with the parser.
 */
export function draftYaml(value: DraftMap, comments: readonly YamlComment[] = []): string {
  const writer = new Writer();
  const tree = commentTree(comments);
  writer.comment(tree, "");
  writer.map(value, tree, "");
  return writer.lines.length === 0 ? "{}\n" : `${writer.lines.join("\n")}\n`;
}

/** The comments of a value and of what is within it. */
interface CommentTree {
  lines: readonly string[];
  readonly within: Map<PathStep, CommentTree>;
}

function commentTree(comments: readonly YamlComment[]): CommentTree {
  const root: CommentTree = { lines: [], within: new Map() };
  for (const { path, lines } of comments) {
    let at = root;
    for (const step of path) {
      const next = at.within.get(step) ?? { lines: [], within: new Map() };
      at.within.set(step, next);
      at = next;
    }
    at.lines = lines;
  }
  return root;
}

class Writer {
  readonly lines: string[] = [];
  /** The beginnings of lines: of ten thousand competencies the same dozen. */
  private readonly heads = new Map<string, Map<string, string>>();

  comment(comments: CommentTree | undefined, indent: string): void {
    if (comments === undefined) return;
    for (const line of comments.lines) this.lines.push(`${indent}# ${line.replace(unsafe, " ")}`);
  }

  map(value: DraftMap, comments: CommentTree | undefined, indent: string, lead = indent): void {
    let start = lead;
    for (const key in value) {
      const item = value[key];
      if (item === undefined) continue;
      const within = comments?.within.get(key);
      if (start === indent) this.comment(within, indent);
      this.entry(this.head(start, key), item, within, indent);
      start = indent;
    }
  }

  /** A key with what stands before it; a space follows for the value on its line. */
  private head(start: string, key: string): string {
    let heads = this.heads.get(start);
    if (heads === undefined) {
      heads = new Map();
      this.heads.set(start, heads);
    }
    const known = heads.get(key);
    if (known !== undefined) return known;
    const head = [start, flowScalar(key), ": "].join("");
    heads.set(key, head);
    return head;
  }

  /** What follows a key: on its line where that is one value, else below it. */
  private entry(
    head: string,
    item: DraftValue,
    comments: CommentTree | undefined,
    indent: string,
  ): void {
    const inline = onOneLine(item, indent);
    if (inline !== null) this.lines.push(head + inline);
    else {
      this.lines.push(head.slice(0, -1));
      if (isList(item)) this.list(item, comments, `${indent}  `);
      else if (isMap(item)) this.map(item, comments, `${indent}  `);
    }
  }

  private list(
    items: readonly DraftValue[],
    comments: CommentTree | undefined,
    indent: string,
  ): void {
    const [deeper, dash] = [`${indent}  `, `${indent}- `];
    for (let index = 0; index < items.length; index += 1) {
      const item = items[index] as DraftValue;
      const within = comments?.within.get(index);
      this.comment(within, indent);
      const inline = onOneLine(item, deeper);
      if (inline !== null) this.lines.push(dash + inline);
      else if (isList(item)) {
        this.lines.push(`${indent}-`);
        this.list(item, within, deeper);
      } else if (isMap(item)) {
        if (within !== undefined) this.first(item, within, indent);
        this.map(item, within, deeper, dash);
      }
    }
  }

  /** The comment of the first key of a list's mapping stands above the dash. */
  private first(item: DraftMap, comments: CommentTree, indent: string): void {
    const key = Object.keys(item).find((name) => item[name] !== undefined);
    if (key !== undefined) this.comment(comments.within.get(key), indent);
  }
}

function isList(value: DraftValue): value is readonly DraftValue[] {
  return Array.isArray(value);
}

function isMap(value: DraftValue): value is DraftMap {
  return (
    typeof value === "object" && value !== null && !isList(value) && !(value instanceof Rational)
  );
}

/** A value that takes one line; null where it takes more. */
function onOneLine(value: DraftValue, indent: string): string | null {
  if (value instanceof Rational) return value.toDecimal();
  if (typeof value === "string") return scalar(value, indent);
  if (typeof value !== "object" || value === null) return String(value);
  if (!Array.isArray(value)) return isEmptyMap(value as DraftMap) ? "{}" : null;
  let width = indent.length;
  const parts: string[] = [];
  for (const item of value as readonly DraftValue[]) {
    if (typeof item === "object" && item !== null && !(item instanceof Rational)) return null;
    const text = typeof item === "string" ? flowScalar(item) : (onOneLine(item, indent) ?? "");
    width += text.length + 2;
    if (width > longestLine) return null;
    parts.push(text);
  }
  return `[${parts.join(", ")}]`;
}

function isEmptyMap(map: DraftMap): boolean {
  for (const key in map) if (map[key] !== undefined) return false;
  return true;
}

/** A text as it stands after a key: plain where no reader could take it for something else. */
function scalar(text: string, indent: string): string {
  if (isPlain(text)) return text;
  return text.includes("\n") && isBlock(text)
    ? `|-\n${indent}  ${text.replace(/\n(?=.)/g, `\n${indent}  `)}`
    : quoted(text);
}

function flowScalar(text: string): string {
  return isPlain(text) && !/[[\]{},]/.test(text) ? text : quoted(text);
}

const plainText = /^(?:[\p{L}(/][^\p{C}\p{Zl}\p{Zp}]*|\d{4}-\d\d-\d\d)$/u;
const otherwise = /: |\s#|[\s:]$|^(?:true|false|null|yes|no|on|off|y|n|[.]inf|[.]nan)$/i;

/** The longest text that could be taken for another value. */
const longestWord = 5;

function isPlain(text: string): boolean {
  const { length } = text;
  if (length <= longestWord || !isLetter(text.charCodeAt(0))) return isPlainAnywhere(text);
  let before = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code > 0x7e) return isPlainAnywhere(text);
    if (before === colon && code === space) return false;
    if (before === space && code === hash) return false;
    before = code;
  }
  return before !== space && before !== colon;
}

const [space, hash, colon] = [0x20, 0x23, 0x3a];

/** Is this a letter of ASCII? Its case is the sixth bit. */
function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** The same of any text; slower. */
function isPlainAnywhere(text: string): boolean {
  return plainText.test(text) && !otherwise.test(text);
}

/** Lines that stand as they are below `|-`: nothing that the eye does not see, and no space where it would be lost. */
function isBlock(text: string): boolean {
  return (
    /^[^\s]/.test(text) && !/\s$/.test(text) && !/[^\n\P{C}]|\ufeff|[\u2028\u2029]/u.test(text)
  );
}

function quoted(text: string): string {
  return withoutSteering(JSON.stringify(text)).replace(
    unescaped,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** What JSON leaves as it is and YAML does not allow, or the eye does not see. */
const unescaped = /[\u2028\u2029\ufeff\ufffe\uffff]/g;

/** What would end a comment, or steer a terminal. */
const unsafe = /[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu;

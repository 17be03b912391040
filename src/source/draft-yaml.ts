import { Rational } from "../kernel/rational.ts";
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
  | { readonly [key: string]: DraftValue | undefined };

/** The longest list that stands on one line. */
const longestLine = 88;

/**
 * Mappings and lists as YAML of block style, lists of short values on one line, comments above the values they are
 * about. Written by hand because catalogues have tens of thousands of entries; the tests read it back with the parser.
 */
export function draftYaml(
  value: { readonly [key: string]: DraftValue | undefined },
  comments: readonly YamlComment[] = [],
): string {
  const writer = new Writer(comments);
  writer.comment([], "");
  writer.map(value, [], "");
  return writer.lines.length === 0 ? "{}\n" : `${writer.lines.join("\n")}\n`;
}

class Writer {
  readonly lines: string[] = [];
  private readonly comments: ReadonlyMap<string, readonly string[]>;

  constructor(comments: readonly YamlComment[]) {
    this.comments = new Map(comments.map(({ path, lines }) => [JSON.stringify(path), lines]));
  }

  comment(path: readonly PathStep[], indent: string): void {
    if (this.comments.size === 0) return;
    for (const line of this.comments.get(JSON.stringify(path)) ?? [])
      this.lines.push(`${indent}# ${line.replace(unsafe, " ")}`);
  }

  map(value: object, path: readonly PathStep[], indent: string, lead = indent): void {
    let start = lead;
    for (const [key, item] of Object.entries(value) as [string, DraftValue | undefined][]) {
      if (item === undefined) continue;
      const at = this.comments.size === 0 ? path : [...path, key];
      if (start === indent) this.comment(at, indent);
      this.entry(`${start}${flowScalar(key)}:`, item, at, indent);
      start = indent;
    }
  }

  /** What follows a key: on its line where that is one value, else below it. */
  private entry(head: string, item: DraftValue, path: readonly PathStep[], indent: string): void {
    const inline = onOneLine(item, indent);
    if (inline !== null) this.lines.push(`${head} ${inline}`);
    else if (Array.isArray(item)) {
      this.lines.push(head);
      this.list(item, path, `${indent}  `);
    } else {
      this.lines.push(head);
      this.map(item as object, path, `${indent}  `);
    }
  }

  private list(items: readonly DraftValue[], path: readonly PathStep[], indent: string): void {
    for (const [index, item] of items.entries()) {
      const at = this.comments.size === 0 ? path : [...path, index];
      this.comment(at, indent);
      const inline = onOneLine(item, `${indent}  `);
      if (inline !== null) this.lines.push(`${indent}- ${inline}`);
      else if (Array.isArray(item)) {
        this.lines.push(`${indent}-`);
        this.list(item, at, `${indent}  `);
      } else {
        this.first(item as object, at, `${indent}  `);
        this.map(item as object, at, `${indent}  `, `${indent}- `);
      }
    }
  }

  /** The comment of the first key of a list's mapping stands above the dash. */
  private first(item: object, path: readonly PathStep[], indent: string): void {
    const [key] = Object.entries(item).find(([, value]) => value !== undefined) ?? [];
    if (key !== undefined) this.comment([...path, key], indent.slice(2));
  }
}

/** A value that takes one line; null where it takes more. */
function onOneLine(value: DraftValue, indent: string): string | null {
  if (value instanceof Rational) return value.toDecimal();
  if (typeof value === "string") return scalar(value, indent);
  if (typeof value !== "object" || value === null) return String(value);
  if (!Array.isArray(value))
    return Object.values(value).every((item) => item === undefined) ? "{}" : null;
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

function isPlain(text: string): boolean {
  return plainText.test(text) && !otherwise.test(text);
}

/** Lines that stand as they are below `|-`: nothing that the eye does not see, and no space where it would be lost. */
function isBlock(text: string): boolean {
  return (
    /^[^\s]/.test(text) && !/\s$/.test(text) && !/[^\n\P{C}]|\ufeff|[\u2028\u2029]/u.test(text)
  );
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    unescaped,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** What JSON leaves as it is and YAML does not allow, or the eye does not see. */
const unescaped = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** What would end a comment, or be obeyed by a terminal. */
const unsafe = /[\p{Cc}\u2028\u2029]+/gu;

import type { PathStep } from "../tree.ts";

/** Where a value stands in a text: UTF-16 offsets, the end exclusive. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** The extent of the value at a path of a valid JSON text; where the path ends early, of what is there. Of an object or list only its first character. */
export function extentOf(text: string, path: readonly PathStep[]): Extent {
  let at = blankEnd(text, 0);
  for (const step of path) {
    const next = typeof step === "number" ? itemAt(text, at, step) : memberAt(text, at, step);
    if (next === null) break;
    at = next;
  }
  const first = text[at];
  return { start: at, end: first === "{" || first === "[" ? at + 1 : valueEnd(text, at) };
}

/** Where the value of a key begins; of the last one where the key is written twice. */
function memberAt(text: string, open: number, key: string): number | null {
  if (text[open] !== "{") return null;
  let found: number | null = null;
  let at = blankEnd(text, open + 1);
  while (text[at] === '"') {
    const end = stringEnd(text, at);
    const value = blankEnd(text, blankEnd(text, end) + 1);
    if (JSON.parse(text.slice(at, end)) === key) found = value;
    at = nextEntry(text, value);
  }
  return found;
}

function itemAt(text: string, open: number, index: number): number | null {
  if (text[open] !== "[") return null;
  let at = blankEnd(text, open + 1);
  for (let count = 0; text[at] !== "]" && at < text.length; count += 1) {
    if (count === index) return at;
    at = nextEntry(text, at);
  }
  return null;
}

/** Where the entry after a value begins, or the bracket that closes. */
function nextEntry(text: string, value: number): number {
  const end = blankEnd(text, valueEnd(text, value));
  return text[end] === "," ? blankEnd(text, end + 1) : end;
}

function valueEnd(text: string, start: number): number {
  const first = text[start];
  if (first === '"') return stringEnd(text, start);
  if (first !== "{" && first !== "[") {
    let end = start;
    while (end < text.length && !"\t\n\r ,]}".includes(text[end] ?? "")) end += 1;
    return end;
  }
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = stringEnd(text, at) - 1;
    else if (code === 0x7b || code === 0x5b) depth += 1;
    else if (code === 0x7d || code === 0x5d) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at += 1;
    else if (code === 0x22) return at + 1;
  }
  return text.length;
}

function blankEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}

import type { PathStep } from "../tree.ts";

/** Where a value stands in a text: UTF-16 offsets, the end exclusive. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the values of a valid JSON text by their paths. What stands in a list or an object is looked up once, when it
 * is first asked for, so that the places of many values cost no more than reading the text.
 */
export class ValueExtents {
  private readonly text: string;
  private readonly lists = new Map<number, readonly number[]>();
  private readonly objects = new Map<number, ReadonlyMap<string, number>>();

  constructor(text: string) {
    this.text = text;
  }

  /** The extent of the value at a path; where the path ends early, of what is there. Of an object or list only its first character. */
  of(path: readonly PathStep[]): Extent {
    const { text } = this;
    let at = blankEnd(text, 0);
    for (const step of path) {
      const next = typeof step === "number" ? this.items(at)[step] : this.members(at).get(step);
      if (next === undefined) break;
      at = next;
    }
    const first = text[at];
    return { start: at, end: first === "{" || first === "[" ? at + 1 : valueEnd(text, at) };
  }

  /** Where the values of an object begin; of a key that is written twice the last one. */
  private members(open: number): ReadonlyMap<string, number> {
    const known = this.objects.get(open);
    if (known !== undefined) return known;
    const { text } = this;
    const found = new Map<string, number>();
    if (text[open] === "{")
      for (let at = blankEnd(text, open + 1); text[at] === '"'; ) {
        const end = stringEnd(text, at);
        const value = blankEnd(text, blankEnd(text, end) + 1);
        found.set(JSON.parse(text.slice(at, end)) as string, value);
        at = nextEntry(text, value);
      }
    this.objects.set(open, found);
    return found;
  }

  /** Where the values of a list begin. */
  private items(open: number): readonly number[] {
    const known = this.lists.get(open);
    if (known !== undefined) return known;
    const { text } = this;
    const found: number[] = [];
    if (text[open] === "[")
      for (
        let at = blankEnd(text, open + 1);
        text[at] !== "]" && at < text.length;
        at = nextEntry(text, at)
      )
        found.push(at);
    this.lists.set(open, found);
    return found;
  }
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

/** Where the string that begins here ends: at the first quote before which stands an even number of backslashes. */
function stringEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let before = at;
    while (text.charCodeAt(before - 1) === 0x5c) before -= 1;
    if ((at - before) % 2 === 0) return at + 1;
  }
  return text.length;
}

function blankEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}

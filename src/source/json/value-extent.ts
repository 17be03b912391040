import type { PathStep } from "../tree.ts";

/** Where a value stands in a text: UTF-16 offsets, the end exclusive. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Finds values of a valid JSON text. What an object or a list holds is looked through once, however often it is asked for. */
export class ValueExtents {
  private readonly text: string;
  private readonly members = new Map<number, ReadonlyMap<string, number>>();
  private readonly items = new Map<number, readonly number[]>();

  constructor(text: string) {
    this.text = text;
  }

  /** The extent of the value at a path; where the path ends early, of what is there. Of an object or list only its first character. */
  of(path: readonly PathStep[]): Extent {
    let at = blankEnd(this.text, 0);
    for (const step of path) {
      const next = typeof step === "number" ? this.itemsAt(at)[step] : this.membersAt(at).get(step);
      if (next === undefined) break;
      at = next;
    }
    const first = this.text[at];
    return { start: at, end: first === "{" || first === "[" ? at + 1 : valueEnd(this.text, at) };
  }

  /** Where the values of an object begin, by key; of a key that is written twice, the last. */
  private membersAt(open: number): ReadonlyMap<string, number> {
    const kept = this.members.get(open);
    if (kept !== undefined) return kept;
    const found = new Map<string, number>();
    this.members.set(open, found);
    if (this.text[open] !== "{") return found;
    let at = blankEnd(this.text, open + 1);
    while (this.text[at] === '"') {
      const end = stringEnd(this.text, at);
      const value = blankEnd(this.text, blankEnd(this.text, end) + 1);
      found.set(JSON.parse(this.text.slice(at, end)) as string, value);
      at = nextEntry(this.text, value);
    }
    return found;
  }

  /** Where the items of a list begin. */
  private itemsAt(open: number): readonly number[] {
    const kept = this.items.get(open);
    if (kept !== undefined) return kept;
    const found: number[] = [];
    this.items.set(open, found);
    if (this.text[open] !== "[") return found;
    let at = blankEnd(this.text, open + 1);
    while (this.text[at] !== "]" && at < this.text.length) {
      found.push(at);
      at = nextEntry(this.text, at);
    }
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

import type { PathStep } from "../tree.ts";
import { JsonScanner, type TextPlace } from "./json-scanner.ts";

/** Where a value stands in a text, the end exclusive. A value goes over several lines only where it is an object or a list. */
export interface Extent {
  readonly start: TextPlace;
  readonly end: TextPlace;
}

/** What stands in a list. */
interface List {
  readonly count: number;
  /** Where the items begin, one of so many as `stride`: from there the others are not far. */
  readonly marks: readonly TextPlace[];
  readonly end: TextPlace;
}

const stride = 8;

/**
 * Finds the values of a valid JSON text by their paths. What stands in a list or an object is looked up once, when it
 * is first asked for, so that the places of many values cost no more than reading the text.
 */
export class ValueExtents {
  private readonly scanner: JsonScanner;
  private readonly top: TextPlace;
  private readonly lists = new Map<number, List>();
  private readonly objects = new Map<number, ReadonlyMap<string, TextPlace>>();

  constructor(text: string) {
    this.scanner = new JsonScanner(text);
    this.scanner.passBlank();
    this.top = this.scanner.place;
  }

  /** The extent of the value at a path; where the path ends early, of what is there. Of an object or list only its first character. */
  of(path: readonly PathStep[]): Extent {
    const { scanner } = this;
    let start = this.top;
    for (const step of path) {
      const next =
        typeof step === "number" ? this.item(start, step) : this.members(start).get(step);
      if (next === undefined) break;
      start = next;
    }
    scanner.goTo(start);
    if (scanner.isAt("{") || scanner.isAt("["))
      return { start, end: { ...start, offset: start.offset + 1 } };
    scanner.passValue();
    return { start, end: scanner.place };
  }

  /** Where the values of an object begin, of a key that is written twice the last one; none in anything else. */
  private members(open: TextPlace): ReadonlyMap<string, TextPlace> {
    const known = this.objects.get(open.offset);
    if (known !== undefined) return known;
    const { scanner } = this;
    const found = new Map<string, TextPlace>();
    scanner.goTo(open);
    if (scanner.isAt("{")) {
      scanner.passMark();
      while (scanner.isAt('"')) {
        found.set(scanner.key(), scanner.place);
        this.passMember();
      }
    }
    this.objects.set(open.offset, found);
    return found;
  }

  /** Passes over the value of a key. What stands in a list is kept on the way: who asks for a place in an object often asks for one in its lists. */
  private passMember(): void {
    const { scanner } = this;
    if (scanner.isAt("[")) scanner.goTo(this.list(scanner.place).end);
    else scanner.passValue();
    scanner.passComma();
  }

  private item(open: TextPlace, index: number): TextPlace | undefined {
    const { marks, count } = this.list(open);
    const mark = index < count ? marks[Math.floor(index / stride)] : undefined;
    if (mark === undefined) return undefined;
    const { scanner } = this;
    scanner.goTo(mark);
    for (let left = index % stride; left > 0; left -= 1) scanner.passEntry();
    return scanner.place;
  }

  /** What stands in a list; nothing in anything else. */
  private list(open: TextPlace): List {
    const known = this.lists.get(open.offset);
    if (known !== undefined) return known;
    const { scanner } = this;
    const marks: TextPlace[] = [];
    let count = 0;
    scanner.goTo(open);
    if (scanner.isAt("[")) {
      scanner.passMark();
      for (; !scanner.isAt("]") && !scanner.isAtEnd; count += 1) {
        if (count % stride === 0) marks.push(scanner.place);
        scanner.passEntry();
      }
      scanner.passMark();
    }
    const list = { count, marks, end: scanner.place };
    this.lists.set(open.offset, list);
    return list;
  }
}

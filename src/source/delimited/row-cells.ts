import { Buffer } from "node:buffer";

const firstRoom = 64;

/** The cells of a row where they lie in the bytes of a file; they are good until the next row is read. */
export class RowCells {
  /** UTF-8. */
  bytes: Buffer = Buffer.alloc(0);
  /** How many cells there are. */
  count = 0;
  private starts = new Int32Array(firstRoom);
  private ends = new Int32Array(firstRoom);
  /** Of each cell: 0 for plain ASCII, or what has to be done to read it. */
  private forms = new Uint8Array(firstRoom);

  /** Begins a row that lies in other bytes, perhaps. */
  begin(bytes: Buffer): void {
    this.bytes = bytes;
    this.count = 0;
  }

  /** Adds a cell that lies between two places; `doubled` where its quotes stand twice. */
  add(from: number, to: number, wide: boolean, doubled: boolean): void {
    const { count } = this;
    if (count === this.starts.length) this.grow();
    this.starts[count] = from;
    this.ends[count] = to;
    this.forms[count] = (wide ? isWide : 0) | (doubled ? isDoubled : 0);
    this.count = count + 1;
  }

  /** Leaves out the cells from a place on. */
  cut(count: number): void {
    this.count = count;
  }

  /** Where a cell begins. */
  start(at: number): number {
    return this.starts[at] as number;
  }

  /** Where a cell ends. */
  end(at: number): number {
    return this.ends[at] as number;
  }

  /** Are the bytes of a cell what it says? Not where quotes stand twice. */
  isVerbatim(at: number): boolean {
    return ((this.forms[at] as number) & isDoubled) === 0;
  }

  /** What a cell says: a text of its own, so that keeping it does not keep the bytes around it. */
  text(at: number): string {
    const from = this.starts[at] as number;
    const to = this.ends[at] as number;
    if (at >= this.count || from === to) return "";
    const form = this.forms[at] as number;
    const text = this.bytes.toString((form & isWide) === 0 ? "latin1" : "utf8", from, to);
    return (form & isDoubled) === 0 ? text : text.replaceAll('""', '"');
  }

  /** What all cells say. */
  texts(): string[] {
    const texts: string[] = [];
    for (let at = 0; at < this.count; at += 1) texts.push(this.text(at));
    return texts;
  }

  private grow(): void {
    const room = 2 * this.starts.length;
    this.starts = grown(this.starts, new Int32Array(room));
    this.ends = grown(this.ends, new Int32Array(room));
    this.forms = grown(this.forms, new Uint8Array(room));
  }
}

const isWide = 1;
const isDoubled = 2;

function grown<T extends Int32Array | Uint8Array>(old: T, fresh: T): T {
  fresh.set(old);
  return fresh;
}

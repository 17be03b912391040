/** A number has seven bits in each byte, the lowest first; the eighth says that more follow. */
const base = 128;

/** No whole number that is exact takes more bytes. */
const mostBytes = 8;

/** Where a learner first appears in the records, and how many bytes the learner's rows are. */
export interface Placed {
  /** From 1; each greater than the one before. */
  readonly line: number;
  readonly size: number;
}

/**
 * Writes down the order of the learners of a part, two to four bytes for each: by how many lines each appears after
 * the one before, and how many bytes the rows are.
 */
export class OrderWriter {
  private bytes = new Uint8Array(1 << 12);
  private filled = 0;
  private last: number;

  /** Goes on behind a learner who appeared on that line. */
  constructor(last = 0) {
    this.last = last;
  }

  /** The line of the last learner; 0 where there is none. */
  get line(): number {
    return this.last;
  }

  add({ line, size }: Placed): void {
    if (this.filled + 2 * mostBytes > this.bytes.length) {
      const larger = new Uint8Array(2 * this.bytes.length);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.put(line - this.last);
    this.put(size);
    this.last = line;
  }

  /** What was written since it was last taken. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.filled);
    this.filled = 0;
    return taken;
  }

  private put(value: number): void {
    let rest = value;
    for (; rest >= base; rest = Math.floor(rest / base)) this.byte(base + (rest % base));
    this.byte(rest);
  }

  private byte(value: number): void {
    this.bytes[this.filled] = value;
    this.filled += 1;
  }
}

/** Reads an order back, learner by learner. */
export class OrderReader {
  private readonly bytes: Uint8Array;
  private at = 0;
  private last = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The next learner; null at the end, or where what follows is none. */
  next(): Placed | null {
    const before = this.at;
    const ahead = this.number();
    const size = ahead === null ? null : this.number();
    if (ahead === null || size === null) {
      this.at = before;
      return null;
    }
    this.last += ahead;
    return { line: this.last, size };
  }

  /** Was all of it read? */
  get isDone(): boolean {
    return this.at === this.bytes.length;
  }

  private number(): number | null {
    let value = 0;
    let unit = 1;
    for (let index = 0; index < mostBytes; index += 1) {
      const byte = this.bytes[this.at];
      if (byte === undefined) return null;
      this.at += 1;
      value += (byte % base) * unit;
      if (byte < base) return Number.isSafeInteger(value) ? value : null;
      unit *= base;
    }
    return null;
  }
}

/** How many learners an order has, and how many bytes their rows are; null where it is none. */
export function orderTotals(bytes: Uint8Array): { learners: number; size: number } | null {
  const reader = new OrderReader(bytes);
  const totals = { learners: 0, size: 0 };
  let line = 0;
  for (let next = reader.next(); next !== null; next = reader.next()) {
    if (next.line <= line) return null;
    line = next.line;
    totals.learners += 1;
    totals.size += next.size;
  }
  return reader.isDone ? totals : null;
}

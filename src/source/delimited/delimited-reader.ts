import type { DiagnosticArgs } from "../../diagnostics/catalogue.ts";
import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { largestRow, mostRowLines } from "../limits.ts";
import type { DelimitedFault, DelimitedOptions } from "./delimited-sink.ts";
import { likelyDelimiter, statedDelimiter } from "./delimiter.ts";
import { Intake } from "./intake.ts";
import { lineEnd } from "./line-end.ts";
import { noEnd, OpenQuote } from "./open-quote.ts";
import type { RowCells } from "./row-cells.ts";
import { RowScanner, type Scan } from "./row-scanner.ts";

const wrong: Readonly<Record<"quote" | "long" | "break", string>> = {
  quote: "a quote that is closed where its cell ends",
  long: "a row of at most 1 MiB",
  break: "no line break within this cell; a quote may not be closed",
};

/** The longest stretch that is looked at to find the end of a row: a row that needs all of it is too long. */
const window = largestRow + 1;

/**
 * Reads comma-separated text and its kin as it arrives, in bounded memory: a heading, then rows. Blank lines are
 * passed over. A row that can be split and is at fault is given up with all of its lines. Where none can be told to end,
 * because of a quote that was never closed perhaps, only its first line is, and reading goes on with the next; of the
 * lines that follow the one is given up, too, that has the end of its quoted cell (`OpenQuote`).
 */
export class DelimitedReader {
  private readonly options: DelimitedOptions;
  private readonly intake = new Intake();
  private readonly queue = this.intake.queue;
  private readonly mostLines: number;
  private delimiter: string | null;
  private scanner: RowScanner | null = null;
  private readonly openQuote: OpenQuote;
  private width: number | null = null;
  private singleLine: readonly number[] = [];
  /** The line on which what waits begins. */
  private line = 1;
  /** So much must wait before it is worth looking at again. */
  private enough = 0;
  private skipping = false;
  private stopped: Diagnostic | null = null;

  constructor(options: DelimitedOptions) {
    this.options = options;
    this.delimiter = options.delimiter;
    this.mostLines = options.mostLines ?? mostRowLines;
    this.openQuote = new OpenQuote(this.mostLines);
  }

  /** Takes the next bytes of the file, which may be written over afterwards; a finding where reading cannot go on. */
  push(chunk: Uint8Array): Diagnostic | null {
    for (let at = 0; at < chunk.length && this.stopped === null; at += window) {
      this.take(chunk.subarray(at, at + window), false);
    }
    return this.stopped;
  }

  /** Says that all bytes have come; a finding where the file could not be read, or has no heading. */
  end(): Diagnostic | null {
    if (this.stopped !== null) return this.stopped;
    this.take(new Uint8Array(0), true);
    if (this.width === null) this.stopped ??= this.finding("heading-missing", {});
    return this.stopped;
  }

  private take(bytes: Uint8Array, last: boolean): void {
    const trouble = this.intake.take(bytes, last);
    if (trouble !== null) this.stopped = this.notText(trouble);
    while (this.stopped === null && this.queue.length > 0 && this.step(last)) this.enough = 0;
  }

  /** Uses up some of what waits; false where more must come first. */
  private step(last: boolean): boolean {
    const { queue, scanner } = this;
    if (queue.length < this.enough && !last) return false;
    const went = this.skipping
      ? this.skip(last)
      : scanner === null
        ? this.open(last)
        : this.row(scanner, last);
    if (!went) this.enough = Math.min(2 * queue.length, window);
    return went;
  }

  /** Passes over the rest of a line. */
  private skip(last: boolean): boolean {
    const { queue } = this;
    const found = lineEnd(queue.bytes, queue.start, queue.end, last);
    if (found === null) {
      // The last byte may be the first half of a CRLF.
      queue.start = queue.end - 1;
      return false;
    }
    this.skipping = false;
    this.nextLine(found.next);
    return true;
  }

  /** Looks at what stands before the heading, and for the delimiter. */
  private open(last: boolean): boolean {
    const { queue } = this;
    const found = lineEnd(queue.bytes, queue.start, queue.end, last);
    if (found === null) {
      if (queue.length < window) return false;
      this.stopped = this.finding("heading-unreadable", { expected: wrong.long });
      return false;
    }
    const line = queue.bytes.toString("utf8", queue.start, found.at);
    const stated = statedDelimiter(line);
    if (stated === null && line.trim() !== "") {
      this.delimiter ??= likelyDelimiter(line);
      this.scanner = new RowScanner(this.delimiter, this.mostLines);
      return true;
    }
    this.delimiter ??= stated;
    this.nextLine(found.next);
    return true;
  }

  private row(scanner: RowScanner, last: boolean): boolean {
    const { queue } = this;
    const end = Math.min(queue.end, queue.start + window);
    const scan = scanner.scan(queue.bytes, queue.start, end, last && end === queue.end);
    const full = end - queue.start === window;
    if (scan === "more") return full && this.giveUp(wrong.long, last);
    if (scan !== "row") return this.fail(scan, last);
    if (scanner.next - queue.start > largestRow) return this.giveUp(wrong.long, last);
    const { cells } = scanner;
    if (isBlank(cells)) this.pass(scanner);
    else if (this.width === null) this.heading(cells.texts(), scanner);
    else if (this.openQuote.endsIn(this.line, cells, queue.start, scanner.next))
      this.reject(scanner, "row-unreadable", noEnd);
    else if (!fits(cells, this.width))
      this.reject(scanner, "row-width", columns(this.width, cells.count));
    else if (scanner.lines > 1 && this.isBroken(cells))
      this.reject(scanner, "row-unreadable", wrong.break);
    else {
      this.options.onRow(cells, this.line);
      this.pass(scanner);
    }
    return true;
  }

  private heading(fields: readonly string[], scanner: RowScanner): void {
    const width = fields.findLastIndex((field) => field.trim() !== "") + 1;
    const answer = this.options.onHeading(fields.slice(0, width), this.line);
    if ("code" in answer) this.stopped = answer;
    else this.singleLine = answer;
    this.width = width;
    this.pass(scanner);
  }

  private isBroken(cells: RowCells): boolean {
    return this.singleLine.some((at) => /[\r\n]/.test(cells.text(at)));
  }

  private fail(scan: Exclude<Scan, "row" | "more">, last: boolean): boolean {
    if (scan === "quote") return this.giveUp(wrong.quote, last);
    if (scan === "lines") {
      const expected = `a quote that is closed within ${this.mostLines} lines`;
      return this.giveUp(expected, last);
    }
    const detail =
      scan === "nul" ? "a NUL byte; it may be UTF-16, or no text at all" : "it is not valid UTF-8";
    this.line += (this.scanner?.lines ?? 1) - 1;
    this.stopped = this.notText(detail);
    return false;
  }

  /** Reports a row with all of its lines and goes on after it. */
  private reject(scanner: RowScanner, code: DelimitedFault["code"], what: string): void {
    const { queue, line } = this;
    const { lines, next } = scanner;
    const expected = lines > 1 ? `${what} (the row goes on to line ${line + lines - 1})` : what;
    const text = queue.bytes.toString("utf8", queue.start, next).replace(/(?:\r\n|\r|\n)$/, "");
    this.options.onFault({ line, code, expected, text });
    this.pass(scanner);
  }

  /** Reports the first line of a row and goes on after it; false where its end has not come yet. */
  private giveUp(expected: string, last: boolean): boolean {
    const { queue, line } = this;
    const code = "row-unreadable";
    if (this.width === null) {
      this.stopped = this.finding("heading-unreadable", { expected });
      return false;
    }
    const end = Math.min(queue.end, queue.start + window);
    const found = lineEnd(queue.bytes, queue.start, end, last && end === queue.end);
    if (found === null && end - queue.start < window) return false;
    const text = queue.bytes.toString("utf8", queue.start, found?.at ?? end);
    this.options.onFault({ line, code, expected, text });
    this.openQuote.gaveUp(line, this.scanner?.lines ?? 1);
    if (found !== null) this.nextLine(found.next);
    else this.skipping = true;
    return true;
  }

  private pass(scanner: RowScanner): void {
    this.queue.start = scanner.next;
    this.line += scanner.lines;
  }

  private nextLine(start: number): void {
    this.queue.start = start;
    this.line += 1;
  }

  private notText(detail: string): Diagnostic {
    return this.finding("not-text", { detail }, 'save it as UTF-8 ("CSV UTF-8" in Excel)');
  }

  private finding<C extends "not-text" | "heading-missing" | "heading-unreadable">(
    code: C,
    args: DiagnosticArgs<C>,
    help?: string,
  ): Diagnostic {
    const { line } = this;
    const at = { file: this.options.path, line, column: 1, endLine: line, endColumn: 1 };
    return diagnostic(code, args, at, help === undefined ? {} : { help });
  }
}

/** Do all cells say nothing? Most rows say something in their first. */
function isBlank(cells: RowCells): boolean {
  const start = cells.start(0);
  const first = cells.bytes[start] ?? 0;
  if (start < cells.end(0) && first > 0x20 && first < 0x80) return false;
  return cells.texts().every((text) => text.trim() === "");
}

/** Empty cells beyond the last column say nothing, and are cut off. */
function fits(cells: RowCells, width: number): boolean {
  if (cells.count === width) return true;
  if (cells.count < width) return false;
  for (let at = width; at < cells.count; at += 1) {
    if (cells.text(at).trim() !== "") return false;
  }
  cells.cut(width);
  return true;
}

function columns(width: number, found: number): string {
  return `${width} ${width === 1 ? "column" : "columns"} as in the heading, found ${found}`;
}

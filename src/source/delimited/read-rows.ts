import { Buffer } from "node:buffer";
import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { startOf } from "../../diagnostics/span.ts";
import { largestRow, mostRowLines } from "../limits.ts";
import { statedDelimiter, tableDelimiter } from "./delimiter.ts";
import { encodingOf, markLength } from "./encoding.ts";
import { lineEnd } from "./line-end.ts";
import { noEnd, OpenQuote } from "./open-quote.ts";
import { RowScanner, type Scan } from "./row-scanner.ts";

/** A row of a delimited file: the line on which it begins, from 1, and its cells as written. */
export interface DelimitedRow {
  readonly line: number;
  readonly fields: readonly string[];
}

/** All rows of a delimited file, whatever their widths; of a row at fault its first line is given up, and that with the end of its quoted cell. */
export interface DelimitedRows {
  readonly delimiter: string;
  readonly rows: readonly DelimitedRow[];
  readonly faults: readonly { readonly line: number; readonly expected: string }[];
}

/** The beginning of the text that is looked at for the delimiter, in bytes. */
const looked = 8192;

const wrong: Readonly<Partial<Record<Scan, string>>> = {
  quote: "a quote that is closed where its cell ends",
  lines: "a quote that is closed within a few lines",
  row: "a row of at most 1 MiB",
};

/** Splits a whole file into rows, none of which is taken for a heading; blank rows are left out. A finding where it is no text. */
export function readRows(path: string, bytes: Uint8Array): DelimitedRows | Diagnostic {
  const notText = (detail: string) => diagnostic("not-text", { detail }, startOf(path));
  const encoding = encodingOf(bytes.subarray(0, markLength));
  if (typeof encoding === "string") return notText(encoding);
  const utf8 = encoding.toUtf8(bytes.subarray(encoding.mark), true);
  if (utf8 === null) return notText("it is not what its byte order mark says");
  const text = Buffer.from(utf8.buffer, utf8.byteOffset, utf8.length);
  const first = lineEnd(text, 0, text.length, true);
  const stated = statedDelimiter(text.toString("utf8", 0, Math.min(first?.at ?? 0, looked)));
  const delimiter = stated ?? tableDelimiter(text.toString("utf8", 0, looked));
  const start = stated === null ? { at: 0, line: 1 } : { at: first?.next ?? 0, line: 2 };
  const split = splitRows(text, delimiter, start);
  return typeof split === "string" ? notText(split) : { delimiter, ...split };
}

function splitRows(text: Buffer, delimiter: string, start: { at: number; line: number }) {
  const scanner = new RowScanner(delimiter, mostRowLines);
  const rows: DelimitedRow[] = [];
  const faults: { line: number; expected: string }[] = [];
  const openQuote = new OpenQuote(mostRowLines);
  let { at, line } = start;
  while (at < text.length) {
    const scan = scanner.scan(text, at, text.length, true);
    if (scan === "nul") return "a NUL byte; it may be UTF-16, or no text at all";
    if (scan === "not-utf8") return "it is not valid UTF-8";
    const isEnd = scan === "row" && openQuote.endsIn(line, scanner.cells, at, scanner.next);
    if (isEnd || (scan === "row" && scanner.next - at <= largestRow)) {
      const fields = scanner.cells.texts();
      if (isEnd) faults.push({ line, expected: noEnd });
      else if (fields.some((field) => field.trim() !== "")) rows.push({ line, fields });
      at = scanner.next;
      line += scanner.lines;
    } else {
      faults.push({ line, expected: wrong[scan] ?? "a row" });
      openQuote.gaveUp(line, scanner.lines);
      at = lineEnd(text, at, text.length, true)?.next ?? text.length;
      line += 1;
    }
  }
  return { rows, faults };
}

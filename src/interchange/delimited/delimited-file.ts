import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../diagnostics/span.ts";
import { DelimitedReader } from "../../source/delimited/delimited-reader.ts";
import type { DelimitedFault } from "../../source/delimited/delimited-sink.ts";
import { mostCatalogueRowLines } from "../../source/limits.ts";
import type { InputFile } from "../input-file.ts";

/** A row of a table of others: a cell for each column, as written, and the line on which it begins. */
export interface DelimitedRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The cell of a column in a row, trimmed; empty where the table has no such column. */
export type Column = (row: DelimitedRow) => string;

/** A table that somebody else wrote as delimited text. Columns that nobody asks for are told as not carried. */
export class DelimitedFile {
  readonly path: string;
  readonly rows: readonly DelimitedRow[];
  /** The names of the columns, as written. */
  readonly heading: readonly string[];
  private readonly findings: Diagnostic[];
  private readonly asked = new Set<number>();

  private constructor(file: InputFile, title: string) {
    const read = readRows(file, title);
    this.path = file.path;
    this.rows = read.rows;
    this.heading = read.heading;
    this.findings = read.findings;
  }

  /** Reads a table as a whole; rows at fault are reported and left out, and so is a file that is no table. */
  static read(file: InputFile, title: string): DelimitedFile {
    return new DelimitedFile(file, title);
  }

  /** Is there a column of this name? Capitals and spaces around it do not matter. */
  has(name: string): boolean {
    return this.indexOf(name) !== -1;
  }

  /** The first of these columns that is there, which counts as read. */
  column(...names: readonly string[]): Column {
    const index = names.map((name) => this.indexOf(name)).find((at) => at !== -1);
    if (index === undefined) return () => "";
    this.asked.add(index);
    return ({ cells }) => (cells[index] ?? "").trim();
  }

  /** Counts columns as read that say nothing a document could hold. */
  pass(...names: readonly string[]): void {
    for (const name of names) this.asked.add(this.indexOf(name));
  }

  /** Where a row begins. */
  at({ line }: DelimitedRow): Span {
    return lineSpan(this.path, line);
  }

  report(finding: Diagnostic): void {
    this.findings.push(finding);
  }

  /** All findings, and one for each column that nobody asked for and that says something. */
  finish(): readonly Diagnostic[] {
    for (const [index, name] of this.heading.entries()) {
      if (this.asked.has(index)) continue;
      const filled = this.rows.filter(({ cells }) => (cells[index] ?? "").trim() !== "");
      const [first] = filled;
      if (first === undefined) continue;
      const args = { what: name.trim(), count: filled.length, why: null };
      this.findings.push(diagnostic("not-carried", args, this.at(first)));
    }
    return this.findings;
  }

  private indexOf(name: string): number {
    return this.heading.findIndex((column) => named(column) === named(name));
  }
}

/** The heading of a file that looks like delimited text, as names in lower case; none where it has no comma or other delimiter. */
export function headingOf({ head }: InputFile): readonly string[] {
  const [line = ""] = head.split(/\r?\n|\r/, 1);
  const names = line.split(/[,;\t]/).map((name) => named(name.replace(/^"|"$/g, "")));
  return names.length > 1 ? names : [];
}

function named(name: string): string {
  return name.trim().toLowerCase();
}

function readRows(file: InputFile, title: string) {
  const rows: DelimitedRow[] = [];
  const findings: Diagnostic[] = [];
  let heading: readonly string[] = [];
  const reader = new DelimitedReader({
    path: file.path,
    delimiter: null,
    mostLines: mostCatalogueRowLines,
    onHeading: (fields) => {
      heading = fields;
      return [];
    },
    onRow: (cells, line) => {
      rows.push({ cells: cells.texts(), line });
    },
    onFault: (fault) => findings.push(faultOf(file, fault)),
  });
  const stopped = reader.push(file.bytes) ?? reader.end();
  if (stopped?.code === "not-text") findings.push(stopped);
  else if (stopped !== null)
    findings.push(
      diagnostic("nothing-found", { format: title, wanted: "heading of a table" }, stopped.at),
    );
  return { rows, heading, findings };
}

function faultOf({ path }: InputFile, { code, expected, line }: DelimitedFault): Diagnostic {
  return diagnostic(code, { column: null, expected }, lineSpan(path, line));
}

function lineSpan(file: string, line: number): Span {
  return { file, line, column: 1, endLine: line, endColumn: 1 };
}

import type { Span } from "../diagnostics/span.ts";

/** A file's name and text, with positions found by offset. */
export class SourceFile {
  /** Path as the user would type it, with forward slashes. */
  readonly path: string;
  readonly text: string;
  private lineStarts: readonly number[] | null = null;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  /** The span between two offsets (UTF-16 units, end exclusive). */
  span(start: number, end: number): Span {
    const [line, column] = this.position(start);
    const [endLine, endColumn] = this.position(Math.max(start, end));
    return { file: this.path, line, column, endLine, endColumn };
  }

  /** The text of a line, counted from 1, without its line break; empty beyond the end. */
  line(number: number): string {
    const starts = this.starts();
    const start = starts[number - 1];
    if (start === undefined) return "";
    const end = starts[number] ?? this.text.length;
    return this.text.slice(start, end).replace(/\r?\n$/, "");
  }

  private position(offset: number): [line: number, column: number] {
    const starts = this.starts();
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return [low + 1, offset - (starts[low] ?? 0) + 1];
  }

  private starts(): readonly number[] {
    if (this.lineStarts === null) {
      const starts = [0];
      for (let at = this.text.indexOf("\n"); at !== -1; at = this.text.indexOf("\n", at + 1)) {
        starts.push(at + 1);
      }
      this.lineStarts = starts;
    }
    return this.lineStarts;
  }
}

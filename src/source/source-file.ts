import { cover, coverLearner } from "../diagnostics/cover-learner.ts";
import type { Extent } from "../diagnostics/silencer.ts";
import type { Span } from "../diagnostics/span.ts";
import { extentsBetween, firstIndex, merged } from "./extents.ts";

/** A file's name and text, with positions found by offset. */
export class SourceFile {
  /** Path as the user would type it, with forward slashes. */
  readonly path: string;
  readonly text: string;
  #lineStarts: readonly number[] | null = null;
  #personal: () => readonly Extent[] = () => [];
  #isKeptBack = false;
  /** The line that was shown last: many findings may be about one that is very long. */
  #lastShown: { readonly number: number; readonly text: string } | null = null;

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

  /** The offset of a line and column, both counted from 1. */
  offset(line: number, column: number): number {
    return (this.starts()[line - 1] ?? this.text.length) + column - 1;
  }

  /** The text of a line, counted from 1, without its line break; empty beyond the end. */
  line(number: number): string {
    const starts = this.starts();
    const start = starts[number - 1];
    if (start === undefined) return "";
    const end = starts[number] ?? this.text.length;
    return this.text.slice(start, end).replace(/\r?\n$/, "");
  }

  /** Has what is personal covered where lines are shown: extents in the order of the text, apart from each other. */
  coverPersonal(extents: () => readonly Extent[]): void {
    this.#personal = extents;
    this.#lastShown = null;
  }

  /** Does a stretch hold something personal, which no finding may repeat? */
  isPersonal(start: number, end: number): boolean {
    return extentsBetween(this.#personal(), start, end).length > 0;
  }

  /** Has no line of it shown: it lies outside of the workspace, behind a link. */
  keepLinesBack(): void {
    this.#isKeptBack = true;
  }

  get isKeptBack(): boolean {
    return this.#isKeptBack;
  }

  /** A line as it may be shown: learners are covered character by character, so that nothing moves. Empty where lines are kept back. */
  shown(number: number): string {
    if (this.#isKeptBack) return "";
    if (this.#lastShown?.number !== number) {
      this.#lastShown = { number, text: this.covered(number) };
    }
    return this.#lastShown.text;
  }

  /** The same with further stretches covered. */
  shownWithout(number: number, extents: readonly Extent[]): string {
    return this.withCovered(number, this.shown(number), merged(extents));
  }

  private covered(number: number): string {
    return this.withCovered(number, coverLearner(this.line(number)), this.#personal());
  }

  private withCovered(number: number, line: string, extents: readonly Extent[]): string {
    const offset = this.starts()[number - 1] ?? 0;
    let text = line;
    for (const { start, end } of extentsBetween(extents, offset, offset + text.length)) {
      const [from, to] = [Math.max(0, start - offset), Math.max(0, end - offset)];
      text = text.slice(0, from) + cover(text.slice(from, to)) + text.slice(to);
    }
    return text;
  }

  private position(offset: number): [line: number, column: number] {
    const starts = this.starts();
    const after = firstIndex(starts.length, (index) => (starts[index] ?? 0) > offset);
    const line = Math.max(1, after);
    return [line, offset - (starts[line - 1] ?? 0) + 1];
  }

  private starts(): readonly number[] {
    if (this.#lineStarts === null) {
      const starts = [0];
      for (let at = this.text.indexOf("\n"); at !== -1; at = this.text.indexOf("\n", at + 1)) {
        starts.push(at + 1);
      }
      this.#lineStarts = starts;
    }
    return this.#lineStarts;
  }
}

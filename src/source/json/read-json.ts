import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../diagnostics/span.ts";
import type { SourceFile } from "../source-file.ts";
import type { PathStep } from "../tree.ts";
import { firstFault } from "./first-fault.ts";
import type { TextPlace } from "./json-scanner.ts";
import type { JsonValue } from "./json-value.ts";
import { ValueExtents } from "./value-extent.ts";

/** A JSON text that was read, and the place of any value of it. */
export interface JsonFile {
  readonly value: JsonValue;
  /** The place of the value at a path; where the path ends early, of what is there. */
  readonly place: (path: readonly PathStep[]) => Span;
}

/** Reads a JSON text; a finding at the place where it stops being one. Of keys written twice the last counts, as everywhere. */
export function readJson(file: SourceFile): JsonFile | Diagnostic {
  try {
    const value = JSON.parse(file.text) as JsonValue;
    const extents = new ValueExtents(file.text);
    return {
      value,
      place: (path) => {
        const { start, end } = extents.of(path);
        const [column, endColumn] = [columnOf(start), columnOf(end)];
        return { file: file.path, line: start.line, column, endLine: end.line, endColumn };
      },
    };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { at, expected } = firstFault(file.text);
    const found =
      file.text[at] === undefined ? "the end of the file" : JSON.stringify(file.text[at]);
    return diagnostic("json-syntax", { expected, found }, file.span(at, at + 1));
  }
}

function columnOf({ offset, lineStart }: TextPlace): number {
  return offset - lineStart + 1;
}

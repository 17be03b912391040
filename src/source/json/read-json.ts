import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../diagnostics/span.ts";
import { deepestNesting, mostJsonValues } from "../limits.ts";
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

/** Reads a JSON text; a finding at the place where it stops being one, or is nested too deep. Of keys written twice the last counts, as everywhere. */
export function readJson(file: SourceFile): JsonFile | Diagnostic {
  if (holdsMoreValues(file.text, mostJsonValues)) {
    const args = { limit: mostJsonValues, of: "values" as const };
    return diagnostic("file-too-full", args, file.span(0, 0));
  }
  try {
    const value = JSON.parse(file.text) as JsonValue;
    const tooDeep = nestingBeyond(file.text, deepestNesting);
    if (tooDeep !== null) {
      const at = file.span(tooDeep, tooDeep + 1);
      return diagnostic("nested-too-deep", { limit: deepestNesting }, at);
    }
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

const [quote, comma, backslash] = [0x22, 0x2c, 0x5c];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Does a JSON text hold more values than so many? Each but the first comes after a comma or an opening bracket; no value takes less than two characters with it. */
function holdsMoreValues(text: string, limit: number): boolean {
  if (text.length < 2 * limit) return false;
  let values = 1;
  let inString = false;
  for (let at = 0; at < text.length && values <= limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) inString = !inString;
    else if (inString) at += code === backslash ? 1 : 0;
    else if (code === comma || code === openList || code === openObject) values += 1;
  }
  return values > limit;
}

/** Where a JSON text first opens more lists and objects within each other than so many; null where it never does. */
function nestingBeyond(text: string, limit: number): number | null {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) inString = !inString;
    else if (inString) at += code === backslash ? 1 : 0;
    else if (code === closeList || code === closeObject) depth -= 1;
    else if (code === openList || code === openObject) {
      depth += 1;
      if (depth > limit) return at;
    }
  }
  return null;
}

function columnOf({ offset, lineStart }: TextPlace): number {
  return offset - lineStart + 1;
}

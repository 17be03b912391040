import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { RowFault } from "./record.ts";

/** The finding about a row that is left out, at the line of the file on which it begins. */
export function rowFinding(file: string, line: number, fault: RowFault): Diagnostic {
  const { code, column, expected } = fault;
  const at = { file, line, column: 1, endLine: line, endColumn: 1 };
  return diagnostic(code, { column, expected }, at);
}

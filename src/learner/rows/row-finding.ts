import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { RowFault } from "../record.ts";

/** The finding about a row that is left out, at the line of the file on which it begins. */
export function rowFinding(file: string, line: number, fault: RowFault): Diagnostic {
  const { code, column, expected } = fault;
  const at = { file, line, column: 1, endLine: line, endColumn: 1 };
  return diagnostic(code, { column, expected }, at);
}

/** The finding about a row that states another date of admission than an earlier one of its learner; both are used. */
export function otherAdmission(file: string, line: number, earlier: number): Diagnostic {
  const at = { file, line, column: 1, endLine: line, endColumn: 1 };
  return diagnostic("admission-differs", { earlier }, at);
}

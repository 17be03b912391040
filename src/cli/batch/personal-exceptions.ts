import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { placeOf } from "../../documents/document.ts";
import type { BatchSummary } from "../../learner/parts/summary.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";

/** Exceptions for single learners whose records were there, by their ids, and whose answers are those without them. */
export function unusedPersonal(
  { workspace: { documents } }: Catalogue,
  { programs, exceptions: met }: BatchSummary,
): Diagnostic[] {
  return documents.of("exception").flatMap((exception) => {
    const { id, data } = exception;
    const used = programs.get(data.program)?.exceptions.has(id) === true;
    if (!met.has(id) || used || data.learner === undefined) return [];
    const args = { exception: id, program: data.program, item: null };
    return [diagnostic("exception-unused", args, placeOf(exception))];
  });
}

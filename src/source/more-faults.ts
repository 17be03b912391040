import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { mostFaults } from "./limits.ts";
import type { SourceFile } from "./source-file.ts";
import type { Node } from "./tree.ts";

/** Says at the beginning of a document that it has more faults than are told. */
export function moreFaults(file: SourceFile, { start }: Node, count: number): Diagnostic {
  return diagnostic("more-faults", { count, told: mostFaults }, file.span(start, start + 1));
}

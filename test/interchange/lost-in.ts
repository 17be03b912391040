import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";

/** What findings list as not carried over, in order of its name. */
export const lostIn = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics
    .flatMap(({ code, args }) => (code === "not-carried" ? [String(args.what)] : []))
    .sort();

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { startOf } from "../diagnostics/span.ts";
import { SourceFile } from "./source-file.ts";

/** Decodes a file's bytes as UTF-8 (a byte order mark is dropped); a finding when they are not text. */
export function readText(path: string, bytes: Uint8Array): SourceFile | Diagnostic {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return diagnostic("not-text", { detail: "it is UTF-16" }, startOf(path));
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    return diagnostic("not-text", { detail: `a NUL byte at offset ${nul}` }, startOf(path));
  }
  try {
    return new SourceFile(path, new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return diagnostic("not-text", { detail: "it is not valid UTF-8" }, startOf(path));
  }
}

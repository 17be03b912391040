import { Buffer, isUtf8 } from "node:buffer";
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
  if (!isUtf8(bytes))
    return diagnostic("not-text", { detail: "it is not valid UTF-8" }, startOf(path));
  const { buffer, byteOffset, byteLength } = bytes;
  const mark = first === 0xef && second === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const text = Buffer.from(buffer, byteOffset + mark, byteLength - mark).toString("utf8");
  return new SourceFile(path, text);
}

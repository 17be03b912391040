import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { startOf } from "../diagnostics/span.ts";
import { largestFile } from "../source/limits.ts";
import { SourceFile } from "../source/source-file.ts";
import { readText } from "../source/text.ts";
import { type FoundFile, unreadable } from "./walk.ts";

/** Reads a file as text; a finding when it is not an ordinary, readable, reasonably small text file. Lines of one that lies elsewhere are kept back: whoever wrote the link may not be the one who can read the file. */
export function readSource(file: FoundFile): SourceFile | Diagnostic {
  const bytes = readBytes(file);
  const source = bytes instanceof Uint8Array ? readText(file.display, bytes) : bytes;
  if (file.isElsewhere && source instanceof SourceFile) source.keepLinesBack();
  return source;
}

/** Reads a file as it is; a finding when it is not an ordinary, readable file of at most so many bytes. */
export function readBytes(file: FoundFile, largest = largestFile): Uint8Array | Diagnostic {
  try {
    const handle = openSync(file.absolute, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stats = fstatSync(handle);
      if (!stats.isFile()) {
        const detail = stats.isDirectory() ? "it is a folder" : "it is not an ordinary file";
        return diagnostic("unreadable-file", { detail }, startOf(file.display));
      }
      if (stats.size > largest) {
        const args = { size: stats.size, limit: largest };
        return diagnostic("file-too-large", args, startOf(file.display));
      }
      return readFileSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return unreadable(file.display, error);
  }
}

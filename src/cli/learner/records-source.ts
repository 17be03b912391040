import { resolve } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ByteSource } from "../../workspace/read-records.ts";
import { UsageError } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import { standardInput } from "../host/standard-input.ts";
import { keepInput } from "../input-files.ts";

/** Where the bytes of records come from: a file by its path, or standard input. */
export function recordsSource(host: Host, path: string): ByteSource {
  if (path === standardInput) return { display: path, chunks: host.stdinPieces() };
  keepInput(host, path);
  return { display: path, absolute: resolve(host.cwd, path) };
}

/** Says where and why records cannot be read. */
export function unreadable({ at, help, message }: Diagnostic): UsageError {
  const place = at.line > 1 ? `${at.file}:${at.line}` : at.file;
  return new UsageError(`${place}: ${message}`, help);
}

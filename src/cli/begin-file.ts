import { resolve } from "node:path";
import { beginFile, beginLongFile, type FileWriter } from "../workspace/output/write-file.ts";
import { orRefused } from "./format.ts";
import type { Host } from "./host/host.ts";
import { standardOutput } from "./host/standard-output.ts";
import { type ResultFormat, resultFor } from "./host/step-log.ts";

/** A file or standard output that is written piece by piece. */
export type NamedWriter = Omit<FileWriter, "close">;

/** Begins a file by its path as the user gave it, `-` being standard output. It throws a UsageError, then and later, when it cannot be written. */
export function beginNamed(host: Host, file: string, format: ResultFormat): NamedWriter {
  return named(host, file, format, beginFile);
}

/** The same beside an output whose lock is held, so that no other run writes it. */
export function beginBeside(host: Host, file: string, format: ResultFormat): NamedWriter {
  return named(host, file, format, beginLongFile);
}

function named(
  host: Host,
  file: string,
  format: ResultFormat,
  begin: (path: string) => FileWriter,
): NamedWriter {
  if (file === standardOutput) {
    const nothing = () => {};
    const write = (text: string | Uint8Array) =>
      void host.stdout.write(resultFor(host, format, text));
    return { write, finish: nothing, abandon: nothing };
  }
  const writer = orRefused(file, () => begin(resolve(host.cwd, file)));
  return {
    write: (text) => orRefused(file, () => writer.write(text)),
    finish: () => orRefused(file, writer.finish),
    abandon: writer.abandon,
  };
}

import { resolve } from "node:path";
import { beginFile, beginLongFile, type FileWriter } from "../workspace/output/write-file.ts";
import { orRefused } from "./format.ts";
import type { Host } from "./host/host.ts";
import { standardOutput } from "./host/standard-output.ts";

/** A file or standard output that is written piece by piece. */
export type NamedWriter = Omit<FileWriter, "close">;

/** Begins a file by its path as the user gave it, `-` being standard output. It throws a UsageError, then and later, when it cannot be written. */
export function beginNamed(host: Host, file: string): NamedWriter {
  return named(host, file, beginFile);
}

/** The same beside an output whose lock is held, so that no other run writes it. */
export function beginBeside(host: Host, file: string): NamedWriter {
  return named(host, file, beginLongFile);
}

function named(
  { cwd, stdout }: Host,
  file: string,
  begin: (path: string) => FileWriter,
): NamedWriter {
  if (file === standardOutput) {
    const nothing = () => {};
    return { write: (text) => void stdout.write(text), finish: nothing, abandon: nothing };
  }
  const writer = orRefused(file, () => begin(resolve(cwd, file)));
  return {
    write: (text) => orRefused(file, () => writer.write(text)),
    finish: () => orRefused(file, writer.finish),
    abandon: writer.abandon,
  };
}

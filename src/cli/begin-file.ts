import { resolve } from "node:path";
import { beginLongFile, type FileWriter } from "../workspace/output/write-file.ts";
import { orRefused } from "./format.ts";
import type { Host } from "./host/host.ts";
import { standardOutput } from "./host/standard-output.ts";

/** A file or standard output that is written piece by piece. */
export type NamedWriter = Omit<FileWriter, "close">;

/** Begins a file by its path as the user gave it, `-` being standard output. It throws a UsageError, then and later, when it cannot be written. */
export function beginNamed({ cwd, stdout }: Host, file: string): NamedWriter {
  if (file === standardOutput) {
    const nothing = () => {};
    return { write: (text) => void stdout.write(text), finish: nothing, abandon: nothing };
  }
  const writer = orRefused(file, () => beginLongFile(resolve(cwd, file)));
  return {
    write: (text) => orRefused(file, () => writer.write(text)),
    finish: () => orRefused(file, writer.finish),
    abandon: writer.abandon,
  };
}

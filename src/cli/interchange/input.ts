import { resolve } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { InputFile } from "../../interchange/input-file.ts";
import { readBytes } from "../../workspace/read-file.ts";
import type { Host } from "../host/host.ts";
import { standardInput } from "../host/standard-input.ts";
import { keepInput } from "../input-files.ts";

/** Files that were read, and why others were not. */
export interface FilesRead {
  readonly files: readonly InputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads files by the names that the user gave; `-` is standard input. */
export async function readFiles(host: Host, names: readonly string[]): Promise<FilesRead> {
  const files: InputFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of names) {
    const display = name.replaceAll("\\", "/");
    if (name !== standardInput) keepInput(host, name);
    const bytes =
      name === standardInput
        ? await host.stdin()
        : readBytes({ absolute: resolve(host.cwd, name), display });
    if (bytes instanceof Uint8Array) files.push(new InputFile(display, bytes));
    else diagnostics.push(bytes);
  }
  return { files, diagnostics };
}

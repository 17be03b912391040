import { resolve } from "node:path";
import { SourceFile } from "../source/source-file.ts";
import { isThere } from "../workspace/output/write-file.ts";
import { readSource } from "../workspace/read-file.ts";
import { UsageError } from "./exit-code.ts";
import { orRefused } from "./format.ts";
import type { Host } from "./host/host.ts";

/** A file of which only an earlier state may be written over. */
export interface OwnOutput {
  readonly file: string;
  /** What it is, with its article. */
  readonly what: string;
  /** Does a text look like what this tool writes there? */
  readonly isOwn: (text: string) => boolean;
}

/** Throws a UsageError where a file is there already and is no earlier state of what is to be written, nor empty. */
export function demandOwn({ cwd }: Host, { file, what, isOwn }: OwnOutput): void {
  const absolute = resolve(cwd, file);
  if (!orRefused(file, () => isThere(absolute))) return;
  const source = readSource({ absolute, display: file });
  if (source instanceof SourceFile && (source.text.trim() === "" || isOwn(source.text))) return;
  throw new UsageError(
    `${file} is there already, and is not ${what} that this tool wrote; nothing was written`,
    "name another place, or move it away first",
  );
}

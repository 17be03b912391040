import { createHash, randomBytes } from "node:crypto";
import { basename, dirname, join } from "node:path";

/**
 * A name beside a file for what is to be renamed to it once it is whole. Nobody can foresee it, so nothing waits there and
 * no two runs share it; it fits where the file's own name does. Whoever makes it says `wx`: it must not be there yet.
 */
export function temporaryBeside(path: string): string {
  return named(path, randomBytes(8).toString("hex"));
}

/**
 * The same for a file that only one run writes: always the same name, so that whoever writes the file again can remove
 * first what a run that fell has left there.
 */
export function steadyTemporaryBeside(path: string): string {
  return named(path, createHash("sha256").update(basename(path)).digest("hex").slice(0, 16));
}

const named = (path: string, mark: string) => join(dirname(path), `.creditbank-${mark}.partial`);

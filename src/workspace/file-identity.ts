import { realpathSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Where a path leads to, links followed, whether or not there is a file yet; null for a device or a pipe, which several may share. */
export function fileIdentity(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined) return found.isFile() ? realpathSync(path) : null;
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  return folder === undefined ? path : join(realpathSync(dirname(path)), basename(path));
}

import { realpathSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Where a path leads to, links followed, whether or not there is a file yet; null for a device or a pipe, which several may share. */
export function fileIdentity(path: string): string | null {
  const found = statOf(path);
  if (found !== undefined) return found.isFile() ? realpathSync(path) : null;
  const folder = dirname(path);
  return statOf(folder) === undefined ? path : join(realpathSync(folder), basename(path));
}

/** A path with links followed, as far down as there is something. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPath(above), basename(path));
  }
}

/** What the system tells of a path; nothing where it tells nothing, which whoever opens it will hear. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

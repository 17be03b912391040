import { isAbsolute, relative } from "node:path";

/** The path that leads from a folder down to a file or folder, with forward slashes; empty for the folder itself, null for what lies elsewhere. */
export function pathBelow(folder: string, path: string): string | null {
  const down = relative(folder, path);
  const isElsewhere = down === ".." || /^\.\.[\\/]/.test(down) || isAbsolute(down);
  return isElsewhere ? null : down.replaceAll("\\", "/");
}

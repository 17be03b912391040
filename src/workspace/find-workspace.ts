import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { settingsFile } from "./load.ts";

/** The nearest folder, from this one upwards, that holds the settings of a workspace; null when none does. */
export function findWorkspace(folder: string): string | null {
  if (existsSync(join(folder, settingsFile))) return folder;
  const above = dirname(folder);
  return above === folder ? null : findWorkspace(above);
}

/** The nearest folder, from this one upwards, that is the root of a git repository or of a working tree of one; null when none is. */
export function findRepository(folder: string): string | null {
  if (existsSync(join(folder, ".git"))) return folder;
  const above = dirname(folder);
  return above === folder ? null : findRepository(above);
}

/** Is there a folder at this path? */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Is there an ordinary file at the path? */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

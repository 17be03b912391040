import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Paths relative to the root, with forward slashes, to contents. */
export type Tree = ReadonlyMap<string, string>;

/** Reads the files of some folders under the root; a folder that is missing is empty. */
export function readTree(root: string, folders: readonly string[], except?: string): Tree {
  const tree = new Map<string, string>();
  for (const folder of folders) {
    for (const path of filesIn(join(root, folder))) {
      const name = relative(root, path).split(sep).join("/");
      if (except === undefined || !name.startsWith(`${except}/`)) {
        tree.set(name, readFileSync(path, "utf8"));
      }
    }
  }
  return tree;
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

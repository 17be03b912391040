import { posix } from "node:path";
import { isYaml } from "../walk.ts";
import { joined, type RevisionTree, type Target } from "./revision-tree.ts";
import type { TreeEntry } from "./tree-entries.ts";

/** The YAML files of a folder in a tree by their paths from there, and what could not be followed. */
export interface RevisionWalk {
  readonly files: readonly { readonly path: string; readonly entry: TreeEntry }[];
  readonly strays: readonly { readonly path: string; readonly detail: string }[];
}

const details = {
  missing: "it does not exist",
  circle: "it is a link that leads in a circle",
  outside: "it is a link out of the repository",
} as const;

/** Finds YAML files in a tree as `findYamlFiles` does on a disk, so that a state says the same wherever it is read; links are followed within the repository. */
export function findRevisionFiles(
  tree: RevisionTree,
  top: string,
  ignores: (path: string) => boolean,
): RevisionWalk {
  const files: { path: string; entry: TreeEntry }[] = [];
  const strays: { path: string; detail: string }[] = [];
  const visited = new Set<string>();
  const folders = [{ path: "", real: top }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const { real } = folder;
    if (visited.has(real)) continue;
    visited.add(real);
    for (const name of tree.names(real)) {
      const path = joined(folder.path, name);
      const target = tree.target(real, name);
      const isFolder = target.kind === "folder" && !tree.isLink(real, name);
      if (ignores(isFolder ? `${path}/` : path)) continue;
      if (target.kind === "file") {
        if (isYaml(name)) files.push({ path, entry: target.entry });
      } else if (target.kind === "nothing") {
        if (isYaml(name) || mayHaveBeenFolder(tree, real, name, target))
          strays.push({ path, detail: details[target.why] });
      } else if (!ignores(`${path}/`)) {
        const back = tree.isLink(real, name) && isAround(target.path, real);
        if (!back) folders.push({ path, real: target.path });
        if (back) strays.push({ path, detail: details.circle });
        else if (isYaml(name)) strays.push({ path, detail: "it is a folder" });
      }
    }
  }
  return { files, strays };
}

/** A link out of the repository whose name is not that of a file: documents behind it would be missed in silence. */
function mayHaveBeenFolder(
  tree: RevisionTree,
  folder: string,
  name: string,
  target: Target,
): boolean {
  const leadsOut = target.kind === "nothing" && target.why === "outside";
  return leadsOut && tree.isLink(folder, name) && posix.extname(name) === "";
}

/** Is it the folder, or one around it? */
const isAround = (outer: string, folder: string): boolean =>
  outer === "" || outer === folder || folder.startsWith(`${outer}/`);

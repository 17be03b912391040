import { type GitPlace, type GitTrouble, runGit } from "./run-git.ts";

/** A file of a tree that git keeps. */
export interface TreeEntry {
  /** From the folder that the tree is of. */
  readonly path: string;
  readonly kind: "file" | "link" | "other";
  readonly object: string;
  /** In bytes; 0 where it is no file. */
  readonly size: number;
}

/** Everything in a tree, folders aside, in git's order. */
export function treeEntries(place: GitPlace, tree: string): readonly TreeEntry[] | GitTrouble {
  const answer = runGit(place, ["ls-tree", "-r", "-z", "--long", "--full-tree", tree]);
  if ("why" in answer) return answer;
  return answer.output
    .toString("utf8")
    .split("\0")
    .flatMap((line): TreeEntry[] => {
      const [, mode, object, size, path] =
        /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.*)$/su.exec(line) ?? [];
      if (mode === undefined || object === undefined || path === undefined) return [];
      const kind = mode === "120000" ? "link" : mode.startsWith("100") ? "file" : "other";
      return [{ path, kind, object, size: Number(size) || 0 }];
    });
}

/** The contents of objects, in their order; null for one that git does not have here. */
export function contentsOf(
  place: GitPlace,
  objects: readonly Pick<TreeEntry, "object" | "size">[],
): readonly (Buffer | null)[] | GitTrouble {
  const input = objects.map(({ object }) => `${object}\n`).join("");
  const most = objects.reduce((total, { size }) => total + size + 128, 1024);
  const answer = runGit(place, ["cat-file", "--batch"], { input, most });
  if ("why" in answer) return answer;
  const { output } = answer;
  let at = 0;
  return objects.map(() => {
    const lineEnd = output.indexOf(10, at);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(output.toString("latin1", at, lineEnd))?.[1];
    const start = lineEnd + 1;
    at = size === undefined ? start : start + Number(size) + 1;
    return size === undefined ? null : output.subarray(start, at - 1);
  });
}

import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { startOf } from "../../diagnostics/span.ts";
import { byText, sorted } from "../../kernel/order.ts";
import { largestFile } from "../../source/limits.ts";
import type { SourceFile } from "../../source/source-file.ts";
import { readText } from "../../source/text.ts";
import { isYaml, showPath } from "../walk.ts";
import type { Revision } from "./find-revision.ts";
import type { GitPlace, GitTrouble } from "./run-git.ts";
import { contentsOf, linkTarget, type TreeEntry, treeEntries } from "./tree-entries.ts";

/** A YAML file of a revision. */
export interface RevisionFile {
  /** From the folder of the workspace. */
  readonly path: string;
  /** Its text, or the finding that it has none. */
  readonly source: SourceFile | Diagnostic;
}

/** How many bytes are asked of git at once. */
const batchSize = 32 << 20;

/** The YAML files of a folder in a revision, by path; links are followed within the folder. */
export function readRevision(
  place: GitPlace,
  { tree }: Revision,
  display: string,
): readonly RevisionFile[] | GitTrouble {
  const entries = treeEntries(place, tree);
  if ("why" in entries) return entries;
  const yaml = entries.filter(({ path, kind }) => isYaml(path) && kind !== "other");
  const resolved = withoutLinks(place, yaml, entries);
  if ("why" in resolved) return resolved;
  const contents = inBatches(place, resolved.files);
  if ("why" in contents) return contents;
  const files = resolved.files.map(({ path, size, object }) => ({
    path,
    source: sourceOf(showPath(display, path), size, contents.get(object) ?? null),
  }));
  const strays = resolved.strays.map((path) => ({
    path,
    source: unread(showPath(display, path), "it is a link out of the workspace"),
  }));
  return sorted(
    [...files, ...strays],
    byText(({ path }) => path),
  );
}

/** Every link replaced by the file that it leads to; those that lead nowhere apart. */
function withoutLinks(
  place: GitPlace,
  yaml: readonly TreeEntry[],
  all: readonly TreeEntry[],
): { readonly files: readonly TreeEntry[]; readonly strays: readonly string[] } | GitTrouble {
  const links = yaml.filter(({ kind }) => kind === "link");
  const targets = contentsOf(place, links);
  if ("why" in targets) return targets;
  const known = new Map(all.map((entry) => [entry.path, entry]));
  const followed = links.map((link, index) => {
    const content = targets[index];
    const target = content ? known.get(linkTarget(link, content) ?? "") : undefined;
    return { path: link.path, target: target?.kind === "file" ? target : undefined };
  });
  return {
    files: [
      ...yaml.filter(({ kind }) => kind === "file"),
      ...followed.flatMap(({ path, target }) =>
        target === undefined ? [] : [{ ...target, path }],
      ),
    ],
    strays: followed.flatMap(({ path, target }) => (target === undefined ? [path] : [])),
  };
}

function inBatches(
  place: GitPlace,
  files: readonly TreeEntry[],
): ReadonlyMap<string, Buffer | null> | GitTrouble {
  const found = new Map<string, Buffer | null>();
  const wanted = files.filter(({ size }) => size <= largestFile);
  for (let from = 0; from < wanted.length; ) {
    let to = from;
    for (let bytes = 0; to < wanted.length && bytes < batchSize; to += 1)
      bytes += wanted[to]?.size ?? 0;
    const batch = wanted.slice(from, to);
    const contents = contentsOf(place, batch);
    if ("why" in contents) return contents;
    for (const [index, { object }] of batch.entries()) found.set(object, contents[index] ?? null);
    from = to;
  }
  return found;
}

function sourceOf(shown: string, size: number, content: Buffer | null): SourceFile | Diagnostic {
  if (size > largestFile) {
    return diagnostic("file-too-large", { size, limit: largestFile }, startOf(shown));
  }
  return content === null ? unread(shown, "git does not have it here") : readText(shown, content);
}

function unread(shown: string, detail: string): Diagnostic {
  return diagnostic("unreadable-file", { detail }, startOf(shown));
}

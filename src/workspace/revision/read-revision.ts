import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { startOf } from "../../diagnostics/span.ts";
import { byText, sorted } from "../../kernel/order.ts";
import { largestFile } from "../../source/limits.ts";
import type { SourceFile } from "../../source/source-file.ts";
import { readText } from "../../source/text.ts";
import { ignoredIn, settingsFile } from "../load.ts";
import { ignoredBy, showPath } from "../walk.ts";
import type { Revision } from "./find-revision.ts";
import { findRevisionFiles } from "./find-revision-files.ts";
import { RevisionTree } from "./revision-tree.ts";
import type { GitPlace, GitTrouble } from "./run-git.ts";
import { contentsOf, type TreeEntry, treeEntries } from "./tree-entries.ts";

/** A YAML file of a revision. */
export interface RevisionFile {
  /** From the folder of the workspace. */
  readonly path: string;
  /** Its text, or the finding that it has none. */
  readonly source: SourceFile | Diagnostic;
}

/** How many bytes are asked of git at once. */
const batchSize = 32 << 20;

/** The YAML files of a folder in a revision, by path; links are followed within the repository. */
export function readRevision(
  place: GitPlace,
  revision: Revision,
  display: string,
): readonly RevisionFile[] | GitTrouble {
  const listed = listing(place, revision);
  if ("why" in listed) return listed;
  const { tree, top } = listed;
  const ignored = ignoredPatterns(place, tree, top);
  if ("why" in ignored) return ignored;
  const walk = findRevisionFiles(tree, top, ignoredBy(ignored));
  const contents = inBatches(
    place,
    walk.files.map(({ entry }) => entry),
  );
  if ("why" in contents) return contents;
  const files = walk.files.map(({ path, entry: { size, object } }) => ({
    path,
    source: sourceOf(showPath(display, path), size, contents.get(object) ?? null),
  }));
  const strays = walk.strays.map(({ path, detail }) => ({
    path,
    source: unread(showPath(display, path), detail),
  }));
  return sorted(
    [...files, ...strays],
    byText(({ path }) => path),
  );
}

/** A tree that holds a folder, and where the folder is in it. */
interface Listing {
  readonly tree: RevisionTree;
  readonly top: string;
}

/** The folder alone where it has no links; else the whole repository, which they may lead to. */
function listing(place: GitPlace, { commit, tree, folder }: Revision): Listing | GitTrouble {
  const own = treeEntries(place, tree);
  if ("why" in own) return own;
  const hasLinks = own.some(({ kind }) => kind === "link");
  if (!hasLinks) return { tree: new RevisionTree(own, new Map()), top: "" };
  const all = folder === "" ? own : treeEntries(place, commit);
  // In a repository too large to be listed, what leads out of the folder leads nowhere.
  const [entries, top] = "why" in all ? [own, ""] : [all, folder];
  const links = entries.filter(({ kind }) => kind === "link");
  const targets = contentsOf(place, links);
  if ("why" in targets) return targets;
  const written = links.map(
    ({ object }, index) => [object, targets[index]?.toString("utf8") ?? ""] as const,
  );
  return { tree: new RevisionTree(entries, new Map(written)), top };
}

/** What the settings leave out is not walked, as on a disk: a folder found there would not be found elsewhere. */
function ignoredPatterns(
  place: GitPlace,
  tree: RevisionTree,
  top: string,
): readonly string[] | GitTrouble {
  const settings = tree.target(top, settingsFile);
  if (settings.kind !== "file") return [];
  const { size, object } = settings.entry;
  const contents = inBatches(place, [settings.entry]);
  if ("why" in contents) return contents;
  return ignoredIn(sourceOf(settingsFile, size, contents.get(object) ?? null));
}

function inBatches(
  place: GitPlace,
  files: readonly Pick<TreeEntry, "object" | "size">[],
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

import { relative, resolve } from "node:path";
import { isFolder } from "../../workspace/find-workspace.ts";
import { UsageError } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import type { WorkspaceFolder } from "../opening.ts";

/** Where one state of a workspace is found. */
export type SideSource =
  | { readonly kind: "folder"; readonly folder: WorkspaceFolder }
  | { readonly kind: "revision"; readonly name: string }
  /** The last state that two revisions have in common. */
  | { readonly kind: "ancestor"; readonly of: readonly [string, string] }
  | { readonly kind: "working-tree" };

/** The two states to compare. */
export interface Sides {
  readonly base: SideSource;
  readonly head: SideSource;
}

/** Where BASE and HEAD lead: a folder that exists is one; else a revision, or two as `A..B` or `A...B`. Throws a UsageError where a path leads nowhere. */
export function sidesOf(host: Host, base: string, head: string | undefined): Sides {
  const folder = folderAt(host, base);
  const range = folder === null ? /^(.*?)(\.\.\.?)([^.].*|)$/s.exec(base) : null;
  if (range !== null) return rangeOf(range, head);
  return {
    base: folder ?? { kind: "revision", name: base },
    head: head === undefined ? { kind: "working-tree" } : sideOf(host, head),
  };
}

function rangeOf(
  [text, from = "", dots, to = ""]: RegExpExecArray,
  head: string | undefined,
): Sides {
  if (head !== undefined) {
    throw new UsageError(
      `${text} names both states, and ${head} is a third`,
      "name two: BASE HEAD",
    );
  }
  const start = from === "" ? "HEAD" : from;
  const other = to === "" ? "HEAD" : to;
  return {
    base:
      dots === "..." ? { kind: "ancestor", of: [start, other] } : { kind: "revision", name: start },
    head: to === "" ? { kind: "working-tree" } : { kind: "revision", name: to },
  };
}

function sideOf(host: Host, name: string): SideSource {
  return folderAt(host, name) ?? { kind: "revision", name };
}

/** What is written like a path has to be a folder. */
function folderAt({ cwd }: Host, name: string): SideSource | null {
  const root = resolve(cwd, name);
  if (name !== "" && isFolder(root)) {
    const display = relative(cwd, root).replaceAll("\\", "/") || ".";
    return { kind: "folder", folder: { root, display } };
  }
  if (!/^\.{0,2}[/\\]/.test(name)) return null;
  throw new UsageError(`there is no folder ${name}`, "name a folder, or a git revision");
}

import { type LoadOptions, loadRead, loadWorkspace } from "../../workspace/load.ts";
import { commonAncestor, findRevision } from "../../workspace/revision/find-revision.ts";
import { readRevision } from "../../workspace/revision/read-revision.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { UsageError } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import { keepInputs } from "../input-files.ts";
import type { WorkspaceFolder } from "../opening.ts";
import { revisionTrouble } from "./revision-trouble.ts";
import type { SideSource } from "./sides.ts";

/** A state that was loaded. */
export interface LoadedSide {
  readonly workspace: Workspace;
  /** As it is called in reports. */
  readonly name: string;
  /** Null where it is no revision. */
  readonly commit: string | null;
}

/** Loads one state; a revision is read through git, from the folder of the workspace. Throws a UsageError where there is nothing to load. */
export function loadSide(
  host: Host,
  source: SideSource,
  home: () => WorkspaceFolder,
  packs: Pick<LoadOptions, "banks" | "frameworks">,
): LoadedSide {
  const side = loaded(host, source, home, packs);
  if (source.kind !== "revision") keepInputs(host, side.workspace);
  if (side.workspace.files > 0) return side;
  throw new UsageError(
    `there is no YAML file in ${side.name}`,
    "name a workspace: a folder, or with -C the folder of one in the repository",
  );
}

function loaded(
  host: Host,
  source: SideSource,
  home: () => WorkspaceFolder,
  packs: Pick<LoadOptions, "banks" | "frameworks">,
): LoadedSide {
  if (source.kind === "folder") {
    const { folder } = source;
    const workspace = loadWorkspace({ ...folder, ...packs });
    return { workspace, name: folder.display, commit: null };
  }
  const folder = home();
  if (source.kind === "working-tree") {
    const workspace = loadWorkspace({ ...folder, ...packs });
    const inPlace = folder.display === ".";
    return { workspace, name: inPlace ? "the working tree" : folder.display, commit: null };
  }
  const place = { folder: folder.root, env: host.env };
  const name = source.kind === "revision" ? source.name : `${source.of.join("...")}`;
  const wanted = source.kind === "revision" ? name : commonAncestor(place, ...source.of);
  if (typeof wanted !== "string") throw revisionTrouble(wanted, name);
  const revision = findRevision(place, wanted);
  if ("why" in revision) throw revisionTrouble(revision, name);
  const files = readRevision(place, revision, folder.display);
  if ("why" in files) throw revisionTrouble(files, name);
  const workspace = loadRead(files, { display: folder.display, ...packs });
  const shown = source.kind === "revision" ? name : `${name} (${revision.commit.slice(0, 10)})`;
  return { workspace, name: shown, commit: revision.commit };
}

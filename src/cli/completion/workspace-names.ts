import type { Kind } from "../../documents/kinds.ts";
import { lazily } from "../../kernel/lazy.ts";
import { allNodes, requirementTree } from "../../ladder/requirement-tree.ts";
import { catalogueAt } from "../../workspace/catalogue.ts";
import { findWorkspace } from "../../workspace/find-workspace.ts";
import { loadWorkspace } from "../../workspace/load.ts";
import { builtIn } from "../../workspace/packs.ts";
import { UsageError } from "../exit-code.ts";
import type { GlobalFlags } from "../flags.ts";
import type { Host } from "../host/host.ts";
import { dayOf, workspaceFolder } from "../opening.ts";

/** What the workspace, and for banks and frameworks the packs, call things. */
export interface WorkspaceNames {
  readonly ids: (kind: Kind) => readonly string[];
  /** The paths of the requirements of a program. */
  readonly requirements: (program: string) => readonly string[];
}

/** How long a workspace is read while somebody waits at a keyboard, in milliseconds; what was read by then is offered. */
const patience = 700;

/**
 * Loads the workspace when the first names are asked for. Where there is none, only the packs are known: a folder without
 * creditbank.yaml in it or above may be anything, a whole disk too.
 */
export function workspaceNames(host: Host, flags: GlobalFlags): WorkspaceNames {
  const workspace = lazily(() =>
    unlessRefused(() => {
      const folder = workspaceFolder(host, flags);
      if (findWorkspace(folder.root) === null) return null;
      const end = host.now() + patience;
      return loadWorkspace({ ...folder, packs: false, isEnough: () => host.now() > end });
    }),
  );
  const programs = lazily(() => {
    const loaded = workspace();
    const day = loaded && unlessRefused(() => dayOf(host, undefined, loaded));
    return loaded && day && catalogueAt(loaded, day).programs;
  });
  return {
    ids: (kind) => [...(workspace()?.documents.ids(kind) ?? []), ...builtIn(kind)],
    requirements: (program) => {
      const { requirements = [] } = programs()?.get(program)?.data ?? {};
      return allNodes(requirementTree(requirements)).map(({ path }) => path);
    },
  };
}

/** While somebody types, what cannot be used is only not offered. */
function unlessRefused<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

import type { Kind } from "../../documents/kinds.ts";
import { lazily } from "../../kernel/lazy.ts";
import { loadWorkspace } from "../../workspace/load.ts";
import { builtIn } from "../../workspace/packs.ts";
import { UsageError } from "../exit-code.ts";
import type { GlobalFlags } from "../flags.ts";
import type { Host } from "../host.ts";
import { workspaceFolder } from "../opening.ts";

/** The ids of a kind that the workspace, and for banks and frameworks the packs, know. */
export type WorkspaceIds = (kind: Kind) => readonly string[];

/** Loads the workspace when the first ids are asked for; where there is none, only the packs are known. */
export function workspaceIds(host: Host, flags: GlobalFlags): WorkspaceIds {
  const documents = lazily(() => {
    try {
      return loadWorkspace({ ...workspaceFolder(host, flags), packs: false }).documents;
    } catch (error) {
      if (error instanceof UsageError) return null;
      throw error;
    }
  });
  return (kind) => [...(documents()?.ids(kind) ?? []), ...builtIn(kind)];
}

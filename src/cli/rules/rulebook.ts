import { invalidating } from "../../diagnostics/left-out.ts";
import { loadWorkspace } from "../../workspace/load.ts";
import { rulebook, ruleKinds } from "../../workspace/read-pack.ts";
import { whyBroken } from "../choices.ts";
import type { GlobalFlags } from "../flags.ts";
import type { Host } from "../host/host.ts";
import { keepInputs } from "../input-files.ts";
import { workspaceFolder } from "../opening.ts";

/** What `rules` shows. */
type Rulebook = ReturnType<typeof rulebook> & {
  /** Why a bank or framework of the workspace cannot be shown; null where there is none of that id. */
  readonly absent: (id: string) => string | null;
};

/** The rules of the workspace, where there is one, and of the built-in packs. */
export function openRulebook(host: Host, flags: GlobalFlags): Rulebook {
  const folder = workspaceFolder(host, flags);
  const workspace = loadWorkspace(folder);
  keepInputs(host, workspace);
  const book = rulebook(workspace);
  const errors = invalidating(workspace.diagnostics);
  return {
    rules: book.rules,
    diagnostics: [...errors, ...book.diagnostics],
    absent: (id) => whyBroken(workspace, ruleKinds, id),
  };
}

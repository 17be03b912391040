import { loadWorkspace } from "../../workspace/load.ts";
import { rulebook } from "../../workspace/read-pack.ts";
import type { GlobalFlags } from "../flags.ts";
import type { Host } from "../host/host.ts";
import { keepInputs } from "../input-files.ts";
import { workspaceFolder } from "../opening.ts";

/** The rules of the workspace, where there is one, and of the built-in packs. */
export function openRulebook(host: Host, flags: GlobalFlags): ReturnType<typeof rulebook> {
  const folder = workspaceFolder(host, flags);
  const workspace = loadWorkspace(folder);
  keepInputs(host, workspace);
  const book = rulebook(workspace);
  const errors = workspace.diagnostics.filter(({ severity }) => severity === "error");
  return { rules: book.rules, diagnostics: [...errors, ...book.diagnostics] };
}

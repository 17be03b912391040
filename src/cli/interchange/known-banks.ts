import { relative, resolve } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Draft } from "../../interchange/draft.ts";
import { decisionsByBank, unknownBanks } from "../../interchange/unknown-banks.ts";
import { findWorkspace, isFolder } from "../../workspace/find-workspace.ts";
import { loadWorkspace } from "../../workspace/load.ts";
import { builtIn } from "../../workspace/packs.ts";
import type { GlobalFlags } from "../flags.ts";
import type { Host } from "../host/host.ts";
import { workspaceFolder } from "../opening.ts";
import { goesToOutput, type Target } from "./output.ts";

/** What is to be said of decisions whose bank is neither among the drafts and the packs nor in the workspace, which is read only where one is in question. */
export function aboutBanks(
  host: Host,
  flags: GlobalFlags & Target,
  drafts: readonly Draft[],
): readonly Diagnostic[] {
  const decisions = decisionsByBank(drafts);
  const packs = builtIn("credit-bank");
  const open = [...decisions.keys()].some((bank) => !packs.includes(bank));
  return open ? unknownBanks(decisions, [...packs, ...workspaceBanks(host, flags)]) : [];
}

function workspaceBanks(host: Host, flags: GlobalFlags & Target): readonly string[] {
  const folder = folderOf(host, flags);
  if (folder === null) return [];
  const { documents } = loadWorkspace(folder);
  return [...new Set(documents.of("credit-bank").map(({ id }) => id))];
}

/** The workspace that is named, that this folder or that of the output is in, or that the output's folder is; null where there is none. */
function folderOf(host: Host, flags: GlobalFlags & Target) {
  const { cwd, env } = host;
  if (flags.workspace !== undefined || env.CREDITBANK_WORKSPACE || findWorkspace(cwd) !== null)
    return workspaceFolder(host, flags);
  const output = goesToOutput(flags) ? null : resolve(cwd, flags.output ?? "");
  const root = output === null ? null : (findWorkspace(output) ?? output);
  return root !== null && isFolder(root)
    ? { root, display: relative(cwd, root).replaceAll("\\", "/") || "." }
    : null;
}

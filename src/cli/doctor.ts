import { basename, join } from "node:path";
import type { Command } from "commander";
import { compareText } from "../kernel/order.ts";
import { type DoctorFacts, doctorJson, doctorText } from "../report/doctor.ts";
import { loadWorkspace, settingsFile } from "../workspace/load.ts";
import { isThere } from "../workspace/output/write-file.ts";
import { builtIn, shelvedKinds } from "../workspace/packs.ts";
import { pathBelow } from "../workspace/path-below.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { addOutputFlags, type GlobalFlags } from "./flags.ts";
import { deliver, type OutputFlags, outputsOf } from "./format.ts";
import type { Host } from "./host/host.ts";
import { dayOf, workspaceFolder } from "./opening.ts";
import { settingsInForce, withoutFaults } from "./settings-in-force.ts";
import { tool } from "./version.ts";

/** Adds `doctor`. */
export function addDoctor(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = parent
    .command("doctor")
    .description("versions, settings and counts to add to a report of a fault; no personal data");
  addOutputFlags(command).action((_: unknown, self: Command) =>
    done(run(host, self.optsWithGlobals())),
  );
}

function run(host: Host, flags: GlobalFlags & OutputFlags): ExitCode {
  const usable = withoutFaults(host);
  const outputs = outputsOf(usable.host, flags);
  const folder = workspaceFolder(usable.host, flags);
  const workspace = loadWorkspace(folder);
  const facts = {
    ...factsOf(host, workspace, folder.root),
    settings: settingsInForce(usable.host, workspace),
    faults: usable.faults,
  };
  const head = { tool, asOf: dayOf(usable.host, undefined, workspace) };
  deliver(host, flags, outputs, {
    text: (style) => doctorText(head, facts, style),
    json: () => doctorJson(head, facts),
  });
  return exitCode.fine;
}

/** A folder from the current one or from the user's own (`~`), whichever is nearer, else its name alone: what lies above may name a person. */
function impersonalPath({ cwd, env }: Host, folder: string): string {
  const home = env.HOME || env.USERPROFILE || null;
  const own = home === null ? null : pathBelow(home, folder);
  const near = pathBelow(cwd, folder);
  const startsAtHome = home !== null && pathBelow(home, cwd) !== null;
  if (near !== null && (own === null || startsAtHome)) return near || ".";
  if (own === null) return basename(folder);
  return own === "" ? "~" : `~/${own}`;
}

/** Versions and counts; no ids or titles of documents. */
function factsOf(
  host: Host,
  workspace: Workspace,
  root: string,
): Omit<DoctorFacts, "settings" | "faults"> {
  const { settings, files, diagnostics } = workspace;
  const hasSettings = isThere(join(root, settingsFile));
  const documents: Record<string, number> = {};
  const packs = shelvedKinds.flatMap((kind) => builtIn(kind).map((id) => `${kind} ${id}`));
  for (const { kind, origin } of workspace.documents.all()) {
    if (origin === "workspace") documents[kind] = (documents[kind] ?? 0) + 1;
  }
  const count = (severity: string) => diagnostics.filter((d) => d.severity === severity).length;
  const variables = Object.keys(host.env).filter((name) => name.startsWith("CREDITBANK_"));
  return {
    node: host.system.node,
    platform: host.system.platform,
    workspace: impersonalPath(host, root),
    hasSettings,
    hasBrokenSettings: hasSettings && settings === null,
    variables: variables.sort(compareText),
    files,
    documents: Object.entries(documents).sort(([a], [b]) => compareText(a, b)),
    packs: packs.sort(compareText),
    errors: count("error"),
    warnings: count("warning"),
  };
}

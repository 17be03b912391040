import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { type Command, Option } from "commander";
import { isKind, jsonSchemaOf } from "../documents/kinds.ts";
import { shellWord } from "../kernel/shell-word.ts";
import { printJson } from "../report/text/json.ts";
import { findWorkspace } from "../workspace/find-workspace.ts";
import { loadWorkspace, settingsFile } from "../workspace/load.ts";
import { isTaken, isThere } from "../workspace/output/write-file.ts";
import { type CiPlatform, ciFiles, type StarterFile, starterFiles } from "../workspace/starter.ts";
import { ignoredBy, showPath } from "../workspace/walk.ts";
import { ciTarget } from "./ci-command.ts";
import { type ExitCode, exitCode, UsageError } from "./exit-code.ts";
import type { GlobalFlags } from "./flags.ts";
import { save, saveTogether } from "./format.ts";
import type { Host } from "./host/host.ts";
import { Session } from "./session.ts";

interface InitFlags extends GlobalFlags {
  readonly ci?: CiPlatform;
}

const examples = `
Examples:
  creditbank init                      in this folder
  creditbank init credit --ci github   in a new one, checked at every change
  creditbank -C credit init            the same folder

The file for --ci goes to the root of the git repository that the folder is in,
where GitHub and GitLab look for it; for a workspace that is there already it
is the only file that is written. Nothing that is there is written over. The
schemas let an editor with YAML support complete keys and mark mistakes as you
type.`;

/** Adds `init`. */
export function addInit(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  parent
    .command("init")
    .description("writes a small commented workspace that shows each verdict, to begin from")
    .argument("[dir]", "the folder to write to", ".")
    .addOption(
      new Option("--ci <platform>", "add the file that checks every change").choices(
        Object.keys(ciFiles),
      ),
    )
    .addHelpText("after", examples)
    .action((folder: string, _: unknown, self: Command) => {
      const flags: InitFlags = self.optsWithGlobals();
      done(run(host, flags, folderOf(flags, folder)));
    });
}

/** The folder to write to; one that is named counts from the one of -C, where that is given. */
function folderOf({ workspace }: InitFlags, folder: string): string {
  if (workspace === undefined || isAbsolute(folder)) return folder;
  return folder === "." ? workspace : showPath(workspace, folder);
}

function run(host: Host, flags: InitFlags, folder: string): ExitCode {
  const session = new Session(host, flags);
  const ci = flags.ci === undefined ? null : ciTarget(host, folder, flags.ci);
  const isBegun = isThere(resolve(host.cwd, folder, settingsFile));
  if (ci !== null && isBegun) {
    save(host, ci.file, ci.text);
    host.stdout.write(`${ci.file}\n`);
    session.note("Every change is checked from now on, once this file is committed.");
    return exitCode.fine;
  }
  if (!isBegun) demandOutside(host, folder);
  const files = workspaceFiles();
  const there = files.find(({ path }) => isTaken(resolve(host.cwd, folder, path)));
  if (there !== undefined)
    throw new UsageError(
      `${showPath(folder, there.path)} is there already; nothing was written`,
      "name an empty folder: creditbank init DIR",
    );
  const shown = files.map(({ path, text }) => ({ file: showPath(folder, path), content: text }));
  const added = ci === null ? [] : [{ file: ci.file, content: ci.text }];
  saveTogether(host, [...shown, ...added]);
  for (const { path } of files)
    if (!path.startsWith("schemas/")) host.stdout.write(`${showPath(folder, path)}\n`);
  if (ci !== null) host.stdout.write(`${ci.file}\n`);
  session.note(next(folder));
  return exitCode.fine;
}

/** Throws a UsageError where another workspace would read the new one's documents as its own: each would be there twice. */
function demandOutside({ cwd }: Host, folder: string): void {
  const root = resolve(cwd, folder);
  const around = findWorkspace(dirname(root));
  if (around === null) return;
  const { settings } = loadWorkspace({ root: around, packs: false });
  const inside = relative(around, root).replaceAll("\\", "/");
  const ignores = ignoredBy(settings?.data.ignore ?? []);
  if (ignores(`${inside}/`)) return;
  const shown = relative(cwd, join(around, settingsFile)).replaceAll("\\", "/");
  throw new UsageError(
    `${folder} lies in another workspace, which would read its documents too: there is ${shown}`,
    `name a folder outside of it, or list ${inside}/ under \`ignore\` in ${shown} first`,
  );
}

/** The documents, and the schemas that they name in their first lines. */
function workspaceFiles(): readonly StarterFile[] {
  const documents = starterFiles();
  const kinds = documents.flatMap(({ text }) => /\/([a-z-]+)\.json$/m.exec(text)?.[1] ?? []);
  const schemas = [...new Set(kinds)].filter(isKind).map((kind) => ({
    path: `schemas/${kind}.json`,
    text: printJson(jsonSchemaOf(kind)),
  }));
  return [...documents, ...schemas];
}

function next(folder: string): string {
  const at = folder === "." ? "" : ` -C ${shellWord(folder)}`;
  return [
    "",
    "Everything in it is invented. Next:",
    `  creditbank check${at}       is it valid?`,
    `  creditbank ladder${at}      which micro-credential ladders into the program?`,
    `  creditbank explain data-ethics north-certificate${at}   why that answer?`,
    "Then replace the documents by your own; `creditbank import` reads what you have.",
  ].join("\n");
}

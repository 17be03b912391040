import { join, resolve } from "node:path";
import { Argument, type Command } from "commander";
import { documentId } from "../../documents/values.ts";
import { bankTemplate, frameworkTemplate } from "../../report/rules/rule-templates.ts";
import { isTaken } from "../../workspace/output/write-file.ts";
import { builtIn } from "../../workspace/packs.ts";
import { type ExitCode, exitCode, UsageError } from "../exit-code.ts";
import type { GlobalFlags } from "../flags.ts";
import { saveTogether } from "../format.ts";
import type { Host } from "../host/host.ts";
import { workspaceFolder } from "../opening.ts";
import { Session } from "../session.ts";

interface NewFlags extends GlobalFlags {
  readonly dir?: string;
}

type PackKind = "bank" | "framework";

const kinds: readonly PackKind[] = ["bank", "framework"];

/** Adds `rules new`. */
export function addRulesNew(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  parent
    .command("new")
    .description("begin a rule pack: the rules, and a test case that fails until they are written")
    .addArgument(new Argument("<kind>", "what it describes").choices(kinds))
    .argument("<id>", "its id")
    .option("--dir <dir>", "folder for the pack (default: rules/ID in the workspace)")
    .action((kind: PackKind, id: string, _: unknown, self: Command) =>
      done(run(host, self.optsWithGlobals(), kind, id)),
    );
}

function run(host: Host, flags: NewFlags, kind: PackKind, id: string): ExitCode {
  if (!documentId.safeParse(id).success) {
    throw new UsageError(
      `"${id}" cannot be an id`,
      "use lower-case letters, digits, dots, hyphens",
    );
  }
  const { root, display } = workspaceFolder(host, flags);
  const shown = flags.dir ?? join(display, "rules", id);
  const folder = flags.dir === undefined ? join(root, "rules", id) : resolve(host.cwd, flags.dir);
  const { rules, cases } = kind === "bank" ? bankTemplate(id) : frameworkTemplate(id);
  const files = [
    { name: `${kind}.yaml`, content: rules },
    { name: "cases.yaml", content: cases },
  ];
  const taken = files.find(({ name }) => isTaken(join(folder, name)));
  if (taken !== undefined) {
    throw new UsageError(
      `${join(shown, taken.name)} exists`,
      "choose another id, or another --dir",
    );
  }
  saveTogether(
    host,
    files.map(({ name, content }) => ({ file: join(folder, name), content })),
  );
  const lines = [
    ...files.map(({ name }) => `wrote ${join(shown, name).replaceAll("\\", "/")}`),
    `Write the rules, then run: creditbank rules test ${id}`,
    "Its case fails until the rule that it is about is there.",
  ];
  host.stdout.write(`${lines.join("\n")}\n`);
  const document = kind === "bank" ? "credit-bank" : kind;
  if (builtIn(document).includes(id)) {
    const session = new Session(host, flags);
    session.say(
      `note: in a workspace this ${document} replaces the built-in "${id}" in all answers`,
    );
    session.say("help: if that is not meant, delete what was written and choose another id");
  }
  return exitCode.fine;
}

import { Argument, type Command } from "commander";
import { type ExitCode, exitCode } from "../exit-code.ts";
import type { GlobalFlags } from "../flags.ts";
import type { Host } from "../host/host.ts";
import { candidatesFor } from "./candidates.ts";
import { meantWord } from "./meant-word.ts";
import { filesToo, type Shell, scripts } from "./scripts.ts";
import { workspaceNames } from "./workspace-names.ts";

const examples = `
Examples:
  eval "$(creditbank completion bash)"     in ~/.bashrc
  eval "$(creditbank completion zsh)"      in ~/.zshrc, after compinit
  creditbank completion fish > ~/.config/fish/completions/creditbank.fish
  creditbank completion powershell | Out-String | Invoke-Expression

Commands, options and codes are completed, and the ids of the workspace that
the current folder (or -C) is in.`;

/** Adds `completion`. All other commands have to be there before it is used. */
export function addCompletion(program: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = program
    .command("completion")
    .usage("[options] <shell>")
    .description("the script by which a shell completes commands, options and ids")
    .addArgument(new Argument("<shell>", "whose script").choices([...Object.keys(scripts), "pwsh"]))
    .addHelpText("after", examples)
    .action((shell: Shell | "pwsh") => {
      host.stdout.write(scripts[shell === "pwsh" ? "powershell" : shell]);
      done(exitCode.fine);
    });
  command
    .command("candidates", { hidden: true })
    .argument("[words...]")
    .option("--next", "the cursor is behind the last word")
    .action((words: string[], flags: { readonly next?: boolean }) => {
      const raw = flags.next === true ? [...words, ""] : words;
      const { HOME: home = host.env.USERPROFILE } = host.env;
      const before = raw.slice(0, -1).map((word) => meantWord(word, home));
      const typed = [...before, ...raw.slice(-1)];
      const known = workspaceNames(host, workspaceIn(typed));
      const found = candidatesFor(program, typed, known);
      for (const word of found.words) host.stdout.write(`${word}\n`);
      if (found.files && found.words.length > 0) host.stdout.write(`${filesToo}\n`);
      done(exitCode.fine);
    });
}

/** The workspace that the typed words name: the last of them counts. */
function workspaceIn(typed: readonly string[]): GlobalFlags {
  const named = typed.flatMap((word, at) =>
    word === "-C" || word === "--workspace"
      ? (typed[at + 1] ?? [])
      : (/^(?:-C|--workspace=)(.+)$/s.exec(word)?.[1] ?? []),
  );
  const folder = named.at(-1);
  return folder === undefined ? {} : { workspace: folder };
}

import { Argument, type Command } from "commander";
import { type ExitCode, exitCode } from "../exit-code.ts";
import type { Host } from "../host.ts";
import { candidatesFor } from "./candidates.ts";
import { type Shell, scripts } from "./scripts.ts";
import { workspaceIds } from "./workspace-ids.ts";

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
      const typed = flags.next === true ? [...words, ""] : words;
      const at = typed.findIndex((word) => word === "-C" || word === "--workspace");
      const folder = at === -1 ? undefined : typed[at + 1];
      const known = workspaceIds(host, folder === undefined ? {} : { workspace: folder });
      for (const word of candidatesFor(program, typed, known)) host.stdout.write(`${word}\n`);
      done(exitCode.fine);
    });
}

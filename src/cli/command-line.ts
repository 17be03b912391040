import { Command, CommanderError } from "commander";
import { addAssess } from "./assess.ts";
import { addCheck } from "./check.ts";
import { addDoctor } from "./doctor.ts";
import { type ExitCode, exitCode, UsageError } from "./exit-code.ts";
import { addExplain } from "./explain.ts";
import { addGlobalFlags } from "./flags.ts";
import { addGrid } from "./grid.ts";
import type { Host } from "./host.ts";
import { addImport } from "./import.ts";
import { addLadder } from "./ladder.ts";
import { addMatch } from "./match.ts";
import { addPlan } from "./plan.ts";
import { addQuestions } from "./questions.ts";
import { addRecord } from "./record/record.ts";
import { addRules } from "./rules.ts";
import { addSchema } from "./schema.ts";
import { styleFor } from "./terminal.ts";
import { tool } from "./version.ts";

/** Runs a command; the exit code. Never throws: a fault of the tool is told in a sentence. */
export async function runCommand(host: Host): Promise<number> {
  let code: ExitCode = exitCode.fine;
  const program = commandLine(host, (result) => {
    code = result;
  });
  try {
    if (host.argv.length === 0) host.stdout.write(program.helpInformation());
    else await program.parseAsync([...host.argv], { from: "user" });
    return code;
  } catch (error) {
    return failed(host, error);
  }
}

function commandLine(host: Host, done: (code: ExitCode) => void): Command {
  const program = new Command("creditbank")
    .description("Which non-credit micro-credentials ladder into which credit programs, and why.")
    .version(tool.version, "-V, --version", "print the version")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
    })
    .configureHelp({
      showGlobalOptions: true,
      helpWidth: styleFor(host, host.stdout, false).width,
      subcommandTerm: (command) => command.name(),
    })
    .showHelpAfterError("(--help shows what there is)");
  addGlobalFlags(program);
  program.commandsGroup("Start here:");
  addCheck(program, host, done);
  addLadder(program, host, done);
  addExplain(program, host, done);
  program.commandsGroup("And then:");
  addPlan(program, host, done);
  addMatch(program, host, done);
  addAssess(program, host, done);
  addRecord(program, host, done);
  addQuestions(program, host, done);
  addGrid(program, host, done);
  addImport(program, host, done);
  addRules(program, host, done);
  addSchema(program, host, done);
  addDoctor(program, host, done);
  program.helpCommand("help [command]", "help for a command, with examples");
  return program;
}

function failed(host: Host, error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.fine : exitCode.usage;
  if (error instanceof UsageError) {
    const help = error.help === null ? "" : `\nhelp: ${error.help}`;
    host.stderr.write(`error: ${error.message}${help}\n`);
    return exitCode.usage;
  }
  host.stderr.write(internalError(host, error));
  return exitCode.internal;
}

/** What to do about a fault of the tool itself; the stack where details are asked for. */
function internalError({ argv, env }: Host, error: unknown): string {
  const wanted = argv.includes("-v") || argv.includes("--verbose") || Boolean(env.CREDITBANK_DEBUG);
  const text = error instanceof Error ? error.message : String(error);
  const stack =
    wanted && error instanceof Error && error.stack !== undefined ? `${error.stack}\n` : "";
  return [
    `internal error: ${text}\n${stack}`,
    "This is a fault of the tool, not of your files. Please report it to whoever maintains your copy,\n",
    "with the command and the output of `creditbank doctor`; -v shows where it happened.\n",
  ].join("");
}

import { Command, CommanderError } from "commander";
import { nearestName } from "../kernel/text.ts";
import { type ExitCode, exitCode, OutputLost, ReaderLeft, UsageError } from "./exit-code.ts";
import { addGlobalFlags } from "./flags.ts";
import type { Host } from "./host/host.ts";
import { withSafeMessages } from "./host/step-log.ts";
import { styleFor } from "./host/terminal.ts";
import { SuggestingCommand } from "./suggesting-command.ts";
import { tellErrors } from "./untold.ts";
import { shownSafely, usageText } from "./usage-text.ts";
import { tool } from "./version.ts";

type Done = (code: ExitCode) => void;

/** Each command with the module that defines it, in the order of the help; the first ones are those of a first day. */
const commands = {
  init: async () => (await import("./init.ts")).addInit,
  import: async () => (await import("./interchange/import.ts")).addImport,
  check: async () => (await import("./check/check.ts")).addCheck,
  ladder: async () => (await import("./ladder.ts")).addLadder,
  report: async () => (await import("./report.ts")).addReport,
  explain: async () => (await import("./explain.ts")).addExplain,
  plan: async () => (await import("./plan.ts")).addPlan,
  match: async () => (await import("./match/match.ts")).addMatch,
  assess: async () => (await import("./assess.ts")).addAssess,
  record: async () => (await import("./record/record.ts")).addRecord,
  batch: async () => (await import("./batch/batch.ts")).addBatch,
  diff: async () => (await import("./diff/diff.ts")).addDiff,
  questions: async () => (await import("./questions.ts")).addQuestions,
  grid: async () => (await import("./grid.ts")).addGrid,
  export: async () => (await import("./interchange/export.ts")).addExport,
  convert: async () => (await import("./interchange/convert.ts")).addConvert,
  rules: async () => (await import("./rules/rules.ts")).addRules,
  schema: async () => (await import("./schema.ts")).addSchema,
  completion: async () => (await import("./completion/completion.ts")).addCompletion,
  doctor: async () => (await import("./doctor.ts")).addDoctor,
} as const satisfies Readonly<
  Record<string, () => Promise<(parent: Command, host: Host, done: Done) => void>>
>;

type CommandName = keyof typeof commands;

const names = Object.keys(commands) as readonly CommandName[];

/** Commands that have to know the others. */
const knowsAll: ReadonlySet<CommandName> = new Set(["completion"]);

const firstDay: ReadonlySet<CommandName> = new Set(["init", "import", "check", "ladder", "report"]);

const environment = `
Environment, where no flag says otherwise; it goes before creditbank.yaml:
  CREDITBANK_WORKSPACE, _AS_OF, _BANK, _FORMAT, _FAIL_ON, _FRAMEWORKS, _BASELINE`;

/** Runs a command; the exit code. Never throws: a fault of the tool is told in a sentence. */
export async function runCommand(process: Host): Promise<number> {
  const host = withSafeMessages(process);
  let code: ExitCode = exitCode.fine;
  try {
    const program = await commandLine(host, (result) => {
      code = result;
    });
    if (host.argv.length === 0) host.stdout.write(program.helpInformation());
    else await program.parseAsync(helpAsOption(host.argv), { from: "user" });
    return code;
  } catch (error) {
    return failed(host, error);
  }
}

/** The command line with the command that is asked for; with all of them where none is, as for help. */
async function commandLine(host: Host, done: Done): Promise<Command> {
  const program = new SuggestingCommand("creditbank")
    .description("Which non-credit micro-credentials ladder into which credit programs, and why.")
    .version(tool.version, "-V, --version", "print the version")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(shownSafely(text)),
    })
    .configureHelp({
      showGlobalOptions: true,
      helpWidth: styleFor(host, host.stdout, false).width,
      subcommandTerm: (command) => command.name(),
    })
    .showHelpAfterError("(--help shows what there is)");
  addGlobalFlags(program).addHelpText("after", environment);
  const [first, about] = wordsOf(host.argv);
  const asked = names.find((name) => name === first) ?? null;
  if (first === "help" && about !== undefined) demandCommand(about);
  for (const name of asked === null || knowsAll.has(asked) ? names : [asked]) {
    program.commandsGroup(firstDay.has(name) ? "Start here:" : "And then:");
    const add = await commands[name]();
    add(program, host, done);
  }
  program.helpCommand("help [command]", "help for a command, with examples");
  return program;
}

/** The words that the arguments begin with, global flags aside; none where a flag is wrong. */
function wordsOf(argv: readonly string[]): readonly string[] {
  const flags = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  addGlobalFlags(flags);
  try {
    return flags.parseOptions([...argv]).operands;
  } catch (error) {
    if (error instanceof CommanderError) return [];
    throw error;
  }
}

/** The arguments; `help rules show` as `rules show --help`, for the library's `help` looks no further than `rules`. */
function helpAsOption(argv: readonly string[]): string[] {
  const [first, ...about] = wordsOf(argv);
  return first === "help" && about.length > 1 ? [...about, "--help"] : [...argv];
}

/** Refuses help about what is no command. */
function demandCommand(word: string): void {
  const known = ["help", ...names];
  if (known.includes(word)) return;
  const near = nearestName(word, known);
  throw new UsageError(
    `unknown command '${word}'`,
    near === null ? "`creditbank --help` lists the commands" : `did you mean ${near}?`,
  );
}

function failed(host: Host, error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.fine : exitCode.usage;
  if (error instanceof ReaderLeft) return exitCode.fine;
  if (error instanceof OutputLost) return exitCode.usage;
  if (error instanceof UsageError) {
    tellErrors(host);
    host.stderr.write(usageText(error));
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
    shownSafely(`internal error: ${text}\n${stack}`),
    "This is a fault of the tool, not of your files. Please report it to whoever maintains your copy,\n",
    "with the command and the output of `creditbank doctor`; -v shows where it happened.\n",
  ].join("");
}

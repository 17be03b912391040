import { type Command, Option } from "commander";
import { isKind, kinds } from "../../documents/kinds.ts";
import type { ImportOptions } from "../../interchange/format.ts";
import { type Gathered, gatherDrafts } from "../../interchange/gather-drafts.ts";
import { quotable } from "../../interchange/quotable.ts";
import { type CivilDate, parseDate } from "../../kernel/date.ts";
import { importJson } from "../../report/import-json.ts";
import { type ExitCode, exitCode, UsageError } from "../exit-code.ts";
import { reaches, type Threshold, thresholdOf } from "../fail-on.ts";
import { addFailFlag, type GlobalFlags, gather, readOutputName } from "../flags.ts";
import type { Host } from "../host/host.ts";
import { resultFor } from "../host/step-log.ts";
import { Session } from "../session.ts";
import { tool } from "../version.ts";
import { sayFindings } from "./findings.ts";
import { writeGuess } from "./guess.ts";
import { addImportGrid } from "./import-grid.ts";
import { readFiles } from "./input.ts";
import { aboutBanks } from "./known-banks.ts";
import { goesToOutput, type Target, writeDrafts } from "./output.ts";
import { formatAndFiles, formatList } from "./words.ts";

/** What is said about files beside their names. */
export interface ReadingFlags extends Omit<ImportOptions, "map" | "decided"> {
  readonly decided?: string;
  readonly map?: string;
}

interface ImportFlags extends GlobalFlags, ReadingFlags, Target {
  readonly json?: boolean;
  readonly only?: readonly string[];
  readonly guess?: boolean;
  readonly failOn?: Threshold;
}

const examples = `
Examples:
  creditbank import badge.json                     its content tells what it is
  creditbank import rsd skills.json -o workspace/  a file for each document
  creditbank import rsd skills.json -o all.yaml    all in one file
  creditbank import grid grid.xlsx                 a grid that was filled in
  creditbank import table list.xlsx --guess -o map.yaml     which column is what
  creditbank import table list.xlsx --map map.yaml -o workspace/
  creditbank import transfer-guide guide.csv --bank tru --decided 2026-01-15

Without -o the documents go to standard output. What the file says and a
document cannot hold is listed, once for each kind of value. Nothing is fetched
from the network, and no file is written over without --force.`;

/** Adds `import`, and `import grid`, which needs a workspace. */
export function addImport(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = parent
    .command("import")
    .usage("[options] [format] <files...>")
    .description("reads what others sent or keep, and writes it as documents of a workspace")
    .argument("<files...>", "the files, after their format unless the content is to tell it")
    .option(
      "-o, --output <path>",
      "folder, or .yaml file, to write to (- is standard output)",
      readOutputName,
    )
    .option("--force", "write over files that are there")
    .option("--only <kind>", "write only documents of this kind; repeatable", gather)
    .option("--json", "say as JSON what was written and found; needs -o");
  command.option("--guess", "write the --map of a table, guessed from its headings, to edit");
  addReadingFlags(addFailFlag(command))
    .addHelpText("after", `${formatList("importer")}${examples}`)
    .action(async (words: string[], _: unknown, self: Command) =>
      done(await run(host, self.optsWithGlobals(), words)),
    );
  addImportGrid(command, host, done);
}

/** Adds what may be said about files beside their names. */
export function addReadingFlags(command: Command): Command {
  return command
    .option("--id <id>", "the id of the document, or what the ids begin with")
    .option("--institution <id>", "the issuer or institution, where the file names none")
    .option("--bank <id>", "the credit bank whose decisions these are")
    .option("--unit <unit>", "the unit of credits that are stated without one")
    .option("--language <tag>", "the language to take of texts in several (default: en)")
    .addOption(
      new Option("--kind <kind>", "what an outline is of, where it does not say").choices([
        "micro-credential",
        "course",
        "program",
      ]),
    )
    .option("--decided <date>", "the day of decisions that state none")
    .option("--map <file>", "which column is what, for tables");
}

/** The flags as options of an importer. Throws a UsageError where the mapping cannot be read. */
export async function readingOptions(host: Host, flags: ReadingFlags): Promise<ImportOptions> {
  const { id, institution, bank, unit, language, kind } = flags;
  const idPattern = /^[a-z0-9][a-z0-9.-]*$/;
  for (const [name, word] of Object.entries({ id, institution, bank }))
    if (word !== undefined && !idPattern.test(word))
      throw new UsageError(
        `--${name} "${word}" is no id`,
        "use lower-case letters, digits, dots and hyphens",
      );
  const decided = flags.decided === undefined ? undefined : dayOf(flags.decided);
  const options = { id, institution, bank, unit, language, kind, decided };
  if (flags.map === undefined) return options;
  const { files, diagnostics } = await readFiles(host, [flags.map]);
  const [problem] = diagnostics;
  if (problem !== undefined) throw new UsageError(`${flags.map}: ${problem.message}`);
  return { ...options, map: files[0] };
}

function dayOf(text: string): CivilDate {
  const day = parseDate(text);
  if (day === null) throw new UsageError(`--decided "${text}" is no day`, "write it as YYYY-MM-DD");
  return day;
}

async function run(host: Host, flags: ImportFlags, words: readonly string[]): Promise<ExitCode> {
  const session = new Session(host, flags);
  const threshold = thresholdOf(host, flags.failOn);
  if (flags.json === true && goesToOutput(flags))
    throw new UsageError("--json and the documents both go to standard output", "add -o DIR");
  const { format, names } = formatAndFiles(words);
  if (flags.guess === true) {
    if (format !== null && format.id !== "table")
      throw new UsageError(
        `--guess is for tables, not for ${format.title}`,
        "import table FILE --guess",
      );
    return writeGuess(host, session, flags, await readFiles(host, names));
  }
  const options = await readingOptions(host, flags);
  const { files, diagnostics: unread } = await readFiles(host, names);
  const gathered = ofKinds(await gatherDrafts(format, files, options), flags.only);
  const banks = aboutBanks(host, flags, gathered.drafts);
  const diagnostics = [...unread, ...gathered.diagnostics, ...banks];
  const documents = writeDrafts(host, flags, gathered.drafts);
  if (flags.json === true) {
    const outcome = { format: gathered.format?.id ?? null, documents, diagnostics };
    const report = importJson({ tool, asOf: host.today() }, outcome);
    host.stdout.write(resultFor(host, "json", report));
  } else sayFindings(session, diagnostics, quotable(gathered.format, files));
  session.note(summaryOf(gathered, flags));
  if (gathered.drafts.length === 0) return exitCode.usage;
  return reaches(threshold, diagnostics, false) ? exitCode.findings : exitCode.fine;
}

/** Of what was read the documents of some kinds. Throws a UsageError where a word is no kind, or none is left. */
function ofKinds(gathered: Gathered, only: readonly string[] | undefined): Gathered {
  if (only === undefined) return gathered;
  const wrong = only.find((kind) => !isKind(kind));
  if (wrong !== undefined)
    throw new UsageError(
      `there is no document kind "${wrong}"`,
      `the kinds are ${kinds.join(", ")}`,
    );
  const drafts = gathered.drafts.filter(({ kind }) => only.includes(kind));
  if (drafts.length > 0 || gathered.drafts.length === 0) return { ...gathered, drafts };
  const found = [...new Set(gathered.drafts.map(({ kind }) => kind))].join(", ");
  throw new UsageError(`nothing of the kind ${only.join(", ")} was read`, `there is ${found}`);
}

/** `Open Badges 3.0: 2 micro-credentials, 1 crosswalk to workspace/`. */
function summaryOf({ format, drafts }: Gathered, target: Target): string {
  if (drafts.length === 0) return "nothing was written.";
  const counts = new Map<string, number>();
  for (const { kind } of drafts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const parts = [...counts].map(([kind, count]) => `${count} × ${kind}`);
  const where = goesToOutput(target) ? "" : ` to ${target.output}`;
  return `${format?.title ?? "files"}: ${parts.join(", ")}${where}`;
}

import { type Command, InvalidArgumentError, Option } from "commander";
import { type CivilDate, parseDate } from "../kernel/date.ts";
import { inWords } from "../kernel/text.ts";
import { type Threshold, thresholds } from "./fail-on.ts";
import {
  type AnyFormat,
  formats,
  type OutputFlags,
  type OutputRequest,
  parseFormat,
} from "./format.ts";
import { outputName } from "./host/standard-output.ts";
import { WordsOption } from "./words-option.ts";

/** Flags of every command. */
export interface GlobalFlags {
  readonly workspace?: string;
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/** Flags of the commands that evaluate a workspace. */
export interface ReportFlags extends GlobalFlags, OutputFlags {
  readonly asOf?: CivilDate;
  readonly bank?: readonly string[];
  readonly failOn?: Threshold;
}

/** Adds the flags of every command; they are taken before and after the command's name. */
export function addGlobalFlags(command: Command): Command {
  return command
    .option(
      "-C, --workspace <dir>",
      "folder of the workspace (default: from here up to creditbank.yaml)",
      readFolderName,
    )
    .option("-q, --quiet", "less: only what matters most")
    .option("-v, --verbose", "more: ids and bounds, and timings on standard error")
    .option("--color", "colour, even where no terminal is")
    .option("--no-color", "no colour");
}

/** Adds the day, the output and the threshold of failure. */
export function addReportFlags(command: Command, known: readonly AnyFormat[] = formats): Command {
  return addFailFlag(addOutputFlags(addDayFlag(command), known));
}

/** Adds the day. */
export function addDayFlag(command: Command): Command {
  return command.option(
    "--as-of <date>",
    "the day to answer for (default: creditbank.yaml, else today)",
    readDay,
  );
}

/** Adds the threshold of failure. */
export function addFailFlag(command: Command): Command {
  return command.addOption(
    new Option("--fail-on <what>", "end with exit code 1 on these (default: error)").choices(
      thresholds,
    ),
  );
}

/** Adds the formats and where they go. */
export function addOutputFlags(command: Command, known: readonly AnyFormat[] = formats): Command {
  const parse = (text: string, before?: readonly OutputRequest[]) =>
    parseFormat(text, before, known);
  const format = new WordsOption(
    "-f, --format <fmt[=file]>",
    `${inWords(known, "or")}; repeatable`,
    known,
  );
  command.addOption(format.argParser(parse));
  if (known.includes("json")) command.option("--json", "the same as --format json");
  return command.option(
    "-o, --output <file>",
    "file for the first format (- is standard output)",
    readOutputName,
  );
}

/** Adds `--bank`. */
export function addBankFlag(command: Command): Command {
  return command.option(
    "--bank <id>",
    "only this credit bank's rules; repeatable, * and ?",
    gather,
  );
}

/** Collects the values of a repeatable option. */
export function gather(value: string, before: readonly string[] = []): string[] {
  if (value === "") throw new InvalidArgumentError("It is empty.");
  return [...before, value];
}

/** Reads the name of a file. Throws an InvalidArgumentError when it is empty. */
function readFileName(text: string): string {
  if (text === "") throw new InvalidArgumentError("It is empty; name a file.");
  return text;
}

/** Reads the name of an output, `-` for standard output. Throws an InvalidArgumentError when it is empty. */
export function readOutputName(text: string): string {
  return outputName(readFileName(text));
}

/** Reads the name of a folder. Throws an InvalidArgumentError when it is empty, as a variable that is not set is. */
export function readFolderName(text: string): string {
  if (text === "") throw new InvalidArgumentError("It is empty; name a folder.");
  return text;
}

/** Reads a day. Throws an InvalidArgumentError when it is none. */
export function readDay(text: string): CivilDate {
  const day = parseDate(text);
  if (day === null) throw new InvalidArgumentError("Write a day of the calendar as YYYY-MM-DD.");
  return day;
}

import { extname, resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import { didYouMean } from "../kernel/text.ts";
import type { Style } from "../report/text/style.ts";
import { type StagedFile, stageFile, writeFile } from "../workspace/output/write-file.ts";
import { placeOf } from "./apart.ts";
import { UsageError } from "./exit-code.ts";
import type { Host } from "./host/host.ts";
import { outputName, standardOutput } from "./host/standard-output.ts";
import { resultFor } from "./host/step-log.ts";
import { styleFor } from "./host/terminal.ts";
import { demandNoInput } from "./input-files.ts";
import { writeTrouble } from "./write-trouble.ts";

/** The formats that most reports are written in. */
export const formats = ["text", "json"] as const;

/** One of the formats of most reports. */
export type Format = (typeof formats)[number];

/** Every format that some command writes. */
const allFormats = [
  ...formats,
  "ndjson",
  "markdown",
  "html",
  "csv",
  "xlsx",
  "parquet",
  "yaml",
  "sarif",
  "junit",
  "github",
  "gitlab",
] as const;

/** One of all formats. */
export type AnyFormat = (typeof allFormats)[number];

/** A format and the file it goes to; null is standard output. */
export interface OutputRequest<F extends AnyFormat = AnyFormat> {
  readonly format: F;
  readonly file: string | null;
}

/** The flags that say what to write where. */
export interface OutputFlags {
  readonly format?: readonly OutputRequest[];
  readonly json?: boolean;
  readonly output?: string;
  readonly color?: boolean;
}

/** Reads `FMT` or `FMT=FILE`. Throws an InvalidArgumentError that names the formats there are. */
export function parseFormat(
  text: string,
  before: readonly OutputRequest[] = [],
  known: readonly AnyFormat[] = formats,
): OutputRequest[] {
  const [name = "", ...rest] = text.split("=");
  const format = known.find((one) => one === name);
  if (format === undefined) {
    const near = didYouMean(name, known);
    const named = near === null ? "" : ` Did you mean ${near}?`;
    const hint = name === "html" ? " `creditbank report` writes HTML." : named;
    throw new InvalidArgumentError(`The formats are ${known.join(", ")}.${hint}`);
  }
  const file = outputName(rest.join("="));
  if (rest.length > 0 && file === "")
    throw new InvalidArgumentError(`No file is named; write ${name}=FILE, or ${name} alone.`);
  return [...before, { format, file: rest.length === 0 || file === standardOutput ? null : file }];
}

/** What to write where: flags, else what the ending of -o says, else CREDITBANK_FORMAT, else the first format. Throws a UsageError when two would share a place. */
export function outputsOf(host: Host, flags: OutputFlags): OutputRequest<Format>[];
/** The same for a command with formats of its own. */
export function outputsOf<F extends AnyFormat>(
  host: Host,
  flags: OutputFlags,
  known: readonly F[],
): OutputRequest<F>[];
export function outputsOf(
  host: Host,
  flags: OutputFlags,
  known: readonly AnyFormat[] = formats,
): OutputRequest[] {
  const requests = [...(flags.format ?? fromEnvironment(host, flags, known))];
  const shown = requests.some(({ format, file }) => format === "json" && file === null);
  if (flags.json === true && !shown) requests.push({ format: "json", file: null });
  const [first = { format: byEnding(flags.output, known), file: null }, ...others] = requests;
  const placed = [withFile(first, flags.output), ...others];
  const places = placed.map(({ file }) => placeOf(host, file ?? standardOutput));
  const shared = places.find((place, index) => place !== null && places.indexOf(place) !== index);
  if (shared !== undefined) {
    throw new UsageError(
      `two formats would go to ${shared}`,
      "give each its own file: -f json=FILE",
    );
  }
  return placed.map((request) => oneOf(request, known));
}

function oneOf<F extends AnyFormat>({ format, file }: OutputRequest, known: readonly F[]) {
  const found = known.find((one) => one === format);
  if (found !== undefined) return { format: found, file };
  throw new UsageError(`there is no ${format} here`, `the formats are ${known.join(", ")}`);
}

/** Formats of the environment that this command does not have are for others; none counts beside an ending that asks for one. */
function fromEnvironment(
  { env }: Host,
  { json, output }: OutputFlags,
  known: readonly AnyFormat[],
): OutputRequest[] {
  const stated = env.CREDITBANK_FORMAT;
  if (json === true || askedByEnding(output) !== null) return [];
  if (stated === undefined || stated === "") return [];
  try {
    return stated
      .split(",")
      .reduce<OutputRequest[]>((all, one) => parseFormat(one.trim(), all, allFormats), [])
      .filter(({ format }) => known.includes(format));
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw new UsageError(`CREDITBANK_FORMAT is "${stated}"`, error.message);
  }
}

const endings: Readonly<Record<string, AnyFormat>> = {
  ".json": "json",
  ".html": "html",
  ".htm": "html",
  ".xlsx": "xlsx",
  ".csv": "csv",
  ".ndjson": "ndjson",
  ".parquet": "parquet",
  ".md": "markdown",
  ".yaml": "yaml",
  ".yml": "yaml",
  ".sarif": "sarif",
  ".xml": "junit",
};

/** The format that the ending of a name asks for, whether or not it is packed; null where it asks for none. */
export function askedByEnding(file: string | undefined): AnyFormat | null {
  return endings[extname((file ?? "").replace(/\.gz$/i, "")).toLowerCase()] ?? null;
}

/** The format that a file's name asks for; the first where it asks for none. Throws a UsageError where the command has no such format: what opens such a file could not read another. */
function byEnding(file: string | undefined, known: readonly AnyFormat[]): AnyFormat {
  const asked = askedByEnding(file);
  if (asked === null) return known[0] ?? "text";
  if (known.includes(asked)) return asked;
  throw new UsageError(
    `${file} asks for ${asked}, which is not written here`,
    `the formats are ${known.join(", ")}: name the file so, or choose one with -f`,
  );
}

function withFile(request: OutputRequest, output: string | undefined): OutputRequest {
  if (output === undefined || output === standardOutput) return request;
  if (request.file !== null) {
    throw new UsageError(`-o and -f both name a file for ${request.format}`, "give it once");
  }
  return { ...request, file: output };
}

/** Renders a report in each format that was asked for, and writes it to its place. Throws a UsageError where a file that is no text would go to a terminal. */
export function deliver<F extends AnyFormat>(
  host: Host,
  flags: OutputFlags,
  requests: readonly OutputRequest<F>[],
  render: Readonly<Record<F, (style: Style, file: string | null) => string | Uint8Array>>,
): void {
  for (const { file } of requests) if (file !== null) demandNoInput(host, file);
  for (const { format, file } of requests) {
    if (format === "ndjson") continue;
    const style = styleFor(host, file === null ? host.stdout : null, flags.color);
    const content = render[format](style, file);
    if (file !== null) save(host, file, content);
    else if (typeof content === "string" || host.stdout.isTTY !== true)
      host.stdout.write(resultFor(host, format, content));
    else throw new UsageError(`${format} is not text`, `name a file for it: -o FILE.${format}`);
  }
}

/** Writes what a run came to. Throws a UsageError when it cannot be written, or the file is one that the run reads. */
export function saveReport(host: Host, file: string, content: string | Uint8Array): void {
  demandNoInput(host, file);
  save(host, file, content);
}

/** Writes a file by its path as the user gave it. Throws a UsageError when it cannot be written. */
export function save(host: Host, file: string, content: string | Uint8Array): void {
  orRefused(file, () => writeFile(resolve(host.cwd, file), content));
}

/** A file of several, by its path as the user would give it. */
export interface FileToSave {
  readonly file: string;
  readonly content: string | Uint8Array;
}

/** Writes several files, all or none: a retry finds nothing in its way. Throws a UsageError when one cannot be written. */
export function saveTogether(host: Host, files: readonly FileToSave[]): void {
  const staged: StagedFile[] = [];
  try {
    for (const { file, content } of files)
      staged.push(orRefused(file, () => stageFile(resolve(host.cwd, file), content)));
    for (const [index, { finish }] of staged.entries()) orRefused(files[index]?.file ?? "", finish);
  } catch (error) {
    for (const { undo } of staged.reverse()) undo();
    throw error;
  }
}

/** Does something with a file; what the system refuses becomes a UsageError. */
export function orRefused<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw writeTrouble(file, error);
  }
}

import { resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import { didYouMean } from "../kernel/text.ts";
import type { Style } from "../report/style.ts";
import { writeFile } from "../workspace/write-file.ts";
import { UsageError } from "./exit-code.ts";
import type { Host } from "./host.ts";
import { styleFor } from "./terminal.ts";

/** The formats that every report is written in, as a whole. */
const wholeFormats = ["text", "json"] as const;

/** The formats that reports are written in; line by line only by the commands that say so. */
export const formats = [...wholeFormats, "ndjson"] as const;

/** One of the formats. */
export type Format = (typeof formats)[number];

/** A format and the file it goes to; null is standard output. */
export interface OutputRequest {
  readonly format: Format;
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
export function parseFormat(text: string, before: readonly OutputRequest[] = []): OutputRequest[] {
  const [name = "", ...rest] = text.split("=");
  const format = formats.find((known) => known === name);
  if (format === undefined) {
    const near = didYouMean(name, formats);
    const hint = near === null ? "" : ` Did you mean ${near}?`;
    throw new InvalidArgumentError(`The formats are ${formats.join(", ")}.${hint}`);
  }
  const file = rest.join("=");
  return [...before, { format, file: rest.length === 0 || file === "-" ? null : file }];
}

/**
 * What to write where: flags, else CREDITBANK_FORMAT, else text. Throws a UsageError when two would share a place, or
 * when lines are asked of a command that writes none.
 */
export function outputsOf(host: Host, flags: OutputFlags, lines = false): OutputRequest[] {
  const requests = [...(flags.format ?? fromEnvironment(host, flags))];
  const hasJson = requests.some(({ format }) => format === "json");
  if (flags.json === true && !hasJson) requests.push({ format: "json", file: null });
  const [first = { format: "text", file: null }, ...others] = requests;
  const placed = [withFile(first, flags.output), ...others];
  const places = placed.map(({ file }) =>
    file === null ? "standard output" : resolve(host.cwd, file),
  );
  const shared = places.find((place, index) => places.indexOf(place) !== index);
  if (shared !== undefined) {
    throw new UsageError(
      `two formats would go to ${shared}`,
      "give each its own file: -f json=FILE",
    );
  }
  if (!lines && placed.some(({ format }) => format === "ndjson")) {
    throw new UsageError("there is no ndjson here", `the formats are ${wholeFormats.join(", ")}`);
  }
  return placed;
}

function fromEnvironment({ env }: Host, { json }: OutputFlags): OutputRequest[] {
  const stated = env.CREDITBANK_FORMAT;
  if (json === true || stated === undefined || stated === "") return [];
  try {
    return stated
      .split(",")
      .reduce<OutputRequest[]>((all, one) => parseFormat(one.trim(), all), []);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw new UsageError(`CREDITBANK_FORMAT is "${stated}"`, error.message);
  }
}

function withFile(request: OutputRequest, output: string | undefined): OutputRequest {
  if (output === undefined || output === "-") return request;
  if (request.file !== null) {
    throw new UsageError(`-o and -f both name a file for ${request.format}`, "give it once");
  }
  return { ...request, file: output };
}

/** Renders a report in each format that was asked for, lines left aside, and writes it to its place. */
export function deliver(
  host: Host,
  flags: OutputFlags,
  requests: readonly OutputRequest[],
  render: Readonly<Record<(typeof wholeFormats)[number], (style: Style) => string>>,
): void {
  for (const { format, file } of requests) {
    if (format === "ndjson") continue;
    const style = styleFor(host, file === null ? host.stdout : null, flags.color);
    const text = render[format](style);
    if (file === null) host.stdout.write(text);
    else save(host, file, text);
  }
}

/** Writes a file by its path as the user gave it. Throws a UsageError when it cannot be written. */
export function save(host: Host, file: string, text: string): void {
  orRefused(file, () => writeFile(resolve(host.cwd, file), text));
}

/** Does something with a file; what the system refuses becomes a UsageError. */
export function orRefused<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code = "unknown error" } = error as NodeJS.ErrnoException;
    throw new UsageError(`cannot write ${file}: ${code}`, "name a file that you may write");
  }
}

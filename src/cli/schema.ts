import { join } from "node:path";
import type { Command } from "commander";
import { isKind, jsonSchemaOf, type Kind, kinds } from "../documents/kinds.ts";
import { nearestName } from "../kernel/text.ts";
import { printJson } from "../report/text/json.ts";
import { type ExitCode, exitCode, UsageError } from "./exit-code.ts";
import { readOutputName } from "./flags.ts";
import { saveReport, saveTogether } from "./format.ts";
import type { Host } from "./host/host.ts";
import { demandOwn } from "./own-output.ts";

interface SchemaFlags {
  readonly list?: boolean;
  readonly all?: boolean;
  readonly output?: string;
  readonly outputDir?: string;
}

const examples = `
Examples:
  creditbank schema course                       on standard output
  creditbank schema course -o course.json        into a file
  creditbank schema --all --output-dir schemas   every kind, a file each

An editor with YAML support checks a file as you type when it begins with
  # yaml-language-server: $schema=schemas/course.json`;

/** Adds `schema`. */
export function addSchema(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  parent
    .command("schema")
    .description("the JSON Schema of a document kind (draft-07, for editors)")
    .argument("[kind]", "a document kind; --list shows them")
    .option("--list", "list the document kinds")
    .option("--all", "every kind; needs --output-dir")
    .option("-o, --output <file>", "file to write to (- is standard output)", readOutputName)
    .option("--output-dir <dir>", "folder for one file a kind")
    .addHelpText("after", examples)
    .action((kind: string | undefined, _: unknown, self: Command) => {
      done(run(host, self.optsWithGlobals(), kind));
    });
}

function run(host: Host, flags: SchemaFlags, name: string | undefined): ExitCode {
  if (flags.output !== undefined && flags.outputDir !== undefined)
    throw new UsageError("-o and --output-dir both say where to write", "give one of them");
  demandOneWay(flags, name);
  if (flags.list === true) host.stdout.write(`${kinds.join("\n")}\n`);
  else if (flags.outputDir !== undefined) writeAll(host, flags.outputDir, wanted(flags, name));
  else writeOne(host, flags.output ?? "-", wanted(flags, name));
  return exitCode.fine;
}

/** Refuses a kind beside what is about all of them. */
function demandOneWay({ list, all }: SchemaFlags, name: string | undefined): void {
  const about = list === true ? "--list" : all === true ? "--all" : null;
  if (about === null || name === undefined) return;
  throw new UsageError(`${about} is about every kind, and "${name}" is named`, "leave out one");
}

function wanted({ all }: SchemaFlags, name: string | undefined): readonly Kind[] {
  if (name === undefined) {
    if (all === true) return kinds;
    throw new UsageError("no document kind is named", `the kinds are ${kinds.join(", ")}`);
  }
  if (isKind(name)) return [name];
  const near = nearestName(name, kinds);
  const help = near === null ? `the kinds are ${kinds.join(", ")}` : `did you mean "${near}"?`;
  throw new UsageError(`there is no document kind "${name}"`, help);
}

function writeOne(host: Host, file: string, [kind, ...more]: readonly Kind[]): void {
  if (kind === undefined || more.length > 0) {
    throw new UsageError("several schemas need a folder", "name one with --output-dir DIR");
  }
  const text = printJson(jsonSchemaOf(kind));
  if (file === "-") host.stdout.write(text);
  else saveReport(host, file, text);
}

function writeAll(host: Host, folder: string, chosen: readonly Kind[]): void {
  const files = chosen.map((kind) => ({
    file: join(folder, `${kind}.json`),
    content: printJson(jsonSchemaOf(kind)),
    isOwn: (text: string) => isSchemaOf(kind, text),
  }));
  for (const { file, isOwn } of files) demandOwn(host, { file, what: "a schema", isOwn });
  saveTogether(host, files);
}

/** Is a text the schema of a kind, of whichever version? */
function isSchemaOf(kind: Kind, text: string): boolean {
  try {
    const found = JSON.parse(text);
    return found?.title === kind && found.properties?.kind?.const === kind;
  } catch {
    return false;
  }
}

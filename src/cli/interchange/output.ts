import { extname, resolve } from "node:path";
import { type Draft, draftText } from "../../interchange/draft.ts";
import type { Exported, ExportedFile, Format } from "../../interchange/format.ts";
import { fileStem } from "../../interchange/ids.ts";
import type { ImportedDocument } from "../../report/import-json.ts";
import { isFolder } from "../../workspace/find-workspace.ts";
import { isTaken, isThere } from "../../workspace/output/write-file.ts";
import { showPath } from "../../workspace/walk.ts";
import type { DocumentNamed } from "../documents-in.ts";
import { UsageError } from "../exit-code.ts";
import { askedByEnding, orRefused, saveTogether } from "../format.ts";
import type { Host } from "../host/host.ts";
import { standardOutput } from "../host/standard-output.ts";
import { resultFor } from "../host/step-log.ts";
import { demandReplaceable } from "../input-files.ts";

/** Where results go, and whether files that are there may be written over. */
export interface Target {
  /** A file, a folder, or `-`; absent for standard output. */
  readonly output?: string;
  readonly force?: boolean;
}

interface Placed {
  readonly file: string;
  readonly content: string | Uint8Array;
  /** The documents in it, which may replace their earlier states. */
  readonly documents: readonly DocumentNamed[];
}

/** Does the result go to standard output? */
export function goesToOutput({ output }: Target): boolean {
  return output === undefined || output === standardOutput;
}

/** Writes drafts: each to a file of its own in a folder, or all to one file or standard output. Throws a UsageError where a file is there already. */
export function writeDrafts(
  host: Host,
  target: Target,
  drafts: readonly Draft[],
): readonly ImportedDocument[] {
  const { output = standardOutput } = target;
  if (drafts.length === 0) return [];
  if (goesToOutput(target) || /\.ya?ml$/i.test(output)) {
    const texts = drafts.map(draftText);
    if (goesToOutput(target))
      host.stdout.write(texts.map((text) => resultFor(host, "yaml", text)).join("---\n"));
    else saveAll(host, target, [{ file: output, content: texts.join("---\n"), documents: drafts }]);
    const file = goesToOutput(target) ? null : output;
    return drafts.map(({ kind, id }) => ({ kind, id, file }));
  }
  if (isThere(resolve(host.cwd, output)) && !isFolder(resolve(host.cwd, output)))
    throw new UsageError(`${output} is no folder`, "name a folder, or a file that ends in .yaml");
  const placed = drafts.map((draft) => ({ draft, file: showPath(output, pathOf(draft)) }));
  saveAll(
    host,
    target,
    placed.map(({ draft, file }) => ({ file, content: draftText(draft), documents: [draft] })),
  );
  return placed.map(({ draft: { kind, id }, file }) => ({ kind, id, file }));
}

/** Where a document has its place in a workspace: a folder for each kind. */
function pathOf({ kind, id, data }: Draft): string {
  const edition = typeof data.edition === "string" ? data.edition : null;
  return `${kind}s/${fileStem(id, edition)}.yaml`;
}

/** Is the result to be a workbook? */
export function isWorkbook({ output = "" }: Target): boolean {
  return /\.xlsx$/i.test(output);
}

/** What is said where something would go beside a file that has no place; null where nothing would. */
export function besideNote(target: Target, files: readonly ExportedFile[]): string | null {
  const isLeft = goesToOutput(target) && files.some(({ beside }) => beside !== undefined);
  return isLeft
    ? "the mapping that reads it back is written beside it with -o FILE or -o DIR"
    : null;
}

/** Throws a UsageError where none of the documents that were asked for has a place in the format. */
export function demandWritten({ title }: Format, { written }: Exported): void {
  if (written === 0)
    throw new UsageError(
      `nothing was written: ${title} has no place for any of these documents alone`,
      "name others with them, or another format",
    );
}

/** Writes files of another format: several to a folder, one to a file or a folder, one to standard output, and then without what goes beside it. */
export function writeExported(host: Host, target: Target, files: readonly ExportedFile[]): void {
  const { output = standardOutput } = target;
  const [only, ...others] = files;
  if (only === undefined) return;
  if (goesToOutput(target)) {
    if (others.length > 0)
      throw new UsageError(`this makes ${files.length} files`, "name a folder for them: -o DIR");
    if (typeof only.content !== "string" && host.stdout.isTTY === true)
      throw new UsageError("the result is not text", `name a file for it: -o ${only.name}`);
    const format = askedByEnding(only.name) ?? "json";
    host.stdout.write(resultFor(host, format, only.content));
    return;
  }
  const isFile =
    !isFolder(resolve(host.cwd, output)) && !output.endsWith("/") && extname(output) !== "";
  if (isFile) demandFittingEnding(output, only.name);
  if (isFile && others.length > 0)
    throw new UsageError(
      `this makes ${files.length} files, and ${output} is one`,
      "name a folder for them (-o DIR), or fewer documents",
    );
  const placed = files.flatMap(({ name, content, beside }) => {
    const file = isFile ? output : showPath(output, name);
    const main = { file, content, documents: [] };
    if (beside === undefined) return [main];
    const stem = file.slice(0, file.length - extname(file).length);
    return [main, { file: stem + beside.ending, content: beside.content, documents: [] }];
  });
  saveAll(host, target, placed);
}

/** Throws a UsageError where a name asks for another format than the content has: what opens such a file could not read it. */
function demandFittingEnding(output: string, made: string): void {
  const [asked, given] = [askedByEnding(output), extname(output)];
  if (given !== ".gz" && (asked === null || asked === askedByEnding(made))) return;
  throw new UsageError(
    `${output} ends in ${given}, and what is written is ${extname(made)}`,
    `name it so: -o ${output.slice(0, -given.length)}${given === ".gz" ? "" : extname(made)}`,
  );
}

/** Writes all files, or none where one is there already. */
function saveAll(host: Host, target: Target, files: readonly Placed[]): void {
  const places = new Set<string>();
  const twice = files.find(({ file }) => places.size === places.add(file).size);
  if (twice !== undefined)
    throw new UsageError(`two documents would go to ${twice.file}`, "write them to one .yaml file");
  for (const { file, documents } of files) demandNew(host, target, file, documents);
  saveTogether(host, files);
}

/** Throws a UsageError where a file is there already and may not be written over: without --force, or because it holds other documents than these. */
export function demandNew(
  host: Host,
  { force = false }: Target,
  file: string,
  documents: readonly DocumentNamed[] = [],
): void {
  if (!orRefused(file, () => isTaken(resolve(host.cwd, file)))) return;
  if (force) demandReplaceable(host, file, documents);
  else
    throw new UsageError(
      `${file} is there already; nothing was written`,
      "write elsewhere, or over it with --force",
    );
}

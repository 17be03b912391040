import { resolve } from "node:path";
import { SourceFile } from "../source/source-file.ts";
import { isFile } from "../workspace/find-workspace.ts";
import { fileIdentity } from "../workspace/output/file-identity.ts";
import { readSource } from "../workspace/read-file.ts";
import { isYaml } from "../workspace/walk.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type DocumentNamed, documentsIn, mentionsDocuments } from "./documents-in.ts";
import { UsageError } from "./exit-code.ts";
import type { Host } from "./host/host.ts";

/** By run: the absolute paths of the files that it reads. A report over one of them would lose it. */
const inputs = new WeakMap<Host, Set<string>>();

/** Remembers that the run reads a file. */
export function keepInput(host: Host, file: string): void {
  const kept = inputs.get(host) ?? new Set();
  inputs.set(host, kept.add(resolve(host.cwd, file)));
}

/** Remembers that the run reads the files of a workspace. */
export function keepInputs(host: Host, { sources }: Pick<Workspace, "sources">): void {
  for (const file of sources.keys()) if (!file.startsWith("builtin:")) keepInput(host, file);
}

/**
 * Refuses to write a report over a file that the run reads, or over documents, which a person wrote: those of a
 * workspace that was not loaded, too. Throws a UsageError.
 */
export function demandNoInput(host: Host, file: string): void {
  demandReplaceable(host, file, []);
}

/**
 * Refuses to write documents over a file that the run reads, or that holds others than these, or such as cannot be told.
 * Throws a UsageError.
 */
export function demandReplaceable(
  host: Host,
  file: string,
  replaced: readonly DocumentNamed[],
): void {
  const target = resolve(host.cwd, file);
  // Only what is there can be lost.
  if (!isThere(target)) return;
  const why = whyKept(host, target, replaced);
  if (why === null) return;
  throw new UsageError(
    `${file} would be written over, and ${why}; nothing was written to it`,
    "name another file",
  );
}

function whyKept(host: Host, target: string, replaced: readonly DocumentNamed[]): string | null {
  const source = sourceWithDocuments(target);
  if (source !== null && replaced.length > 0)
    return holdsOnly(source, replaced) ? null : "it holds other documents";
  if (isInput(host, target)) return "this run reads it";
  return source === null ? null : "it holds documents";
}

function isInput(host: Host, target: string): boolean {
  const identity = fileIdentity(target);
  return [...(inputs.get(host) ?? [])].some(
    (input) => input === target || fileIdentity(input) === identity,
  );
}

const isThere = (path: string) => {
  try {
    return isFile(path);
  } catch {
    return false;
  }
};

/** The text of a YAML file that holds documents of a workspace, whether or not they can be used; null where there is none such. */
export function sourceWithDocuments(absolute: string, display = absolute): SourceFile | null {
  if (!isYaml(absolute)) return null;
  const source = readSource({ absolute, display });
  return source instanceof SourceFile && mentionsDocuments(source) ? source : null;
}

/** Are all documents of a file among these? */
export function holdsOnly(source: SourceFile, names: readonly DocumentNamed[]): boolean {
  const found = documentsIn(source);
  return (
    found?.every(({ kind, id }) => names.some((one) => one.kind === kind && one.id === id)) ?? false
  );
}

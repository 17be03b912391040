import { resolve } from "node:path";
import { isKind } from "../documents/kinds.ts";
import { SourceFile } from "../source/source-file.ts";
import { isFile } from "../workspace/find-workspace.ts";
import { fileIdentity } from "../workspace/output/file-identity.ts";
import { readSource } from "../workspace/read-file.ts";
import { isYaml } from "../workspace/walk.ts";
import type { Workspace } from "../workspace/workspace.ts";
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
  const target = resolve(host.cwd, file);
  // Only what is there can be lost.
  if (!isThere(target)) return;
  const identity = fileIdentity(target);
  const isInput = [...(inputs.get(host) ?? [])].some(
    (input) => input === target || fileIdentity(input) === identity,
  );
  const why = isInput ? "this run reads it" : holdsDocuments(target) ? "it holds documents" : null;
  if (why === null) return;
  throw new UsageError(
    `${file} would be written over, and ${why}; nothing was written to it`,
    "name another file",
  );
}

const isThere = (path: string) => {
  try {
    return isFile(path);
  } catch {
    return false;
  }
};

/** Does a YAML file hold a document of a workspace, whether or not it can be used? */
function holdsDocuments(absolute: string): boolean {
  if (!isYaml(absolute)) return false;
  const source = readSource({ absolute, display: absolute });
  if (!(source instanceof SourceFile)) return false;
  const kinds = source.text.matchAll(/^["']?kind["']?[ \t]*:[ \t]*["']?([a-z-]+)/gm);
  return [...kinds].some(([, kind = ""]) => isKind(kind));
}

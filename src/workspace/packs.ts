import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AnyDocument } from "../documents/document.ts";
import { idMatcher } from "../kernel/glob.ts";
import { compareText, sorted } from "../kernel/order.ts";
import { type FoundFile, findYamlFiles } from "./walk.ts";

/** Where the built-in packs lie: `rules/` beside `src/` and `dist/`. */
const packRoot = fileURLToPath(new URL("../../rules/", import.meta.url));

const frameworksFolder = "frameworks";

/** The pattern that stands for every framework. */
export const allFrameworks = "all";

/** The ids of the built-in frameworks, sorted; they are the names of their folders. */
export function builtInFrameworks(): string[] {
  const folder = join(packRoot, frameworksFolder);
  return existsSync(folder) ? sorted(readdirSync(folder), compareText) : [];
}

/** The files of the packs that are always visible; test cases are not documents of a workspace. */
export function commonPackFiles(): FoundFile[] {
  return findYamlFiles(packRoot, "builtin:", [`/${frameworksFolder}/`, "/schema/"]).files.filter(
    isDocument,
  );
}

/** Lists of verbs: most commands need none, and reading them takes as long as all other packs together. */
export const isVerbFile = ({ display }: FoundFile) => display.startsWith("builtin:/verbs/");

/** The files of one built-in framework. */
export function frameworkFiles(id: string): FoundFile[] {
  const folder = join(packRoot, frameworksFolder, id);
  return findYamlFiles(folder, `builtin:/${frameworksFolder}/${id}`, []).files.filter(isDocument);
}

const isDocument = ({ display }: FoundFile) => !/\/cases\.ya?ml$/.test(display);

/** The built-in frameworks that patterns ask for (`all` and globs included). */
export function frameworksAsked(patterns: readonly string[]): string[] {
  if (patterns.length === 0) return [];
  const matchers = patterns.map((pattern) =>
    pattern === allFrameworks ? () => true : idMatcher(pattern),
  );
  return builtInFrameworks().filter((id) => matchers.some((matches) => matches(id)));
}

/** The frameworks that a document names: itself, the one it tests, the one that follows it. */
export function frameworksNamed(document: AnyDocument): string[] {
  switch (document.kind) {
    case "framework":
      return [document.id, document.data.successor].filter((id) => id !== undefined);
    case "cases":
      return document.data.of.framework === undefined ? [] : [document.data.of.framework];
    case "workspace":
      return [...(document.data.frameworks ?? [])];
    default:
      return [];
  }
}

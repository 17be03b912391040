import { lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { startOf } from "../diagnostics/span.ts";
import { ignoreTest } from "../kernel/ignore-patterns.ts";
import { compareText } from "../kernel/order.ts";
import { pathBelow } from "./path-below.ts";

/** A file to load: where it is, and its path as the user would type it. */
export interface FoundFile {
  readonly absolute: string;
  readonly display: string;
  /** Does a link lead to it, out of the folder that was walked? */
  readonly isElsewhere?: boolean;
}

/** The YAML files of a folder tree, in a stable order, and what could not be walked. */
export interface Walk {
  readonly files: readonly FoundFile[];
  readonly diagnostics: readonly Diagnostic[];
}

const alwaysIgnored = ["node_modules", ".*"];

/** Does the name end like that of a YAML file? */
export const isYaml = (path: string): boolean => /\.ya?ml$/i.test(path);

/** A test for the paths in a workspace that are left out: hidden ones, and those of the patterns. */
export function ignoredBy(patterns: readonly string[]): (path: string) => boolean {
  return ignoreTest([...alwaysIgnored, ...patterns]);
}

/** Finds all `.yaml` and `.yml` files below a folder; links are followed once, hidden and ignored paths are not. Told are folders with the name of a file, whose files are found nevertheless, and links that lead back to a folder around them. Once it `isEnough`, no more are looked for. */
export function findYamlFiles(
  root: string,
  display: string,
  ignored: readonly string[],
  isEnough: () => boolean = () => false,
): Walk {
  const ignores = ignoredBy(ignored);
  const files: FoundFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const visited = new Set<string>();
  const folders = [root];
  let top: string | null = null;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const shown = showPath(display, relative(root, folder));
    try {
      const real = realpathSync(folder);
      if (visited.has(real)) continue;
      visited.add(real);
      top ??= real;
      const isElsewhere = pathBelow(top, real) === null;
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (isEnough()) break;
        const { name } = entry;
        const absolute = join(folder, name);
        const path = relative(root, absolute).replaceAll("\\", "/");
        const yaml = isYaml(name);
        if (ignores(entry.isDirectory() ? `${path}/` : path)) continue;
        try {
          const stats = statSync(absolute);
          if (!stats.isDirectory()) {
            const out = entry.isSymbolicLink() ? leadsOut(root, absolute) : isElsewhere;
            if (yaml) files.push({ absolute, display: showPath(display, path), isElsewhere: out });
            continue;
          }
          if (ignores(`${path}/`)) continue;
          const back = leadsBack(absolute, real);
          if (!back) folders.push(absolute);
          if (back || yaml) {
            const error = { code: back ? "ELOOP" : "EISDIR" };
            diagnostics.push(unreadable(showPath(display, path), error));
          }
        } catch (error) {
          if (yaml) diagnostics.push(unreadable(showPath(display, path), error));
        }
      }
    } catch (error) {
      diagnostics.push(unreadable(shown, error));
    }
  }
  files.sort((a, b) => compareText(a.display, b.display));
  return { files, diagnostics };
}

/** Do links on a path lead out of a folder? */
export function leadsOut(folder: string, path: string): boolean {
  try {
    return pathBelow(realpathSync(folder), realpathSync(path)) === null;
  } catch {
    // What cannot be followed cannot be read either, which is told when that is tried.
    return false;
  }
}

/** Is it a link to the folder that it lies in, or to one around that? */
function leadsBack(absolute: string, folder: string): boolean {
  if (!lstatSync(absolute).isSymbolicLink()) return false;
  return pathBelow(realpathSync(absolute), folder) !== null;
}

/** A path below a displayed folder, with forward slashes. */
export function showPath(folder: string, path: string): string {
  const forward = path.replaceAll("\\", "/");
  if (folder === "" || folder === ".") return forward === "" ? "." : forward;
  return forward === "" ? folder : `${folder.replace(/\/+$/, "")}/${forward}`;
}

/** The finding for a file that the system does not let us read. */
export function unreadable(display: string, error: unknown): Diagnostic {
  const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
  const words: Readonly<Record<string, string>> = {
    EACCES: "permission denied",
    EISDIR: "it is a folder",
    ELOOP: "it is a link that leads in a circle",
    ENOENT: "it does not exist",
    EPERM: "permission denied",
  };
  return diagnostic("unreadable-file", { detail: words[code] ?? code }, startOf(display));
}

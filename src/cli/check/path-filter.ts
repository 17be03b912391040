import { isAbsolute, resolve } from "node:path";
import { isGlob, pathMatcher } from "../../kernel/glob.ts";
import { realPath } from "../../workspace/output/file-identity.ts";
import { isThere } from "../../workspace/output/write-file.ts";
import { pathBelow } from "../../workspace/path-below.ts";
import { ignoredBy, showPath } from "../../workspace/walk.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { UsageError } from "../exit-code.ts";
import type { Host } from "../host/host.ts";

/** A test for files as they are shown; every file where no path is given. Throws a UsageError when a path matches none. */
export function fileFilter(
  { cwd }: Host,
  workspace: Pick<Workspace, "sources" | "diagnostics" | "display" | "settings">,
  paths: readonly string[],
): (file: string) => boolean {
  if (paths.length === 0) return () => true;
  const { sources, diagnostics } = workspace;
  const files = [...new Set([...sources.keys(), ...diagnostics.map(({ at }) => at.file)])].filter(
    (file) => !file.startsWith("builtin:"),
  );
  const absolute = (path: string) => forward(resolve(cwd, path));
  const chosen = new Set<string>();
  for (const path of paths) {
    const matches = matcherOf(path, absolute(path));
    const found = files.filter((file) => matches(absolute(file)));
    const all = found.length > 0 ? found : inFact(files, path, absolute);
    if (all.length === 0) throw unmatched(cwd, workspace, path);
    for (const file of all) chosen.add(file);
  }
  return (file) => chosen.has(file);
}

const forward = (path: string) => path.replaceAll("\\", "/");

function matcherOf(path: string, wanted: string): (file: string) => boolean {
  if (isGlob(path)) return pathMatcher(wanted);
  const folder = wanted.endsWith("/") ? wanted : `${wanted}/`;
  return (file) => file === wanted || file.startsWith(folder);
}

/** The files that a path leads to where it, or the workspace, is reached through a link. */
function inFact(
  files: readonly string[],
  path: string,
  absolute: (path: string) => string,
): readonly string[] {
  const matches = matcherOf(path, forward(realPath(absolute(path))));
  return files.filter((file) => matches(forward(realPath(absolute(file)))));
}

/** Why a path matches no file, and which may have been meant. */
function unmatched(
  cwd: string,
  { display, settings }: Pick<Workspace, "display" | "settings">,
  path: string,
): UsageError {
  const inside = pathBelow(realPath(resolve(cwd, display)), realPath(resolve(cwd, path)));
  const ignores = ignoredBy(settings?.data.ignore ?? []);
  if (inside && isThere(resolve(cwd, path)) && (ignores(inside) || ignores(`${inside}/`)))
    return new UsageError(
      `${path} is left out of the workspace ${display}: its name begins with a dot, or \`ignore\` names it`,
      `see \`ignore\` in ${showPath(display, "creditbank.yaml")}, or name another file`,
    );
  const meant = showPath(display, path);
  const isBelow = display !== "." && !isAbsolute(path) && isThere(resolve(cwd, display, path));
  return new UsageError(
    `no file of the workspace ${display} matches "${path}"`,
    isBelow
      ? `paths count from the current folder: did you mean "${meant}"?`
      : "name YAML files or folders of the workspace, or choose another one with -C DIR",
  );
}

import { resolve } from "node:path";
import { isGlob, pathMatcher } from "../kernel/glob.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { UsageError } from "./exit-code.ts";
import type { Host } from "./host.ts";

/** A test for files as they are shown; every file where no path is given. Throws a UsageError when a path matches none. */
export function fileFilter(
  { cwd }: Host,
  { sources, diagnostics, display }: Workspace,
  paths: readonly string[],
): (file: string) => boolean {
  if (paths.length === 0) return () => true;
  const files = [...new Set([...sources.keys(), ...diagnostics.map(({ at }) => at.file)])];
  const absolute = (path: string) => resolve(cwd, path).replaceAll("\\", "/");
  const chosen = new Set<string>();
  for (const path of paths) {
    const wanted = absolute(path);
    const matches = isGlob(path)
      ? pathMatcher(wanted)
      : (file: string) => file === wanted || file.startsWith(wanted === "/" ? "/" : `${wanted}/`);
    const found = files.filter((file) => !file.startsWith("builtin:") && matches(absolute(file)));
    if (found.length === 0) {
      throw new UsageError(
        `no file of the workspace ${display} matches "${path}"`,
        "name YAML files or folders of the workspace, or choose another one with -C DIR",
      );
    }
    for (const file of found) chosen.add(file);
  }
  return (file) => chosen.has(file);
}

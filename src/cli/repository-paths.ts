import { resolve } from "node:path";
import type { RepositoryPath } from "../report/ci/findings.ts";
import { findRepository } from "../workspace/find-workspace.ts";
import { pathBelow } from "../workspace/path-below.ts";
import type { Host } from "./host/host.ts";
import { standardInput } from "./host/standard-input.ts";

/**
 * Tells for a file as it is shown where it lies in the repository. The root is that of the repository that holds the
 * workspace (a folder with .git), else the checkout that GitHub or GitLab names, else that of the current folder, else
 * the current folder.
 */
export function repositoryPaths(
  { cwd, env }: Pick<Host, "cwd" | "env">,
  display: string,
): (file: string) => RepositoryPath {
  const root = resolve(
    findRepository(resolve(cwd, display)) ??
      (env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR || findRepository(cwd) || cwd),
  );
  return (file) => {
    if (file === standardInput || file.startsWith("builtin:")) return { path: file, inside: false };
    const absolute = resolve(cwd, file);
    const below = pathBelow(root, absolute) || null;
    return { path: below ?? absolute.replaceAll("\\", "/"), inside: below !== null };
  };
}

/** Tells for a file as it is shown its path within the repository; as it is shown where it lies elsewhere. */
export function pathsInRepository(
  host: Pick<Host, "cwd" | "env">,
  display: string,
): (file: string) => string {
  const locate = repositoryPaths(host, display);
  return (file) => {
    const { path, inside } = locate(file);
    return inside ? path : file;
  };
}

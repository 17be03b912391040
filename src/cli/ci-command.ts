import { isAbsolute, relative, resolve } from "node:path";
import { shellWord } from "../kernel/shell-word.ts";
import { findRepository } from "../workspace/find-workspace.ts";
import { isTaken } from "../workspace/output/write-file.ts";
import { type CiPlatform, ciFile } from "../workspace/starter.ts";
import { UsageError } from "./exit-code.ts";
import type { Host } from "./host/host.ts";
import { tool } from "./version.ts";

/** The file by which every change of a workspace is checked, as the user would type its path. */
export interface CiTarget {
  readonly file: string;
  readonly text: string;
}

/**
 * Where a platform looks for the file: at the root of the repository that holds the workspace's folder, else in that
 * folder, which is then to become one. Throws a UsageError, that says what to add, where it is there already.
 */
export function ciTarget({ cwd }: Host, folder: string, platform: CiPlatform): CiTarget {
  const workspace = resolve(cwd, folder);
  const root = findRepository(workspace) ?? workspace;
  const command = checkCommand(forwardSlashes(relative(root, workspace)));
  const { path, text } = ciFile(platform, command);
  const absolute = resolve(root, path);
  const near = relative(cwd, absolute);
  const file = forwardSlashes(isAbsolute(folder) || isAbsolute(near) ? absolute : near);
  if (isTaken(absolute))
    throw new UsageError(
      `${file} is there already; nothing was written`,
      `add to it a ${platform === "github" ? "step" : "job"} with Node.js 20.19 or later that runs: ${command}`,
    );
  return { file, text };
}

/** What checks a workspace from the root of its repository. */
function checkCommand(folder: string): string {
  const command = `npx --yes creditbank@${tool.version} check`;
  return folder === "" ? command : `${command} -C ${shellWord(folder)}`;
}

const forwardSlashes = (path: string): string => path.replaceAll("\\", "/");

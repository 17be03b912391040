import { resolve } from "node:path";
import type { LoadOptions } from "../../workspace/load.ts";
import { realPath } from "../../workspace/output/file-identity.ts";
import { pathBelow } from "../../workspace/path-below.ts";
import { showPath } from "../../workspace/walk.ts";
import { UsageError } from "../exit-code.ts";
import type { GlobalFlags } from "../flags.ts";
import type { Host } from "../host/host.ts";
import { standardInput } from "../host/standard-input.ts";
import { workspaceFolder } from "../opening.ts";

/** The flag that says which file standard input is. */
export interface PipedFlags extends GlobalFlags {
  readonly stdinFilepath?: string;
}

/** A file from standard input, where a path is `-`: undefined where none is. Throws a UsageError where nothing comes. */
export async function pipedFile(
  host: Host,
  flags: PipedFlags,
  paths: readonly string[],
): Promise<LoadOptions["input"]> {
  const { stdinFilepath: path } = flags;
  if (!paths.includes(standardInput)) {
    if (path === undefined) return undefined;
    throw new UsageError("--stdin-filepath says which file standard input is", "read it with -");
  }
  const display = path === undefined ? standardInput : placeOf(host, flags, path);
  const bytes = await host.stdin();
  if (Buffer.from(bytes).toString("utf8").trim() !== "") return { display, bytes };
  throw new UsageError(
    "nothing came on standard input, so nothing was checked",
    "pipe a YAML file into it, and see whether what comes before the pipe failed",
  );
}

/** A file of the workspace as it is shown in findings. Throws a UsageError where it lies elsewhere. */
function placeOf(host: Host, flags: GlobalFlags, path: string): string {
  const folder = workspaceFolder(host, flags, path);
  const absolute = resolve(host.cwd, path);
  // Either may be reached through a link.
  const inside =
    pathBelow(folder.root, absolute) || pathBelow(realPath(folder.root), realPath(absolute));
  if (inside) return showPath(folder.display, inside);
  throw new UsageError(
    `${path} does not lie in the workspace ${folder.display}`,
    "name a file of the workspace, or choose another one with -C DIR",
  );
}

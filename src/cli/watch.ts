import type { Command } from "commander";
import { type Watched, watchFolder } from "../workspace/watch-folder.ts";
import { type ExitCode, exitCode, UsageError } from "./exit-code.ts";
import type { GlobalFlags } from "./flags.ts";
import type { Host } from "./host/host.ts";
import { workspaceFolder } from "./opening.ts";
import { forgetErrors, tellErrors } from "./untold.ts";
import { usageText } from "./usage-text.ts";
import { watchTrouble } from "./watch-trouble.ts";

/** The flag of commands that can run again at every change. */
export interface WatchFlags extends GlobalFlags {
  readonly watch?: boolean;
}

/** Adds `--watch`. */
export function addWatchFlag(command: Command): Command {
  return command.option("--watch", "again at every change of the workspace, until Ctrl-C");
}

/** What a terminal takes for an empty screen. */
const cleared = "\u001b[2J\u001b[3J\u001b[H";

/** Does something once, or again at every change of the workspace (looked for as `open` does) where that is asked for; then 130 when it is stopped. */
export async function watched(
  host: Host,
  flags: WatchFlags,
  once: () => Promise<ExitCode> | ExitCode,
  near?: string,
): Promise<ExitCode> {
  if (flags.watch !== true) return once();
  const { root, display } = workspaceFolder(host, flags, near);
  const watch = await orUnwatched(display, () => watchFolder(root));
  const release = host.onInterrupt(watch.stop);
  try {
    let found: Watched;
    do {
      if (host.stdout.isTTY === true) host.stdout.write(cleared);
      await orSaid(host, once);
      host.stderr.write(`watching ${display}; Ctrl-C ends\n`);
      found = await orUnwatched(display, watch.changed);
    } while (found === "changed");
    if (found === "stopped") return exitCode.interrupted;
    throw new UsageError(
      `the folder ${display} is gone, or another stands in its place: it is watched no longer`,
      "begin again in the folder that is to be watched",
    );
  } finally {
    release();
    watch.stop();
  }
}

/** Does something that watches a folder; what the system refuses becomes a UsageError. */
async function orUnwatched<T>(display: string, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw watchTrouble(display, error);
  }
}

/** What cannot be answered while somebody is at work on the files may be answered after the next change; which errors in documents are why is told, too. */
async function orSaid(host: Host, once: () => Promise<ExitCode> | ExitCode): Promise<void> {
  forgetErrors(host);
  try {
    await once();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    tellErrors(host);
    host.stderr.write(usageText(error));
  }
}

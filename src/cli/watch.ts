import type { Command } from "commander";
import { watchFolder } from "../workspace/watch-folder.ts";
import { type ExitCode, exitCode, UsageError } from "./exit-code.ts";
import type { GlobalFlags } from "./flags.ts";
import { orRefused } from "./format.ts";
import type { Host } from "./host/host.ts";
import { workspaceFolder } from "./opening.ts";
import { forgetErrors, tellErrors } from "./untold.ts";
import { usageText } from "./usage-text.ts";

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
  const watch = orRefused(display, () => watchFolder(root));
  const release = host.onInterrupt(watch.stop);
  try {
    do {
      if (host.stdout.isTTY === true) host.stdout.write(cleared);
      await orSaid(host, once);
      host.stderr.write(`watching ${display}; Ctrl-C ends\n`);
    } while (await watch.changed());
    return exitCode.interrupted;
  } finally {
    release();
    watch.stop();
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

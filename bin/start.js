import { hostOf } from "../dist/cli/host.js";
import { main } from "../dist/cli/main.js";

/** Runs the command line as a process. */
export async function start(process) {
  const code = await main(hostOf(process));
  // Set already where standard output could not be written; that may also turn out later.
  process.exitCode ??= code;
  // Whoever asked to stop must not wait for records that are still to come.
  if (code === 130) process.exit(code);
}

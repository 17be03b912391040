import { hostOf } from "../dist/cli/host.js";
import { main } from "../dist/cli/main.js";

/** Runs the command line as a process. */
export async function start(process) {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  process.exitCode = await main(hostOf(process));
  // Whoever asked to stop must not wait for records that are still to come.
  if (process.exitCode === 130) process.exit();
}

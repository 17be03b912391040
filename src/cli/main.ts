import { exitCode } from "./exit-code.ts";
import type { Host } from "./host/host.ts";
import { tool } from "./version.ts";

/** Runs the command line; the exit code. Never throws. What only asks for the version loads nothing else. */
export async function main(host: Host): Promise<number> {
  const [first, ...rest] = host.argv;
  if ((first === "--version" || first === "-V") && rest.length === 0) {
    host.stdout.write(`${tool.version}\n`);
    return exitCode.fine;
  }
  const { runCommand } = await import("./command-line.ts");
  return runCommand(host);
}

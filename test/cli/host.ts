import type { Host } from "../../src/cli/host/host.ts";
import type { Output } from "../../src/cli/host/output.ts";

/** A host in a folder, for parts of the command line that need one; nothing it writes to standard error is kept. */
export function hostIn(cwd: string, stdout: Output = { write: () => true }): Host {
  return {
    argv: [],
    env: {},
    cwd,
    stdin: async () => new Uint8Array(),
    stdinPieces: async function* () {},
    threads: 1,
    onInterrupt: () => () => {},
    stdout,
    stderr: { write: () => true },
    today: () => "2025-01-31",
    now: () => 0,
    self: { pid: 4_000_001, machine: "test", runs: () => true },
    system: { node: "20.19.0", platform: "test" },
  };
}

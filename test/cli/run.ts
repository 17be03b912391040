import path from "node:path";
import type { Host } from "../../src/cli/host/host.ts";
import { main } from "../../src/cli/main.ts";

/** The folder that holds the package. */
export const packageRoot = path.resolve(import.meta.dirname, "../..");

/** The British Columbia workspace, from the package's folder. */
export const bc = "fixtures/bc";

/** What differs from a plain run: no terminal, empty environment, the package's folder. */
export interface Circumstances {
  readonly cwd?: string;
  readonly env?: Host["env"];
  readonly tty?: boolean;
  readonly columns?: number;
  readonly today?: () => string;
  readonly stdin?: string | Uint8Array;
  readonly ask?: Host["ask"];
  readonly onInterrupt?: Host["onInterrupt"];
  /** Hears everything as it is written. */
  readonly onWrite?: (text: string) => void;
}

/** What a run gave; bytes that are no text as one character each. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line without a process. */
export async function run(
  argv: readonly string[],
  circumstances: Circumstances = {},
): Promise<Outcome> {
  const {
    cwd = packageRoot,
    env = {},
    tty = false,
    columns,
    today = () => "2025-01-31",
    stdin = "",
    ask,
    onInterrupt = () => () => {},
    onWrite = () => {},
  } = circumstances;
  const input = typeof stdin === "string" ? new TextEncoder().encode(stdin) : stdin;
  const written = { stdout: "", stderr: "" };
  const stream = (name: keyof typeof written) => ({
    isTTY: tty,
    columns,
    write: (content: string | Uint8Array) => {
      const text = typeof content === "string" ? content : Buffer.from(content).toString("latin1");
      written[name] += text;
      onWrite(text);
    },
  });
  const code = await main({
    argv,
    env,
    cwd,
    stdin: async () => input,
    stdinPieces: async function* () {
      yield input;
    },
    ask,
    threads: 1,
    onInterrupt,
    stdout: stream("stdout"),
    stderr: stream("stderr"),
    today,
    now: () => 0,
    self: { pid: 4_000_001, machine: "test", runs: () => false },
    system: { node: "20.19.0", platform: "test" },
  });
  return { code, ...written };
}

/** The report that a run writes as JSON. */
export async function runJson<T>(
  argv: readonly string[],
  circumstances: Circumstances = {},
): Promise<T> {
  const { stdout } = await run([...argv, "--json"], circumstances);
  return JSON.parse(stdout) as T;
}

import { availableParallelism, hostname } from "node:os";
import { createInterface } from "node:readline";
import type { LockOwner } from "../../workspace/output/file-lock.ts";
import { UsageError } from "../exit-code.ts";
import type { Output } from "./output.ts";
import { errorOutput, resultOutput } from "./process-output.ts";

/** Everything the command line needs from the world around it. */
export interface Host {
  /** Arguments after the program's own name. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the folder that relative paths start from. Throws a UsageError where it is not there any more. */
  readonly cwd: string;
  /** All of standard input. */
  readonly stdin: () => Promise<Uint8Array>;
  /** Standard input as it arrives. */
  readonly stdinPieces: () => AsyncIterable<Uint8Array>;
  /** Asks the person at the terminal, null when there is no answer; absent where nobody can be asked. */
  readonly ask?: ((question: string) => Promise<string | null>) | undefined;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The day of the calendar where the user is, as `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Milliseconds from some moment on; for timings only. */
  readonly now: () => number;
  /** Who this process is, and whether others run: an output that is written for long belongs to one of them. */
  readonly self: LockOwner;
  /** How many threads can work at once. */
  readonly threads: number;
  /** Calls back when the person at the terminal, or the system, asks to stop; the result ends that. */
  readonly onInterrupt: (stop: () => void) => () => void;
  /** What runs the tool, for `doctor`. */
  readonly system: { readonly node: string; readonly platform: string };
}

/** The host that a process is. */
export function hostOf(process: NodeJS.Process): Host {
  const { argv, env, stdin, versions, platform, arch } = process;
  const stderr = errorOutput(process.stderr);
  return {
    argv: argv.slice(2),
    env,
    // Asked for when it is needed: what needs none works in a folder that is gone.
    get cwd() {
      return currentFolder(process);
    },
    stdin: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stdin) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    ask: stdin.isTTY && stderr.isTTY === true ? (question) => askAt(process, question) : undefined,
    stdinPieces: () => stdin,
    stdout: resultOutput(process.stdout, stderr, process),
    stderr,
    threads: availableParallelism(),
    onInterrupt: (stop) => onSignals(process, stop),
    today: localDay,
    now: () => performance.now(),
    self: { pid: process.pid, machine: hostname(), runs: (pid) => runs(process, pid) },
    system: { node: versions.node, platform: `${platform} ${arch}` },
  };
}

/** Throws a UsageError where the folder was removed while the shell stood in it. */
function currentFolder(process: Pick<NodeJS.Process, "cwd">): string {
  try {
    return process.cwd();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "EACCES") throw error;
    throw new UsageError(
      "the current folder is not there any more, or may not be read",
      "go to another one, and run the command there",
    );
  }
}

/** Signal 0 only asks; a process of somebody else answers that it may not be asked. */
function runs(process: NodeJS.Process, pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

const signals = ["SIGINT", "SIGTERM"] as const;

function onSignals(process: NodeJS.Process, stop: () => void): () => void {
  for (const signal of signals) process.on(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}

/** One line from a terminal, which edits it and keeps what is typed ahead; null at its end. */
function askAt(process: NodeJS.Process, question: string): Promise<string | null> {
  const lines = createInterface({
    input: process.stdin,
    output: process.stderr,
    terminal: false,
  });
  return new Promise((resolve) => {
    lines.once("close", () => resolve(null));
    lines.question(question, (answer) => {
      resolve(answer);
      lines.close();
    });
  });
}

function localDay(): string {
  const now = new Date();
  const pad = (part: number, width: number) => String(part).padStart(width, "0");
  return [pad(now.getFullYear(), 4), pad(now.getMonth() + 1, 2), pad(now.getDate(), 2)].join("-");
}

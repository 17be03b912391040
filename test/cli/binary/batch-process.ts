import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../run.ts";

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
  /** Milliseconds from the start, or from the signal that was sent, to the end. */
  readonly took: number;
  /** The most memory that the system saw it use, in MiB; null where the system does not tell. */
  readonly mostMemory: number | null;
}

/** The arguments of Node for a batch of the real command, in a folder with the workspace `ws`. */
export function batchArguments(argv: readonly string[]): string[] {
  const command = path.join(packageRoot, "bin/creditbank.js");
  return [command, "batch", "-C", "ws", "--program", "diploma", ...argv];
}

/** A batch in a process of its own, in a folder with the workspace `ws`. */
export class BatchProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<Ending>;
  private since = performance.now();
  private stderr = "";
  private running = true;
  private mostMemory: number | null = null;

  /** `options` are those of Node. */
  constructor(cwd: string, argv: readonly string[], options: readonly string[] = []) {
    const args = [...options, ...batchArguments(argv)];
    this.child = spawn(process.execPath, args, { cwd, stdio: ["pipe", "ignore", "pipe"] });
    this.child.stderr?.on("data", (bytes) => {
      this.stderr += String(bytes);
    });
    // Whoever is killed while it is written to leaves a broken pipe.
    this.child.stdin?.on("error", () => {});
    this.ended = new Promise((resolve) => {
      this.child.once("close", (code, signal) => {
        this.running = false;
        const took = performance.now() - this.since;
        resolve({ code, signal, stderr: this.stderr, took, mostMemory: this.mostMemory });
      });
    });
  }

  send(signal: "SIGINT" | "SIGKILL"): void {
    this.since = performance.now();
    this.child.kill(signal);
  }

  /** Resolves when a file has so many bytes, or the process has ended. */
  untilGrown(file: string, bytes: number): Promise<void> {
    return this.until(() => sizeOf(file) >= bytes);
  }

  /** Resolves when something is so, or the process has ended. */
  async until(so: () => boolean): Promise<void> {
    while (this.running && !so()) await pause(1);
  }

  /** Writes to standard input; resolves when there is room for more. */
  async feed(content: string | Uint8Array): Promise<void> {
    const { stdin } = this.child;
    if (stdin === null || !this.running) return;
    if (!stdin.write(content)) {
      const room = new Promise((resolve) => stdin.once("drain", resolve));
      await Promise.race([room, this.ended]);
    }
  }

  /** Says that nothing more comes, and waits for the end. */
  finish(): Promise<Ending> {
    this.child.stdin?.end();
    return this.ended;
  }

  /** Looks from now on how much memory it uses. */
  async watchMemory(): Promise<void> {
    while (this.running) {
      const mib = memoryOf(this.child.pid ?? 0);
      if (mib !== null) this.mostMemory = Math.max(this.mostMemory ?? 0, mib);
      await pause(20);
    }
  }
}

/** Waits for so many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, milliseconds));
}

/** How many bytes a file has; none where it is not there. */
export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function memoryOf(pid: number): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const [, kib] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
    return kib === undefined ? null : Number(kib) / 1024;
  } catch {
    return null;
  }
}

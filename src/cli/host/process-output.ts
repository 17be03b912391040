import { Duplex } from "node:stream";
import { getSystemErrorMap } from "node:util";
import { exitCode, OutputLost } from "../exit-code.ts";
import type { Output } from "./output.ts";

/** What is used of a stream of a process. */
export interface ProcessStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(content: string | Uint8Array): boolean;
  on(event: "error", listener: (error: NodeJS.ErrnoException) => void): unknown;
  once(event: "drain" | "close", listener: () => void): unknown;
  off(event: "drain" | "close", listener: () => void): unknown;
}

/** What hears that standard output cannot be written. */
export interface FailingProcess {
  exitCode?: number | string | null | undefined;
}

/** Standard error of a process: where it cannot be written, what is said is lost and nothing else happens. */
export function errorOutput(stream: ProcessStream): Output {
  return outputOf(stream, () => {});
}

/**
 * Standard output of a process. The first failure is told in a sentence and makes the process end with exit code 2;
 * what is written after it throws OutputLost. That the reader has left is no failure.
 */
export function resultOutput(
  stream: ProcessStream,
  stderr: Output,
  process: FailingProcess,
): Output {
  let lost = false;
  const output = outputOf(stream, (error) => {
    if (lost || error.code === "EPIPE") return;
    lost = true;
    process.exitCode = exitCode.usage;
    stderr.write(`error: cannot write to standard output: ${reasonOf(error)}\n`);
  });
  const write: Output["write"] = (content) => {
    if (lost) throw new OutputLost();
    return output.write(content);
  };
  return Object.create(output, { write: { value: write } });
}

/** A stream whose failures are heard, whether it throws them at once or tells of them later. */
function outputOf(stream: ProcessStream, failed: (error: NodeJS.ErrnoException) => void): Output {
  stream.on("error", failed);
  return {
    write: (content) => {
      try {
        return stream.write(content);
      } catch (error) {
        failed(error as NodeJS.ErrnoException);
        return true;
      }
    },
    once: (event, listener) => stream.once(event, listener),
    off: (event, listener) => stream.off(event, listener),
    isFile: !(stream instanceof Duplex),
    get isTTY() {
      return stream.isTTY;
    },
    get columns() {
      return stream.columns;
    },
  };
}

/** What the system says of a failure, in words. */
function reasonOf({ errno, code }: NodeJS.ErrnoException): string {
  const [, words] = getSystemErrorMap().get(errno ?? 0) ?? [];
  return words ?? code ?? "unknown error";
}

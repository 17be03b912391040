import { EventEmitter } from "node:events";
import { describe, expect, test } from "vitest";
import { OutputLost } from "../../../src/cli/exit-code.ts";
import {
  errorOutput,
  type FailingProcess,
  resultOutput,
} from "../../../src/cli/host/process-output.ts";

/** A full disk, as the system tells of it. */
const full = Object.assign(new Error("ENOSPC"), { code: "ENOSPC", errno: -28 });
const gone = Object.assign(new Error("EPIPE"), { code: "EPIPE", errno: -32 });

/** A stream that does something at each write. */
class Stream extends EventEmitter {
  readonly isTTY = false;
  private readonly onWrite: (stream: Stream) => boolean;

  constructor(onWrite: (stream: Stream) => boolean) {
    super();
    this.onWrite = onWrite;
  }

  write(): boolean {
    return this.onWrite(this);
  }
}

/** Standard output over a stream, with what is said on standard error. */
function outputOver(stream: Stream) {
  const process: FailingProcess = {};
  const said: unknown[] = [];
  const output = resultOutput(stream, { write: (text) => said.push(text) }, process);
  return { output, process, said };
}

describe("standard output that cannot be written", () => {
  const sentence = "error: cannot write to standard output: no space left on device\n";

  test.each([
    ["tells of it later", (stream: Stream) => stream.emit("error", full)],
    [
      "throws at once",
      () => {
        throw full;
      },
    ],
  ] as const)("is told once where the stream %s, and ends with 2", (_, onWrite) => {
    const { output, process, said } = outputOver(new Stream(onWrite));
    output.write("first");
    expect(said).toEqual([sentence]);
    expect(process.exitCode).toBe(2);
    expect(() => output.write("second")).toThrow(OutputLost);
    expect(said).toEqual([sentence]);
  });

  test("is no failure where the reader has left", () => {
    const { output, process, said } = outputOver(
      new Stream((stream) => stream.emit("error", gone)),
    );
    output.write("first");
    output.write("second");
    expect(said).toEqual([]);
    expect(process.exitCode).toBeUndefined();
  });
});

test("standard error that cannot be written stops nothing", () => {
  const throwing = new Stream(() => {
    throw full;
  });
  errorOutput(throwing).write("said");
  errorOutput(new Stream((stream) => stream.emit("error", full))).write("said");
});

import { beginNamed } from "./begin-file.ts";
import type { OutputRequest } from "./format.ts";
import type { Host } from "./host/host.ts";
import { resultFor } from "./host/step-log.ts";
import { writeToStream } from "./host/write-to-stream.ts";
import { demandNoInput } from "./input-files.ts";

/** A place that lines are written to one after the other. */
export interface LineOutput {
  /** Resolves when there is room for more. */
  readonly write: (line: string) => Promise<void>;
  readonly finish: () => void;
  /** Leaves no half-written file behind. */
  readonly abandon: () => void;
}

/** Opens the place of a request. Throws a UsageError when it cannot be written. */
export function openLines(host: Host, { file }: OutputRequest): LineOutput {
  if (file === null) {
    return {
      write: (line) => writeToStream(host.stdout, resultFor(host, "ndjson", line)),
      finish: () => {},
      abandon: () => {},
    };
  }
  demandNoInput(host, file);
  const writer = beginNamed(host, file, "ndjson");
  return { ...writer, write: async (line) => writer.write(line) };
}

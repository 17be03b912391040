import type { BaselineEntry } from "../../diagnostics/baseline.ts";
import { withoutSteering } from "../../kernel/steering.ts";

/** A baseline as JSON, an entry a line, so that a change of it can be read line by line. */
export function baselineJson(entries: readonly BaselineEntry[]): string {
  const lines = entries.map(
    ({ code, file, message, count }) =>
      `    ${withoutSteering(JSON.stringify({ code, file, message, count }))}`,
  );
  const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  return `{\n  "schemaVersion": 1,\n  "findings": ${list}\n}\n`;
}

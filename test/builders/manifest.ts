import { digest } from "../../src/kernel/digest.ts";
import type { Manifest } from "../../src/learner/parts/manifest.ts";
import { OrderWriter } from "../../src/learner/parts/shard-order.ts";
import { emptySummary } from "../../src/learner/parts/summary.ts";

/** The manifest of a part with two learners. */
export function manifest(changes: Partial<Manifest> = {}): Manifest {
  const order = new OrderWriter();
  order.add({ line: 2, size: 40 });
  order.add({ line: 900, size: 400 });
  return {
    version: "0.1.0",
    shard: { part: 1, of: 2 },
    workspace: digest("workspace"),
    asOf: "2025-01-31",
    options: { programs: ["p"], format: "csv" },
    input: { bytes: 7, digest: "0".repeat(64) },
    output: { bytes: 440, digest: "1".repeat(64), learners: 2 },
    rejects: { file: "bad.csv", bytes: 3, digest: "2".repeat(64) },
    summary: emptySummary,
    order: order.take(),
    ...changes,
  };
}

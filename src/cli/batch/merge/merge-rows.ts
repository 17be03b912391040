import { ByLine } from "../../../learner/parts/by-line.ts";
import type { Part } from "../../../learner/parts/parts.ts";
import { LineBlock } from "../../../report/text/line-block.ts";
import type { Host } from "../../host/host.ts";
import { Interrupted } from "../answerer.ts";
import type { BlockOutput } from "../block-output.ts";
import { blockSize } from "../lots.ts";
import { PartRows } from "./part-rows.ts";

/** What rows of parts are put together into. */
export interface MergeTarget {
  readonly output: BlockOutput;
  /** What stands before all rows. */
  readonly heading: string;
  readonly isStopped: () => boolean;
}

/**
 * Puts the rows of the parts together in the order in which learners first appear, in the same blocks as a run over
 * all of them. Throws a UsageError where a part is not as it was written, and Interrupted.
 */
export async function mergeRows(
  host: Host,
  parts: readonly Part[],
  target: MergeTarget,
): Promise<void> {
  const all = parts.map((part) => new PartRows(host, part));
  try {
    const heading = new TextEncoder().encode(target.heading);
    for (const rows of all) await rows.begin(heading);
    await mergeAll(all, target);
    for (const rows of all) await rows.finish();
  } finally {
    for (const rows of all) await rows.close();
  }
}

async function mergeAll(all: readonly PartRows[], target: MergeTarget): Promise<void> {
  const { output, heading, isStopped } = target;
  const waiting = new ByLine<PartRows>();
  for (const rows of all) if (rows.advance()) waiting.add(rows);
  const block = new LineBlock();
  block.add(heading);
  let learners = 0;
  const flush = async () => {
    if (isStopped()) throw new Interrupted();
    await output.append(block.take(), { learners });
  };
  for (let first = waiting.first; first !== undefined; first = waiting.first) {
    block.add("", first.take() ?? (await first.readRows()));
    waiting.replaceFirst(first.advance() ? first : null);
    learners += 1;
    if (learners % blockSize === 0) await flush();
  }
  if (learners === 0 || learners % blockSize !== 0) await flush();
}

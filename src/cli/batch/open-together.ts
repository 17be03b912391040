import type { Host } from "../host/host.ts";
import { type BlockRequest, type OpenOutput, openBlocks } from "./block-output.ts";

/** Opens places for blocks that are written together: all go on behind the same block, or begin. Throws a UsageError when one cannot be written, or resumed. */
export async function openTogether(
  host: Host,
  requests: readonly Omit<BlockRequest, "amongOthers">[],
): Promise<OpenOutput[]> {
  const opened: OpenOutput[] = [];
  try {
    const all = requests.map((one) => ({ ...one, amongOthers: requests.length > 1 }));
    for (const request of all) opened.push(await openBlocks(host, request));
    const blocks = opened.reduce(
      (least, one) => Math.min(least, one.blocks),
      Number.POSITIVE_INFINITY,
    );
    for (const [index, request] of all.entries()) {
      const one = opened[index];
      if (one === undefined || one.blocks === blocks) continue;
      opened[index] = await backTo(one, blocks, () =>
        openBlocks(host, { ...request, resume: false }),
      );
    }
    return opened;
  } catch (error) {
    for (const { output } of opened) await output.leave();
    throw error;
  }
}

/** An output that is ahead of the others, where they are; where they have nothing, it begins again. */
async function backTo(
  one: OpenOutput,
  blocks: number,
  begin: () => Promise<OpenOutput>,
): Promise<OpenOutput> {
  const { output } = one;
  if (blocks > 0) return { output, blocks, progress: await output.backTo(blocks) };
  await output.leave();
  return begin();
}

import { cpSync, readdirSync } from "node:fs";
import path from "node:path";
import type { BlockFile } from "../../../src/workspace/output/block-file.ts";
import type { LockOwner } from "../../../src/workspace/output/file-lock.ts";
import {
  type BlockSettings,
  beginBlocks,
  type OpenBlocks,
  type ResumeRefusal,
  resumeBlocks,
} from "../../../src/workspace/output/resumable-file.ts";

/** A process that nobody else is, on a machine where no other runs. */
const alone: LockOwner = { pid: 4_000_001, machine: "here", runs: () => false };

/** Settings of a run that are the same every time. */
export const settings = (
  gzip = false,
  fingerprint = "one",
  amongOthers = false,
): BlockSettings => ({
  gzip,
  fingerprint,
  amongOthers,
  owner: alone,
});

/** Blocks of very different sizes, an empty one and one that is no ASCII among them. */
export const blocks: readonly string[] = Array.from({ length: 7 }, (_, index) =>
  index === 3 ? "" : `block ${index} é ${"·x".repeat(index ** 5)}\n`,
);

/** Opens an output or fails. */
export function opened(result: OpenBlocks | ResumeRefusal): OpenBlocks {
  if (result.refused !== null) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result;
}

/** How many blocks a progress says are done. */
function done(progress: unknown): number {
  return progress === null ? 0 : (progress as { done: number }).done;
}

/** Appends the rest of the blocks, each safe before `between` is called; then finishes. */
async function writeRest(
  file: BlockFile,
  from: number,
  between: (done: number) => void = () => {},
): Promise<void> {
  for (const [index, block] of blocks.entries()) {
    if (index < from) continue;
    await file.append(block, { done: index + 1 });
    await file.settled();
    between(index + 1);
  }
  await file.finish();
}

/** A whole run from the beginning. */
export async function writeAll(
  target: string,
  gzip: boolean,
  between?: (done: number) => void,
): Promise<void> {
  const { file } = opened(await beginBlocks(target, settings(gzip)));
  await writeRest(file, 0, between);
}

/** Goes on with what is left of a run, to its end. */
export async function resumeAll(target: string, gzip: boolean): Promise<number> {
  const { file, progress } = opened(await resumeBlocks(target, settings(gzip)));
  await writeRest(file, done(progress));
  return done(progress);
}

/** Copies all that is beside a target, as a kill would leave it. */
export function snapshot(target: string, to: string): void {
  cpSync(path.dirname(target), to, { recursive: true });
}

/** The names in the folder of a target, sorted. */
export const namesBeside = (target: string) => readdirSync(path.dirname(target)).sort();

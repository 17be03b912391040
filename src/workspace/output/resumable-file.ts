import { lstat, open, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { BlockFile, type BlockManner, type BlockPlace } from "./block-file.ts";
import { flushFolder } from "./durable.ts";
import { type FileLock, type LockHolder, type LockOwner, takeLock } from "./file-lock.ts";
import { outputTarget } from "./output-target.ts";
import { openOwn, reopenOwn } from "./own-file.ts";
import { type ResumeState, readState, sizeOf } from "./resume-state.ts";
import { isTaken, makeFolder } from "./write-file.ts";

/** Who writes an output, and how. */
export interface BlockSettings extends BlockManner {
  readonly owner: LockOwner;
}

/** Another run writes the same output. */
export interface OutputLocked {
  readonly refused: "locked";
  readonly holder: LockHolder;
}

/** Under a name that is needed for the unfinished output stands something that no run of this tool left there. */
export interface NameTaken {
  readonly refused: "taken";
  readonly file: string;
}

/** Why an output cannot be resumed. */
export type ResumeRefusal =
  | OutputLocked
  | NameTaken
  /** It is finished, or was never begun, or nothing of it is safe yet. */
  | { readonly refused: "nothing" }
  /** A device or a pipe keeps nothing. */
  | { readonly refused: "not-a-file" }
  /** What is written down of it cannot be read. */
  | { readonly refused: "unreadable"; readonly file: string }
  /** Its inputs, rules, options or version were others. */
  | { readonly refused: "other-run" }
  /** Less is there than was safe: somebody changed it. */
  | {
      readonly refused: "too-short";
      readonly file: string;
      readonly recorded: number;
      readonly found: number;
    };

/** An output that is open for blocks. */
export interface OpenBlocks {
  readonly refused: null;
  readonly file: BlockFile;
  /** What its writer goes on from; null at the beginning. */
  readonly progress: unknown;
}

/**
 * Begins an output anew, whatever is left of an earlier run; it is not there before it is finished.
 * Folders are created as needed, links are followed, and what is no ordinary file is written to at once.
 * Throws the system's error.
 */
export async function beginBlocks(
  path: string,
  settings: BlockSettings,
): Promise<OpenBlocks | OutputLocked | NameTaken> {
  makeFolder(dirname(path));
  const found = outputTarget(path);
  if (!found.ordinary) {
    const file = new BlockFile(await open(found.path, "a"), null, settings);
    return { refused: null, file, progress: null };
  }
  const wasLocked = isTaken(besides(found.path).lock);
  return await locked(found.path, settings, async (place): Promise<OpenBlocks | NameTaken> => {
    const taken = await takenName(place, wasLocked);
    if (taken !== null) return { refused: "taken", file: taken };
    await rm(place.state, { force: true });
    await flushFolder(dirname(place.state));
    const handle = await openOwn(place.partial, found.mode);
    return { refused: null, file: new BlockFile(handle, place, settings), progress: null };
  });
}

/**
 * Goes on with an output that an earlier run left unfinished, behind its last safe block.
 * Throws the system's error.
 */
export async function resumeBlocks(
  path: string,
  settings: BlockSettings,
): Promise<OpenBlocks | ResumeRefusal> {
  const found = outputTarget(path);
  if (!found.ordinary) return { refused: "not-a-file" };
  const { state, partial } = besides(found.path);
  if ((await sizeOf(state)) === null || (await sizeOf(partial)) === null)
    return { refused: "nothing" };
  return await locked(found.path, settings, async (place) => {
    const kept = await usableState(place, settings);
    if ("refused" in kept) return kept;
    const handle = await reopenOwn(place.partial);
    await handle.truncate(kept.bytes);
    const file = new BlockFile(handle, place, settings, kept);
    return { refused: null, file, progress: kept.progress };
  });
}

/**
 * Which of the names beside an output is taken by what no run left there; null for none. A run that fell left its state, or
 * before its first block was safe its lock, with what it had written.
 */
async function takenName(
  { state, partial }: BlockPlace,
  wasLocked: boolean,
): Promise<string | null> {
  for (const file of [partial, state]) if (await isNoFile(file)) return file;
  if (wasLocked) return null;
  const kept = await readState(state);
  const size = await sizeOf(partial);
  if (kept === "unreadable") return size === null ? state : null;
  return kept === null && size !== null && size > 0 ? partial : null;
}

async function isNoFile(path: string): Promise<boolean> {
  return isTaken(path) && !(await lstat(path)).isFile();
}

async function usableState(
  { state, partial }: BlockPlace,
  { fingerprint, gzip }: BlockManner,
): Promise<ResumeState | Exclude<ResumeRefusal, OutputLocked>> {
  for (const file of [partial, state]) if (await isNoFile(file)) return { refused: "taken", file };
  const kept = await readState(state);
  const found = await sizeOf(partial);
  if (kept === null || found === null) return { refused: "nothing" };
  if (kept === "unreadable") return { refused: "unreadable", file: state };
  if (kept.fingerprint !== fingerprint || kept.gzip !== gzip) return { refused: "other-run" };
  if (found < kept.bytes)
    return { refused: "too-short", file: partial, recorded: kept.bytes, found };
  return kept;
}

/** Does something under the lock of an output, and keeps the lock only where that opened it. */
async function locked<T extends OpenBlocks | ResumeRefusal>(
  target: string,
  { owner }: BlockSettings,
  work: (place: BlockPlace) => Promise<T>,
): Promise<T | OutputLocked | NameTaken> {
  const { lock: file, ...names } = besides(target);
  const lock = takeLock(file, owner);
  if (lock === null) return { refused: "taken", file };
  if (!("release" in lock)) return { refused: "locked", holder: lock };
  return await keptWhere(lock, () => work({ target, ...names, lock }));
}

async function keptWhere<T extends OpenBlocks | ResumeRefusal>(
  lock: FileLock,
  work: () => Promise<T>,
): Promise<T> {
  let opened = false;
  try {
    const result = await work();
    opened = result.refused === null;
    return result;
  } finally {
    if (!opened) lock.release();
  }
}

function besides(target: string) {
  const hidden = join(dirname(target), `.${basename(target)}`);
  return { partial: `${hidden}.partial`, state: `${hidden}.resume`, lock: `${hidden}.lock` };
}

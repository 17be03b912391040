import { open, realpath, rm, stat, truncate } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { BlockFile, type BlockManner, type BlockPlace } from "./block-file.ts";
import { flushFolder } from "./durable.ts";
import { type FileLock, type LockHolder, type LockOwner, takeLock } from "./file-lock.ts";
import { type ResumeState, readState, sizeOf } from "./resume-state.ts";
import { makeFolder } from "./write-file.ts";

/** Who writes an output, and how. */
export interface BlockSettings extends BlockManner {
  readonly owner: LockOwner;
}

/** Another run writes the same output. */
export interface OutputLocked {
  readonly refused: "locked";
  readonly holder: LockHolder;
}

/** Why an output cannot be resumed. */
export type ResumeRefusal =
  | OutputLocked
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
): Promise<OpenBlocks | OutputLocked> {
  makeFolder(dirname(path));
  const found = await targetOf(path);
  if (!found.ordinary) {
    const file = new BlockFile(await open(path, "w"), null, settings);
    return { refused: null, file, progress: null };
  }
  return await locked(found.target, settings, async (place) => {
    await rm(place.state, { force: true });
    await flushFolder(dirname(place.state));
    const handle = await open(place.partial, "w", found.mode);
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
  const found = await targetOf(path);
  if (!found.ordinary) return { refused: "not-a-file" };
  const { state, partial } = besides(found.target);
  if ((await sizeOf(state)) === null || (await sizeOf(partial)) === null)
    return { refused: "nothing" };
  return await locked(found.target, settings, async (place) => {
    const kept = await usableState(place, settings);
    if ("refused" in kept) return kept;
    await truncate(place.partial, kept.bytes);
    const file = new BlockFile(await open(place.partial, "a"), place, settings, kept);
    return { refused: null, file, progress: kept.progress };
  });
}

async function usableState(
  { state, partial }: BlockPlace,
  { fingerprint, gzip }: BlockManner,
): Promise<ResumeState | Exclude<ResumeRefusal, OutputLocked>> {
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
): Promise<T | OutputLocked> {
  const { lock: file, ...names } = besides(target);
  const lock = takeLock(file, owner);
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

interface Target {
  readonly target: string;
  readonly ordinary: boolean;
  readonly mode: number;
}

async function targetOf(path: string): Promise<Target> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (found === null) return { target: path, ordinary: true, mode: 0o666 };
  const target = found.isFile() ? await realpath(path) : path;
  return { target, ordinary: found.isFile(), mode: found.mode };
}

function besides(target: string) {
  const hidden = join(dirname(target), `.${basename(target)}`);
  return { partial: `${hidden}.partial`, state: `${hidden}.resume`, lock: `${hidden}.lock` };
}

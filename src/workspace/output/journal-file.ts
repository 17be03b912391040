import { type FileHandle, readFile, rm } from "node:fs/promises";
import { openOwn, reopenOwn } from "./own-file.ts";

/** A file that only grows, and after a fall is cut back to what was known to be safe. */
export interface JournalFile {
  /** Adds bytes; resolves when they are safe on the disk. Throws the system's error. */
  readonly append: (bytes: Uint8Array) => Promise<void>;
  /** All of it. Throws the system's error. */
  readonly read: () => Promise<Uint8Array>;
  /** Leaves it to be gone on with. */
  readonly leave: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Opens a journal cut back to its first bytes; null where it has not so many. Throws the system's error. */
export async function openJournal(path: string, keep: number): Promise<JournalFile | null> {
  const handle = await (keep === 0 ? openOwn(path, 0o600) : reopenOwn(path)).catch(orMissing);
  if (handle === null) return null;
  if ((await handle.stat()).size < keep) {
    await handle.close();
    return null;
  }
  await handle.truncate(keep);
  return journalOf(path, handle, keep);
}

function journalOf(path: string, handle: FileHandle, kept: number): JournalFile {
  let size = kept;
  let isOpen = true;
  const leave = async () => {
    if (isOpen) await handle.close();
    isOpen = false;
  };
  return {
    append: async (bytes) => {
      await handle.write(bytes, 0, bytes.length, size);
      await handle.datasync();
      size += bytes.length;
    },
    read: () => readFile(path),
    leave,
    remove: async () => {
      await leave();
      await rm(path, { force: true });
    },
  };
}

function orMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}

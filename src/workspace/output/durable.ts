import { lstatSync } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { openOwn } from "./own-file.ts";
import { steadyTemporaryBeside } from "./temporary-name.ts";

/** What systems answer that cannot flush a folder; there a rename is as durable as it gets. */
const unflushable: readonly unknown[] = ["EISDIR", "EPERM", "EACCES", "EINVAL", "ENOTSUP"];

/** Makes the names in a folder durable, where the system can. Throws the system's error. */
export async function flushFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!unflushable.includes((error as NodeJS.ErrnoException).code)) throw error;
  }
}

/**
 * Puts a text in the place of a small file that only its owner may read, and that one run writes at a time: after a power
 * cut too it has all of the text, or what it had before. Throws the system's error.
 */
export async function replaceText(path: string, text: string): Promise<void> {
  // No longer than the other names beside an output; what a fall left under it is written over.
  const temporary = `${path}~`;
  await writeFlushed(await openOwn(temporary, 0o600), text);
  await rename(temporary, path);
}

/**
 * Writes a whole file or nothing, flushed to the disk, while other work goes on; so many can be on their way at once
 * that the disk takes them together. Who may read a file that is there already stays as it is. The folder must be there,
 * and no other run may write the file. Rejects with the system's error.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = steadyTemporaryBeside(path);
  await rm(temporary, { force: true });
  const handle = await open(temporary, "wx", modeOf(path));
  try {
    await writeFlushed(handle, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Who may read and write a file that is there; what a new one gets, where there is none. */
function modeOf(path: string): number {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true ? found.mode : 0o666;
}

async function writeFlushed(handle: FileHandle, text: string): Promise<void> {
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

import { open, rename } from "node:fs/promises";

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
 * Puts a text in the place of a small file that only its owner may read: after a power cut too it has all of the text,
 * or what it had before. Throws the system's error.
 */
export async function replaceText(path: string, text: string): Promise<void> {
  const temporary = `${path}.partial`;
  const handle = await open(temporary, "w", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, path);
}

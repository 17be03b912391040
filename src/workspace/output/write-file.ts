import {
  appendFileSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { isFolder } from "../find-workspace.ts";

/** Is there anything at this path? Nothing is below what is no folder. */
export function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return false;
    throw error;
  }
}

/**
 * Makes a folder and those above it, where they are not there. Throws the system's error. They are made one by one:
 * `recursive` never ends where a folder is there in which the system lets none be made, such as /proc.
 */
export function makeFolder(path: string): void {
  if (isFolder(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (!isFolder(path)) throw error;
  }
}

/**
 * Writes a whole file or nothing: to a temporary file beside it, flushed to the disk, then renamed.
 * Folders are created as needed; links are followed; what is no ordinary file (a device, a pipe) is written to.
 * Throws the system's error.
 */
export function writeFile(path: string, content: string | Uint8Array): void {
  makeFolder(dirname(path));
  const existing = statSync(path, { throwIfNoEntry: false });
  if (existing !== undefined && !existing.isFile()) {
    writeFileSync(path, content);
    return;
  }
  const target = existing === undefined ? path : realpathSync(path);
  const temporary = join(dirname(target), `.${basename(target)}.partial`);
  try {
    writeThrough(temporary, content, existing?.mode ?? 0o666);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Adds to the end of a file, which is made where it is not there. Throws the system's error. */
export function appendToFile(path: string, content: string): void {
  appendFileSync(path, content);
}

/** A file that is written piece by piece, and is there only when it was finished. */
export interface FileWriter {
  readonly write: (text: string) => void;
  /** Flushes it to the disk and gives it its name. */
  readonly finish: () => void;
  /** Leaves no trace of it; does nothing once it was finished. */
  readonly abandon: () => void;
}

/** Begins a file, as `writeFile` does; what is no ordinary file is written to at once. Throws the system's error. */
export function beginFile(path: string): FileWriter {
  makeFolder(dirname(path));
  const existing = statSync(path, { throwIfNoEntry: false });
  const ordinary = existing === undefined || existing.isFile();
  const target = existing === undefined ? path : realpathSync(path);
  const written = ordinary ? join(dirname(target), `.${basename(target)}.partial`) : target;
  const handle = openSync(written, "w", existing?.mode ?? 0o666);
  let open = true;
  const close = () => {
    if (open) closeSync(handle);
    open = false;
  };
  return {
    write: (text) => {
      writeSync(handle, text);
    },
    finish: () => {
      if (ordinary) fsyncSync(handle);
      close();
      if (ordinary) renameSync(written, target);
    },
    abandon: () => {
      const unfinished = open && ordinary;
      close();
      if (unfinished) rmSync(written, { force: true });
    },
  };
}

function writeThrough(path: string, content: string | Uint8Array, mode: number): void {
  const handle = openSync(path, "w", mode);
  try {
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

import {
  appendFileSync,
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  type StatSyncOptions,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { isFolder } from "../find-workspace.ts";
import { type OutputTarget, outputTarget } from "./output-target.ts";
import { steadyTemporaryBeside, temporaryBeside } from "./temporary-name.ts";

/** Is there anything at this path, links followed? Nothing is below what is no folder. */
export function isThere(path: string): boolean {
  return isFound(statSync, path);
}

/** Is the name taken, be it by a link that leads to nothing? */
export function isTaken(path: string): boolean {
  return isFound(lstatSync, path);
}

type Look = (path: string, options: StatSyncOptions & { throwIfNoEntry: false }) => unknown;

function isFound(look: Look, path: string): boolean {
  try {
    return look(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return false;
    throw error;
  }
}

/**
 * Makes a folder and those above it, where they are not there; those that it made, the outermost first. Throws the system's
 * error. They are made one by one: `recursive` never ends where a folder is there in which the system lets none be made,
 * such as /proc.
 */
export function makeFolder(path: string): readonly string[] {
  if (isFolder(path)) return [];
  const above = dirname(path);
  const made = above === path ? [] : makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (!isFolder(path)) throw error;
    return made;
  }
  return [...made, path];
}

/**
 * Writes a whole file or nothing: to a temporary file beside it, flushed to the disk, then renamed.
 * Folders are created as needed; links are followed; what is no ordinary file (a device, a pipe) is written to.
 * Throws the system's error.
 */
export function writeFile(path: string, content: string | Uint8Array): void {
  const staged = stageFile(path, content);
  try {
    staged.finish();
  } catch (error) {
    staged.undo();
    throw error;
  }
}

/** A file that is whole on the disk, and does not have its name yet. */
export interface StagedFile {
  /** Gives it its name. Throws the system's error. */
  readonly finish: () => void;
  /** Leaves no trace of it, finished or not, nor of folders made for it; a file that it has replaced is gone. */
  readonly undo: () => void;
}

/** Writes a file as `writeFile` does, up to its name, so that several get theirs once all are there. Throws the system's error. */
export function stageFile(path: string, content: string | Uint8Array): StagedFile {
  const isNew = !isTaken(path);
  const folders = makeFolder(dirname(path));
  let writer: FileWriter | null = null;
  let finished = false;
  const undo = () => {
    writer?.abandon();
    if (finished && isNew) rmSync(path, { force: true });
    for (const folder of [...folders].reverse()) removeEmpty(folder);
  };
  try {
    writer = beginFile(path);
    writer.write(content);
    writer.close();
  } catch (error) {
    undo();
    throw error;
  }
  const { finish } = writer;
  return {
    finish: () => {
      finish();
      finished = true;
    },
    undo,
  };
}

/** Adds to the end of a file, which is made where it is not there. Throws the system's error. */
export function appendToFile(path: string, content: string): void {
  appendFileSync(path, content);
}

/** A file that is written piece by piece, and is there only when it was finished. */
export interface FileWriter {
  readonly write: (content: string | Uint8Array) => void;
  /** Flushes it to the disk; nothing more can be written. */
  readonly close: () => void;
  /** Closes it and gives it its name. */
  readonly finish: () => void;
  /** Leaves no trace of it; does nothing once it was finished. */
  readonly abandon: () => void;
}

/** Begins a file, as `writeFile` does; what is no ordinary file is written to at once. Throws the system's error. */
export function beginFile(path: string): FileWriter {
  return begin(path, temporaryBeside);
}

/**
 * The same for a file that is long on its way, and that one run writes at a time: what a run that fell has left of it is
 * removed. Throws the system's error.
 */
export function beginLongFile(path: string): FileWriter {
  return begin(path, (target) => {
    const temporary = steadyTemporaryBeside(target);
    rmSync(temporary, { force: true });
    return temporary;
  });
}

function begin(path: string, temporaryFor: (target: string) => string): FileWriter {
  makeFolder(dirname(path));
  const target = outputTarget(path);
  return target.ordinary ? besideTarget(target, temporaryFor(target.path)) : inPlace(target);
}

function besideTarget({ path, mode }: OutputTarget, temporary: string): FileWriter {
  const handle = openSync(temporary, "wx", mode);
  let open = true;
  let finished = false;
  const close = (flush: boolean) => {
    if (!open) return;
    open = false;
    try {
      if (flush) fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  };
  return {
    write: (content) => writeFileSync(handle, content),
    close: () => close(true),
    finish: () => {
      close(true);
      renameSync(temporary, path);
      finished = true;
    },
    abandon: () => {
      close(false);
      if (!finished) rmSync(temporary, { force: true });
    },
  };
}

function inPlace({ path, descriptor }: OutputTarget): FileWriter {
  const handle = descriptor ?? openSync(path, "a");
  let open = descriptor === null;
  const close = () => {
    if (open) closeSync(handle);
    open = false;
  };
  return {
    write: (content) => writeFileSync(handle, content),
    close,
    finish: close,
    abandon: close,
  };
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody else has put something into it meanwhile, or removed it.
  }
}

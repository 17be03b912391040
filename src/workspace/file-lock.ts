import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";

/** Who takes a lock, and how it can tell whether others still run. */
export interface LockOwner {
  readonly pid: number;
  /** The name of the machine: process numbers mean nothing on another. */
  readonly machine: string;
  /** Does a process of this machine run under that number? */
  readonly runs: (pid: number) => boolean;
}

/** Who holds a lock; null where its file does not say. */
export interface LockHolder {
  readonly file: string;
  readonly pid: number | null;
  readonly machine: string | null;
}

/** A lock that is ours until it is released. */
export interface FileLock {
  /** Does nothing the second time, and where somebody else took the lock away. */
  readonly release: () => void;
}

/**
 * Takes a lock that is a file; the holder where another has it.
 * A lock whose process is gone is taken over. Throws the system's error.
 */
export function takeLock(file: string, owner: LockOwner): FileLock | LockHolder {
  const ours = JSON.stringify({
    pid: owner.pid,
    machine: owner.machine,
    started: startOf(owner.pid),
  });
  for (;;) {
    if (created(file, ours)) return heldLock(file, ours);
    const found = textOf(file);
    if (found === null) continue;
    if (!isStale(found, owner)) return holderOf(file, found);
    const displaced = setAside(file, owner.pid);
    if (displaced !== null && displaced !== found) return putBack(file, displaced);
    rmSync(aside(file, owner.pid), { force: true });
  }
}

/** The file made with this text; false where there is one already. The text is flushed, so that no power cut leaves a lock that names nobody. */
function created(file: string, text: string): boolean {
  const handle = orWhere("EEXIST", null, () => openSync(file, "wx", 0o600));
  if (handle === null) return false;
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  return true;
}

function heldLock(file: string, ours: string): FileLock {
  let held = true;
  const release = () => {
    if (held && textOf(file) === ours) rmSync(file, { force: true });
    held = false;
  };
  return { release };
}

const aside = (file: string, pid: number) => `${file}.${pid}`;

/** Moves a lock out of the way and reads it again: another may have taken it over just before. Null where it was gone. */
function setAside(file: string, pid: number): string | null {
  return orWhere("ENOENT", null, () => {
    renameSync(file, aside(file, pid));
    return textOf(aside(file, pid));
  });
}

function putBack(file: string, text: string): LockHolder {
  writeFileSync(file, text);
  return holderOf(file, text);
}

function textOf(file: string): string | null {
  return orWhere("ENOENT", null, () => readFileSync(file, "utf8"));
}

interface Written {
  readonly pid: number;
  readonly machine: string;
  readonly started: string | null;
}

function isStale(text: string, { machine, runs }: LockOwner): boolean {
  const written = readLock(text);
  if (written === null || written.machine !== machine) return false;
  if (!runs(written.pid)) return true;
  const started = startOf(written.pid);
  return written.started !== null && started !== null && started !== written.started;
}

function holderOf(file: string, text: string): LockHolder {
  const written = readLock(text);
  return { file, pid: written?.pid ?? null, machine: written?.machine ?? null };
}

function readLock(text: string): Written | null {
  try {
    const { pid, machine, started } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if (typeof pid !== "number" || typeof machine !== "string") return null;
    return { pid, machine, started: typeof started === "string" ? started : null };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

/** When a process began, in the words of Linux; null elsewhere. Numbers of processes are used again, this with them is not. */
function startOf(pid: number): string | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "latin1");
    return fields.slice(fields.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function orWhere<T, D>(code: string, otherwise: D, work: () => T): T | D {
  try {
    return work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === code) return otherwise;
    throw error;
  }
}

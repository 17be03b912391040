import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

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

/** Another takes and releases a lock all the time, where it was found taken, and gone, so often. */
const mostTries = 100;

/**
 * Takes a lock that is a file; the holder where another has it, null where something else than a file has its name.
 * A lock whose process is gone is taken over. Throws the system's error.
 */
export function takeLock(file: string, owner: LockOwner): FileLock | LockHolder | null {
  const ours = JSON.stringify({
    pid: owner.pid,
    machine: owner.machine,
    started: startOf(owner.pid),
  });
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (created(file, owner, ours)) {
      sweep(file, owner);
      return heldLock(file, ours);
    }
    if (isNoFile(file)) return null;
    const found = textOf(file);
    if (found === null) continue;
    if (!isStale(found, owner)) return holderOf(file, found);
    const displaced = setAside(file, owner.pid);
    if (displaced !== null && displaced !== found) return putBack(file, displaced);
    rmSync(aside(file, owner.pid), { force: true });
  }
  return { file, pid: null, machine: null };
}

/** Is there something that is no ordinary file, a link to one included? Reading it might never end. */
function isNoFile(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() === false;
}

/**
 * The file made with this text; false where there is one already. It is written and flushed under another name and then
 * linked, so that the lock is there with all of its text or not at all.
 */
function created(file: string, owner: LockOwner, text: string): boolean {
  // Two machines may use one number for their processes.
  const draft = `${aside(file, owner.pid)}.${randomBytes(4).toString("hex")}`;
  try {
    writeFlushed(draft, text);
    return orWhere("EEXIST", false, () =>
      // Whoever took the lock meanwhile may have removed the draft.
      orWhere("ENOENT", false, () => linked(draft, file, text)),
    );
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Gives a file a second name, which must be free. Where the disk has no links, the file is made in two steps. */
function linked(draft: string, file: string, text: string): true {
  try {
    linkSync(draft, file);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!withoutLinks.has(code)) throw error;
    writeFlushed(file, text, "wx");
  }
  return true;
}

/** What systems answer on disks that have no links. */
const withoutLinks: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]);

function writeFlushed(file: string, text: string, flag: "w" | "wx" = "w"): void {
  const handle = openSync(file, flag, 0o600);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Removes what processes of this machine left beside a lock when they fell while they took it. */
function sweep(file: string, { pid, runs }: LockOwner): void {
  const start = `${basename(file)}.`;
  for (const name of readdirSync(dirname(file))) {
    const rest = name.startsWith(start) ? name.slice(start.length) : "";
    if (!/^\d{1,10}(\.[0-9a-f]{8})?$/.test(rest)) continue;
    const other = Number.parseInt(rest, 10);
    if (other === pid || runs(other)) continue;
    rmSync(join(dirname(file), name), { force: true });
  }
}

function heldLock(file: string, ours: string): FileLock {
  let held = true;
  const release = () => {
    if (held && !isNoFile(file) && textOf(file) === ours) rmSync(file, { force: true });
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

/** An empty one is what a power cut left of a lock that was made in two steps. */
function isStale(text: string, { machine, runs }: LockOwner): boolean {
  if (text.trim() === "") return true;
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

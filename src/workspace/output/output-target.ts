import { accessSync, constants, lstatSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";

/** Where an output ends up. */
export interface OutputTarget {
  /** Its path, links followed, also those that lead to nothing yet. */
  readonly path: string;
  /** Is it an ordinary file under a name of its own, or is there none yet? All else is written in place, behind what is there. */
  readonly ordinary: boolean;
  /** The permissions it has, or a new file gets. */
  readonly mode: number;
  /** The number under which this process has it open already; null where it has to be opened. */
  readonly descriptor: number | null;
}

/** Where writing to a path leads; its folder has to be there. Throws the system's error, also where what is there may not be written. */
export function outputTarget(path: string): OutputTarget {
  const found = statSync(path, { throwIfNoEntry: false });
  const end = linksFollowed(path);
  const open = openFile(end);
  const { mode = 0o666 } = found ?? {};
  const descriptor = found?.isFile() === true ? (open?.own ?? null) : null;
  if (found !== undefined && descriptor === null) accessSync(path, constants.W_OK);
  const ordinary = found === undefined || (found.isFile() && open === null);
  return { path: end, ordinary, mode, descriptor };
}

/** Where the links at a path lead, one after the other, which do not go in a circle; the name of an open file is an end. */
function linksFollowed(path: string): string {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return path;
  if (openFile(path) !== null) return path;
  return linksFollowed(resolve(realpathSync(dirname(path)), readlinkSync(path)));
}

interface OpenFile {
  /** Its number where this process has it open; null where another has. */
  readonly own: number | null;
}

/** What systems list as the open files of a process; null for any other path. */
function openFile(path: string): OpenFile | null {
  const name = basename(path);
  const folder = dirname(path);
  if (!/^\d{1,9}$/.test(name) || !/^\/(?:dev|proc)\//.test(path)) return null;
  const [, pid] = /^\/proc\/(\d+)(?:\/task\/\d+)?\/fd$/.exec(realpathSync(folder)) ?? [];
  if (pid === undefined && folder !== "/dev/fd") return null;
  return { own: pid === undefined || isOurs(pid) ? Number(name) : null };
}

const isOurs = (pid: string) => realpathSync("/proc/self") === `/proc/${pid}`;

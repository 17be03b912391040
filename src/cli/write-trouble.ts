import { UsageError } from "./exit-code.ts";
import { systemCode } from "./system-error.ts";

interface Words {
  readonly what: string;
  readonly help: string;
}

const elsewhere = "name a file that you may write";

const denied: Words = { what: "permission denied", help: elsewhere };
const throughFile: Words = {
  what: "a part of its path is a file, and no folder",
  help: "name a path through folders only",
};

/** What the codes of the system mean to whoever named a file, and what to do. */
const words: Readonly<Record<string, Words>> = {
  EACCES: denied,
  EPERM: denied,
  EEXIST: throughFile,
  ENOTDIR: throughFile,
  EISDIR: { what: "it is a folder", help: "name a file in it" },
  ENOENT: { what: "no folder can be made there", help: "name a file in a folder that is there" },
  ENOSPC: { what: "the disk is full", help: "make room on it, or name a file on another" },
  EDQUOT: {
    what: "your share of the disk is full",
    help: "make room in it, or name a file on another disk",
  },
  EFBIG: {
    what: "it would be larger than a file may be there",
    help: "name a file on another disk, or ask for less",
  },
  EROFS: { what: "the disk can only be read", help: "name a file on another" },
  ELOOP: { what: "it is a link that leads in a circle", help: elsewhere },
  ENAMETOOLONG: { what: "its name is too long", help: "name it shorter" },
  EIO: { what: "the disk fails", help: "name a file on another" },
};

/** What the system refused about a file, as a UsageError in words, with another help than usual where one is given. Throws what is no error of the system. */
export function writeTrouble(file: string, error: unknown, otherHelp?: string): UsageError {
  const code = systemCode(error);
  const { what, help } = words[code] ?? { what: code, help: elsewhere };
  return new UsageError(`cannot write ${file}: ${what}`, otherHelp ?? help);
}

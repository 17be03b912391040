import { UsageError } from "./exit-code.ts";
import { systemCode } from "./system-error.ts";

const full = {
  what: "the system watches no more files",
  help: "end what else watches files, or allow more (on Linux fs.inotify.max_user_watches)",
};

/** Why a folder cannot be watched, or not any more, as a UsageError in words. Throws what is no error of the system. */
export function watchTrouble(display: string, error: unknown): UsageError {
  const code = systemCode(error);
  const isFull = code === "ENOSPC" || code === "EMFILE";
  const { what, help } = isFull ? full : { what: code, help: "leave out --watch" };
  return new UsageError(`cannot watch ${display}: ${what}`, help);
}

import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";

const { O_WRONLY, O_CREAT, O_TRUNC, O_APPEND } = constants;
/** Not through a link, which somebody else has put there; 0 where the system has no such wish. */
const noFollow = constants.O_NOFOLLOW ?? 0;

/** Opens, emptied, a file that stands under a fixed name beside an output whose lock is ours. Throws the system's error, also where a link is there. */
export function openOwn(path: string, mode: number): Promise<FileHandle> {
  return open(path, O_WRONLY | O_CREAT | O_TRUNC | noFollow, mode);
}

/** Opens such a file again, to be cut back to what is safe and gone on with. Throws the system's error. */
export function reopenOwn(path: string): Promise<FileHandle> {
  return open(path, O_WRONLY | O_APPEND | noFollow);
}

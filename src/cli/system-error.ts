/**
 * The system's word for what it refused, such as `ENOSPC`. Throws anything else again: a fault of the program is not to be
 * told as if a disk were full. Of a TypeError with a code Node says that it was called the wrong way, which is one too.
 */
export function systemCode(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (typeof code !== "string" || error instanceof TypeError) throw error;
  return code;
}

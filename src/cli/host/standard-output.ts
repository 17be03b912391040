/** The name by which standard output is written to. */
export const standardOutput = "-";

/** The names that systems have for it: a file behind a redirection must not be replaced under its name. */
const systemNames = new Set(["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"]);

/** The name of an output, `-` where it is one of those that systems have for standard output. */
export function outputName(file: string): string {
  return systemNames.has(file) ? standardOutput : file;
}

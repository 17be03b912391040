import { resolve } from "node:path";
import { fileIdentity } from "../workspace/output/file-identity.ts";
import { UsageError } from "./exit-code.ts";
import type { Host } from "./host/host.ts";
import { standardOutput } from "./host/standard-output.ts";

/** What a place is named for, and its name: a file, or `-` for standard output; none where nothing is named. */
export type Purpose = readonly [purpose: string, file: string | null | undefined];

/** How a place is called in a sentence. */
export function placeName(file: string): string {
  return file === standardOutput ? "standard output" : file;
}

/** What names of one place have in common, links followed; null for a device or a pipe, which several may share. */
export function placeOf({ cwd }: Host, file: string): string | null {
  return file === standardOutput ? placeName(file) : fileIdentity(resolve(cwd, file));
}

/** Throws a UsageError where one place is named for two purposes: the second would be written over the first, or into it. */
export function demandApart(host: Host, purposes: readonly Purpose[]): void {
  const taken = new Map<string, string>();
  for (const [purpose, file] of purposes) {
    if (file === null || file === undefined) continue;
    const place = placeOf(host, file);
    if (place === null) continue;
    const other = taken.get(place);
    if (other !== undefined)
      throw new UsageError(
        `${placeName(file)} is named for ${other} and for ${purpose}`,
        "name two files",
      );
    taken.set(place, purpose);
  }
}

/** The reports of a run as purposes. */
export function reportsIn(
  outputs: readonly { readonly format: string; readonly file: string | null }[],
): readonly Purpose[] {
  return outputs.map(({ format, file }) => [`the report as ${format}`, file ?? standardOutput]);
}

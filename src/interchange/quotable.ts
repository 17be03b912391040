import type { Format } from "./format.ts";
import type { InputFile } from "./input-file.ts";

/**
 * The files of which lines may be shown beside a finding: none where they were read as a format that tells of persons, or as
 * none, for then nobody knows what they hold; elsewhere those that name no holder of a credential.
 */
export function quotable(format: Format | null, files: readonly InputFile[]): readonly InputFile[] {
  if (format === null || format.tellsOfPersons) return [];
  return files.filter(({ namesHolder }) => !namesHolder);
}

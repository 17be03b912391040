import { resolve } from "node:path";
import { recordsTrouble } from "../../workspace/read-records.ts";
import { demandApart, type Purpose } from "../apart.ts";
import { UsageError } from "../exit-code.ts";
import type { OutputRequest } from "../format.ts";
import type { Host } from "../host/host.ts";
import { standardInput } from "../host/standard-input.ts";
import { standardOutput } from "../host/standard-output.ts";
import { demandNoInput } from "../input-files.ts";
import type { BatchFlags } from "./batch-flags.ts";

/**
 * Looks at what the command line names before anything is written. Throws a UsageError where the records cannot be
 * read, or one file is named for two purposes: writing the answers over the records would lose these.
 */
export function demandUsablePlaces(
  host: Host,
  { pseudonymise, rejects, summary, letters }: BatchFlags,
  records: string,
  answers: readonly Pick<OutputRequest, "file">[],
): void {
  demandPlain({ rejects, summary });
  if (letters === standardOutput)
    throw new UsageError("letters are files, and - is standard output", "name a folder for them");
  if (records !== standardInput) demandRecords(host, records);
  const written = placesWritten(
    answers.map(({ file }) => file ?? standardOutput),
    { rejects, summary },
  );
  demandApart(host, [
    ["the records", records === standardInput ? null : records],
    ["the key", pseudonymise],
    ...written,
  ]);
  for (const [, file] of written)
    if (file !== null && file !== undefined && file !== standardOutput) demandNoInput(host, file);
}

/** What a batch writes, as purposes of places. */
export function placesWritten(
  answers: readonly string[],
  { rejects, summary }: PlainFiles,
): readonly Purpose[] {
  return [
    ...answers.map((file) => ["the answers", file] as const),
    ["the rejected rows", rejects],
    ["the summary", summary],
  ];
}

/** The files beside the answers. */
interface PlainFiles {
  readonly rejects?: string | undefined;
  readonly summary?: string | undefined;
}

/** Only answers are packed. Throws a UsageError where the name of another file says that it is. */
export function demandPlain({ rejects, summary }: PlainFiles): void {
  const packed = [rejects, summary].find((file) => file !== undefined && /\.gz$/i.test(file));
  if (packed === undefined) return;
  throw new UsageError(
    `${packed} would not be packed: only the answers (-o) are`,
    `name it ${packed.replace(/\.gz$/i, "")}`,
  );
}

function demandRecords(host: Host, records: string): void {
  const trouble = recordsTrouble({ absolute: resolve(host.cwd, records), display: records });
  if (trouble !== null) throw new UsageError(`${records}: ${trouble.message}`, trouble.help);
}

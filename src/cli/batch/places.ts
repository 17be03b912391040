import { resolve } from "node:path";
import { fileIdentity } from "../../workspace/output/file-identity.ts";
import { recordsTrouble } from "../../workspace/read-records.ts";
import { UsageError } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import { standardInput } from "../host/standard-input.ts";
import { demandNoInput } from "../input-files.ts";
import type { BatchFlags } from "./batch-flags.ts";

/**
 * Looks at what the command line names before anything is written. Throws a UsageError where the records cannot be
 * read, or one file is named for two purposes: writing the answers over the records would lose these.
 */
export function demandUsablePlaces(
  host: Host,
  { pseudonymise, rejects, summary }: BatchFlags,
  records: string,
  answers: readonly string[],
): void {
  demandPlain({ rejects, summary });
  if (records !== standardInput) demandRecords(host, records);
  const purposes: readonly (readonly [string, string | null | undefined])[] = [
    ["the records", records === standardInput ? null : records],
    ["the key", pseudonymise],
    ...answers.map((file) => ["the answers", file] as const),
    ["the rejected rows", rejects],
    ["the summary", summary],
  ];
  const taken = new Map<string, string>();
  for (const [purpose, file] of purposes) {
    if (file === null || file === undefined) continue;
    if (purpose !== "the records" && purpose !== "the key") demandNoInput(host, file);
    const identity = fileIdentity(resolve(host.cwd, file));
    const other = identity === null ? undefined : taken.get(identity);
    if (other !== undefined) {
      throw new UsageError(`${file} is named for ${other} and for ${purpose}`, "name two files");
    }
    if (identity !== null) taken.set(identity, purpose);
  }
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

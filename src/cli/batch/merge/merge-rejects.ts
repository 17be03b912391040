import { basename, dirname, join, resolve } from "node:path";
import { ByLine } from "../../../learner/parts/by-line.ts";
import type { Part } from "../../../learner/parts/parts.ts";
import { csvRecords } from "../../../workspace/output/csv-records.ts";
import { fileExtent } from "../../../workspace/output/file-extent.ts";
import { isThere } from "../../../workspace/output/write-file.ts";
import { beginBeside } from "../../begin-file.ts";
import { UsageError } from "../../exit-code.ts";
import type { Host } from "../../host/host.ts";
import { systemCode } from "../../system-error.ts";

/** Where the rejected rows of each part are. Throws a UsageError where a part kept none, or they are not as they were written. */
export async function findRejects(host: Host, parts: readonly Part[]): Promise<string[]> {
  const found: string[] = [];
  for (const part of parts) found.push(await rejectsOf(host, part));
  return found;
}

async function rejectsOf({ cwd }: Host, { file, manifest }: Part): Promise<string> {
  const { rejects, shard } = manifest;
  const again = `run the part again: --shard ${shard.part}/${shard.of} --rejects FILE`;
  if (rejects === null) throw new UsageError(`${file} was made without --rejects`, again);
  const folder = dirname(resolve(cwd, file));
  const places = [resolve(folder, rejects.file), join(folder, basename(rejects.file))];
  const place = places.find(isThere);
  if (place === undefined) {
    throw new UsageError(
      `the rejected rows of ${file} are not there: ${rejects.file}`,
      "put them beside the part under their name",
    );
  }
  const { bytes, digest } = await extentOf(place, rejects.file);
  if (bytes === rejects.bytes && digest === rejects.digest) return place;
  throw new UsageError(`${rejects.file} is not as it was written with ${file}`, again);
}

async function extentOf(place: string, file: string) {
  try {
    return await fileExtent(place);
  } catch (error) {
    const code = systemCode(error);
    throw new UsageError(`cannot read ${file}: ${code}`, "name a part that you may read");
  }
}

/** Rejected rows of a part, one at hand. */
interface Rejected {
  readonly line: number;
  readonly record: Uint8Array;
  readonly rest: AsyncGenerator<Uint8Array, void, undefined>;
}

/** Puts the rejected rows of all parts together in the order of their lines. Throws a UsageError where they cannot be written. */
export async function mergeRejects(
  host: Host,
  places: readonly string[],
  file: string,
): Promise<void> {
  const writer = beginBeside(host, file, "csv");
  const write = (record: Uint8Array) => writer.write(Buffer.from(record).toString("utf8"));
  const all = places.map((place) => csvRecords(place));
  try {
    const waiting = new ByLine<Rejected>();
    for (const [index, rest] of all.entries()) {
      const heading = await rest.next();
      if (index === 0 && heading.value) write(heading.value);
      const first = await nextOf(rest);
      if (first !== null) waiting.add(first);
    }
    for (let first = waiting.first; first !== undefined; first = waiting.first) {
      write(first.record);
      waiting.replaceFirst(await nextOf(first.rest));
    }
    writer.finish();
  } finally {
    writer.abandon();
    for (const rest of all) await rest.return();
  }
}

/** The line is the first field. */
async function nextOf(rest: Rejected["rest"]): Promise<Rejected | null> {
  const { value } = await rest.next();
  if (!value) return null;
  return { line: Number.parseInt(Buffer.from(value).toString("latin1"), 10), record: value, rest };
}

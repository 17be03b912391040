import { resolve } from "node:path";
import { manifestOf, readManifest } from "../../../learner/parts/manifest.ts";
import type { Part } from "../../../learner/parts/parts.ts";
import { isThere } from "../../../workspace/output/write-file.ts";
import { readBytes } from "../../../workspace/read-file.ts";
import { UsageError } from "../../exit-code.ts";
import type { Host } from "../../host/host.ts";

/** The most bytes of a manifest: more do not fit one text. */
const largestManifest = 512 * 1024 * 1024 - 1024;

/** The parts by their outputs, each with what its manifest says. Throws a UsageError where one has none that can be used. */
export function readParts(host: Host, files: readonly string[]): Part[] {
  return files.map((file) => ({ file, manifest: manifestFor(host, file) }));
}

function manifestFor({ cwd }: Host, file: string): Part["manifest"] {
  if (/\.(?:xlsx|parquet)$/i.test(file)) {
    throw new UsageError(
      `${file} cannot be put together with others: its format has no lines`,
      "run the parts with -f csv or ndjson; the whole is made into a table by a run without --shard",
    );
  }
  const path = manifestOf(file);
  const absolute = resolve(cwd, path);
  if (!isThere(absolute)) {
    throw new UsageError(
      `${file} has no manifest: ${path} is not there`,
      "a part gets one when it is finished (--shard with -o FILE); move it along with the part",
    );
  }
  const bytes = readBytes({ absolute, display: path }, largestManifest);
  const manifest = bytes instanceof Uint8Array ? readManifest(textOf(bytes)) : null;
  if (manifest !== null) return manifest;
  throw new UsageError(
    `${path} is no manifest of a part, or was changed or cut off`,
    "copy it again, or run the part again",
  );
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}

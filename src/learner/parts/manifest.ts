import { digest } from "../../kernel/digest.ts";
import { plainSummary, readSummary } from "./plain-summary.ts";
import { readShard, type Shard } from "./shard.ts";
import { orderTotals } from "./shard-order.ts";
import type { BatchSummary } from "./summary.ts";

/** The options of a batch that change its answers or how they are written, by their names: plain JSON. */
export type BatchOptions = Readonly<Record<string, unknown>>;

/** So many bytes, and their digest. */
export interface Extent {
  readonly bytes: number;
  readonly digest: string;
}

/** What is known of one part of a batch, so that the parts can be put together. It names no learner. */
export interface Manifest {
  /** Of the tool. */
  readonly version: string;
  readonly shard: Shard;
  /** Of the workspace with all rules. */
  readonly workspace: string;
  readonly asOf: string;
  readonly options: BatchOptions;
  /** The records, unpacked. */
  readonly input: Extent;
  /** The rows, unpacked; the digest is chained over the blocks. */
  readonly output: Extent & { readonly learners: number };
  /** Rows that could not be used, by the path from the folder of the manifest; null where they were not kept. */
  readonly rejects: (Extent & { readonly file: string }) | null;
  readonly summary: BatchSummary;
  /** As an `OrderWriter` writes it. */
  readonly order: Uint8Array;
}

const kind = "part of a batch";

/** The name of the manifest of an output. */
export function manifestOf(output: string): string {
  return `${output}.manifest.json`;
}

/** A manifest as JSON, with a digest of itself: the same part gives the same bytes. */
export function manifestText({ order, summary, ...rest }: Manifest): string {
  const body = {
    manifest: kind,
    schemaVersion: 1,
    ...rest,
    summary: plainSummary(summary),
    order: Buffer.from(order).toString("base64"),
  };
  return `${JSON.stringify({ ...body, digest: digest(JSON.stringify(body)) }, null, 2)}\n`;
}

/** Reads a manifest back; null where the text is none, or not as it was written. */
export function readManifest(text: string): Manifest | null {
  const { digest: written, ...body } = fieldsOf(parsed(text));
  if (body.manifest !== kind || body.schemaVersion !== 1) return null;
  if (written !== digest(JSON.stringify(body)) || !isSound(body)) return null;
  const { version, shard, workspace, asOf, options, input, output, rejects } = body;
  const summary = readSummary(body.summary);
  const order = Buffer.from(body.order, "base64");
  if (summary === null || orderTotals(order)?.learners !== output.learners) return null;
  return { version, shard, workspace, asOf, options, input, output, rejects, summary, order };
}

type Written = Omit<Manifest, "order" | "summary"> & {
  readonly order: string;
  readonly summary: unknown;
};

function isSound(body: Readonly<Record<string, unknown>>): body is typeof body & Written {
  const { shard, options, input, output, rejects } = body;
  const texts = [body.version, body.workspace, body.asOf, body.order];
  if (!texts.every((text) => typeof text === "string")) return false;
  const { part, of } = fieldsOf(shard);
  if (readShard(`${part}/${of}`) === null || !isExtent(input) || !isExtent(output)) return false;
  if (!isCount(fieldsOf(output).learners) || typeof options !== "object" || options === null)
    return false;
  return rejects === null || (isExtent(rejects) && typeof fieldsOf(rejects).file === "string");
}

function isExtent(value: unknown): boolean {
  const { bytes, digest: of } = fieldsOf(value);
  return isCount(bytes) && typeof of === "string";
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

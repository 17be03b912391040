import { readSummary } from "../../learner/parts/plain-summary.ts";
import type { BatchSummary } from "../../learner/parts/summary.ts";
import { UsageError } from "../exit-code.ts";
import type { Extent } from "./input-digest.ts";

/** What an unfinished run left: how many learners it has written, how far it had read, and what it had counted. */
export interface Kept extends Extent {
  readonly learners: number;
  readonly summary: BatchSummary;
}

/** Reads the progress of an unfinished run; null where there is none. Throws a UsageError when it cannot be read. */
export function readKept(progress: unknown): Kept | null {
  if (progress === null) return null;
  const { learners, bytes, digest, whole, summary } = progress as Record<string, unknown>;
  const counted = readSummary(summary);
  const sound =
    isCount(learners) && isCount(bytes) && typeof digest === "string" && typeof whole === "boolean";
  if (sound && counted !== null) return { learners, bytes, digest, whole, summary: counted };
  throw new UsageError(
    "what was kept of the earlier run cannot be read",
    "leave out --resume to begin again",
  );
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

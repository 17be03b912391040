import { readFile, stat } from "node:fs/promises";
import { replaceText } from "./durable.ts";

/** How much of an output is safely on the disk behind a block, and what its writer needs to go on from there. */
export interface SafeBlocks {
  readonly blocks: number;
  readonly bytes: number;
  /** JSON of the writer, which knows what it means. */
  readonly progress: unknown;
}

/** What is written down of an unfinished output. */
export interface ResumeState extends SafeBlocks {
  /** What the run was made of; another run must not go on with it. */
  readonly fingerprint: string;
  readonly gzip: boolean;
  /** How it was a block before; null where that is of no use, as no other output goes with it, or at the first block. */
  readonly before: SafeBlocks | null;
}

/** The most bytes that a state may have: it is read whole. */
const largestState = 256 * 1024 * 1024;

/** Writes down a state, all of it or nothing. Throws the system's error. */
export async function saveState(file: string, state: ResumeState): Promise<void> {
  await replaceText(file, `${JSON.stringify(state)}\n`);
}

/** Reads a state; null where there is none, `unreadable` where what is there is none. Throws the system's error. */
export async function readState(file: string): Promise<ResumeState | null | "unreadable"> {
  const size = await sizeOf(file);
  if (size === null) return null;
  if (size > largestState) return "unreadable";
  try {
    return stateOf(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    if (error instanceof SyntaxError) return "unreadable";
    throw error;
  }
}

function stateOf(value: unknown): ResumeState | "unreadable" {
  const safe = safeOf(value);
  if (safe === null) return "unreadable";
  const { fingerprint, gzip, before } = value as Readonly<Record<string, unknown>>;
  if (typeof fingerprint !== "string" || typeof gzip !== "boolean") return "unreadable";
  return { ...safe, fingerprint, gzip, before: safeOf(before) };
}

function safeOf(value: unknown): SafeBlocks | null {
  if (typeof value !== "object" || value === null || !("progress" in value)) return null;
  const { blocks, bytes, progress } = value as Readonly<Record<string, unknown>>;
  return isCount(blocks) && isCount(bytes) ? { blocks, bytes, progress } : null;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** The size of a file in bytes; null where there is none. Throws the system's error. */
export async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

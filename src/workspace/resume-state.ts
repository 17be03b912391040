import { readFile, stat } from "node:fs/promises";
import { replaceText } from "./durable.ts";

/** How much of an unfinished output is safely on the disk, and what its writer needs to go on. */
export interface ResumeState {
  /** What the run was made of; another run must not go on with it. */
  readonly fingerprint: string;
  readonly gzip: boolean;
  readonly blocks: number;
  readonly bytes: number;
  /** JSON of the writer, which knows what it means. */
  readonly progress: unknown;
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
  if (typeof value !== "object" || value === null || !("progress" in value)) return "unreadable";
  const { fingerprint, gzip, blocks, bytes, progress } = value as Readonly<Record<string, unknown>>;
  if (typeof fingerprint !== "string" || typeof gzip !== "boolean") return "unreadable";
  if (!isCount(blocks) || !isCount(bytes)) return "unreadable";
  return { fingerprint, gzip, blocks, bytes, progress };
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

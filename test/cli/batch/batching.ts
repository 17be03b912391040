import { readFileSync } from "node:fs";
import path from "node:path";
import type { Circumstances, Outcome } from "../run.ts";
import { run } from "../run.ts";
import { folderWith } from "../workspace.ts";
import { learnerWorkspace } from "./learner-workspace.ts";

/** A folder with the workspace `ws` and these files. */
export function folderFor(files: Readonly<Record<string, string>> = {}): string {
  return folderWith({ ...learnerWorkspace, ...files });
}

/** Runs `batch` in a folder, for the diploma unless a program is named or a column says it. */
export function batch(
  cwd: string,
  argv: readonly string[],
  circumstances: Circumstances = {},
): Promise<Outcome> {
  return run(["batch", "-C", "ws", ...argv], { cwd, ...circumstances });
}

/** The text of a file in a folder. */
export function textIn(cwd: string, file: string): string {
  return readFileSync(path.join(cwd, file), "utf8");
}

/** The answers for records in a file of one folder, as lines without the heading. */
export async function answersTo(records: string, ...argv: readonly string[]): Promise<string[]> {
  const cwd = folderFor({ "in.csv": records });
  const { stdout } = await batch(cwd, ["in.csv", "--program", "diploma", ...argv]);
  return stdout.trimEnd().split("\n").slice(1);
}

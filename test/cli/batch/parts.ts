import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Outcome, run } from "../run.ts";
import { folderWith, smallWorkspace } from "../workspace.ts";

/** A second program, so that some learners have two rows. */
const other = (smallWorkspace["program.yaml"] ?? "")
  .replace("id: diploma", "id: other")
  .replace("Diploma of Examples", "Another diploma");

/** A folder with a workspace and records. */
export function folderOf(records: string): string {
  return folderWith({ ...smallWorkspace, "other.yaml": other, "in.csv": records });
}

/** Runs `batch` over the records of a folder. */
export function batch(cwd: string, ...argv: readonly string[]): Promise<Outcome> {
  return run(["batch", "in.csv", "--program", "diploma", "-q", ...argv], { cwd });
}

/** Runs `batch merge` in a folder. */
export function merge(cwd: string, ...argv: readonly string[]): Promise<Outcome> {
  return run(["batch", "merge", "-q", ...argv], { cwd });
}

/** Writes all parts of the records of a folder, with what could not be used; their names. */
export async function parts(cwd: string, of: number, ending: string, ...argv: readonly string[]) {
  const files: string[] = [];
  for (let part = 1; part <= of; part += 1) {
    const file = `part-${part}-of-${of}.${ending}`;
    const shard = ["--shard", `${part}/${of}`, "-o", file, "--rejects", `${file}.rejects`];
    const { code, stderr } = await batch(cwd, ...shard, ...argv);
    if (code !== 0) throw new Error(stderr);
    files.push(file);
  }
  return files;
}

/** The bytes of files of a folder, as one character each. */
export function contents(cwd: string, ...files: readonly string[]): string[] {
  return files.map((file) => readFileSync(path.join(cwd, file), "latin1"));
}

/** Changes a file of a folder. */
export function change(cwd: string, file: string, to: (bytes: string) => string): void {
  const absolute = path.join(cwd, file);
  writeFileSync(absolute, to(readFileSync(absolute, "latin1")), "latin1");
}

import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { packageRoot } from "../run.ts";
import { folderWith, smallWorkspace } from "../workspace.ts";

/** How a process ended, and what it wrote. */
export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** The records of more learners than one block of an output has, some with many rows, in no order. */
function manyRecords(learners: number): string {
  const lines = ["learner,item,completedOn,program"];
  for (let row = 0; row < learners + 500; row += 1) {
    const learner = (row * 7919) % learners;
    const id = learner % 97 === 0 ? `"two\nlines, ""${learner}"""` : `S${learner}`;
    const item = row % 53 === 0 ? "nonsense" : row % 3 === 0 ? "maybe" : "sure";
    const program = row % 5 === 0 ? "tru-other" : "";
    lines.push([row % 1013 === 0 ? "" : id, item, `2024-0${1 + (row % 9)}-01`, program].join(","));
  }
  return `${lines.join("\n")}\n`;
}

/** A folder with `workspace/`, records, an empty `parts/`, and the real command as `creditbank` in `bin/`. */
export function spreadFolder(learners: number): string {
  const program = (id: string) =>
    (smallWorkspace["program.yaml"] ?? "").replace("id: diploma", `id: ${id}`);
  const files = { ...smallWorkspace, "program.yaml": program("tru-diploma") };
  const workspace = { ...files, "other.yaml": program("tru-other") };
  const folder = folderWith({
    ...Object.fromEntries(
      Object.entries(workspace).map(([name, text]) => [`workspace/${name}`, text]),
    ),
    "bin/creditbank": `#!/bin/sh\nexec "${process.execPath}" "${packageRoot}/bin/creditbank.js" "$@"\n`,
  });
  chmodSync(path.join(folder, "bin/creditbank"), 0o755);
  mkdirSync(path.join(folder, "parts"));
  const records = manyRecords(learners);
  writeFileSync(path.join(folder, "year.csv"), records);
  writeFileSync(path.join(folder, "year.csv.gz"), gzipSync(records));
  return folder;
}

/** The environment in which `creditbank` is the real command. */
function environment(folder: string, more: Readonly<Record<string, string>> = {}) {
  return { ...process.env, PATH: `${folder}/bin:${process.env.PATH}`, ...more };
}

/** Runs a program in a folder to its end. */
export function ended(
  folder: string,
  argv: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const [command = "", ...rest] = argv;
  const child = spawn(command, rest, {
    cwd: folder,
    env: environment(folder, more),
    stdio: ["ignore", "pipe", "pipe"],
  });
  return endOf(child);
}

function endOf(child: ChildProcess): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (text: unknown) => {
      said += String(text);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, said }));
  });
}

/** Are two files of a folder the same? */
export function areSame(folder: string, one: string, other: string): boolean {
  const read = (file: string) => readFileSync(path.join(folder, file));
  return read(one).equals(read(other));
}

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { writePackage, writeSkills } from "./generated.ts";
import type { Job } from "./jobs.ts";

const root = resolve(import.meta.dirname, "../../../../../..");
const samples = join(root, "../shared/data/samples");
const repeats = 3;

/** What a job took in a process of its own. */
interface Took {
  /** Milliseconds of the processor, median. */
  readonly median: number;
  /** Mebibytes at their greatest, of a run of one. */
  readonly memory: number;
}

/** Prints what importing costs beside parsing the same file alone, in time and memory. */
export function bench(): void {
  const folder = mkdtempSync(join(tmpdir(), "creditbank-bench-"));
  try {
    const table = join(samples, "esco/skills_en.csv");
    compare("csv-parse", existsSync(table) ? table : instead("ESCO", writeSkills(folder)));
    const largest = largestIn(join(samples, "case"));
    compare("JSON.parse", largest ?? instead("CASE", writePackage(folder)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function instead(what: string, file: string): string {
  console.log(
    `the real samples of ${what} are not here: a generated file of the same shape stands for them`,
  );
  return file;
}

function largestIn(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder).map((name) => join(folder, name));
  return files.sort((a, b) => statSync(b).size - statSync(a).size)[0] ?? null;
}

function compare(parser: string, file: string): void {
  // In turn, so that other load falls on both.
  const rounds = [0, 1, 2].map(() => ({
    parse: took("parse", file),
    import: took("import", file),
  }));
  const parse = middle(rounds.map((round) => round.parse));
  const imported = middle(rounds.map((round) => round.import));
  const size = (statSync(file).size / 2 ** 20).toFixed(1);
  const most = 3;
  const report = (what: string, a: number, b: number, unit: string) => {
    const ratio = b / a;
    const verdict = ratio > most ? "more than" : "at most";
    console.log(
      `${ratio.toFixed(2).padStart(9)} × (${verdict} ${most})   ${what}: ${b.toFixed(0)} ${unit} beside ${a.toFixed(0)} ${unit} of ${parser}`,
    );
  };
  console.log(`${file.replace(/^.*\//, "")}, ${size} M: read, checked and written as YAML`);
  report("time", parse.median, imported.median, "ms");
  report("peak memory", parse.memory, imported.memory, "M");
}

/** The round of the median time, and the least memory of all. */
function middle(rounds: readonly Took[]): Took {
  const sorted = rounds.toSorted((a, b) => a.median - b.median);
  const { median } = sorted[Math.floor(sorted.length / 2)] as Took;
  return { median, memory: Math.min(...rounds.map(({ memory }) => memory)) };
}

function took(job: Job, file: string): Took {
  const { median } = run(job, file, repeats);
  return { median, memory: run(job, file, 1).memory };
}

function run(job: Job, file: string, runs: number): Took {
  const script = join(import.meta.dirname, "one-job.bench.js");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, job, file, String(runs)],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`${job} of ${file} ended with ${status}: ${stderr}`);
  const { median, memory } = JSON.parse(stdout) as Took;
  return { median, memory: memory / 1024 };
}

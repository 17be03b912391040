import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { writePackage, writeSkills } from "./generated.ts";
import type { Job } from "./jobs.ts";

const root = resolve(import.meta.dirname, "../../../../../..");
const samples = join(root, "../shared/data/samples");
/** Processes of each job, in turn. */
const rounds = 5;
/** Each job reads so many bytes to warm up, and as many while it is measured; of any file it is at least a few runs. */
const volume = 24 * 2 ** 20;
const fewestRuns = 3;
/** The most that importing may cost of parsing. */
const most = 3;

/** What a job took in a process of its own. */
interface Took {
  /** Milliseconds of the processor of the first run, when nothing is compiled yet. */
  readonly first: number;
  /** The same of the median run once it is warm. */
  readonly median: number;
  /** Mebibytes at their greatest. */
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
  const { size } = statSync(file);
  const runs = Math.max(fewestRuns, Math.ceil(volume / size));
  // In turn, so that other load falls on both.
  const took = Array.from({ length: rounds }, () => ({
    parse: run("parse", file, runs),
    import: run("import", file, runs),
    parseOnce: run("parse", file, 0),
    importOnce: run("import", file, 0),
  }));
  const figures = (pick: (round: (typeof took)[number]) => readonly [number, number]) => {
    const parse = middle(took.map((round) => pick(round)[0]));
    const imported = middle(took.map((round) => pick(round)[1]));
    return { ratio: imported / parse, parse, imported };
  };
  const report = (what: string, unit: string, { ratio, parse, imported }: Figures, bar: string) =>
    console.log(
      `${ratio.toFixed(2).padStart(9)} ×${bar}   ${what}: ${imported.toFixed(0)} ${unit} beside ${parse.toFixed(0)} ${unit} of ${parser}`,
    );
  const warm = figures((round) => [round.parse.median, round.import.median]);
  const memory = figures((round) => [round.parseOnce.memory, round.importOnce.memory]);
  const cold = figures((round) => [round.parseOnce.first, round.importOnce.first]);
  const name = file.replace(/^.*\//, "");
  console.log(
    `${name}, ${(size / 2 ** 20).toFixed(1)} M: read, checked and written as YAML; medians of ${rounds} processes`,
  );
  report(`time of a run after ${runs} runs`, "ms", warm, barOf(warm));
  report("peak memory of a process with one run", "M", memory, barOf(memory));
  report("time of the first run, before anything is compiled", "ms", cold, "");
}

interface Figures {
  readonly ratio: number;
  readonly parse: number;
  readonly imported: number;
}

function barOf({ ratio }: Figures): string {
  return ` (${ratio > most ? "more than" : "at most"} ${most})`;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

function run(job: Job, file: string, runs: number): Took {
  const script = join(import.meta.dirname, "one-job.bench.js");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, job, file, String(runs)],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`${job} of ${file} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Took;
}

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { catalogueAt, loadWorkspace, parseDate } from "../../../src/index.ts";
import { type Names, writeYear, type Year } from "./records.ts";

const root = resolve(import.meta.dirname, "../../../../../..");
const command = join(root, "bin/creditbank.js");
const workspace = join(root, "fixtures/bc");
const asOf = "2025-01-31";

/** What one process took. */
interface Took {
  /** Seconds on the clock. */
  readonly seconds: number;
  /** Mebibytes, at their greatest. */
  readonly memory: number;
}

/** Prints what `batch` costs beside parsing the same file with csv-parse alone, and how its memory grows. */
export async function bench(args: readonly string[]): Promise<void> {
  const quick = args.includes("--quick");
  const folder = mkdtempSync(join(tmpdir(), "creditbank-batch-"));
  try {
    const names = namesIn(workspace);
    const rows = quick ? 100_000 : 1_000_000;
    for (const kind of ["usual", "distinct"] as const)
      await speed(folder, names, { rows, kind, seed: 1 });
    memory(folder, names, [rows, 5 * rows]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function namesIn(path: string): Names {
  const day = parseDate(asOf);
  if (day === null) throw new Error("not a day");
  const { offerings, programs, courses } = catalogueAt(loadWorkspace({ root: path }), day);
  const earned = [...programs.values()].map(({ id, data }) => {
    const own = [...courses.values()].filter((c) => c.data.institution === data.institution);
    return [id, own.map((course) => course.id)] as const;
  });
  return { offerings: [...offerings.keys()], courses: new Map(earned) };
}

async function speed(folder: string, names: Names, year: Year): Promise<void> {
  const file = join(folder, "year.csv");
  writeYear(file, year, names);
  const out = join(folder, "out.csv");
  const run = (jobs: number) => () => measured(batch(file, out, "--jobs", String(jobs)));
  const [parse, one, two] = inTurn([() => measured([parserOf(), file]), run(1), run(2)]);
  if (parse === undefined || one === undefined || two === undefined) throw new Error("no run");
  const most = year.kind === "usual" ? 1.5 : 4;
  const best = Math.min(one.seconds, two.seconds);
  const ratio = best / parse.seconds;
  const size = (statSync(file).size / 2 ** 20).toFixed(0);
  console.log(`${year.kind} year: ${year.rows} rows, ${size} M`);
  console.log(
    `  csv-parse alone ${show(parse)}; batch with 1 job ${show(one)}, with 2 ${show(two)}`,
  );
  console.log(
    `  ${ratio.toFixed(2)} × csv-parse ${ratio > most ? "(more than" : "(at most"} ${most}); ` +
      `${Math.round(year.rows / best)} rows a second; 2 jobs ${(one.seconds / two.seconds).toFixed(2)} × as fast as 1 ` +
      `(two processes that share nothing: ${(await capacity(file)).toFixed(2)} ×)`,
  );
}

/** How much faster two processes are than one on this machine, where they have nothing to do with each other: what threads can reach. */
async function capacity(file: string): Promise<number> {
  const run = () => once(spawn(process.execPath, [parserOf(), file], { stdio: "ignore" }), "exit");
  const ratios: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now();
    await run();
    const middle = performance.now();
    await Promise.all([run(), run()]);
    ratios.push((2 * (middle - start)) / (performance.now() - middle));
  }
  return ratios.sort((a, b) => a - b)[1] ?? 1;
}

const batch = (file: string, out: string, ...more: readonly string[]) =>
  [command, "batch", file, "-C", workspace, "--as-of", asOf, "-q", "-o", out, ...more] as const;

function memory(folder: string, names: Names, sizes: readonly number[]): void {
  const peaks: { rows: number; grouped: number; ungrouped: number }[] = [];
  for (const rows of sizes) {
    const file = join(folder, "year.csv");
    writeYear(file, { rows, kind: "usual", seed: 2 }, names);
    const peak = (...more: string[]) =>
      measured(batch(file, join(folder, "out.csv"), "--jobs", "1", ...more)).memory;
    const found = { rows, grouped: peak("--grouped"), ungrouped: peak() };
    peaks.push(found);
    console.log(
      `${rows} rows: ${found.grouped.toFixed(0)} M grouped, ${found.ungrouped.toFixed(0)} M ungrouped`,
    );
  }
  const [small, large] = peaks;
  if (small === undefined || large === undefined) return;
  const each = ((large.ungrouped - small.ungrouped) * 2 ** 20) / (large.rows - small.rows);
  console.log(`ungrouped: ${each.toFixed(0)} bytes a row more (at most 150)`);
}

const parserOf = () => join(import.meta.dirname, "parse-alone.bench.js");

/** The median of three rounds, the jobs in turn so that other load falls on all. */
function inTurn(jobs: readonly (() => Took)[]): Took[] {
  const rounds = [0, 1, 2].map(() => jobs.map((job) => job()));
  return jobs.map((_, index) => {
    const sorted = rounds
      .flatMap((round) => round[index] ?? [])
      .sort((a, b) => a.seconds - b.seconds);
    return sorted[1] as Took;
  });
}

function measured(args: readonly string[]): Took {
  const peak = join(tmpdir(), `creditbank-peak-${process.pid}`);
  const observer = pathToFileURL(join(import.meta.dirname, "peak.bench.js")).href;
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--import", observer, ...args], {
    encoding: "utf8",
    env: { ...process.env, CREDITBANK_BENCH_PEAK: peak },
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  const memory = Number(readFileSync(peak, "utf8")) / 1024;
  rmSync(peak);
  return { seconds, memory };
}

const show = ({ seconds }: Took) => `${seconds.toFixed(2)} s`;

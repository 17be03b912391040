import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkRatio } from "./check-ratio.ts";
import { generate, writeWorkspace } from "./generate.ts";
import type { Measured } from "./measure.ts";
import { sizeOf } from "./size.ts";

const shares = { "1/32": 1 / 32, "1/16": 1 / 16, "1/8": 1 / 8, "1/4": 1 / 4, "1/2": 1 / 2, "1": 1 };

/** The most memory that a ladder may take, in mebibytes. */
const mostMemory = 1_500;

/** The heap that the process gets, in mebibytes: without a limit Node lets garbage lie while there is memory. */
const heap = 1_250;

/** Prints what `ladder -f ndjson --no-fixes`, `assess` and `check --within` cost as a workspace grows, and what `check` costs beside parsing. */
export function bench(args: readonly string[]): void {
  const unknown = args.filter((arg) => !Object.hasOwn(shares, arg));
  if (unknown.length > 0) {
    throw new Error(
      `no such size: ${unknown.join(", ")}; sizes: ${Object.keys(shares).join(", ")}`,
    );
  }
  const asked = args.length === 0 ? ["1/8", "1/4", "1/2", "1"] : args;
  console.log(
    `ladder -f ndjson --no-fixes over generated workspaces; processor time, peak memory (heap ${heap} M)`,
  );
  console.log(
    "a pair is a micro-credential and a program that can share evidence, a comparison one and a course",
  );
  console.log("then `assess` by one bank, and `check --within 1y` of everything");
  console.log(
    "  size offerings programs courses mappings agreements   load  ladder  memory    pairs µs/pair comparisons µs/comparison unproven  assess   check",
  );
  for (const share of asked) row(share, shares[share as keyof typeof shares]);
  console.log("");
  console.log(checkRatio());
}

function row(name: string, share: number): void {
  const folder = mkdtempSync(join(tmpdir(), "creditbank-scale-"));
  try {
    const size = sizeOf(share);
    writeWorkspace(join(folder, "w"), generate(size));
    const found = inProcess(join(folder, "w"), join(folder, "ladder.ndjson"));
    const each = (among: number) => ((found.ladder * 1e6) / among).toFixed(0);
    const cells = [
      name.padStart(6),
      String(size.offerings).padStart(9),
      String(size.programs).padStart(8),
      String(size.courses).padStart(7),
      String(size.mappings).padStart(8),
      String(found.agreements).padStart(10),
      `${found.load.toFixed(0)} s`.padStart(7),
      `${found.ladder.toFixed(0)} s`.padStart(7),
      `${found.memory.toFixed(0)} M`.padStart(7),
      String(found.pairs).padStart(8),
      each(found.pairs).padStart(7),
      String(found.comparisons).padStart(11),
      each(found.comparisons).padStart(13),
      String(found.open).padStart(8),
      `${found.assess.toFixed(1)} s`.padStart(7),
      `${found.check.toFixed(1)} s`.padStart(7),
    ];
    console.log(cells.join(" "));
    if (found.memory > mostMemory) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function inProcess(root: string, file: string): Measured {
  const child = fileURLToPath(new URL("one-size.bench.js", import.meta.url));
  const { stdout, status, signal, stderr } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${heap}`, child, root, file],
    {
      encoding: "utf8",
      maxBuffer: 2 ** 24,
    },
  );
  if (status !== 0)
    throw new Error(`the measured process ended with ${status ?? signal}: ${stderr}`);
  return JSON.parse(stdout) as Measured;
}

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pages } from "../../browser/chromium.ts";
import { type Interaction, measured } from "../../browser/measured.ts";
import { generate, writeWorkspace } from "../scale/generate.ts";
import type { Size } from "../scale/size.ts";

/** Workspaces whose ladders have about so many pairs. */
const sizes: Readonly<Record<string, Size>> = {
  "100": size(32, 9, 60, 2),
  "1000": size(120, 28, 240, 4),
  "10000": size(500, 66, 960, 7),
};

function size(offerings: number, programs: number, courses: number, institutions: number): Size {
  const [competencies, mappings] = [offerings * 2, courses * 10];
  return { offerings, programs, courses, institutions, competencies, mappings };
}

/** Prints what the report costs to build, how large it is, and what readers wait for, beside `ladder` over the same files. */
export async function bench(args: readonly string[]): Promise<void> {
  const unknown = args.filter((arg) => !Object.hasOwn(sizes, arg));
  if (unknown.length > 0) {
    throw new Error(`no such size: ${unknown.join(", ")}; sizes: ${Object.keys(sizes).join(", ")}`);
  }
  console.log("report over generated workspaces; processor time, of the command and of the page");
  console.log(
    "   pairs   ladder   report  ratio   memory     file   open  slowest interaction in the page",
  );
  const pages = await Pages.open();
  try {
    for (const name of args.length === 0 ? Object.keys(sizes) : args) {
      const asked = sizes[name];
      if (asked !== undefined) await row(pages, asked);
    }
  } finally {
    await pages.close();
  }
}

async function row(pages: Pages, asked: Size): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "creditbank-report-"));
  try {
    const workspace = join(folder, "w");
    writeWorkspace(workspace, generate(asked));
    const common = ["-C", workspace, "--as-of", "2026-01-01", "-q"];
    const ladder = command(["ladder", ...common, "-f", "json", "-o", join(folder, "ladder.json")]);
    const file = join(folder, "report.html");
    const report = command(["report", ...common, "-o", file]);
    const { summary } = JSON.parse(readFileSync(join(folder, "ladder.json"), "utf8")) as {
      summary: { pairs: number };
    };
    const { opening, interactions } = await inBrowser(pages, file);
    const [slowest] = [...interactions].sort((a, b) => b.milliseconds - a.milliseconds);
    const cells = [
      String(summary.pairs).padStart(8),
      `${ladder.seconds.toFixed(1)} s`.padStart(8),
      `${report.seconds.toFixed(1)} s`.padStart(8),
      (report.seconds / ladder.seconds).toFixed(2).padStart(6),
      `${Math.round(report.memory)} M`.padStart(8),
      `${Math.round(statSync(file).size / 1000)} kB`.padStart(8),
      `${Math.round(opening)} ms`.padStart(7),
      ` ${slowest?.milliseconds.toFixed(0)} ms (${slowest?.what})`,
    ];
    console.log(cells.join(" "));
    if ((slowest?.milliseconds ?? 0) > 200) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the built command; its processor time, and the most memory it took in mebibytes. */
function command(argv: readonly string[]): { readonly seconds: number; readonly memory: number } {
  const code = `
    process.argv.splice(1, 1, ${JSON.stringify(join(process.cwd(), "bin/creditbank.js"))});
    process.on("exit", () => {
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
      process.stderr.write("\\n" + JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024]));
    });
    await import(${JSON.stringify(join(process.cwd(), "bin/creditbank.js"))});`;
  const { stderr, status } = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", code, "-", ...argv],
    { encoding: "utf8", maxBuffer: 2 ** 26 },
  );
  if (status !== 0) throw new Error(`${argv[0]} ended with ${status}: ${stderr}`);
  const [seconds = 0, memory = 0] = JSON.parse(
    stderr.trim().split("\n").at(-1) ?? "[]",
  ) as number[];
  return { seconds, memory };
}

async function inBrowser(
  pages: Pages,
  file: string,
): Promise<{ readonly opening: number; readonly interactions: readonly Interaction[] }> {
  const start = performance.now();
  const { page } = await pages.visit(`file://${file}#/matrix`);
  const opening = performance.now() - start;
  const interactions = await measured(page);
  await page.context().close();
  return { opening, interactions };
}

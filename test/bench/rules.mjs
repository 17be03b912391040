// Prints what the rule packs cost: clauses compiled and evaluated per second, `check --framework all` beside `check`
// alone, and start-up beside `node -e 0`. Every ratio is of runs taken in turn, so that other load falls on both.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalogueAt, check, loadWorkspace, openDay, parseDate } from "../../dist/index.js";

const root = join(import.meta.dirname, "../..");
const command = join(root, "bin/creditbank.js");
const bc = join(root, "fixtures/bc");
const asOf = parseDate("2025-01-31");
const repeats = 7;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

function timed(job) {
  const start = performance.now();
  job();
  return performance.now() - start;
}

/** The median time of each job in milliseconds; the jobs run in turn. */
function inTurn(jobs) {
  for (const job of jobs) job();
  const rounds = Array.from({ length: repeats }, () => jobs.map(timed));
  return jobs.map((_, index) => median(rounds.map((round) => round[index])));
}

const node = (args, cwd = root) => () => {
  execFileSync(process.execPath, args, { cwd, stdio: "ignore" });
};

function report(name, ratio, most) {
  console.log(`${ratio.toFixed(2).padStart(9)} × ${ratio > most ? `(more than ${most})` : `(at most ${most})`}   ${name}`);
}

/** Prints the costs of the rule packs. */
export function bench() {
  const workspace = loadWorkspace({ root: bc, frameworks: ["all"] });
  const day = openDay(catalogueAt(workspace, asOf));
  const frameworks = [...day.catalogue.frameworks.values()];
  const clauses = frameworks.reduce((sum, { data }) => sum + data.clauses.length, 0);
  const survey = { named: [], surveyed: frameworks.map(({ id }) => id) };
  const cold = timed(() => check(day, survey));
  const warm = median(Array.from({ length: repeats }, () => timed(() => check(day, survey))));
  const plain = median(Array.from({ length: repeats }, () => timed(() => check(day, []))));
  const evaluated = clauses * day.catalogue.offerings.size;
  console.log(`${frameworks.length} frameworks, ${clauses} clauses, ${day.catalogue.offerings.size} offerings`);
  console.log(`${Math.round(clauses / Math.max(0.001, (cold - warm) / 1000))} clauses compiled per second`);
  console.log(`${Math.round(evaluated / Math.max(0.001, (warm - plain) / 1000))} evaluated per second, additions included`);

  const [alone, all] = inTurn([
    node([command, "check", "-C", bc, "--fail-on", "never"]),
    node([command, "check", "-C", bc, "--framework", "all", "--fail-on", "never"]),
  ]);
  report("check --framework all beside check, B.C. workspace", all / alone, 2);

  const empty = mkdtempSync(join(tmpdir(), "creditbank-bench-"));
  writeFileSync(join(empty, "creditbank.yaml"), "kind: workspace\n");
  try {
    const [nothing, version, checked] = inTurn([
      node(["-e", "0"]),
      node([command, "--version"]),
      () => {
        try {
          execFileSync(process.execPath, [command, "check", "-C", empty], { stdio: "ignore" });
        } catch {
          // Exit code 2: there is no document.
        }
      },
    ]);
    report("creditbank --version beside node -e 0", version / nothing, 1.5);
    report("creditbank check of an empty workspace beside node -e 0", checked / nothing, 4);
  } finally {
    rmSync(empty, { recursive: true });
  }
}

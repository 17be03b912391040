import { families } from "./families/families.ts";
import { measure, warmProblems } from "./measure.ts";
import { type Options, parseOptions } from "./options.ts";
import { compared, table } from "./report.ts";
import { loadSolvers } from "./solvers/solvers.ts";

/** Times the allocator and others on the same generated problems, and prints a table for each family. */
export async function bench(args: readonly string[]): Promise<void> {
  const options = parseOptions(args);
  if (typeof options === "string") {
    console.error(options);
    process.exitCode = 2;
    return;
  }
  const { solvers, absent } = await loadSolvers();
  for (const line of absent) console.log(line);
  console.log(legend(options));
  for (const family of families) {
    if (options.family !== null && family.name !== options.family) continue;
    const count = options.count ?? Math.ceil(family.count * options.scale);
    const seeds = Array.from({ length: count }, (_, at) => options.seed + at);
    const problems = seeds.map((seed) => family.generate(seed));
    const warm = Array.from({ length: warmProblems }, (_, at) =>
      family.generate(options.seed + 1e6 + at),
    );
    const runs = solvers.map((solver) => measure(solver, problems, warm, options));
    console.log(`\n${family.name}: ${count} problems, seeds from ${options.seed}`);
    for (const line of [...table(runs), ...compared(problems, runs)]) console.log(line);
  }
}

function legend({ scale, cpu }: Options): string {
  return [
    "All objectives one after the other, the earlier ones held, then the order of lists (not by glpk.js).",
    `${cpu ? "Processor times" : "Times"} in ms after a warm-up. A solver stops taking problems when its time for a family is over;`,
    `comparisons are on the problems that both took.${scale < 1 ? " Quick run: a tenth of the problems." : ""}`,
  ].join("\n");
}

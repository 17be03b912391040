import { families } from "./families/families.ts";
import { measure, warmProblems } from "./measure.ts";
import { parseOptions } from "./options.ts";
import { compared, table } from "./report.ts";
import { loadSolvers } from "./solvers/solvers.ts";

/** Times all solvers on one family and prints its table: what a process of the bench does. */
const options = parseOptions(process.argv.slice(2));
if (typeof options === "string") throw new Error(options);
const family = families.find(({ name }) => name === options.family);
if (family === undefined) throw new Error("no family is named");
const { solvers, absent } = await loadSolvers();
const count = options.count ?? Math.ceil(family.count * options.scale);
const seeds = Array.from({ length: count }, (_, at) => options.seed + at);
const problems = seeds.map((seed) => family.generate(seed));
const warm = Array.from({ length: warmProblems }, (_, at) =>
  family.generate(options.seed + 1e6 + at),
);
const runs = solvers.map((solver) => measure(solver, problems, warm, options));
console.log(`\n${family.name}: ${count} problems, seeds from ${options.seed}`);
for (const line of [...absent, ...table(runs), ...compared(problems, runs)]) console.log(line);

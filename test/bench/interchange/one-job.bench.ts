import process from "node:process";
import { type Job, once } from "./jobs.ts";

// One job over one file in a process of its own: `JOB FILE REPEATS`. Prints the median time of the processor in milliseconds
// after as many runs to warm up, and the greatest memory in kibibytes.
const [, , job = "parse", file = "", repeats = "1"] = process.argv;
const runs = Number(repeats);
const times: number[] = [];
for (let run = 0; run < 2 * runs - 1; run += 1) {
  const start = process.cpuUsage();
  await once(job as Job, file);
  const { user, system } = process.cpuUsage(start);
  times.push((user + system) / 1000);
}
const [median = 0] = times
  .slice(runs - 1)
  .sort((a, b) => a - b)
  .slice(Math.floor(runs / 2));
process.stdout.write(JSON.stringify({ median, memory: process.resourceUsage().maxRSS }));

import process from "node:process";
import { type Job, once } from "./jobs.ts";

// One job over one file in a process of its own: `JOB FILE RUNS`. Prints how much time of the processor the first run took and,
// of as many runs after RUNS to warm up, the median, in milliseconds; and the greatest memory in kibibytes.
const [, , job = "parse", file = "", asked = "1"] = process.argv;
const runs = Number(asked);
const times: number[] = [];
for (let run = 0; run < Math.max(1, 2 * runs); run += 1) {
  const start = process.cpuUsage();
  await once(job as Job, file);
  const { user, system } = process.cpuUsage(start);
  times.push((user + system) / 1000);
}
const [first = 0] = times;
const [median = first] = times
  .slice(runs)
  .sort((a, b) => a - b)
  .slice(Math.floor(runs / 2));
process.stdout.write(
  JSON.stringify({ first, median, memory: process.resourceUsage().maxRSS / 1024 }),
);

import { writeFileSync } from "node:fs";
import process from "node:process";

// Loaded before what is measured: says at its end how much memory it took at most, in kibibytes.
const file = process.env.CREDITBANK_BENCH_PEAK;
if (file !== undefined) {
  process.on("exit", () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
}

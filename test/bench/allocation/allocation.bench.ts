import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { families } from "./families/families.ts";
import { type Options, parseOptions } from "./options.ts";

/**
 * Times the allocator and others on the same generated problems, and prints a table for each family. Each has a process
 * of its own, as offices meet one kind at a time: code compiled for large problems would be slower on small ones.
 */
export async function bench(args: readonly string[]): Promise<void> {
  const options = parseOptions(args);
  if (typeof options === "string") {
    console.error(options);
    process.exitCode = 2;
    return;
  }
  console.log(legend(options));
  const script = fileURLToPath(new URL("./one-family.js", import.meta.url));
  for (const { name } of families) {
    if (options.family !== null && name !== options.family) continue;
    const argv = [script, ...args, "--family", name];
    const { status } = spawnSync(process.execPath, argv, { stdio: "inherit" });
    if (status !== 0) process.exitCode = 1;
  }
}

function legend({ scale, cpu }: Options): string {
  return [
    "All objectives one after the other, the earlier ones held, then the order of lists (not by glpk.js).",
    `${cpu ? "Processor times" : "Times"} in ms after a warm-up. A solver stops taking problems when its time for a family is over;`,
    `comparisons are on the problems that both took.${scale < 1 ? " Quick run: a tenth of the problems." : ""}`,
  ].join("\n");
}

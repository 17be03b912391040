import type { Command } from "commander";
import type { ExitCode } from "../../exit-code.ts";
import { addFailFlag, readOutputName } from "../../flags.ts";
import type { Host } from "../../host/host.ts";
import { ownOptionsOnly } from "../../own-options.ts";
import type { MergeFlags } from "./merge-flags.ts";
import { runMerge } from "./run-merge.ts";

const examples = `
Examples:
  for k in 1 2 3 4; do
    creditbank batch year.csv --program "tru-*" --as-of 2025-01-31 \\
      --shard $k/4 -o part-$k.csv
  done
  creditbank batch merge part-?.csv -o answers.csv --summary summary.json

Every part was written with --shard and -o FILE, and FILE.manifest.json lies
beside it. The result is, byte for byte, that of a run without --shard.`;

/** Adds `merge` to `batch`. */
export function addMerge(batch: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = batch
    .command("merge")
    .description("put the parts of a batch that was run with --shard together")
    .argument("<out...>", "the outputs of all parts, in any order")
    .option("-o, --output <file>", "file for the rows (default: standard output)", readOutputName)
    .option("--summary <file>", "file for what it all comes to, as JSON", readOutputName)
    .option(
      "--rejects <file>",
      "file for the rows that could not be used (parts: --rejects)",
      readOutputName,
    );
  ownOptionsOnly(batch, command, "the parts were made with it; leave it out");
  addFailFlag(command)
    .addHelpText("after", examples)
    .action(async (files: string[], _: unknown, self: Command) => {
      done(await runMerge(host, self.optsWithGlobals<MergeFlags>(), files));
    });
}

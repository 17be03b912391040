import { type Command, InvalidArgumentError, Option } from "commander";
import { readShard, type Shard } from "../../learner/parts/shard.ts";
import type { ExitCode } from "../exit-code.ts";
import { addBankFlag, addReportFlags, readFolderName, readOutputName } from "../flags.ts";
import type { Host } from "../host/host.ts";
import { letterFormats, letterLanguages } from "../learner/letter-form.ts";
import { addRecordsFlags } from "../learner/records-flags.ts";
import type { BatchFlags } from "./batch-flags.ts";
import { batchFormats } from "./learner-output.ts";
import { addMerge } from "./merge/merge.ts";
import { runBatch } from "./run-batch.ts";

const examples = `
Examples:
  creditbank batch learners.csv --program tru-bgs -o answers.csv
  creditbank batch export.csv.gz --columns "learner=Student ID,item=Course" \\
      --dates dmy --rejects bad.csv -o answers.csv.gz
  zcat year.csv.gz | creditbank batch - --program "tru-*" > answers.csv
  creditbank batch learners.csv --program certificate --program diploma \\
      --together                         both at once, no learning twice
  creditbank batch year.csv --grouped --summary summary.json -o answers.ndjson
  creditbank batch year.csv -f csv=answers.csv -f xlsx=answers.xlsx     both
  creditbank batch year.csv -o answers.csv --resume     after a crash
  creditbank batch year.csv -o answers.csv --letters letters --lang fr
  creditbank batch merge part-?.csv -o answers.csv      after --shard 1/4 to 4/4

The columns are learner and item (a micro-credential, or a course already
earned) and, where known, edition, completedOn, grade, mark:COMPETENCY, route,
program and catalog (the date of admission). A row that cannot be used never
stops the run; an invalid document of the workspace does.`;

/** Adds `batch`. */
export function addBatch(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = addRecordsFlags(
    parent
      .command("batch")
      .usage("[options] <file>\n       creditbank batch merge [options] <out...>")
      .description(
        "learner records against programs: one row of answer for each learner and program",
      )
      .argument("<file>", "records as CSV, packed with gzip or not; - reads standard input"),
  )
    .option("--rejects <file>", "file for the rows that cannot be used, and why", readOutputName)
    .option("--summary <file>", "file for what it all comes to, as JSON", readOutputName)
    .option("--grouped", "the rows of each learner are together: memory stays constant")
    .option("--jobs <n>", "most threads to use (default: as many as help)", readJobs)
    .option("--resume", "go on with an output that was not finished")
    .option(
      "--shard <k/n>",
      "only the learners of part k of n; `batch merge` puts the parts together",
      readPart,
    )
    .option("--pseudonymise <file>", "call learners by a hash of their ids under the key in a file")
    .option(
      "--letters <dir>",
      "folder for a letter to each learner, written as it runs (some ms each)",
      readFolderName,
    )
    .addOption(
      new Option("--lang <language>", "language of the letters (default: en)").choices(
        letterLanguages,
      ),
    )
    .addOption(
      new Option("--letters-format <fmt>", "format of the letters (default: html)").choices(
        letterFormats,
      ),
    );
  addMerge(command, host, done);
  addReportFlags(addBankFlag(command), batchFormats)
    .addHelpText("after", examples)
    .action(async (file: string, _: unknown, self: Command) =>
      done(await runBatch(host, self.optsWithGlobals<BatchFlags>(), file)),
    );
}

function readJobs(text: string): number {
  const jobs = Number(text);
  if (/^\d{1,3}$/.test(text) && jobs >= 1) return jobs;
  throw new InvalidArgumentError("Write a whole number from 1 to 999.");
}

function readPart(text: string): Shard {
  const shard = readShard(text);
  if (shard !== null) return shard;
  throw new InvalidArgumentError("Write it like 3/16: the third of sixteen parts.");
}

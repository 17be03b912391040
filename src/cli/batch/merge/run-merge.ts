import { resolve } from "node:path";
import { parseDate } from "../../../kernel/date.ts";
import { digest } from "../../../kernel/digest.ts";
import type { Manifest } from "../../../learner/parts/manifest.ts";
import { type Part, partsFault } from "../../../learner/parts/parts.ts";
import { emptySummary, mergeSummaries } from "../../../learner/parts/summary.ts";
import { workspaceDigest } from "../../../workspace/workspace-digest.ts";
import { demandApart } from "../../apart.ts";
import { beginNamed } from "../../begin-file.ts";
import { type ExitCode, exitCode, UsageError } from "../../exit-code.ts";
import { thresholdOf } from "../../fail-on.ts";
import type { Host } from "../../host/host.ts";
import { standardOutput } from "../../host/standard-output.ts";
import { demandNoInput } from "../../input-files.ts";
import { learnerFormats } from "../../learner/learner-formats.ts";
import { type Opened, open } from "../../opening.ts";
import { Session } from "../../session.ts";
import { tool } from "../../version.ts";
import { Interrupted } from "../answerer.ts";
import { openBlocks } from "../block-output.ts";
import { demandPlain, placesWritten } from "../places.ts";
import { reportBatch } from "../report-batch.ts";
import type { MergeFlags } from "./merge-flags.ts";
import { findRejects, mergeRejects } from "./merge-rejects.ts";
import { mergeRows } from "./merge-rows.ts";
import { readParts } from "./read-parts.ts";
import { refusal } from "./refusal.ts";

/** Runs `batch merge`. Throws a UsageError where the files are not all parts of one batch, as they were written. */
export async function runMerge(
  host: Host,
  flags: MergeFlags,
  files: readonly string[],
): Promise<ExitCode> {
  const session = new Session(host, flags);
  const threshold = thresholdOf(host, flags.failOn);
  const parts = readParts(host, files);
  const fault = partsFault(parts);
  if (fault !== null) throw refusal(fault);
  const [{ manifest }] = parts as [Part];
  const format = formatOf(manifest);
  demandPlace(host, flags, parts, manifest);
  const opened = openAgain(session, flags, manifest);
  const summaryFile = flags.summary === undefined ? null : beginNamed(host, flags.summary, "json");
  try {
    await mergeFiles(host, flags, parts, format);
    const summary = parts.map((part) => part.manifest.summary).reduce(mergeSummaries, emptySummary);
    const merged = { session, opened, threshold, summary, summaryFile };
    return reportBatch(host, flags, { ...merged, warned: false, isPart: false });
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    session.note("stopped; nothing was written");
    return exitCode.interrupted;
  } finally {
    summaryFile?.abandon();
  }
}

/** How the rows of the parts are written. Throws a UsageError where they cannot be put together here. */
function formatOf({ version, options }: Manifest): "csv" | "ndjson" {
  const { format } = options;
  if (version !== tool.version) {
    throw new UsageError(
      `the parts were made by creditbank ${version}, and this is ${tool.version}`,
      "put them together with the version that made them",
    );
  }
  if (format === "csv" || format === "ndjson") return format;
  throw new UsageError(
    "the parts have a format without lines, which cannot be put together",
    "run the parts with -f csv or ndjson",
  );
}

/** The whole must not take the place of a part, and has the format of the parts. */
function demandPlace(
  host: Host,
  { output, rejects, summary }: MergeFlags,
  parts: readonly Part[],
  { options }: Manifest,
): void {
  demandPlain({ rejects, summary });
  const taken = new Set(parts.map(({ file }) => resolve(host.cwd, file)));
  demandApart(host, placesWritten([output ?? standardOutput], { rejects, summary }));
  for (const file of [output, rejects, summary]) {
    if (file === undefined || file === standardOutput) continue;
    demandNoInput(host, file);
    if (!taken.has(resolve(host.cwd, file))) continue;
    throw new UsageError(`${file} is one of the parts`, "name another file for the whole");
  }
  const ending = /\.(csv|ndjson|xlsx|parquet)(?:\.gz)?$/i.exec(output ?? "")?.[1]?.toLowerCase();
  if (ending === undefined || ending === options.format) return;
  throw new UsageError(
    `the parts are ${options.format}, and ${output} is to be ${ending}`,
    "the whole has the format of its parts",
  );
}

/** The workspace as the parts were made with it: titles, units and what is wrong with it stand in the summary. */
function openAgain(session: Session, flags: MergeFlags, manifest: Manifest): Opened {
  const asOf = parseDate(manifest.asOf);
  const bank = manifest.options.bank as readonly string[] | null;
  const same = { ...flags, ...(asOf === null ? {} : { asOf }) };
  const opened = open(session, bank === null ? same : { ...same, bank });
  if (workspaceDigest(opened.workspace) === manifest.workspace) return opened;
  throw new UsageError(
    `the parts were made with other rules than those in ${opened.workspace.display}`,
    "name the workspace that they were made with (-C DIR), as it was",
  );
}

async function mergeFiles(
  host: Host,
  { output: file, rejects }: MergeFlags,
  parts: readonly Part[],
  format: "csv" | "ndjson",
): Promise<void> {
  const places = rejects === undefined ? [] : await findRejects(host, parts);
  const { output } = await openBlocks(host, {
    file: file === undefined || file === standardOutput ? null : file,
    format,
    fingerprint: digest(JSON.stringify(["merge", ...parts.map(({ manifest }) => manifest.output)])),
    resume: false,
    amongOthers: false,
    made: null,
  });
  const { heading } = learnerFormats[format].lines;
  let stopped = false;
  const release = host.onInterrupt(() => {
    stopped = true;
  });
  try {
    await mergeRows(host, parts, { output, heading, isStopped: () => stopped });
    if (rejects !== undefined) await mergeRejects(host, places, rejects);
    await output.finish();
  } finally {
    release();
    await output.abandon();
  }
}

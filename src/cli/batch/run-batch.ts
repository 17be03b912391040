import { invalidating } from "../../diagnostics/left-out.ts";
import type { BatchSummary } from "../../learner/parts/summary.ts";
import { RowTerms } from "../../learner/rows/row-terms.ts";
import { counted } from "../../report/text/amount.ts";
import { sizeOfFile } from "../../workspace/read-records.ts";
import { placeName } from "../apart.ts";
import { begin } from "../begin.ts";
import { beginBeside } from "../begin-file.ts";
import { type ExitCode, exitCode, UsageError } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import { recordsSource } from "../learner/records-source.ts";
import { listFrom, type Opened, workspaceFolder } from "../opening.ts";
import type { Session } from "../session.ts";
import { Admissions } from "./admissions.ts";
import type { Answerer } from "./answerer.ts";
import { Interrupted } from "./answerer.ts";
import { Answering } from "./answering.ts";
import { answersWhereBest } from "./answers-where-best.ts";
import type { BatchFlags } from "./batch-flags.ts";
import { BatchRun } from "./batch-run.ts";
import { intakeOptions } from "./intake-options.ts";
import { batchFormats } from "./learner-output.ts";
import { LearnerOutputs } from "./learner-outputs.ts";
import { letterSettings } from "./letters.ts";
import { demandUsablePlaces } from "./places.ts";
import { startPool } from "./pool.ts";
import { Progress } from "./progress.ts";
import { Rejects } from "./rejects.ts";
import { reportBatch } from "./report-batch.ts";
import { type BatchSettings, batchSettings } from "./settings.ts";

/** What a run was begun with. */
interface Begun {
  readonly session: Session;
  readonly threshold: ReturnType<typeof begin>["threshold"];
  readonly opened: Opened;
  readonly settings: BatchSettings;
  readonly terms: RowTerms;
  readonly answering: Answering;
  readonly answerer: Answerer;
  readonly output: LearnerOutputs;
  readonly letters: ReturnType<typeof lettersFor>;
}

/** Runs `batch`. Throws a UsageError where the workspace has errors, or records or outputs cannot be used. */
export async function runBatch(host: Host, flags: BatchFlags, path: string): Promise<ExitCode> {
  const { session, outputs: requests, threshold, opened } = begin(host, flags, batchFormats);
  const files = requests.flatMap(({ file }) => file ?? []);
  demandUsablePlaces(host, flags, path, requests);
  stopAtErrors(session, opened);
  const formats = requests.map(({ format }) => format);
  const settings = batchSettings(host, flags, opened, formats, (text) => session.note(text));
  const terms = new RowTerms();
  const answering = new Answering(opened.day.catalogue, terms, settings);
  const answerer = answererFor(host, flags, { opened, settings, terms, answering });
  const work = { terms, answering, answerer };
  const letters = lettersFor(host, flags, settings);
  const { resume = false } = flags;
  const output = await LearnerOutputs.open(host, { ...settings, requests, resume });
  noteOfParts(session, output);
  try {
    if (resume && output.progress === null) {
      const named = files.join(" and ");
      session.note(`nothing is kept of an earlier run of ${named}; this one begins anew`);
    }
    const begun = { session, threshold, opened, settings, output, letters, ...work };
    return await answerInto(host, flags, path, begun);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    const kept = files.length < requests.length ? "" : "; the same command with --resume goes on";
    session.note(`stopped${kept}`);
    return exitCode.interrupted;
  } finally {
    await answerer.close();
    await output.leave();
  }
}

/** Answers the records into an open output, and says what came of it. */
async function answerInto(
  host: Host,
  flags: BatchFlags,
  path: string,
  begun: Begun,
): Promise<ExitCode> {
  const { session, opened, settings } = begun;
  const source = recordsSource(host, path);
  const size = "absolute" in source ? sizeOfFile(source.absolute) : null;
  const progress = new Progress(host, flags.quiet ?? false, size);
  const rejects = new Rejects(host, session, flags.rejects ?? null);
  const summaryFile = flags.summary === undefined ? null : beginBeside(host, flags.summary, "json");
  if (settings.pseudonymKey !== null && flags.rejects !== undefined)
    session.note(
      `${placeName(flags.rejects)} keeps the ids of learners as they are, so that it can be run again`,
    );
  const admissions = new Admissions(path, (text) => session.note(text));
  const { programs } = settings;
  const asked = { desk: begun.answering.desk, programs, programGiven: programs.length > 0 };
  const { shard = null } = flags;
  const start = host.now();
  try {
    const run = new BatchRun({
      source,
      intake: intakeOptions(opened, flags, { path, ...asked, shard, only: null }),
      grouped: flags.grouped ?? false,
      rejects,
      admissions,
      progress,
      note: (text) => session.note(text),
      ...begun,
    });
    const summary = await untilInterrupted(host, run, begun.answerer);
    session.took(`${run.worked} situations`, start);
    if (flags.letters !== undefined)
      session.note(`${counted(run.lettersWritten, "letter")} written to ${flags.letters}`);
    const isPart = settings.part !== null;
    const warned = admissions.count > 0;
    return reportBatch(host, flags, { ...begun, summary, summaryFile, warned, isPart });
  } finally {
    progress.end();
    rejects.abandon();
    summaryFile?.abandon();
  }
}

/** Some outputs of a part cannot be put together with those of others; that is better known before than after. */
function noteOfParts(session: Session, { apart }: LearnerOutputs): void {
  for (const file of apart) {
    const named = file ?? "standard output";
    session.note(`\`batch merge\` cannot use ${named}: it needs csv or ndjson in a file (-o FILE)`);
  }
}

/** A wrong workspace gives wrong answers to everyone, so it stops the run. */
function stopAtErrors(session: Session, { day }: Opened): void {
  const errors = invalidating(day.diagnostics);
  if (errors.length === 0) return;
  session.reportErrors(errors, "");
  throw new UsageError(
    "the workspace has errors, so no learner was answered",
    "correct them, then give the same command again: a wrong rule would be applied to everyone",
  );
}

function lettersFor(
  host: Host,
  { letters, lang, lettersFormat }: BatchFlags,
  { pseudonymKey }: BatchSettings,
) {
  if (letters !== undefined) {
    const form = { language: lang ?? "en", format: lettersFormat ?? "html" } as const;
    return letterSettings(host, letters, { ...form, pseudonymKey });
  }
  if (lang === undefined && lettersFormat === undefined) return null;
  throw new UsageError("--lang and --letters-format are for letters", "add --letters DIR");
}

function answererFor(
  host: Host,
  flags: BatchFlags,
  parts: Pick<Begun, "opened" | "settings" | "terms" | "answering">,
): Answerer {
  const { opened, settings, terms, answering } = parts;
  const { banks, programs, together, formats, pseudonymKey, workspace: digest } = settings;
  const asked = flags.bank ?? listFrom(host.env.CREDITBANK_BANK);
  const load = { ...workspaceFolder(host, flags), banks: asked };
  const options = { banks, programs, together, formats, pseudonymKey, digest };
  const grounds = { load, asOf: opened.asOf, ...options };
  const start = (threads: number) => startPool(grounds, terms, threads);
  return answersWhereBest(answering, start, flags.jobs ?? host.threads, host.now);
}

/** The work of a run, which ends with `Interrupted` within a moment when the person at the terminal asks for it. */
async function untilInterrupted(
  host: Host,
  run: BatchRun,
  answerer: Answerer,
): Promise<BatchSummary> {
  let release = () => {};
  const interrupted = new Promise<never>((_, stop) => {
    release = host.onInterrupt(() => {
      run.stop();
      stop(new Interrupted());
    });
  });
  const work = run.work();
  try {
    return await Promise.race([work, interrupted]);
  } catch (error) {
    // The rest of the work ends by itself, and what it ends with is known.
    work.catch(() => {});
    await answerer.close();
    throw error;
  } finally {
    release();
  }
}

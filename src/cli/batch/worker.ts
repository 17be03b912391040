import { workerData } from "node:worker_threads";
import { openDay } from "../../ladder/day.ts";
import { plainSummary } from "../../learner/parts/plain-summary.ts";
import { BatchTally } from "../../learner/parts/tally.ts";
import { lotFrom, type PlainLot } from "../../learner/rows/plain-lot.ts";
import { RowTerms } from "../../learner/rows/row-terms.ts";
import { catalogueAt } from "../../workspace/catalogue.ts";
import { loadWorkspace } from "../../workspace/load.ts";
import { workspaceDigest } from "../../workspace/workspace-digest.ts";
import { Answering } from "./answering.ts";
import type { PlainAnswered, WorkerGrounds } from "./pool.ts";

/** A thread's own copy of the workspace; null where it is not any more what the run began with. */
function open(grounds: WorkerGrounds, terms: RowTerms): Answering | null {
  const { load, asOf, digest } = grounds;
  const workspace = loadWorkspace(load);
  if (workspaceDigest(workspace) !== digest) return null;
  return new Answering(openDay(catalogueAt(workspace, asOf)).catalogue, terms, grounds);
}

const terms = new RowTerms();
const answering = open(workerData as WorkerGrounds, terms);
const goOn = () => null;
let last: Promise<unknown> = Promise.resolve();

/** Answers a lot when the one before is answered, or gives null where the workspace was changed; a pool calls it by its name. */
export async function answer(plain: PlainLot): Promise<PlainAnswered | null> {
  if (answering === null) return null;
  const answered = last.then(() => answering.answer(lotFrom(plain, terms), goOn));
  last = answered.catch(() => {});
  const { count, ...rest } = await answered;
  const tally = new BatchTally();
  count(tally);
  return { ...rest, summary: plainSummary(tally.summary()) };
}

import { workerData } from "node:worker_threads";
import { openDay } from "../../ladder/day.ts";
import { Desk } from "../../learner/desk.ts";
import { Grounds } from "../../learner/grounds.ts";
import { type PlainAnswer, plainAnswer } from "../../learner/plain-answer.ts";
import type { Situation } from "../../learner/situation.ts";
import { Solver } from "../../learner/solver.ts";
import { catalogueAt } from "../../workspace/catalogue.ts";
import { loadWorkspace } from "../../workspace/load.ts";
import { workspaceDigest } from "../../workspace/workspace-digest.ts";
import type { WorkerGrounds } from "./pool.ts";

/** A thread's own copy of the workspace; null where it is not any more what the run began with. */
function open({ load, asOf, banks, digest }: WorkerGrounds): Solver | null {
  const workspace = loadWorkspace(load);
  if (workspaceDigest(workspace) !== digest) return null;
  const { catalogue } = openDay(catalogueAt(workspace, asOf));
  const chosen = banks === null ? null : new Set(banks);
  const takesPart = chosen === null ? undefined : (bank: string) => chosen.has(bank);
  return new Solver(new Desk(new Grounds(catalogue), takesPart));
}

const solver = open(workerData as WorkerGrounds);

/** Answers some situations, or null where the workspace was changed; a pool calls it by its name. */
export function answer(situations: readonly Situation[]): PlainAnswer[] | null {
  if (solver === null) return null;
  return situations.map((situation) => plainAnswer(solver.solve(situation)));
}

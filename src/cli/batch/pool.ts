import { fileURLToPath } from "node:url";
import type { CivilDate } from "../../kernel/date.ts";
import { answerFrom, type PlainAnswer } from "../../learner/plain-answer.ts";
import type { Situation } from "../../learner/situation.ts";
import type { LoadOptions } from "../../workspace/load.ts";
import { UsageError } from "../exit-code.ts";
import type { Answerer } from "./answerer.ts";

/** What each thread of a pool opens for itself. */
export interface WorkerGrounds {
  readonly load: LoadOptions;
  readonly asOf: CivilDate;
  /** Ids of the banks that take part; null for all. */
  readonly banks: readonly string[] | null;
  /** Of the workspace as it was when the run began. */
  readonly digest: string;
}

/** So many situations go to a thread at once: few enough that all threads end together. */
const lot = 64;

/** Answers in threads beside this one, which reads and writes, in the order of the situations. Answering throws a UsageError where the workspace was changed since the run began. */
export async function answersInThreads(grounds: WorkerGrounds, threads: number): Promise<Answerer> {
  const { Piscina } = await import("piscina");
  const others = Math.max(1, threads - 1);
  const pool = new Piscina<readonly Situation[], PlainAnswer[] | null>({
    filename: fileURLToPath(new URL("./worker.js", import.meta.url)),
    workerData: grounds,
    minThreads: others,
    maxThreads: others,
  });
  return {
    answer: async (situations) => {
      const lots: Promise<PlainAnswer[] | null>[] = [];
      for (let at = 0; at < situations.length; at += lot) {
        lots.push(pool.run(situations.slice(at, at + lot), { name: "answer" }));
      }
      return (await Promise.all(lots)).flatMap((answers) => {
        if (answers === null) throw workspaceChanged();
        return answers.map(answerFrom);
      });
    },
    close: () => pool.destroy(),
  };
}

function workspaceChanged(): UsageError {
  return new UsageError(
    "the workspace was changed while the batch was running",
    "run it again, without --resume: what was answered so far rests on the rules as they were",
  );
}

import { fileURLToPath } from "node:url";
import type { CivilDate } from "../../kernel/date.ts";
import { readSummary } from "../../learner/parts/plain-summary.ts";
import type { Lot } from "../../learner/rows/lot.ts";
import { type PlainLot, plainLot } from "../../learner/rows/plain-lot.ts";
import type { RowTerms } from "../../learner/rows/row-terms.ts";
import type { LoadOptions } from "../../workspace/load.ts";
import { UsageError } from "../exit-code.ts";
import type { AnsweredLot, AnsweringSettings } from "./answering.ts";

/** What each thread of a pool opens for itself. */
export interface WorkerGrounds extends AnsweringSettings {
  readonly load: LoadOptions;
  readonly asOf: CivilDate;
  /** Of the workspace as it was when the run began. */
  readonly digest: string;
}

/** An answered lot as it comes from a thread. */
export interface PlainAnswered extends Omit<AnsweredLot, "count"> {
  readonly summary: object;
}

/** Lots that wait for each thread beside the one it answers, so that it never waits for this one. */
const ahead = 1;

/** Threads that answer lots beside this one. */
export interface Pool {
  /** Has a thread nothing to do, or soon nothing? */
  readonly isFree: boolean;
  /** Rejects with a UsageError where the workspace was changed since the run began. */
  readonly answer: (lot: Lot) => Promise<AnsweredLot>;
  readonly close: () => Promise<void>;
}

/** Starts so many threads. */
export async function startPool(
  grounds: WorkerGrounds,
  terms: RowTerms,
  threads: number,
): Promise<Pool> {
  const { Piscina } = await import("piscina");
  const piscina = new Piscina<PlainLot, PlainAnswered | null>({
    filename: fileURLToPath(new URL("./worker.js", import.meta.url)),
    workerData: grounds,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: 1 + ahead,
  });
  let underway = 0;
  return {
    get isFree() {
      return underway < threads * (1 + ahead);
    },
    answer: async (lot) => {
      underway += 1;
      try {
        return answeredFrom(await piscina.run(plainLot(lot, terms), { name: "answer" }));
      } finally {
        underway -= 1;
      }
    },
    close: () => piscina.destroy(),
  };
}

function answeredFrom(plain: PlainAnswered | null): AnsweredLot {
  if (plain === null) {
    throw new UsageError(
      "the workspace was changed while the batch was running",
      "run it again, without --resume: what was answered so far rests on the rules as they were",
    );
  }
  const { summary: counted, ...rest } = plain;
  const summary = readSummary(counted);
  if (summary === null) throw new TypeError("a thread sent no summary");
  return { ...rest, count: (tally) => tally.addSummary(summary) };
}

import type { Solver } from "../../learner/solver.ts";
import { type Answerer, answersHere } from "./answerer.ts";
import { answersInThreads, type WorkerGrounds } from "./pool.ts";

/** Threads open the workspace anew, which takes as long as so many answers. */
const worthwhile = 512;

/** Where nobody asked for threads: after so long at work here, in milliseconds, if many situations are still new. */
const longWork = { spent: 3_000, asked: 1_024 };

/** How many threads may answer. */
export interface Threads {
  readonly most: number;
  /** Did somebody ask for them? */
  readonly asked: boolean;
}

/** Answers few situations in this thread; many in several, which are started when they are first of use. */
export function answersWhereBest(
  solver: Solver,
  grounds: WorkerGrounds,
  threads: Threads,
  now: () => number,
): Answerer {
  const here = answersHere(solver);
  let pool: Promise<Answerer> | null = null;
  let spent = 0;
  const isWorthwhile = (count: number) =>
    threads.asked ? count >= worthwhile : spent >= longWork.spent && count >= longWork.asked;
  return {
    answer: async (situations) => {
      if (threads.most >= 2 && (pool !== null || isWorthwhile(situations.length))) {
        pool ??= answersInThreads(grounds, threads.most);
        return (await pool).answer(situations);
      }
      const start = now();
      const answers = await here.answer(situations);
      spent += now() - start;
      return answers;
    },
    close: async () => {
      await here.close();
      await (await pool)?.close();
    },
  };
}

import type { Solver } from "../../learner/solver.ts";
import { type Answerer, answersHere } from "./answerer.ts";
import { answersInThreads, type WorkerGrounds } from "./pool.ts";

/** Threads open the workspace anew, which takes as long as so many answers. */
const worthwhile = 512;

/** Where nobody asked for threads: from so many answers on, if situations are still new, there will be many more. */
const manyMore = { answered: 4_096, asked: 1_024 };

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
): Answerer {
  const here = answersHere(solver);
  let pool: Promise<Answerer> | null = null;
  let answered = 0;
  const isWorthwhile = (count: number) =>
    threads.asked ? count >= worthwhile : answered >= manyMore.answered && count >= manyMore.asked;
  return {
    answer: async (situations) => {
      const { length } = situations;
      const alone = threads.most < 2 || (pool === null && !isWorthwhile(length));
      answered += length;
      if (alone) return here.answer(situations);
      pool ??= answersInThreads(grounds, threads.most);
      return (await pool).answer(situations);
    },
    close: async () => {
      await here.close();
      await (await pool)?.close();
    },
  };
}

import type { Solver } from "../../learner/solver.ts";
import { type Answerer, answersHere } from "./answerer.ts";
import { answersInThreads, type WorkerGrounds } from "./pool.ts";

/** Threads open the workspace anew, which takes as long as so many answers. */
const worthwhile = 512;

/** Answers few situations in this thread; many in several, which are started when they are first of use. */
export function answersWhereBest(
  solver: Solver,
  grounds: WorkerGrounds,
  threads: number,
): Answerer {
  const here = answersHere(solver);
  let pool: Promise<Answerer> | null = null;
  return {
    answer: async (situations) => {
      if (threads < 2 || (pool === null && situations.length < worthwhile))
        return here.answer(situations);
      pool ??= answersInThreads(grounds, threads);
      return (await pool).answer(situations);
    },
    close: async () => {
      await here.close();
      await (await pool)?.close();
    },
  };
}

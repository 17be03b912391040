import { type Answerer, answersHere } from "./answerer.ts";
import type { Answering } from "./answering.ts";
import type { Pool } from "./pool.ts";

/**
 * Threads are started after so long at work here, in milliseconds, if at least so much seems to be left: to start one
 * and to make it warm takes some three seconds of it, and it works out again what this one has in memory.
 */
const worthwhile = { spent: 3_000, left: 10_000 };

/** The weight of the last lot in what a learner seems to take: the first lots take longer than all others. */
const newest = 0.2;

/** Answers in this thread; where there is much to answer, in others beside it, at `most` so many with this one. */
export function answersWhereBest(
  answering: Answering,
  start: (threads: number) => Promise<Pool>,
  most: number,
  now: () => number,
): Answerer {
  const here = answersHere(answering, now);
  let starting: Promise<void> | null = null;
  let pool: Pool | null = null;
  let failure: unknown = null;
  let [spent, done, pace] = [0, 0, 0];
  let all: number | null = null;
  const seemsWorthwhile = () =>
    spent >= worthwhile.spent && (all === null ? spent : pace * (all - done)) >= worthwhile.left;
  const begin = () => {
    if (most < 2 || starting !== null) return;
    starting = start(most - 1).then(
      (started) => {
        pool = started;
      },
      (error: unknown) => {
        failure = error;
      },
    );
  };
  return {
    get isFree() {
      return pool?.isFree ?? false;
    },
    answer: async (lot) => {
      if (failure !== null) throw failure;
      if (pool?.isFree === true) return pool.answer(lot);
      const from = now();
      const answered = await here.answer(lot);
      const took = now() - from;
      const each = took / Math.max(1, lot.size);
      pace = done === 0 ? each : pace + newest * (each - pace);
      spent += took;
      done += lot.size;
      if (seemsWorthwhile()) begin();
      return answered;
    },
    expect: (learners) => {
      all = learners;
    },
    close: async () => {
      await here.close();
      await starting;
      await pool?.close();
    },
  };
}

import { type Answerer, answersHere } from "./answerer.ts";
import type { Answering } from "./answering.ts";
import type { Pool } from "./pool.ts";

/** How many threads may answer. */
export interface Threads {
  /** This one included. */
  readonly most: number;
  /** Did somebody ask for them? */
  readonly asked: boolean;
}

/** Where threads were asked for, fewer learners than this do not need them. */
const fewLearners = 512;

/**
 * Where nobody asked, threads are started after so long at work here, in milliseconds, if at least so much seems to be
 * left: to start one and to make it warm takes some three seconds of it.
 */
const worthwhile = { spent: 3_000, left: 10_000 };

/** Answers in this thread; where there is much to answer, in others beside it. */
export function answersWhereBest(
  answering: Answering,
  start: (threads: number) => Promise<Pool>,
  { most, asked }: Threads,
  now: () => number,
): Answerer {
  const here = answersHere(answering);
  let starting: Promise<void> | null = null;
  let pool: Pool | null = null;
  let failure: unknown = null;
  let [spent, done] = [0, 0];
  let all: number | null = null;
  const seemsWorthwhile = () => {
    if (asked) return done + (all ?? 0) >= fewLearners;
    const left = all === null ? spent : (spent / done) * (all - done);
    return spent >= worthwhile.spent && left >= worthwhile.left;
  };
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
      spent += now() - from;
      done += lot.size;
      if (seemsWorthwhile()) begin();
      return answered;
    },
    expect: (learners) => {
      all = learners;
      if (asked && seemsWorthwhile()) begin();
    },
    close: async () => {
      await here.close();
      await starting;
      await pool?.close();
    },
  };
}

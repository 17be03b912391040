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

/**
 * When other threads are worth their start, which takes this one as long as a hundred thousand usual learners: after so many
 * rows, or so long at work here, in milliseconds. Whoever asks for threads gets them earlier.
 */
const worthwhile = {
  asked: { rows: 2_000, spent: 500 },
  unasked: { rows: 200_000, spent: 2_000 },
};

/** Answers in this thread; where there is much to answer, in others beside it. */
export function answersWhereBest(
  answering: Answering,
  start: (threads: number) => Promise<Pool>,
  { most, asked }: Threads,
  now: () => number,
): Answerer {
  const here = answersHere(answering);
  const { rows, spent: patience } = asked ? worthwhile.asked : worthwhile.unasked;
  let starting: Promise<void> | null = null;
  let pool: Pool | null = null;
  let failure: unknown = null;
  let spent = 0;
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
      if (spent >= patience) begin();
      return answered;
    },
    expect: (count) => {
      if (count >= rows) begin();
    },
    close: async () => {
      await here.close();
      await starting;
      await pool?.close();
    },
  };
}

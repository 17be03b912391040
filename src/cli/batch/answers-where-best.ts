import type { Lot } from "../../learner/rows/lot.ts";
import { type Answerer, answersHere } from "./answerer.ts";
import type { AnsweredLot, Answering } from "./answering.ts";
import { lotSize } from "./lots.ts";
import type { Pool } from "./pool.ts";

/**
 * Threads are started after so long at work here, in milliseconds, if at least so much seems to be left: to start one
 * and to make it warm takes some three seconds of it, and it works out again what this one has in memory.
 */
const worthwhile = { spent: 3_000, left: 10_000 };

/** The weight of what was answered last in what a learner seems to take: the first take longer than all others. */
const newest = 0.2;

/** A lot that seems to take longer than this, in milliseconds, is answered in pieces by all threads. */
const heavyLot = 2_000;

/** How long a piece seems to take, in milliseconds: here so long, as other threads get none meanwhile; there, at most so long. */
const piece = { here: 250, there: 2_000 };

/** Another thread gets such a share of what is left for it, so that all threads end at about the same time. */
const shareOfLeft = 1 / 4;

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
  let [spent, done] = [0, 0];
  /** Milliseconds that a learner seems to take; null before the first is answered. */
  let pace: number | null = null;
  let all: number | null = null;
  let hear: (answered: number) => void = () => {};
  const seemsToTake = (learners: number) => (pace ?? 0) * learners;
  const seemsWorthwhile = () =>
    spent >= worthwhile.spent &&
    (all === null ? spent : seemsToTake(all - done)) >= worthwhile.left;
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
  const told = async (lot: Lot, answer: Promise<AnsweredLot>) => {
    const answered = await answer;
    done += lot.size;
    hear(done);
    if (seemsWorthwhile()) begin();
    return answered;
  };
  const answerHere = async (lot: Lot) => {
    const from = now();
    const answered = await here.answer(lot);
    const took = now() - from;
    const each = took / Math.max(1, lot.size);
    pace = pace === null ? each : pace + newest * (each - pace);
    spent += took;
    return answered;
  };
  const isHeavy = (learners: number) => seemsToTake(learners) > heavyLot;
  /** How many of so many learners to answer at once: all where they are little work, one where nothing is known of it. */
  const pieceOf = (left: number, isHere: boolean) => {
    if (pace === null) return 1;
    if (!isHeavy(left)) return left;
    const fair = (shareOfLeft * seemsToTake(left)) / most;
    const time = isHere ? piece.here : Math.max(piece.here, Math.min(piece.there, fair));
    return Math.min(left, Math.max(1, Math.floor(time / pace)));
  };
  return {
    get isFree() {
      return pool?.isFree === true && !isHeavy(lotSize);
    },
    answer: async (lot) => {
      if (pool?.isFree === true && !isHeavy(lot.size)) return told(lot, pool.answer(lot));
      const pieces: Promise<AnsweredLot>[] = [];
      for (let from = 0; from < lot.size; ) {
        if (failure !== null) throw failure;
        const other = pool?.isFree === true ? pool : null;
        const to = from + pieceOf(lot.size - from, other === null);
        const part = to - from === lot.size ? lot : lot.part(from, to);
        from = to;
        const one = told(part, other === null ? answerHere(part) : other.answer(part));
        pieces.push(one);
        // What fails in another thread is told where all pieces are put together.
        if (other === null) await one;
        else one.catch(() => {});
      }
      return joined(await Promise.all(pieces));
    },
    expect: (learners, heard) => {
      all = learners;
      hear = heard;
    },
    close: async () => {
      await here.close();
      await starting;
      await pool?.close();
    },
  };
}

/** The pieces of a lot as one. */
function joined(pieces: readonly AnsweredLot[]): AnsweredLot {
  const [first, ...more] = pieces;
  if (first === undefined) throw new RangeError("a lot has a learner");
  if (more.length === 0) return first;
  return {
    rows: first.rows.map((_, format) => {
      const parts = pieces.flatMap(({ rows }) => rows[format] ?? []);
      return {
        bytes: Buffer.concat(parts.map(({ bytes }) => bytes)),
        sizes: parts.flatMap(({ sizes }) => sizes),
      };
    }),
    count: (tally) => {
      for (const { count } of pieces) count(tally);
    },
    worked: pieces.reduce((sum, { worked }) => sum + worked, 0),
  };
}

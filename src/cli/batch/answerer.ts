import type { Lot } from "../../learner/rows/lot.ts";
import type { AnsweredLot, Answering } from "./answering.ts";

/** The run was told to stop. */
export class Interrupted extends Error {}

/** Who answers lots of learners. */
export interface Answerer {
  /** Can another lot be given before the last one is answered? */
  readonly isFree: boolean;
  /** Begins to answer a lot. Rejects with `Interrupted` once it is closed. */
  readonly answer: (lot: Lot) => Promise<AnsweredLot>;
  /** So many learners are to be answered in all: what takes long to begin may begin. `heard` is told how many are. */
  readonly expect: (learners: number, heard: (answered: number) => void) => void;
  readonly close: () => Promise<void>;
}

/** After so many milliseconds others get their turn: whoever asks to stop is heard soon, however much work a learner is. */
const turn = 50;

/** Answers in the thread that asks, one lot after the other. */
export function answersHere(answering: Answering, now: () => number): Answerer {
  let closed = false;
  let since = now();
  const others = async () => {
    await new Promise((resume) => setImmediate(resume));
    if (closed) throw new Interrupted();
    since = now();
  };
  const pause = () => (now() - since < turn ? null : others());
  return {
    isFree: false,
    answer: async (lot) => {
      await others();
      return answering.answer(lot, pause);
    },
    expect: () => {},
    close: async () => {
      closed = true;
    },
  };
}

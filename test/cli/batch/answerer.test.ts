import { expect, test } from "vitest";
import { answersHere, Interrupted } from "../../../src/cli/batch/answerer.ts";
import type { Answering } from "../../../src/cli/batch/answering.ts";
import { emptySummary } from "../../../src/learner/parts/summary.ts";
import { Lot } from "../../../src/learner/rows/lot.ts";

/** Answers so many learners of a lot, each in so many milliseconds; how many were answered when all was told to stop meanwhile. */
async function answeredBeforeStop(learners: number, each: number): Promise<number> {
  let [time, done] = [0, 0];
  const answering = {
    answer: async (_: Lot, pause: () => Promise<void> | null) => {
      setImmediate(() => void answerer.close());
      for (; done < learners; done += 1) {
        time += each;
        const rest = pause();
        if (rest !== null) await rest;
      }
      return { bytes: Buffer.of(), sizes: [], summary: emptySummary, worked: 0 };
    },
  } as unknown as Answering;
  const answerer = answersHere(answering, () => time);
  await expect(answerer.answer(new Lot())).rejects.toThrow(Interrupted);
  return done;
}

test("whoever asks to stop is heard after a learner that is much work, and after some that are little", async () => {
  expect(await answeredBeforeStop(1000, 400)).toBe(0);
  expect(await answeredBeforeStop(1000, 1)).toBe(49);
});

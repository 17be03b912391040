import { expect, test } from "vitest";
import type { AnsweredLot, Answering } from "../../../src/cli/batch/answering.ts";
import { answersWhereBest } from "../../../src/cli/batch/answers-where-best.ts";
import type { Pool } from "../../../src/cli/batch/pool.ts";
import { Lot } from "../../../src/learner/lot.ts";
import { emptySummary } from "../../../src/learner/summary.ts";
import { stretchOf } from "../../builders/stretch.ts";

const nothing: AnsweredLot = { bytes: Buffer.of(), sizes: [], summary: emptySummary, worked: 0 };

/** Lots of a hundred learners, each of which takes so many milliseconds here; how many were answered here, and how many threads were started. */
async function answered(of: number, lots: readonly number[], most: number) {
  let [time, here, started] = [0, 0, 0];
  const answering = {
    answer: async () => {
      time += lots[here++] ?? 0;
      return nothing;
    },
  } as unknown as Answering;
  const pool: Pool = { isFree: true, answer: async () => nothing, close: async () => {} };
  const start = async (count: number) => {
    started += count;
    return pool;
  };
  const answerer = answersWhereBest(answering, start, most, () => time);
  answerer.expect(of);
  for (const _ of lots) {
    const lot = new Lot();
    for (let learner = 0; learner < 100; learner += 1) lot.begin(stretchOf(`S-${learner}`), 1);
    await answerer.answer(lot);
  }
  await answerer.close();
  return { here, started };
}

test("threads are started once much seems to be left, and then take over", async () => {
  expect(await answered(10_000, [3_000, 600, 600], 3)).toEqual({ here: 1, started: 2 });
});

test("none is started before much is done, or where little is left", async () => {
  expect(await answered(10_000, [900, 900, 900], 3)).toEqual({ here: 3, started: 0 });
  expect(await answered(400, [3_000, 600], 3)).toEqual({ here: 2, started: 0 });
});

test("the slowness of the first lots is forgotten", async () => {
  const lots = [2_800, ...Array.from({ length: 30 }, () => 10)];
  expect(await answered(20_000, lots, 3)).toEqual({ here: lots.length, started: 0 });
});

test("a single thread stays one", async () => {
  expect(await answered(10_000, [3_000, 3_000], 1)).toEqual({ here: 2, started: 0 });
});

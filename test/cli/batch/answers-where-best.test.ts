import { describe, expect, test } from "vitest";
import type { AnsweredLot, Answering } from "../../../src/cli/batch/answering.ts";
import { answersWhereBest } from "../../../src/cli/batch/answers-where-best.ts";
import type { Pool } from "../../../src/cli/batch/pool.ts";
import { Lot } from "../../../src/learner/rows/lot.ts";
import { stretchOf } from "../../builders/stretch.ts";

/** What stands for the answer to a lot: the names of its learners. */
function answerTo(lot: Lot): AnsweredLot {
  const names = Array.from({ length: lot.size }, (_, learner) => `${lot.names.text(learner)};`);
  const sizes = names.map(({ length }) => length);
  const bytes = Buffer.from(names.join(""));
  return { rows: [{ bytes, sizes }], count: () => {}, worked: lot.size };
}

const textOf = (rows: AnsweredLot["rows"]) => rows.map(({ bytes }) => String(bytes)).join("");

function lotOf(from: number, size: number): Lot {
  const lot = new Lot();
  for (let learner = from; learner < from + size; learner += 1)
    lot.begin(stretchOf(`S-${learner}`), 1);
  return lot;
}

/**
 * Lots of a hundred learners, each of whom takes so many milliseconds here by the number of the lot; how many learners
 * were answered here and elsewhere, how many threads were started, and what was answered.
 */
async function answered(of: number, each: readonly number[], most: number) {
  let [time, here, there, started, current] = [0, 0, 0, 0, 0];
  const answering = {
    answer: async (lot: Lot) => {
      time += (each[current] ?? 0) * lot.size;
      here += lot.size;
      return answerTo(lot);
    },
  } as unknown as Answering;
  let waiting = 0;
  const pool: Pool = {
    get isFree() {
      return waiting < 2;
    },
    answer: async (lot) => {
      waiting += 1;
      there += lot.size;
      await new Promise((resume) => setImmediate(resume));
      waiting -= 1;
      return answerTo(lot);
    },
    close: async () => {},
  };
  const start = async (count: number) => {
    started += count;
    return pool;
  };
  const answerer = answersWhereBest(answering, start, most, () => time);
  let heard = 0;
  answerer.expect(of, (learners) => {
    heard = learners;
  });
  const lots: string[] = [];
  for (; current < each.length; current += 1) {
    const { rows, worked } = await answerer.answer(lotOf(100 * current, 100));
    expect([rows[0]?.sizes.length, worked]).toEqual([100, 100]);
    lots.push(textOf(rows));
  }
  await answerer.close();
  expect(heard).toBe(100 * each.length);
  expect(lots).toEqual(each.map((_, at) => textOf(answerTo(lotOf(100 * at, 100)).rows)));
  return { here, there, started };
}

describe("threads", () => {
  test("are started once much seems to be left, and then take over", async () => {
    expect(await answered(100_000, [31, 6, 6], 3)).toMatchObject({ started: 2 });
    const { here, there } = await answered(1_000_000, [15, 15, 15, 15, 15, 15], 3);
    expect(here).toBeLessThan(300);
    expect(here + there).toBe(600);
  });

  test("are started and share a lot while it is answered, where its learners are much work", async () => {
    const { here, there, started } = await answered(100, [500], 3);
    expect(started).toBe(2);
    expect(here).toBeLessThan(60);
    expect(here + there).toBe(100);
  });

  test("are not started before much is done, or where little is left", async () => {
    expect(await answered(10_000, [9, 9, 9], 3)).toEqual({ here: 300, there: 0, started: 0 });
    expect(await answered(400, [30, 6], 3)).toEqual({ here: 200, there: 0, started: 0 });
  });

  test("are not started for what was slow at first", async () => {
    const lots = [28, ...Array.from({ length: 30 }, () => 0.1)];
    expect(await answered(20_000, lots, 3)).toMatchObject({ there: 0, started: 0 });
  });

  test("are none beside this one where one is asked for", async () => {
    expect(await answered(10_000, [30, 30], 1)).toEqual({ here: 200, there: 0, started: 0 });
  });
});

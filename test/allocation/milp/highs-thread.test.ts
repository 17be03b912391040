import { Worker } from "node:worker_threads";
import { describe, expect, test } from "vitest";
import { HighsThread, waitUntil } from "../../../src/allocation/milp/highs-thread.ts";
import { Model } from "../../../src/allocation/milp/model.ts";
import { dice } from "../random-numbers.ts";

/** At most `most` of three columns that are worth 1, 2 and 3. */
function picking(most: number) {
  const model = new Model();
  const columns = [1, 2, 3].map(() => model.choice());
  model.row(
    columns.map((column) => [column, 1]),
    most,
  );
  return model.maximise(columns.map((column, at) => [column, at + 1]));
}

const picked = (thread: HighsThread, most: number) => [
  ...(thread.ask({ model: picking(most), nodes: 100 }).values ?? []),
];

describe("the thread of HiGHS", () => {
  test("answers each question, and not the one before", () => {
    const thread = new HighsThread();
    for (let round = 0; round < 100; round += 1) {
      expect(picked(thread, 1)).toEqual([0, 0, 1]);
      expect(picked(thread, 2)).toEqual([0, 1, 1]);
    }
  });

  test("gives the best that it found where its nodes are spent", () => {
    const { between } = dice(4);
    const model = new Model();
    const columns = Array.from({ length: 60 }, () => model.choice());
    for (let row = 0; row < 5; row += 1)
      model.row(
        columns.map((column) => [column, between(20, 99)]),
        1500,
      );
    const question = model.maximise(columns.map((column) => [column, between(20, 99)]));
    const { values, proven } = new HighsThread().ask({ model: question, nodes: 1 });
    expect(proven).toBe(false);
    const worth = (values ?? new Float64Array()).reduce(
      (sum, value, at) => sum + value * (question.worth[at] ?? 0),
      0,
    );
    expect(worth).toBeGreaterThan(500);
  });

  test("that failed is another one for the next question", () => {
    const thread = new HighsThread();
    const model = picking(1);
    const broken = { ...model, column: model.column.map(() => 7) };
    expect(() => thread.ask({ model: broken, nodes: 100 })).toThrow("HiGHS failed");
    expect(picked(thread, 1)).toEqual([0, 0, 1]);
  });
});

test("who waits for a value goes on waiting where woken without it", async () => {
  const places = new Int32Array(new SharedArrayBuffer(8));
  // It wakes over and over, and long after the first time it says that it had an answer.
  const source = `
    const places = require("node:worker_threads").workerData;
    for (let round = 0; round < 20; round += 1) {
      Atomics.wait(places, 1, 0, 10);
      Atomics.notify(places, 0);
    }
    Atomics.store(places, 1, 1);
    Atomics.store(places, 0, 1);
    Atomics.notify(places, 0);`;
  const worker = new Worker(source, { eval: true, workerData: places });
  waitUntil(places, 0, 1);
  expect(Atomics.load(places, 1)).toBe(1);
  await worker.terminate();
});

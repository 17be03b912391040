import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersTo, batch, folderFor } from "./batching.ts";
import { offerings, recordsOf } from "./learner-workspace.ts";

const records = recordsOf(60, 30);
const [heading = "", ...rows] = records.trimEnd().split("\n");

const learnersOf = (answers: readonly string[]) => answers.map((row) => row.split(",")[0]);

const recordRow = fc
  .record({
    learner: fc.constantFrom("A", "B", "C", "D"),
    item: fc.constantFrom(...offerings.slice(0, 4), ...offerings.slice(-1)),
    grade: fc.constantFrom("", "40", "80"),
  })
  .map(({ learner, item, grade }) => `${learner},${item},2024-05-01,${grade}`);

describe("the same records give the same answers", () => {
  test("in the order in which learners first appear", async () => {
    const reversed = `${[heading, ...rows.toReversed()].join("\n")}\n`;
    const expected = [...new Set(learnersOf(rows.toReversed()))];
    expect(learnersOf(await answersTo(reversed))).toEqual(expected);
  });

  test("together or apart, with and without --grouped", async () => {
    expect(await answersTo(records, "--grouped")).toEqual(await answersTo(records));
  });

  test("however the rows are shuffled", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .uniqueArray(recordRow, { minLength: 1, maxLength: 12 })
          .chain((some) =>
            fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
          ),
        async ([some, shuffled]) => {
          const given = await answersTo(`${[heading, ...some].join("\n")}\n`);
          const other = await answersTo(`${[heading, ...shuffled].join("\n")}\n`);
          expect(other.toSorted()).toEqual(given.toSorted());
          expect(learnersOf(other)).toEqual([...new Set(learnersOf(shuffled))]);
        },
      ),
      { numRuns: 6 },
    );
  });

  test("under names that only the key can make of ids", async () => {
    const key = "k".repeat(32);
    const cwd = folderFor({ "in.csv": records, "the.key": key });
    const argv = ["in.csv", "--program", "diploma", "--pseudonymise", "the.key"];
    const { stdout } = await batch(cwd, argv);
    const plain = await answersTo(records);
    const named = plain.map((row) => {
      const [learner = "", ...rest] = row.split(",");
      const name = createHmac("sha256", key).update(learner).digest("hex").slice(0, 32);
      return [name, ...rest].join(",");
    });
    expect(stdout.trimEnd().split("\n").slice(1)).toEqual(named);
  });
});

import { describe, expect, test } from "vitest";
import { run } from "../run.ts";
import { batch, folderFor } from "./batching.ts";

const heading = "learner,item,completedOn,grade,program,catalog";
const first = "A,skill-1,2024-03-05,80,diploma,2023-09-01";
const other = "A,skill-2,2024-03-05,80,diploma,2022-09-01";
const recordsOf = (...rows: readonly string[]) => `${[heading, ...rows].join("\n")}\n`;

describe("two dates of admission of one learner for one program", () => {
  test.each(["", "--grouped"])(
    "are told by their lines, and both rows are used (%s)",
    async (flag) => {
      const apart = "B,skill-1,2024-03-05,80,diploma,2023-09-01";
      const cwd = folderFor({ "in.csv": recordsOf(first, first, other, apart) });
      const argv = ["in.csv", ...(flag === "" ? [] : [flag])];
      const { code, stderr } = await batch(cwd, argv);
      expect(code).toBe(0);
      expect(stderr.match(/admission-differs/g)).toHaveLength(1);
      expect(stderr).toContain(
        "line 4: admission-differs, another date of admission (catalog) than in line 2",
      );
      expect((await batch(cwd, [...argv, "--fail-on", "warning"])).code).toBe(1);
    },
  );

  test("come to the same whatever the order of the rows: the earliest counts", async () => {
    const answers = [];
    for (const rows of [
      [first, other],
      [other, first],
    ]) {
      const cwd = folderFor({ "in.csv": recordsOf(...rows) });
      answers.push((await batch(cwd, ["in.csv"])).stdout);
    }
    expect(answers[0]).toBe(answers[1]);
    expect(answers[0]).toContain("A,diploma,eligible,6,6,");
  });

  test("are nothing to tell where they are for two programs", async () => {
    const certificate = other.replace("diploma,2022", "certificate,2024");
    const cwd = folderFor({ "in.csv": recordsOf(first, certificate) });
    expect((await batch(cwd, ["in.csv"])).stderr).not.toContain("admission-differs");
  });

  test("are told by explain, too", async () => {
    const cwd = folderFor({ "in.csv": recordsOf(first, other) });
    const argv = ["explain", "-C", "ws", "--learner", "A", "--records", "in.csv"];
    const { stderr } = await run(argv, { cwd });
    expect(stderr).toContain("in.csv:3");
    expect(stderr).toContain("than in line 2; the earliest one counts");
  });
});

test("an admission before the program has rules is no refusal: the row is rejected", async () => {
  const early = "A,skill-1,2024-03-05,80,diploma,2019-09-01";
  const cwd = folderFor({ "in.csv": recordsOf(early, first.replace("A,", "B,")) });
  const { code, stdout, stderr } = await batch(cwd, ["in.csv", "--rejects", "rejects.csv"]);
  expect(code).toBe(0);
  expect(stdout).not.toContain("A,diploma");
  expect(stdout).toContain("B,diploma,eligible,3,3,");
  expect(stderr).toContain("line 2: admission-early (catalog)");
});

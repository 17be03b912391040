import { describe, expect, test } from "vitest";
import { batch, folderFor } from "./batching.ts";

/** Learner, program, verdict and credits of each answer. */
async function answers(records: string, ...argv: readonly string[]): Promise<string[]> {
  const { stdout } = await batch(folderFor({ "in.csv": records }), ["in.csv", ...argv]);
  const rows = stdout.trimEnd().split("\n").slice(1);
  return rows.map((row) => row.split(",").slice(0, 4).join(" "));
}

const four = ["skill-1", "skill-2", "skill-3", "skill-4"]
  .map((item) => `A,${item},80,2024-05-01\n`)
  .join("");

describe("the programs that learners are answered for", () => {
  test("are those asked for, each once however it is asked for", async () => {
    const found = await answers(
      `learner,item,grade,completedOn\n${four}`,
      "--program",
      "*",
      "--program",
      "diploma",
    );
    expect(found).toEqual(["A certificate eligible 9", "A diploma eligible 12"]);
  });

  test("are those that rows name; an item counts where its row says", async () => {
    const records = `learner,item,grade,completedOn,program
A,skill-1,80,2024-05-01,diploma
B,skill-1,80,2024-05-01,certificate
A,skill-2,80,2024-05-01,certificate
A,skill-3,80,2024-05-01,diploma
`;
    expect(await answers(records)).toEqual([
      "A diploma eligible 6",
      "A certificate eligible 3",
      "B certificate eligible 3",
    ]);
  });

  test("are those asked for where a row names none", async () => {
    const records = `learner,item,grade,completedOn,program
A,skill-1,80,2024-05-01,
A,skill-2,80,2024-05-01,certificate
`;
    expect(await answers(records, "--program", "diploma")).toEqual([
      "A diploma eligible 3",
      "A certificate eligible 6",
    ]);
  });

  test("are those in effect on the day of admission", async () => {
    const records = (day: string) =>
      `learner,item,grade,completedOn,catalog\nA,skill-1,80,2024-05-01,${day}\n`;
    const argv = ["--program", "certificate"];
    expect(await answers(records("2024-06-01"), ...argv)).toEqual(["A certificate eligible 3"]);
    expect(await answers(records("2023-06-01"), ...argv)).toEqual([]);
    expect(await answers(records(""), ...argv)).toEqual(["A certificate eligible 3"]);
  });
});

describe("exceptions", () => {
  const records = `learner,item,grade,completedOn
X-1,skill-1,80,2024-05-01
X-1,skill-2,80,2024-05-01
L-SECRET-77,skill-1,80,2024-05-01
X-3,skill-1,80,2024-05-01
`;

  test("are kept to and counted; those that have ended or change nothing are told by their ids", async () => {
    const cwd = folderFor({ "in.csv": records });
    const { code, stdout, stderr } = await batch(cwd, ["in.csv", "--program", "diploma"]);
    expect(code).toBe(0);
    expect(stdout).toContain(
      "X-1,diploma,eligible,3,3,open=course-skill-2:3:eligible:bank,not-applicable\n",
    );
    expect(stdout).toContain("X-3,diploma,eligible,3,3,open=course-skill-1:3:eligible:bank");
    expect(stderr).toContain("exception kept was kept to in 1 answer");
    expect(stderr).toMatch(
      /ws\/exceptions\.yaml:\d+:\d+ warning exception-unused the exception "idle"/,
    );
    expect(stderr).toMatch(
      /ws\/exceptions\.yaml:\d+:\d+ warning exception-expired the exception "over"/,
    );
    expect(stderr).not.toContain('"absent"');
    expect(stderr).not.toContain('"kept"');
    expect(stderr).not.toContain("L-SECRET-77");
  });

  test("that keep back what is in review are kept to", async () => {
    const undated = "learner,item\nX-1,skill-1\nX-1,skill-2\n";
    const cwd = folderFor({ "in.csv": undated });
    const { stdout, stderr } = await batch(cwd, ["in.csv", "--program", "diploma"]);
    expect(stdout).toContain("X-1,diploma,review,0,3,");
    expect(stderr).toContain("exception kept was kept to in 1 answer");
    expect(stderr).not.toContain("exception-unused");
  });

  test("without use make the run end with 1 where warnings do", async () => {
    const cwd = folderFor({ "in.csv": records });
    const argv = ["in.csv", "--program", "diploma", "-q", "--fail-on", "warning"];
    expect(await batch(cwd, argv)).toMatchObject({ code: 1 });
  });
});

test("a warning of the workspace that makes the run end with 1 is told", async () => {
  const cwd = folderFor({
    "in.csv": "learner,item,grade,completedOn\nA,skill-1,80,2024-05-01\n",
    "ws/more.yaml": `kind: agreement
id: other-edition
bank: bank
microCredentials: [{id: skill-1, edition: "1066"}]
decision: no-credit
assessed: {on: 2024-01-01}
`,
  });
  const argv = ["in.csv", "--program", "diploma", "--fail-on"];
  const warned = await batch(cwd, [...argv, "warning"]);
  expect(warned.code).toBe(1);
  expect(warned.stderr).toMatch(/^ws\/more\.yaml:4:\d+ warning /m);
  const fine = await batch(cwd, [...argv, "error"]);
  expect(fine.code).toBe(0);
  expect(fine.stderr).not.toContain("more.yaml");
});

test("reviews make the run end with 1 where that is asked for", async () => {
  const argv = ["in.csv", "--program", "diploma", "--fail-on", "review"];
  const review = folderFor({
    "in.csv": "learner,item,grade,completedOn\nA,skill-12,80,2024-05-01\n",
  });
  expect(await batch(review, argv)).toMatchObject({ code: 1 });
  const sure = folderFor({
    "in.csv": "learner,item,grade,completedOn\nA,skill-1,80,2024-05-01\n",
    "ws/exceptions.yaml": "",
  });
  expect(await batch(sure, argv)).toMatchObject({ code: 0 });
});

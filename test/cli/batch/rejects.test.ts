import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { batch, folderFor, textIn } from "./batching.ts";

const records = `learner,item,completedOn,grade,note
A,skill-1,2024-03-05,80,good
-B,skil-1,2024-03-05,80,=1+1
=C,skill-1,2024-02-30,80,
"+D, E",skill-1,2024-03-05,180,
F,skill-1,2024-03-05
,skill-1,2024-03-05,80,
@G,skill-2,2024-03-05,80,
`;
const toDiploma = ["--program", "diploma"] as const;

describe("a row that cannot be used", () => {
  test("stops nothing: it is told by its line, counted, and kept with what is wrong", async () => {
    const cwd = folderFor({ "in.csv": records });
    const argv = ["in.csv", ...toDiploma, "--rejects", "bad.csv", "-o", "out.csv"];
    const { code, stderr } = await batch(cwd, argv);
    expect(code).toBe(0);
    expect(textIn(cwd, "out.csv").split("\n").slice(1, -1)).toEqual([
      "A,diploma,eligible,3,3,open=course-skill-1:3:eligible:bank,",
      "'@G,diploma,eligible,3,3,open=course-skill-2:3:eligible:bank,",
    ]);
    expect(textIn(cwd, "bad.csv").split("\n")).toEqual([
      "line,code,column,expected,learner,item,completedOn,grade,note",
      "3,item-unknown,item,a micro-credential or course of the workspace; did you mean skill-1?,'-B,skil-1,2024-03-05,80,'=1+1",
      "4,date-impossible,completedOn,a day as YYYY-MM-DD,'=C,skill-1,2024-02-30,80,",
      `5,grade-range,grade,"0 to 100, a share as 85%, or a letter","'+D, E",skill-1,2024-03-05,180,`,
      '6,row-width,,"5 columns as in the heading, found 3","F,skill-1,2024-03-05"',
      "7,learner-missing,learner,an identifier,,skill-1,2024-03-05,80,",
      "",
    ]);
    expect(stderr).toContain("line 3: item-unknown (item), expected a micro-credential or course");
    expect(stderr).toContain("2 learners in 7 rows");
    expect(stderr).toContain("5 rows could not be used");
  });

  test("is one that stands apart from the others of its learner, where --grouped says that none does", async () => {
    const rows = ["A,skill-1", "B,skill-1", "A,skill-2", "B,skill-2"].map(
      (row) => `${row},2024-03-05,80\n`,
    );
    const cwd = folderFor({ "in.csv": `learner,item,completedOn,grade\n${rows.join("")}` });
    const argv = ["in.csv", ...toDiploma, "--grouped", "--rejects", "bad.csv", "-o", "out.csv"];
    const { code, stderr } = await batch(cwd, argv);
    expect(code).toBe(0);
    expect(textIn(cwd, "out.csv").split("\n").slice(1, -1)).toEqual([
      "A,diploma,eligible,3,3,open=course-skill-1:3:eligible:bank,",
      expect.stringMatching(/^B,diploma,eligible,6,6,/),
    ]);
    expect(textIn(cwd, "bad.csv")).toContain("4,learner-apart,,");
    expect(stderr).toContain("line 4: learner-apart, expected the rows of each learner together");
    expect(stderr).toContain("2 learners in 4 rows");
  });

  test("is answered when it was mended in the file of rejects, whatever its id begins with", async () => {
    const cwd = folderFor({ "in.csv": records });
    await batch(cwd, ["in.csv", ...toDiploma, "--rejects", "bad.csv", "-o", "out.csv"]);
    const mended = textIn(cwd, "bad.csv")
      .replace("skil-1", "skill-1")
      .replace("2024-02-30", "2024-02-29")
      .replace(",180,", ",80,");
    writeFileSync(path.join(cwd, "mended.csv"), mended);
    const again = ["mended.csv", ...toDiploma, "--rejects", "still.csv", "-f", "ndjson"];
    const { stdout } = await batch(cwd, again);
    const learners = stdout.trimEnd().split("\n");
    expect(learners.map((line) => JSON.parse(line).learner)).toEqual(["-B", "=C", "+D, E"]);
    expect(textIn(cwd, "still.csv").split("\n")).toHaveLength(4);
  });

  test("is answered from the file of rejects, too, where headings of the file are called as its own", async () => {
    const rows = "code,column,line,when\nA,skil-1,80,2024-03-05\nB,skill-2,80,2024-02-30\n";
    const cwd = folderFor({ "in.csv": rows });
    const columns = ["--columns", "learner=code,item=column,grade=line,completedOn=when"];
    const common = [...toDiploma, ...columns];
    await batch(cwd, ["in.csv", ...common, "--rejects", "bad.csv", "--fail-on", "never"]);
    writeFileSync(path.join(cwd, "once.csv"), textIn(cwd, "bad.csv").replace("skil-1", "skill-1"));
    const once = await batch(cwd, ["once.csv", ...common, "--rejects", "still.csv"]);
    expect(once.stdout).toContain("A,diploma,eligible,3,3,");
    const mended = textIn(cwd, "still.csv").replace("2024-02-30", "2024-02-29");
    writeFileSync(path.join(cwd, "twice.csv"), mended);
    const twice = await batch(cwd, ["twice.csv", ...common]);
    expect(twice).toMatchObject({ code: 0, stdout: expect.stringContaining("B,diploma,eligible") });
  });

  test("makes the run end with 1 where warnings do, and never otherwise", async () => {
    const cwd = folderFor({ "in.csv": records });
    const argv = ["in.csv", ...toDiploma, "-q"];
    for (const [threshold, code] of [
      ["error", 0],
      ["warning", 1],
      ["review", 1],
      ["never", 0],
    ] as const) {
      expect(await batch(cwd, [...argv, "--fail-on", threshold])).toMatchObject({ code });
    }
  });

  test("is told up to five times; how to keep the rest is said", async () => {
    const cwd = folderFor({ "in.csv": `learner,item\n${"A,nothing\n".repeat(12)}` });
    const { stderr } = await batch(cwd, ["in.csv", ...toDiploma]);
    expect(stderr.match(/^line \d+: item-unknown/gm)).toHaveLength(5);
    expect(stderr).toContain("… and 7 more");
    expect(stderr).toContain("--rejects FILE");
  });

  test("makes the run end with 1 where no row can be used, unless it is never to", async () => {
    const cwd = folderFor({ "in.csv": "learner,item\nA,nothing\nB,nothing\n" });
    const { code, stderr } = await batch(cwd, ["in.csv", ...toDiploma]);
    expect(code).toBe(1);
    expect(stderr).toContain("no row could be used, so nobody was answered");
    const never = await batch(cwd, ["in.csv", ...toDiploma, "--fail-on", "never"]);
    expect(never.code).toBe(0);
    const part = await batch(cwd, ["in.csv", ...toDiploma, "--shard", "1/2", "-o", "part.csv"]);
    expect(part.code).toBe(0);
  });

  test("is kept as it is with --pseudonymise, and that is said", async () => {
    const cwd = folderFor({ "in.csv": records, key: "k".repeat(32) });
    const argv = ["in.csv", ...toDiploma, "--pseudonymise", "key"];
    const { stderr } = await batch(cwd, [...argv, "--rejects", "bad.csv"]);
    expect(stderr.match(/bad\.csv keeps the ids of learners as they are/g)).toHaveLength(1);
    expect(textIn(cwd, "bad.csv")).toContain("'-B");
    expect((await batch(cwd, argv)).stderr).not.toContain("keeps the ids");
  });

  test("is refused a packed file, as is the summary: only answers are packed", async () => {
    const cwd = folderFor({ "in.csv": records });
    for (const [flag, name] of [
      ["--rejects", "bad.csv"],
      ["--summary", "s.json"],
    ] as const) {
      const { code, stderr } = await batch(cwd, ["in.csv", ...toDiploma, flag, `${name}.gz`]);
      expect(code).toBe(2);
      expect(stderr).toContain(`${name}.gz would not be packed`);
      expect(stderr).toContain(`name it ${name}`);
      expect(existsSync(path.join(cwd, `${name}.gz`))).toBe(false);
    }
  });

  test("leaves a file with a heading where there is none", async () => {
    const cwd = folderFor({ "in.csv": "learner,item\nA,skill-1\n" });
    await batch(cwd, ["in.csv", ...toDiploma, "--rejects", "bad.csv"]);
    expect(textIn(cwd, "bad.csv")).toBe("line,code,column,expected,learner,item\n");
  });

  test("is lost to nobody when the run fails: the file of an earlier run stays", async () => {
    const cwd = folderFor({ "in.csv": "learner,item\nA,skill-1\n\0", "bad.csv": "before" });
    const { code } = await batch(cwd, ["in.csv", ...toDiploma, "--rejects", "bad.csv"]);
    expect(code).toBe(2);
    expect(textIn(cwd, "bad.csv")).toBe("before");
    expect(existsSync(path.join(cwd, ".bad.csv.partial"))).toBe(false);
  });
});

import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { batch, folderFor, textIn } from "./batching.ts";

const records = "learner,item\nA,skill-1\n";

describe("what cannot be done ends with 2, says what to do, and leaves nothing behind", () => {
  test.each([
    ["in.csv --program diplom", 'did you mean "diploma"?'],
    ["in.csv --program zz*", 'no program matches "zz*"'],
    ["in.csv", "--program ID"],
    ["none.csv --program diploma", "none.csv"],
    ["ws --program diploma", "it is a folder"],
    ["in.csv --program diploma --pseudonymise short.key", "head -c 32 /dev/urandom"],
    ["in.csv --program diploma --pseudonymise none.key", "none.key"],
    ["in.csv --program diploma -f text", "csv, ndjson, xlsx, parquet"],
    ["in.csv --program diploma -f csv -f ndjson=b.ndjson --resume", "-o FILE"],
    ["in.csv --program diploma -f csv=a -f ndjson=./a", "two formats would go to"],
    ["in.csv --program diploma -f csv -f xlsx", "two formats would go to standard output"],
    ["in.csv --program diploma -f xlsx", "-o FILE.xlsx"],
    ["in.csv --program diploma -f parquet", "-o FILE.parquet"],
    ["in.csv --program diploma -o ws", "cannot write ws: it is a folder"],
    ["in.csv --program diploma -o in.csv/out.csv", "cannot write in.csv/out.csv"],
    ["in.csv --program diploma --rejects ws", "cannot write ws"],
    ["in.csv --program diploma -o in.csv", "named for the records and for the answers"],
    ["in.csv --program diploma -o ./link.csv", "named for the records and for the answers"],
    ["in.csv --program diploma -o a.csv --rejects a.csv", "answers and for the rejected rows"],
    ["in.csv --program diploma --rejects in.csv", "name two files"],
    ["in.csv --program diploma --summary in.csv", "name two files"],
    ["in.csv --program diploma --dates ymd", "dmy, mdy"],
    ["in.csv --program diploma --jobs 0", "from 1 to 999"],
    ["in.csv --program diploma --shard 4/3", "3/16"],
    ["in.csv --program diploma --columns learner", "learner"],
    ["in.csv --program diploma --columns learner=Student", "Student"],
    ["in.csv --program diploma --resume", "-o FILE"],
    ["in.csv --program diploma --bank bnk", 'did you mean "bank"?'],
    ["in.csv --program diploma --as-of yesterday", "YYYY-MM-DD"],
    ["in.csv --progam diploma", "Did you mean --program?"],
    ["empty.csv --program diploma", "empty.csv"],
    ["noheading.csv --program diploma", "the first line is a row, no heading"],
    ["latin.csv --program diploma", "CSV UTF-8"],
    ["nul.csv --program diploma -o out.csv", "NUL"],
    ["book.xlsx --program diploma", "save the sheet as CSV"],
  ])("%s", async (line, said) => {
    const cwd = folderFor({
      "in.csv": records,
      "short.key": "short",
      "empty.csv": "",
      "noheading.csv": "S-1,skill-1\n",
      "nul.csv": `${records}B,ski\0ll-1\n`,
      "book.xlsx": "PK\u0003\u0004 and so on",
    });
    writeFileSync(
      path.join(cwd, "latin.csv"),
      Buffer.from(`${records}B\u00e9,skill-1\n`, "latin1"),
    );
    symlinkSync(path.join(cwd, "in.csv"), path.join(cwd, "link.csv"));
    const before = readdirSync(cwd).sort();
    const { code, stdout, stderr } = await batch(cwd, line.split(" "));
    expect(stderr).toContain(said);
    expect(stderr).not.toContain("internal");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(readdirSync(cwd).sort()).toEqual(before);
    expect(textIn(cwd, "in.csv")).toBe(records);
  });

  test("a workspace with errors", async () => {
    const cwd = folderFor({ "in.csv": records, "ws/wrong.yaml": "kind: course\nid: x\n" });
    const before = readdirSync(cwd).sort();
    const argv = ["in.csv", "--program", "diploma", "-o", "out.csv", "--summary", "s.json"];
    const { code, stdout, stderr } = await batch(cwd, argv);
    expect(stderr).toContain("ws/wrong.yaml");
    expect(stderr).toContain("no learner was answered");
    expect(stderr).toMatch(/^\d errors in the workspace\.\n`creditbank check` shows each/m);
    expect(stderr).toContain("help: correct them, then give the same command again");
    expect(stderr).not.toContain("the rest is answered");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(readdirSync(cwd).sort()).toEqual(before);
  });
});

test("folders of outputs are made as needed", async () => {
  const cwd = folderFor({ "in.csv": records });
  const argv = ["in.csv", "--program", "diploma", "-o", "a/b/out.csv", "--rejects", "a/c/bad.csv"];
  expect(await batch(cwd, argv)).toMatchObject({ code: 0 });
  expect(textIn(cwd, "a/b/out.csv")).toContain("A,diploma,");
});

test("a wrong path of the records costs nothing that is kept of an earlier run", async () => {
  const cwd = folderFor({ ".out.csv.partial": "half", ".out.csv.resume": "state" });
  mkdirSync(path.join(cwd, "elsewhere"));
  await batch(cwd, ["in.csv", "--program", "diploma", "-o", "out.csv"]);
  expect(textIn(cwd, ".out.csv.partial")).toBe("half");
  expect(textIn(cwd, ".out.csv.resume")).toBe("state");
});

import { writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { bc, run } from "../run.ts";
import { answersTo, batch, folderFor } from "./batching.ts";

const plain = "learner,item,completedOn,grade\nA,skill-1,2024-03-05,80\nB,skill-2,2024-03-05,50\n";

/** The answers for bytes in a file. */
async function answersToBytes(bytes: Uint8Array, ...argv: readonly string[]): Promise<string[]> {
  const cwd = folderFor();
  writeFileSync(path.join(cwd, "in.csv"), bytes);
  const { stdout } = await batch(cwd, ["in.csv", "--program", "diploma", ...argv]);
  return stdout.trimEnd().split("\n").slice(1);
}

describe("records are read as spreadsheets write them", () => {
  test.each([
    ["with semicolons", plain.replaceAll(",", ";")],
    ["with tabs", plain.replaceAll(",", "\t")],
    ["with a byte order mark", `\ufeff${plain}`],
    ["with CRLF", plain.replaceAll("\n", "\r\n")],
    ["without a last line break", plain.trimEnd()],
    ["with sep=;", `sep=;\n${plain.replaceAll(",", ";")}`],
    ["with quotes", plain.replaceAll(/[^,\n]+/g, '"$&"')],
    ["with blank lines", plain.replaceAll("\n", "\n\n")],
    [
      "with a line break in a cell that means nothing here",
      plain.replace("grade\n", "grade,note\n").replaceAll("0\n", '0,"one\ntwo"\n'),
    ],
    ["with headings in another case", plain.replace("completedOn", "Completed_On")],
  ])("%s", async (_, text) => {
    expect(await answersTo(text)).toEqual(await answersTo(plain));
  });

  test("packed, in UTF-16, and on standard input", async () => {
    const expected = await answersTo(plain);
    expect(expected).toEqual([
      "A,diploma,eligible,3,3,open=course-skill-1:3:eligible:bank,",
      "B,diploma,no,0,0,,grade-low",
    ]);
    expect(await answersToBytes(gzipSync(plain))).toEqual(expected);
    expect(await answersToBytes(Buffer.from(`\ufeff${plain}`, "utf16le"))).toEqual(expected);
    const { stdout } = await batch(folderFor(), ["-", "--program", "diploma"], { stdin: plain });
    expect(stdout.trimEnd().split("\n").slice(1)).toEqual(expected);
  });

  test("under other headings, with --columns", async () => {
    const other = plain
      .replace("learner,item", "Student ID,Badge")
      .replace("completedOn", '"Day, of the end"');
    const columns = 'learner=Student ID,item=Badge,completedOn="Day, of the end"';
    expect(await answersTo(other, "--columns", columns)).toEqual(await answersTo(plain));
  });

  test("with days in the order that --dates says", async () => {
    const expected = await answersTo(plain);
    const european = plain.replaceAll("2024-03-05", "25/03/2024");
    expect(await answersTo(european, "--dates", "dmy")).toEqual(expected);
    const american = plain.replaceAll("2024-03-05", "3/25/2024");
    expect(await answersTo(american, "--dates", "mdy")).toEqual(expected);
  });
});

test("the export of the fixtures is read with its own headings and days", async () => {
  const columns =
    "learner=Student ID,item=Badge,completedOn=Day of completion,grade=Mark,program=Programme";
  const argv = ["batch", "fixtures/learners/bc/export.csv", "-C", bc, "--dates", "dmy"];
  const { code, stdout } = await run([...argv, "--columns", columns]);
  expect(code).toBe(0);
  expect(stdout.trimEnd().split("\n").slice(1)).toEqual([
    "S-2001,tru-bgs,eligible,3,3,electives/open=tru-bldg-3290:3:eligible:tru,",
    "S-2002,bcit-dip-forest-technology,eligible,3,3,mensuration=bcit-frst-2190:3:eligible:bcit,",
  ]);
});

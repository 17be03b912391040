import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { batch, folderFor, textIn } from "./batching.ts";
import { recordsOf, secret } from "./learner-workspace.ts";

const heading = "learner,item,edition,completedOn,grade,mark:C1,route,program,catalog";
const sound = `${heading}\n${secret},skill-1,1,2024-05-01,80,80,,,2024-01-10\n`;

/** Every fault that a row can have. */
const faulty = `${heading}
${secret},,,,,,,,
${secret},skil-1,,,,,,,
${secret},skill-1,9,,,,,,
${secret},skill-1,,2024-02-30,,,,,
${secret},skill-1,,2124-02-20,,,,,
${secret},skill-1,,,180,,,,
${secret},skill-1,,,,180,,,
${secret},course-skill-1,,,,80,,,
${secret},course-skill-1,,,,,walking,,
${secret},skill-1,,,,,,nowhere,
${secret},skill-1,,,,,,,2024-13-01
${secret},skill-1
"${secret}"x,skill-1,,,,,,,
"${secret}
${secret}",skill-1,,,,,,,
"${secret},skill-1
`;

const runs: readonly (readonly [string, string])[] = [
  ["sound", ""],
  ["sound", "-v"],
  ["sound", "-o out.csv --summary s.json"],
  ["sound", "-o out.xlsx"],
  ["sound", "--pseudonymise the.key -o out.ndjson"],
  ["sound", "--grouped --jobs 2 --shard 1/1"],
  ["sound", "--program nowhere"],
  ["sound", "-o sound.csv"],
  ["sound", "--columns learner=Person"],
  ["sound", "--resume -o out.csv"],
  ["sound", "--as-of 2019-01-01"],
  ["faulty", "-v --rejects bad.csv"],
  ["faulty", "--fail-on warning"],
  ["faulty", "-o out.csv --summary s.json -q"],
  ["unheaded", ""],
  ["twice", ""],
  ["program", ""],
  ["nul", "-o out.csv --grouped"],
  ["latin", ""],
  ["long", ""],
  ["cut", "-o out.csv"],
];

function folderOfRecords(): string {
  const cwd = folderFor({
    "sound.csv": sound,
    "faulty.csv": faulty,
    "unheaded.csv": `${secret},skill-1\n${secret},skill-2\n`,
    "twice.csv": `learner,item,item\n${secret},skill-1,skill-1\n`,
    "program.csv": `learner,item,program\n${secret},skill-1,nowhere\n`,
    "nul.csv": `${sound}${secret},ski\0ll\n`,
    "long.csv": `${sound}${secret}${"x".repeat(1_200_000)},skill-1\n`,
    "the.key": "k".repeat(32),
  });
  writeFileSync(path.join(cwd, "latin.csv"), Buffer.from(`${sound}${secret}\u00e9,a\n`, "latin1"));
  const packed = gzipSync(recordsOf(2_000, 40).replaceAll("S-", `${secret}-`));
  writeFileSync(path.join(cwd, "cut.csv"), packed.subarray(0, packed.length / 2));
  return cwd;
}

describe("a learner's id is in outputs only", () => {
  test.each(runs)("%s.csv %s", async (records, flags) => {
    const cwd = folderOfRecords();
    const argv = ["--program", "diploma", ...flags.split(" ").filter((flag) => flag !== "")];
    const circumstances = { tty: true, env: { CREDITBANK_DEBUG: "1" } };
    const { code, stderr } = await batch(cwd, [`${records}.csv`, ...argv], circumstances);
    expect(code).toBeLessThan(3);
    expect(stderr).not.toBe("");
    expect(stderr).not.toContain("SECRET");
    const names = readdirSync(cwd);
    expect(names.join(" ")).not.toContain("SECRET");
    for (const name of names.filter((one) => /\.(json|resume|lock)$/.test(one)))
      expect(textIn(cwd, name)).not.toContain("SECRET");
    if (flags.includes("pseudonymise") && existsSync(path.join(cwd, "out.ndjson")))
      expect(textIn(cwd, "out.ndjson")).not.toContain("SECRET");
  });

  test.each([
    ["jdoe,skill-1\njroe,skill-2\n", "the first line is a row, no heading"],
    ["jdoe,unknown\njroe,other\n", "the first line has no known column name, no heading"],
    ["learner,skill-1,jdoe\n", "the first line is a row, no heading"],
    ["jdoe,jdoe,skill-1\n", "the first line is a row, no heading"],
  ])("also where there is no heading, and that is said (%j)", async (text, said) => {
    const cwd = folderFor({ "in.csv": text });
    for (const more of [[], ["--columns", "learner=Person"]]) {
      const { code, stderr } = await batch(cwd, ["in.csv", "--program", "diploma", ...more]);
      expect(code).toBe(2);
      expect(stderr).toContain(said);
      expect(stderr).not.toMatch(/jdoe|jroe/);
    }
  });

  test("also where a run is left to be resumed", async () => {
    const records = recordsOf(17_000, 12).replaceAll("S-", `${secret}-`);
    const cwd = folderFor({ "in.csv": `${records}\0` });
    const argv = ["in.csv", "--program", "diploma", "--grouped", "-o", "out.csv"];
    const { code, stderr } = await batch(cwd, argv);
    expect(code).toBe(2);
    expect(textIn(cwd, ".out.csv.resume")).toContain('"learners":16384');
    expect(textIn(cwd, ".out.csv.resume") + stderr).not.toContain("SECRET");
  });

  test.each([
    ["requirement: nowhere", 'item: "skill-1"'],
    ["item: skill-1", "reason: 7, learner: 7"],
  ])("also where the workspace is wrong about the learner (%s)", async (...lines) => {
    const wrong = `kind: exception\n{id: wrong, type: exclude, program: diploma, learner: ${secret}, ${lines.join(", ")}, decided: {on: 2024-01-10, by: [{role: chair}]}, effective: {from: 2024-01-10}}\n`;
    const flow = wrong.replace("kind: exception\n{", "{kind: exception, ");
    const cwd = folderFor({ "in.csv": sound, "ws/wrong.yaml": flow });
    const { code, stderr } = await batch(cwd, ["in.csv", "--program", "diploma"]);
    expect(code).toBeLessThan(3);
    expect(stderr).toContain("ws/wrong.yaml");
    expect(stderr).not.toContain("SECRET");
  });

  test("also where the settings cannot be used", async () => {
    const cwd = folderFor({ "in.csv": sound });
    const line = `{kind: exception, id: wrong, learner: ${secret}, tpye: exclude}\n`;
    writeFileSync(path.join(cwd, "ws/creditbank.yaml"), line);
    const { code, stderr } = await batch(cwd, ["in.csv", "--program", "diploma"]);
    expect(code).toBe(2);
    expect(stderr).not.toContain("SECRET");
  });
});

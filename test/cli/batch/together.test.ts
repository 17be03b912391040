import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { run } from "../run.ts";
import { batch, folderFor, textIn } from "./batching.ts";
import { recordsOf } from "./learner-workspace.ts";
import { contents } from "./parts.ts";

const both = ["--program", "certificate", "--program", "diploma", "--together"];

const held = (learner: string, program: string, ...skills: readonly number[]) =>
  skills.map((skill) => `${learner},skill-${skill},80,2024-05-01,${program}\n`).join("");

const records = (...rows: readonly string[]) =>
  `learner,item,grade,completedOn,program\n${rows.join("")}`;

/** Rows of the output without their awards. */
const brief = (stdout: string) =>
  stdout
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((row) => {
      const [learner, program, verdict, certain, possible, , reasons = ""] = row.split(",");
      return [learner, program, verdict, certain, possible, reasons].join(" ").trim();
    });

describe("batch --together", () => {
  const three = records(held("A", "", 1, 2, 3, 4), held("B", "", 1, 2), held("C", "diploma", 1));

  test("shares learning out among the programs; a completed one enters another as a block", async () => {
    const cwd = folderFor({ "in.csv": three });
    const { stdout } = await batch(cwd, ["in.csv", ...both]);
    expect(brief(stdout)).toEqual([
      "A certificate eligible 9 9 already-used",
      "A diploma eligible 12 12",
      "B certificate eligible 6 6",
      "B diploma no 0 0 already-used",
      "C diploma eligible 3 3",
    ]);
    expect(stdout).toContain("open=course-skill-4:3:eligible:bank; open=block:9:eligible:bank,\n");
    const lines = await batch(cwd, ["in.csv", ...both, "-f", "ndjson"]);
    expect(lines.stdout).toContain('{"requirement":"open","award":"block:certificate"');
  });

  test("prefers the program that is named first, patterns by code point, and those that only rows name last", async () => {
    const cwd = folderFor({ "in.csv": records(held("A", "", 1)) });
    const order = async (...argv: readonly string[]) =>
      brief((await batch(cwd, ["in.csv", "--together", ...argv])).stdout);
    const first = ["A diploma eligible 3 3", "A certificate no 0 0 already-used"];
    expect(await order("--program", "diploma", "--program", "*")).toEqual(first);
    expect(await order("--program", "*")).toEqual([
      "A certificate eligible 3 3",
      "A diploma no 0 0 already-used",
    ]);
    const named = folderFor({ "in.csv": records(held("A", "certificate", 1), held("A", "", 1)) });
    const { stdout } = await batch(named, ["in.csv", "--program", "diploma", "--together"]);
    expect(brief(stdout)).toEqual([first[0], "A certificate no 0 0 already-used; duplicate"]);
  });

  test("changes nothing where learners have one program each", async () => {
    const cwd = folderFor({ "in.csv": recordsOf(60, 30) });
    const argv = ["in.csv", "--program", "diploma"];
    const alone = await batch(cwd, argv);
    expect((await batch(cwd, [...argv, "--together"])).stdout).toBe(alone.stdout);
  });

  test("gives the same bytes grouped, in parts that are merged, and as a table", async () => {
    const cwd = folderFor({ "in.csv": recordsOf(60, 30) });
    const whole = await batch(cwd, ["in.csv", ...both, "-o", "whole.csv", "-q"]);
    expect(whole.code).toBe(0);
    await batch(cwd, ["in.csv", ...both, "-o", "grouped.csv", "--grouped"]);
    for (const part of ["1", "2"])
      await batch(cwd, ["in.csv", ...both, "-o", `${part}.csv`, "--shard", `${part}/2`]);
    const merge = ["batch", "merge", "-C", "ws", "1.csv", "2.csv", "-o", "merged.csv"];
    expect(await run(merge, { cwd })).toMatchObject({ code: 0 });
    const [expected, ...others] = contents(cwd, "whole.csv", "grouped.csv", "merged.csv");
    expect(others).toEqual([expected, expected]);
    expect(await batch(cwd, ["in.csv", ...both, "-o", "whole.xlsx"])).toMatchObject({ code: 0 });
  });

  test("is one of the options that a run is known by: parts of another kind are refused", async () => {
    const cwd = folderFor({ "in.csv": recordsOf(20, 10) });
    const alone = both.slice(0, -1);
    await batch(cwd, ["in.csv", ...both, "-o", "1.csv", "--shard", "1/2"]);
    await batch(cwd, ["in.csv", ...alone, "-o", "2.csv", "--shard", "2/2"]);
    expect(JSON.parse(textIn(cwd, "1.csv.manifest.json")).options).toMatchObject({
      together: true,
      programs: ["certificate", "diploma"],
    });
    const merge = ["batch", "merge", "-C", "ws", "1.csv", "2.csv", "-o", "merged.csv"];
    expect(await run(merge, { cwd })).toMatchObject({ code: 2 });
  });

  test("writes letters that say what the output says", async () => {
    const cwd = folderFor({ "in.csv": three });
    const letters = ["--letters", "letters", "--letters-format", "markdown"];
    await batch(cwd, ["in.csv", ...both, ...letters]);
    expect(readdirSync(`${cwd}/letters`).sort()).toEqual([
      "A_certificate.en.md",
      "A_diploma.en.md",
      "B_certificate.en.md",
      "B_diploma.en.md",
      "C_diploma.en.md",
    ]);
    const letter = (name: string) => textIn(cwd, `letters/${name}.en.md`).replaceAll("\u00a0", " ");
    expect(letter("A_diploma")).toContain("**It is recommended that 12 credits count");
    expect(letter("A_diploma")).toContain("| credit in one block (The certificate) | 9 credits |");
    expect(letter("B_diploma")).toContain(
      "“Skill 1” counts in another of your programs, The certificate, and the same learning counts only once.",
    );
  });
});

describe("explain --learner --together", () => {
  const explain = (...argv: readonly string[]) => {
    const cwd = folderFor({ "in.csv": records(held("A", "", 1, 2, 3), held("A", "diploma", 4)) });
    const learner = ["--learner", "A", "--records", "in.csv", "--together"];
    return run(["explain", "-C", "ws", ...learner, ...argv], { cwd });
  };

  test("says what counts where, and why not here as well", async () => {
    const { stdout } = await explain(...both.slice(0, -1));
    expect(stdout).toMatch(/all programs of the learner are answered together/);
    expect(stdout).toContain("✔ eligible 9.0 → open: a block of credit, The certificate");
    expect(stdout).not.toContain("already-used");
  });

  test("shows the programs that are asked for as they are beside all others", async () => {
    const { stdout } = await explain("--program", "certificate", "-f", "json");
    const { together, programs } = JSON.parse(stdout);
    expect(together).toBe(true);
    expect(programs.map(({ program }: { readonly program: string }) => program)).toEqual([
      "certificate",
    ]);
    expect(programs[0].credits.certain).toBe(9);
  });

  test("writes a letter about one program, and says how to get all", async () => {
    const one = await explain("--program", "certificate", "--letter", "one.md");
    expect(one.code).toBe(0);
    const many = await explain(...both.slice(0, -1), "--letter", "many.md");
    expect(many).toMatchObject({ code: 2 });
    expect(many.stderr).toContain("batch --letters DIR --together");
  });

  test("is for the records of a learner", async () => {
    expect(await run(["explain", "overlap-low", "--together"])).toMatchObject({ code: 2 });
  });
});

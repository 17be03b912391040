import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bc, run, runJson } from "../run.ts";
import { folderWith, smallWorkspace } from "../workspace.ts";

const plain = (smallWorkspace["offerings.yaml"] ?? "").replaceAll(/^ {4}alignments: .*\n/gm, "");

/** Offerings that nobody has aligned with the course. */
const unaligned = { ...smallWorkspace, "offerings.yaml": plain };

interface Report {
  readonly suggestions: readonly { from: string; to: string; relation: string; score: number }[];
  readonly effects: readonly {
    microCredential: string;
    before: string;
    verdict: string;
    credits: number;
    accepting: readonly object[];
  }[];
}

describe("match", () => {
  test("suggests, and evaluates what accepting would change", async () => {
    const cwd = folderWith(unaligned);
    const report = await runJson<Report>(["match"], { cwd });
    expect(report.suggestions.map(({ from, to }) => [from, to])).toEqual([
      ["maybe#C1", "carbon#O1"],
      ["sure#C1", "carbon#O1"],
    ]);
    expect(report.effects).toMatchObject([
      { microCredential: "maybe", before: "not-assessed", verdict: "review", credits: 3 },
      { microCredential: "sure", before: "not-assessed", verdict: "eligible", credits: 3 },
    ]);
    const { stdout } = await run(["match"], { cwd });
    expect(stdout).toContain(
      "Carbon for sure in diploma: not compared yet → eligible, 3.0 credits",
    );
    expect(stdout).toContain("counts for nothing until a person accepts it");
  });

  test("suggestions change no verdict; accepting one does", async () => {
    const cwd = folderWith(unaligned);
    const verdict = async () => {
      const { pairs } = await runJson<{ pairs: { microCredential: string; verdict: string }[] }>(
        ["ladder", "--all"],
        { cwd },
      );
      return pairs.find(({ microCredential }) => microCredential === "sure")?.verdict;
    };
    expect(await verdict()).toBe("not-assessed");
    await run(["match", "-o", "found.yaml", "--from", "sure"], { cwd });
    expect((await run(["check"], { cwd })).code).toBe(0);
    expect(await verdict()).toBe("not-assessed");
    await run(["match", "--accept", "found.yaml"], { cwd, ask: async () => "a" });
    expect(await verdict()).toBe("eligible");
    expect((await runJson<Report>(["match", "--from", "sure"], { cwd })).suggestions).toEqual([]);
  });

  test("the crosswalk of the B.C. workspace is valid, named after its file, and never overwritten", async () => {
    const cwd = folderWith({});
    const file = join(cwd, "Bcit-2025.yaml");
    const argv = ["match", "-C", bc, "--to", "bcit-*", "-o", file];
    expect((await run(argv)).code).toBe(0);
    const text = readFileSync(file, "utf8");
    expect(text).toContain("\nid: bcit-2025\n");
    expect(text).toContain("status: proposed");
    expect(await run(argv)).toMatchObject({ code: 2 });
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  test("the same input gives the same bytes, and --top and --min-score hold", async () => {
    const argv = ["match", "-C", bc, "--min-score", "0.5", "--top", "1"];
    const [a, b] = [await run(argv), await run(argv)];
    expect(a.stdout).toBe(b.stdout);
    const { suggestions } = await runJson<Report>(argv);
    expect(suggestions.length).toBeGreaterThan(2);
    expect(suggestions.every(({ score }) => score >= 0.5)).toBe(true);
    expect(suggestions.map(({ score }) => score)).toEqual(
      suggestions.map(({ score }) => score).sort((x, y) => y - x),
    );
  });

  test.each([
    [["--min-score", "1.5"], "from 0 to 1"],
    [["--top", "0"], "whole number"],
    [["--from", "sur"], 'did you mean "sure"'],
    [["--to", "x*"], "matches"],
    [["--id", "Not An Id"], "lower-case"],
  ])("%s is refused", async (flags, message) => {
    const { code, stderr } = await run(["match", ...flags], { cwd: folderWith(unaligned) });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe("match --accept", () => {
  const answers = (list: string[]) => async () => list.shift() ?? null;
  const proposals = `# kept
kind: crosswalk
id: given
mappings:
  - {from: "sure#C1", to: "carbon#O1", status: proposed} # first
  - from: "maybe#C1"
    to: "carbon#O1"   # second
    status: proposed
`;

  test("saves each answer at once, keeps comments, and goes on where it stopped", async () => {
    const cwd = folderWith({ ...unaligned, "given.yaml": proposals });
    const argv = ["match", "--accept", "given.yaml"];
    const first = await run(argv, {
      cwd,
      ask: answers(["broader", "what?", "n", "both count", "a", "q"]),
    });
    expect(first.code).toBe(0);
    expect(first.stderr).toContain("1 accepted, 0 rejected; 1 proposal left in given.yaml");
    const text = readFileSync(join(cwd, "given.yaml"), "utf8");
    expect(text).toContain("status: accepted} # first");
    expect(text).toContain("relation: broader");
    expect(text).toContain('rationale: "both count"');
    expect(text).toContain('"carbon#O1"   # second');
    const second = await run(argv, { cwd, ask: answers(["r"]) });
    expect(second.stderr).toContain("1 of 1: given.yaml:6");
    expect(readFileSync(join(cwd, "given.yaml"), "utf8")).toContain("status: rejected");
    expect((await run(["check"], { cwd })).code).toBe(0);
  });

  test("is refused where there is no terminal", async () => {
    const cwd = folderWith({ ...unaligned, "given.yaml": proposals });
    const { code, stderr } = await run(["match", "--accept", "given.yaml"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("there is no terminal to ask at");
    expect(stderr).toContain("edit given.yaml instead");
  });

  test("does not overwrite what somebody else has changed meanwhile", async () => {
    const cwd = folderWith({ ...unaligned, "given.yaml": proposals });
    const ask = async () => {
      writeFileSync(join(cwd, "given.yaml"), `${proposals}# mine\n`);
      return "a";
    };
    const { code, stderr } = await run(["match", "--accept", "given.yaml"], { cwd, ask });
    expect(code).toBe(2);
    expect(stderr).toContain("was changed meanwhile");
    expect(readFileSync(join(cwd, "given.yaml"), "utf8")).toBe(`${proposals}# mine\n`);
  });
});

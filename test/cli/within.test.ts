import { describe, expect, test } from "vitest";
import { run, runJson } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

const agreement = (to: string, more = "") => `kind: agreement
id: a
bank: bank
microCredentials: [{id: sure}]
decision: credit
results: [{type: assigned, course: carbon}]
assessed: {on: 2024-01-10}
approved: {on: 2024-01-20}
effective: {from: 2024-02-01, to: ${to}}
${more}`;

const world = (text: string) => folderWith({ ...smallWorkspace, "agreement.yaml": text });

const codesWithin = async (text: string, within: string): Promise<string[]> => {
  const argv = ["check", "--within", within];
  const report = await runJson<{ diagnostics: { code: string }[] }>(argv, { cwd: world(text) });
  return report.diagnostics.map(({ code }) => code);
};

describe("check --within", () => {
  test.each([
    ["2025-01-31", "0d", ["agreement-ending"]],
    ["2025-02-01", "0d", []],
    ["2025-02-01", "1d", ["agreement-ending"]],
    ["2025-02-01", "1", ["agreement-ending"]],
    ["2025-02-14", "2w", ["agreement-ending"]],
    ["2025-02-15", "2w", []],
    ["2025-02-28", "1m", ["agreement-ending"]],
    ["2025-03-01", "1m", []],
    ["2026-01-31", "1y", ["agreement-ending"]],
    ["2026-02-01", "1y", []],
  ])("an agreement until %s, within %s: %j", async (to, within, codes) => {
    expect(await codesWithin(agreement(to), within)).toEqual(codes);
  });

  test("not one that is superseded by then", async () => {
    const later = agreement("2029-12-31", "supersedes: a\n")
      .replace("id: a", "id: b")
      .replace("2024-02-01", "2025-03-01");
    expect(await codesWithin(`${agreement("2025-03-31")}---\n${later}`, "90d")).toEqual([]);
    expect(await codesWithin(`${agreement("2025-02-20")}---\n${later}`, "21d")).toEqual([
      "agreement-ending",
    ]);
  });

  test("every kind of document that ends is listed, with what follows it", async () => {
    const ends = "effective: {to: 2025-03-31}";
    const document = (kind: string, id: string, more: string) =>
      `---\nkind: ${kind}\nid: ${id}\n${more}\n`;
    const decided = "decided: {on: 2025-01-10, by: [{role: chair}]}\nreason: Shown";
    const levels = "title: Levels\nlevels: [low, high]";
    const kinds = {
      "competency-framework": `title: Skills\ncompetencies: [{id: K1, statement: Count}]\n${ends}`,
      "level-scale": `${levels}\n${ends}`,
      "level-crosswalk": `from: level-scale\nto: other\nsource: s\nsources: {s: {title: S}}\nlevels: [{from: low, to: [low]}]\n${ends}`,
      crosswalk: `mappings: [{from: "sure#C1", to: "carbon#O1"}]\n${ends}`,
      "grade-scale": `bands: [{grade: A, from: 50, to: 100}]\n${ends}`,
      exception: `type: waive\nprogram: diploma\nrequirement: open\n${decided}\n${ends}`,
      pathway: `title: Way\nsteps: [{microCredential: sure}]\n${ends}`,
      framework: `title: Rules\nclauses: []\n${ends}`,
      "verb-list": `language: en\nsource: s\nsources: {s: {title: S}}\ngrammar: {}\nverbs: [{bloom: [apply], lemmas: [use]}]\n${ends}`,
    };
    const documents = Object.entries(kinds).map(([kind, more]) => document(kind, kind, more));
    const next = `edition: "2"\nmappings: []\neffective: {from: 2025-04-01}`;
    const all = [
      ...documents,
      document("level-scale", "other", levels),
      document("crosswalk", "crosswalk", next),
    ];
    const report = await runJson<{
      diagnostics: { code: string; severity: string; args: { kind?: string; next?: string } }[];
    }>(["check", "--within", "2m"], { cwd: world(all.join("")) });
    expect(report.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const ending = report.diagnostics.filter(({ code }) => code === "edition-ending");
    expect(ending.map(({ args }) => args.kind).sort()).toEqual(Object.keys(kinds).sort());
    expect(ending.find(({ args }) => args.kind === "crosswalk")?.args.next).toBe("2025-04-01");
  });

  test("lists it at the end, and leaves the exit code alone", async () => {
    const cwd = world(agreement("2025-03-31", "reviewBy: 2025-01-01\n"));
    const { code, stdout } = await run(["check", "--within", "90d"], { cwd });
    expect(code).toBe(0);
    expect(stdout.indexOf("agreement-review-due")).toBeLessThan(stdout.indexOf("Coming up until"));
    expect(stdout).toContain('Coming up until 2025-05-01\n  the agreement "a" ends on 2025-03-31');
    const strict = ["check", "--within", "90d", "--fail-on", "review"];
    expect((await run(strict, { cwd: world(agreement("2025-03-31")) })).code).toBe(0);
    const quiet = await run(["check", "--within", "90d", "-q"], { cwd });
    expect(quiet.stdout).not.toContain("Coming up");
  });

  test("says where nothing comes up, and nothing unless it is asked", async () => {
    const cwd = world(agreement("2029-12-31"));
    const asked = await run(["check", "--within", "90d"], { cwd });
    expect(asked.stdout).toContain("nothing ends or is to be reviewed until 2025-05-01");
    const plain = await run(["check"], { cwd: world(agreement("2025-03-31")) });
    expect(plain.stdout).not.toContain("agreement-ending");
  });

  test.each(["", "soon", "-3d", "3 d", "1.5m", "101y", "999999d"])(
    "%j is refused",
    async (text) => {
      const { code, stderr } = await run(["check", `--within=${text}`], { cwd: world("") });
      expect([code, stderr]).toEqual([2, expect.stringContaining("90d, 12w, 6m or 1y")]);
    },
  );
});

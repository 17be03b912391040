import { describe, expect, test } from "vitest";
import { completeText } from "../../documents/complete.ts";
import { run, runJson } from "../run.ts";
import { folderWith } from "../workspace.ts";

const bank = (edition: string, from: string, threshold: string) => `kind: credit-bank
id: north
title: North Bank
institution: north
edition: "${edition}"
effective: {from: ${from}}
equivalence: {threshold: ${threshold}, source: policy}
limits: [{id: plar, of: {routes: [plar]}, max: {share: 50%}}]
sources: {policy: {title: Policy 5, basis: primary}}
`;

const history = "[{from: 2018-01-01, value: 75%}, {from: 2023-01-01, value: 80%}]";

describe("rules show", () => {
  test("says what a built-in pack demands, with its sources, without any workspace", async () => {
    const { stdout, code } = await run(["rules", "show", "vcc"], { cwd: folderWith({}) });
    expect(code).toBe(0);
    expect(stdout).toContain("lecture hours for one credit: 15 [VCC policy 413");
    expect(stdout).toContain("at most 65 % of the program's credits, routes plar, transfer");
    expect(stdout).toContain("primary");
  });

  test.each([
    ["eu-ects", "hours of all learning for one credit: 25 to 30 ["],
    ["kr-acbs", "least credits in residence for an associate degree: 18 ["],
    ["kr-acbs", "least credits in residence for a bachelor: 18 ["],
    ["okanagan", "least grade: 50 % ["],
    ["my-apel-c", "least mark on every competency: 50 % ["],
    ["my-apel-c", "no awards, award types block ["],
    ["1edtech-trusted-2024", "reports as: alignment"],
    ["us-ace", "competencies that not every completer shows count: no [ACE, Evaluation standards;"],
    ["us-credit-hour", "hours of all learning for one credit: 45 [Linn-Benton"],
    ["us-credit-hour", "lecture hours for one credit: 15 [Lincoln University"],
  ])("says in words what %s demands: %s", async (id, words) => {
    const { stdout } = await run(["rules", "show", id], { cwd: folderWith({}) });
    expect(stdout.replace(/\s+/g, " ")).toContain(words);
  });

  test("has words for every key of the language, and of every pack", async () => {
    const cwd = folderWith({ "complete.yaml": completeText });
    const { packs } = await runJson<{ packs: { kind: string; id: string }[] }>(["rules", "list"], {
      cwd,
    });
    const names = [...new Set(packs.map(({ kind, id }) => `${kind}:${id}`))];
    const shown = await runJson<{ packs: { lines: { key: string; words: string }[] }[] }>(
      ["rules", "show", ...names],
      { cwd },
    );
    const lines = shown.packs.flatMap((pack) => pack.lines);
    expect(lines.length).toBeGreaterThan(500);
    expect(lines.filter(({ key, words }) => words.startsWith(`${key}: `))).toEqual([]);
  });

  test("says from which day a parameter holds", async () => {
    const cwd = folderWith({ "north.yaml": bank("1", "2017-01-01", history) });
    const { stdout } = await run(["rules", "show", "north"], { cwd });
    expect(stdout.replace(/\s+/g, " ")).toContain("75 % from 2018-01-01; 80 % from 2023-01-01");
  });

  test("asks for a pack that there is", async () => {
    const { code, stderr } = await run(["rules", "show", "vvc"], { cwd: folderWith({}) });
    expect(code).toBe(2);
    expect(stderr).toContain('did you mean "vcc"?');
  });
});

describe("rules diff", () => {
  const editions = {
    "one.yaml": bank("1", "2018-01-01", "75%").replace(
      "effective: {from: 2018-01-01}",
      "effective: {from: 2018-01-01, to: 2022-12-31}",
    ),
    "two.yaml": bank("2", "2023-01-01", "80%"),
  };

  test("compares the last two editions of a pack", async () => {
    const { stdout, code } = await run(["rules", "diff", "north"], { cwd: folderWith(editions) });
    expect(code).toBe(0);
    expect(stdout).toBe(
      "- credit-bank north (1)\n+ credit-bank north (2)\n\n≠ equivalence.threshold\n" +
        "    - 75 %\n    + 80 %\n\n1 difference; 2 the same\n",
    );
  });

  test("shows what is the same, where that is asked for", async () => {
    const argv = ["rules", "diff", "north@2", "north@1", "--all"];
    const { stdout } = await run(argv, { cwd: folderWith(editions) });
    expect(stdout).toContain("- credit-bank north (2)");
    expect(stdout).toContain("= limits.plar");
  });

  test("tells no difference where one states what is presumed of the other, and shows what is stated only", async () => {
    const stated = bank("2", "2023-01-01", "75%").replace(
      "threshold: 75%",
      "threshold: 75%, countOptional: false",
    );
    const cwd = folderWith({ ...editions, "two.yaml": `${stated}dates: {rules: admission}\n` });
    const { stdout } = await run(["rules", "diff", "north"], { cwd });
    expect(stdout).toContain("0 differences");
    const shown = await run(["rules", "show", "north@1"], { cwd });
    expect(shown.stdout).not.toContain("dates");
    expect((await run(["rules", "show", "us-ace"], { cwd })).stdout).not.toContain(
      "the rules in force",
    );
  });

  test("tells a bank from a framework of the same id", async () => {
    const cwd = folderWith({});
    const both = await run(["rules", "diff", "uk-scqf", "vcc"], { cwd });
    expect(both.code).toBe(2);
    expect(both.stderr).toContain("credit-bank:uk-scqf, framework:uk-scqf");
    const one = await run(["rules", "diff", "credit-bank:uk-scqf", "vcc"], { cwd });
    expect(one.code).toBe(0);
  });

  test("needs two editions, or another pack", async () => {
    const { code, stderr } = await run(["rules", "diff", "vcc"], { cwd: folderWith({}) });
    expect(code).toBe(2);
    expect(stderr).toContain("has one edition");
  });
});

describe("rules new and rules test", () => {
  const written = async (kind: string) => {
    const cwd = folderWith({});
    expect((await run(["rules", "new", kind, "north"], { cwd })).code).toBe(0);
    return cwd;
  };

  test.each(["bank", "framework"])("a new %s fails its case, and nothing else", async (kind) => {
    const cwd = await written(kind);
    const { code, stdout } = await run(["rules", "test"], { cwd });
    expect(code).toBe(1);
    expect(stdout.match(/case-failed/g)).toHaveLength(1);
    expect(stdout).toMatch(/✘ (credit-bank|framework) north: 1 case, 1 finding/);
    const checked = await run(["check", "--json"], { cwd });
    const { diagnostics } = JSON.parse(checked.stdout) as { diagnostics: { code: string }[] };
    expect(diagnostics.map(({ code }) => code)).toEqual(["case-failed"]);
  });

  test("what is there is not overwritten", async () => {
    const cwd = await written("bank");
    const { code, stderr } = await run(["rules", "new", "bank", "north"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("exists");
  });

  test("that it replaces a built-in one is said", async () => {
    const said = async (kind: string, id: string) =>
      (await run(["rules", "new", kind, id, "-q"], { cwd: folderWith({}) })).stderr;
    expect(await said("bank", "tru")).toBe(
      [
        'note: in a workspace this credit-bank replaces the built-in "tru" in all answers',
        "help: if that is not meant, delete what was written and choose another id\n",
      ].join("\n"),
    );
    expect(await said("framework", "ca-bc-2024")).toContain('replaces the built-in "ca-bc-2024"');
    expect(await said("framework", "tru")).toBe("");
  });

  test("an id must be one", async () => {
    const { code } = await run(["rules", "new", "bank", "../x"], { cwd: folderWith({}) });
    expect(code).toBe(2);
  });

  const base = {
    ...{ title: "An offering", creditStatus: "non-credit", issuer: { id: "provider" } },
    competencies: [{ id: "K1", statement: "Weigh samples" }],
  };
  const subject = (id: string, more: object) => [
    {
      kind: "credit-bank",
      id,
      title: id,
      institution: id,
      edition: "1",
      equivalence: { threshold: 0.8 },
    },
    { kind: "cases", id: `${id}-cases`, of: { bank: id }, asOf: "2025-01-01", base, ...more },
  ];
  const yaml = (documents: readonly object[]) =>
    documents.map((one) => JSON.stringify(one)).join("\n---\n");
  const fine = subject("alpha", { cases: [{ id: "fine", expect: {} }] });
  const broken = { id: "broken", offering: { title: "x", nonsense: 3 }, expect: {} };

  test("a case that cannot be run fails what it is about, and nothing else", async () => {
    const beta = subject("beta", { cases: [broken, { id: "fine", expect: {} }] });
    const cwd = folderWith({ "w.yaml": yaml([...fine, ...beta]) });
    const alpha = await run(["rules", "test", "alpha"], { cwd });
    expect(alpha).toMatchObject({ code: 0, stdout: "✔ credit-bank alpha: 1 case\n" });
    const { code, stdout } = await run(["rules", "test", "beta"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain("unknown-key");
    expect(stdout).toMatch(/✘ credit-bank beta: 1 of 2 cases run, \d+ finding/);
    const json = JSON.parse((await run(["rules", "test", "--json"], { cwd })).stdout) as {
      packs: { of: string; listed: number; cases: number; passed: boolean }[];
    };
    expect(json.packs).toMatchObject([
      { of: "credit-bank alpha", listed: 1, cases: 1, passed: true, diagnostics: [] },
      { of: "credit-bank beta", listed: 2, cases: 1, passed: false },
    ]);
  });

  test("cases about what is not there fail", async () => {
    const [, cases = {}] = subject("beta", { cases: [{ id: "fine", expect: {} }] });
    const cwd = folderWith({ "w.yaml": yaml([...fine, cases]) });
    const { code, stdout, stderr } = await run(["rules", "test", "beta"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toBe("✘ credit-bank beta: 0 of 1 case run\n");
    expect(stderr).toContain("unknown-reference");
  });

  test("a document of cases that cannot be read is told and fails the run", async () => {
    const cwd = folderWith({ "w.yaml": yaml([...fine, { ...broken, kind: "cases" }]) });
    const { code, stdout, stderr } = await run(["rules", "test"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toBe("✔ credit-bank alpha: 1 case\n");
    expect(stderr).toContain("in the workspace");
  });

  test("a built-in pack passes its own", async () => {
    const { code, stdout } = await run(["rules", "test", "uk-uea"], { cwd: folderWith({}) });
    expect(code).toBe(0);
    expect(stdout).toBe("✔ credit-bank uk-uea: 6 cases\n");
  });
});

describe("rules list", () => {
  test("names every pack with its edition, those of the workspace first", async () => {
    const cwd = folderWith({ "north.yaml": bank("1", "2017-01-01", "80%") });
    const { stdout } = await run(["rules", "list", "north", "kpu"], { cwd });
    expect(stdout).toContain("credit-bank (3)");
    expect(stdout).toContain("North Bank, 1 · of this workspace");
    expect(stdout).toContain("2010-11");
  });
});

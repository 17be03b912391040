import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { errorsOf } from "../schema/errors-of.ts";
import { run } from "./run.ts";
import { folderWith, offering, smallWorkspace } from "./workspace.ts";

const conditions = `grade: {minimum: 70%}
currency: {staleAfterMonths: 24, until: admission}
`;

test("an explanation shows the conditions on a learner that it takes as met, as assess does", async () => {
  const bank = smallWorkspace["bank.yaml"] + conditions;
  const cwd = folderWith({ ...smallWorkspace, "bank.yaml": bank });
  const { stdout } = await run(["explain", "sure", "diploma"], { cwd });
  const said = stdout.replaceAll(/[\s│├─└]+/g, " ");
  expect(said).toContain("assumed met: completed within 24 months before admission");
  expect(said).toContain("a grade of at least 70 %");
  const report = JSON.parse((await run(["explain", "sure", "diploma", "--json"], { cwd })).stdout);
  expect(errorsOf("explain-report.json", report)).toEqual([]);
  const assessed = JSON.parse((await run(["assess", "sure", "--json"], { cwd })).stdout);
  expect(report.banks[0].assumed).toHaveLength(2);
  expect(report.banks[0].assumed).toEqual(assessed.assessments[0].assumed);
});

const conditional = `kind: agreement
id: ag-1
bank: bank
microCredentials: [{id: sure}]
decision: credit
conditions: {minimumGrade: 75%, complete: [bridge], note: after an interview}
results: [{type: assigned, course: carbon}]
assessed: {on: 2024-01-10}
approved: {on: 2024-01-20}
`;

describe("conditions of a recorded decision", () => {
  const cwd = () =>
    folderWith({
      ...smallWorkspace,
      "bank.yaml": smallWorkspace["bank.yaml"] + conditions,
      "bridge.yaml": offering("bridge", "The bridge", false),
      "agreement.yaml": conditional,
    });
  const own = [
    { kind: "grade", minimum: 0.75, agreement: "ag-1", bank: "bank", at: { line: 6 } },
    { kind: "complete", microCredentials: ["bridge"], agreement: "ag-1" },
    { kind: "note", note: "after an interview", agreement: "ag-1", source: null },
  ];
  const currency = { kind: "currency", agreement: null, at: { file: "bank.yaml" } };

  test.each([
    ["explain", "sure", "diploma"],
    ["assess", "sure"],
    ["ladder", "--micro-credential", "sure"],
    ["ladder", "--micro-credential", "sure", "-f", "markdown"],
  ])(
    "are said to be taken as met by %s, the least grade in place of the bank's",
    async (...args) => {
      const { stdout } = await run(args, { cwd: cwd() });
      const said = stdout.replaceAll(/[\s│├─└]+/g, " ");
      expect(said).toContain("a grade of at least 75 % (agreement ag-1)");
      expect(said).toContain("The bridge (bridge) completed, too (agreement ag-1)");
      expect(said).toContain('"after an interview" (agreement ag-1)');
      expect(said).not.toContain("70 %");
    },
  );

  test("are in the JSON of explain, assess and ladder, each with its place", async () => {
    const folder = cwd();
    const read = async (...args: string[]) =>
      JSON.parse((await run([...args, "--json"], { cwd: folder })).stdout);
    const explained = await read("explain", "sure", "diploma");
    expect(errorsOf("explain-report.json", explained)).toEqual([]);
    expect(explained.banks[0].assumed).toMatchObject([currency, ...own]);
    const assessed = await read("assess", "sure");
    expect(errorsOf("assess-report.json", assessed)).toEqual([]);
    expect(assessed.assessments[0].assumed).toEqual(explained.banks[0].assumed);
    const laddered = await read("ladder", "--micro-credential", "sure");
    expect(errorsOf("ladder-report.json", laddered)).toEqual([]);
    expect(laddered.pairs[0].assumed).toEqual(explained.banks[0].assumed);
  });

  test("are said by a plan, which takes along what is to be completed, too", async () => {
    const folder = cwd();
    const { stdout } = await run(["plan", "diploma"], { cwd: folder });
    const said = stdout.replaceAll(/\s+/g, " ");
    expect(said).toContain("1. The bridge");
    expect(said).toContain("no credit here: credit for Carbon for sure depends on it");
    expect(said).toContain("recorded decision: agreement ag-1, with The bridge completed, too");
    expect(said).toContain(
      'assumed met: a grade of at least 75 % (agreement ag-1); "after an interview" (agreement ag-1)',
    );
    const report = JSON.parse((await run(["plan", "diploma", "--json"], { cwd: folder })).stdout);
    expect(errorsOf("plan-report.json", report)).toEqual([]);
    const [grade, , note] = own;
    const step = report.steps.find(
      ({ microCredential }: { microCredential: string }) => microCredential === "sure",
    );
    expect(step.assumed).toMatchObject([currency, grade, note]);
    expect(step.awards).toMatchObject([{ agreement: "ag-1", complete: ["bridge"] }]);
    const bridge = report.steps.find(
      ({ microCredential }: { microCredential: string }) => microCredential === "bridge",
    );
    expect(bridge).toMatchObject({ awards: [], conditionOf: ["sure"] });
  });

  test("are in the table of a plan, which says what the bridge is for and what asks for it", async () => {
    const argv = ["plan", "diploma", "-f", "csv"];
    const folder = cwd();
    for (const more of [[], ["--have", "bridge"]]) {
      const { stdout } = await run([...argv, ...more], { cwd: folder });
      const rows = parse(stdout, { columns: true }) as Readonly<Record<string, string>>[];
      expect(rows).toMatchObject([
        {
          microCredential: "bridge",
          gives: "no credit here: credit for Carbon for sure depends on it",
          needs: "",
        },
        {
          microCredential: "sure",
          gives: "diploma open as CARB 1000",
          needs: "The bridge completed, too (agreement ag-1)",
        },
      ]);
    }
  });

  test("are told of a plan that may not take the bridge", async () => {
    const argv = ["plan", "diploma", "--exclude", "bridge"];
    const folder = cwd();
    const { stdout } = await run(argv, { cwd: folder });
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(
      "a recorded decision is in review, because The bridge must be completed, too, and cannot be taken: Carbon for sure",
    );
    const report = JSON.parse((await run([...argv, "--json"], { cwd: folder })).stdout);
    expect(errorsOf("plan-report.json", report)).toEqual([]);
  });

  test("of a decision about the bridge itself stand beside the bank's least grade", async () => {
    const own = conditional
      .replace("ag-1", "ag-2")
      .replace("{id: sure}", "{id: bridge}")
      .replace(/conditions: .*/, "conditions: {minimumGrade: 50%}");
    const folder = folderWith({
      ...smallWorkspace,
      "bank.yaml": smallWorkspace["bank.yaml"] + conditions,
      "bridge.yaml": offering("bridge", "The bridge", false),
      "agreement.yaml": [
        conditional.replace(
          "assigned, course: carbon",
          "unassigned, subject: CARB, level: 1, credits: 3",
        ),
        own,
      ].join("---\n"),
    });
    const { stdout } = await run(["plan", "diploma"], { cwd: folder });
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(
      "assumed met: a grade of at least 70 %; a grade of at least 50 % (agreement ag-2) credit for Carbon for sure depends on it",
    );
  });
});

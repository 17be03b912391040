import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { bc, packageRoot, run } from "../cli/run.ts";
import { folderWith, offering, smallWorkspace } from "../cli/workspace.ts";
import { errorsOf, publishedSchema } from "./errors-of.ts";

const folder = path.join(packageRoot, "rules/schema");

interface Schema {
  readonly definitions?: Readonly<Record<string, unknown>>;
}

const runs: readonly (readonly [schema: string, ...argv: string[]])[] = [
  ["ladder", "ladder"],
  ["ladder", "ladder", "--all", "--bank", "tru"],
  ["ladder", "ladder", "--explain-limits"],
  ["check", "check"],
  ["check", "check", "--consistency"],
  ["assess", "assess"],
  ["explain", "explain", "ubc-zero-carbon-buildings", "tru-bgs"],
  ["explain", "explain", "nic-timber-cruising-1", "bcit-dip-forest-technology"],
  ["explain", "explain", "cnc-data-literacy", "tru-bgs"],
  [
    "explain-learner",
    "explain",
    "--learner",
    "S-1",
    "--records",
    "test/schema/learners.csv",
    "--program",
    "tru-*",
  ],
  ["plan", "plan", "tru-bgs"],
  ["plan", "plan", "tru-bgs", "--credits", "6", "--have", "nic-timber-cruising-*"],
  [
    "plan",
    "plan",
    "bcit-dip-building-performance",
    "--requirement",
    "core",
    "--delivery",
    "online",
  ],
  ["match", "match", "--to", "bcit-*"],
  ["match", "match", "--to", "bc-carbon", "--min-score", "0"],
  ["questions", "questions"],
  ["questions", "questions", "--for", "registrar", "--program", "tru-*"],
  ["codes", "explain", "--list"],
  ["codes", "explain", "overlap-low"],
  ["doctor", "doctor"],
  ["assess", "assess", "ubc-zero-carbon-buildings", "--bank", "all"],
  ["rules", "rules", "list"],
  ["rules", "rules", "show", "kr-acbs", "in-abc", "kpu", "uk-scqf"],
  ["rules", "rules", "diff", "kpu@2001", "kpu@2010-11"],
  ["rules", "rules", "test", "vcc"],
];

describe("what is written is what the published schema says", () => {
  test.each(runs)("%s-report.json: %s %s %s", async (schema, ...argv) => {
    const { stdout } = await run([...argv, "-C", bc, "--json"]);
    expect(stdout.endsWith("}\n")).toBe(true);
    expect(errorsOf(`${schema}-report.json`, JSON.parse(stdout))).toEqual([]);
  });

  test("conformance, findings with related places, and errors", async () => {
    const framework =
      "kind: framework\nid: f\nclauses:\n" +
      "  - {id: a, title: A, severity: must, require: {required: [nothing]}}\n" +
      "  - {id: b, title: B, severity: may, require: {}}\n";
    const cwd = folderWith({
      ...smallWorkspace,
      "f.yaml": framework,
      "again.yaml": smallWorkspace["course.yaml"] ?? "",
    });
    const { code, stdout } = await run(["check", "--framework", "all", "--json"], { cwd });
    const report = JSON.parse(stdout) as {
      conformance: { framework: string }[];
      additions: unknown[];
      diagnostics: unknown[];
    };
    expect(code).toBe(1);
    expect(report.conformance.filter(({ framework }) => framework === "f")).toHaveLength(2);
    expect(report.additions).toHaveLength(2);
    expect(report.diagnostics.length).toBeGreaterThan(2);
    expect(errorsOf("check-report.json", report)).toEqual([]);
  });

  test("decisions that do not go together", async () => {
    const read = (name: string) =>
      readFileSync(path.join(packageRoot, "fixtures/errors", `${name}.yaml`), "utf8");
    for (const name of ["unequal-decisions", "weaker-got-more"]) {
      const cwd = folderWith({ "w.yaml": read(name) });
      const { stdout } = await run(["check", "--consistency", "--json"], { cwd });
      const report = JSON.parse(stdout);
      expect(report.consistency).toMatchObject([{ code: name }]);
      expect(errorsOf("check-report.json", report)).toEqual([]);
    }
  });

  test("what was recorded, approved and reaffirmed", async () => {
    const claiming = `${offering("sure", "Sure")}pathways: {claims: [{program: diploma, credits: 30}]}\n`;
    const cwd = folderWith({ ...smallWorkspace, "offerings.yaml": claiming });
    const who = ["--by", "faculty assessor", "--json"];
    const written = async (words: string[]) => {
      const { stdout, stderr } = await run(["record", ...words, ...who], { cwd });
      expect(stderr).toBe("");
      const report = JSON.parse(stdout);
      expect(errorsOf("record-report.json", report)).toEqual([]);
      return report;
    };
    expect(await written(["sure", "--course", "carbon"])).toMatchObject({
      action: "recorded",
      approved: false,
      covers: [{ course: "CARB 1000", compared: true, covers: true }],
      diagnostics: [{ code: "unsupported-claim" }],
    });
    expect(await written(["--approve", "bank-2025-001"])).toMatchObject({
      action: "approved",
      approved: true,
      diagnostics: [{ code: "unsupported-claim" }],
    });
    const reworded = claiming.replace("Counts carbon", "Adds carbon");
    writeFileSync(path.join(cwd, "offerings.yaml"), reworded);
    expect(await written(["--reaffirm", "bank-2025-001"])).toMatchObject({ action: "reaffirmed" });
  });

  test("what was imported", async () => {
    const text = JSON.stringify([{ type: "RichSkillDescriptor", skillStatement: "Weighs", x: 1 }]);
    const cwd = folderWith({ "skills.json": text });
    const { stdout } = await run(["import", "skills.json", "-o", "s.yaml", "--json"], { cwd });
    const report = JSON.parse(stdout);
    expect(report.diagnostics).toHaveLength(1);
    expect(errorsOf("import-report.json", report)).toEqual([]);
  });

  test("what changed between two states", async () => {
    const claiming = `${offering("sure", "Sure")}pathways: {claims: [{program: diploma, credits: 3}]}\n`;
    const framework =
      "kind: framework\nid: f\nclauses:\n" +
      "  - {id: a, title: A, severity: must, require: {required: [assessments]}}\n";
    const agreement =
      "kind: agreement\nid: made\nbank: bank\nmicroCredentials: [{id: other}]\n" +
      "decision: credit\nresults: [{type: assigned, course: carbon}]\nassessed: {on: 2025-01-10}\n";
    const pathway =
      "kind: pathway\nid: way\nsteps: [{program: diploma, after: [sure], credits: 3}]\n";
    const shared = { ...smallWorkspace, "f.yaml": framework, "p.yaml": pathway };
    const other = offering("other", "Other");
    const base = folderWith({ ...shared, "offerings.yaml": `${claiming}---\n${other}` });
    const head = folderWith({
      ...shared,
      "agreement.yaml": agreement,
      "offerings.yaml": `${claiming.replace("assessments: [", "topics: [x] # ")}---\n${other}`,
    });
    const { stdout } = await run(["diff", base, head, "--framework", "f", "--json"]);
    const report = JSON.parse(stdout);
    const kinds = new Set(report.changes.map(({ kind }: { kind: string }) => kind));
    expect([...kinds].sort()).toEqual([
      "agreement",
      "claim",
      "conformance",
      "pair",
      "pathway",
      "program",
    ]);
    expect(report.summary.pathways).toEqual({ broken: 4, opened: 0 });
    expect(errorsOf("diff-report.json", report)).toEqual([]);
  });

  test("what comes up", async () => {
    const ending = smallWorkspace["bank.yaml"]?.replace(
      "title",
      "effective: {to: 2025-03-31}\ntitle",
    );
    const cwd = folderWith({ ...smallWorkspace, "bank.yaml": ending ?? "" });
    const { stdout, code } = await run(["check", "--within", "90d", "--json"], { cwd });
    const report = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(report.diagnostics).toMatchObject([{ code: "edition-ending", severity: "info" }]);
    expect(errorsOf("check-report.json", report)).toEqual([]);
  });

  test("the exceptions that a program view keeps to", async () => {
    const exception =
      "kind: exception\nid: ex\ntype: waive\nprogram: diploma\nrequirement: open\n" +
      "decided: {on: 2025-01-10, by: [{role: chair, unit: Arts}]}\nreason: Shown\n";
    const cwd = folderWith({ ...smallWorkspace, "exception.yaml": exception });
    const { stdout } = await run(["ladder", "--json"], { cwd });
    const report = JSON.parse(stdout);
    expect(report.programs[0].exceptions).toHaveLength(1);
    expect(errorsOf("ladder-report.json", report)).toEqual([]);
  });

  test("the keys stand in the order of the contract", async () => {
    const { stdout } = await run(["ladder", "-C", bc, "--json"]);
    const report = JSON.parse(stdout) as { pairs: object[]; programs: object[] };
    expect(Object.keys(report)).toEqual([
      ...["report", "schemaVersion", "tool", "asOf", "pairs", "programs", "summary", "diagnostics"],
    ]);
    expect(Object.keys(report.pairs[0] ?? {})).toEqual([
      ...["microCredential", "edition", "offering", "program", "verdict", "credits"],
      ...["awards", "assumed", "reasons", "warnings", "questions", "fixes"],
    ]);
    expect(Object.keys(report.programs[0] ?? {})).toEqual([
      ...[
        "program",
        "banks",
        "of",
        "unit",
        "earned",
        "minimums",
        "exceptions",
        "certain",
        "possible",
      ],
    ]);
  });

  test("a key too many is noticed", async () => {
    const { stdout } = await run(["ladder", "-C", bc, "--json"]);
    expect(errorsOf("ladder-report.json", { ...JSON.parse(stdout), more: 1 })).not.toEqual([]);
  });
});

test("a definition that several schemas share is the same in each", () => {
  const seen = new Map<string, unknown>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith("-report.json"))) {
    for (const [key, definition] of Object.entries(
      publishedSchema<Schema>(name).definitions ?? {},
    )) {
      if (seen.has(key)) expect(definition, `${name} ${key}`).toEqual(seen.get(key));
      seen.set(key, definition);
    }
  }
  expect(seen.size).toBeGreaterThan(0);
});

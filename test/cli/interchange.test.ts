import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { packageRoot, run } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

const skill = (statement: string) =>
  JSON.stringify({ type: "RichSkillDescriptor", skillStatement: statement, employers: ["Mill"] });

const skills = { "skills.json": skill("Weighs samples") };

test("documents go to standard output, what is lost to standard error", async () => {
  const cwd = folderWith(skills);
  const { code, stdout, stderr } = await run(["import", "skills.json"], { cwd });
  expect(code).toBe(0);
  expect(stdout).toBe(
    [
      "# Read from skills.json (Rich Skill Descriptors).",
      "kind: competency-framework",
      "id: skills",
      "title: skills",
      "competencies:",
      "  - id: Weighs-samples",
      "    statement: Weighs samples",
      "",
    ].join("\n"),
  );
  expect(stderr).toContain("skills.json:1:77 info not-carried `employers` is not carried over");
  expect(stderr).toContain("Rich Skill Descriptors: 1 × competency-framework\n");
});

test("a folder gets a file for each document, and none is written over", async () => {
  const cwd = folderWith(skills);
  const argv = ["import", "rsd", "skills.json", "-o", "out"];
  expect((await run(argv, { cwd })).code).toBe(0);
  const file = path.join(cwd, "out/competency-frameworks/skills.yaml");
  expect(existsSync(file)).toBe(true);
  const again = await run(argv, { cwd });
  expect(again.code).toBe(2);
  expect(again.stderr).toContain("out/competency-frameworks/skills.yaml is there already");
  expect((await run([...argv, "--force"], { cwd })).code).toBe(0);
});

test("the folders are named as those of a workspace are", async () => {
  const content = readFileSync(path.join(packageRoot, "fixtures/standards/ctdl/pathway.json"));
  const cwd = folderWith({ "pathway.json": content.toString() });
  const argv = ["import", "ctdl", "pathway.json", "--only", "pathway", "-o", "out", "--json"];
  const { stdout } = await run(argv, { cwd });
  const { documents } = JSON.parse(stdout) as { documents: { file: string }[] };
  expect(documents.map(({ file }) => path.dirname(file))).toEqual(["out/pathways"]);
});

test("what is imported is loaded by check", async () => {
  const cwd = folderWith({ ...smallWorkspace, ...skills });
  await run(["import", "skills.json", "-o", "imported.yaml"], { cwd });
  const { stdout } = await run(["check", "--json"], { cwd });
  expect(JSON.parse(stdout).summary).toMatchObject({ errors: 0, documents: 7 });
});

const guide = [
  "Sending institution,Sending item,Receiving institution,Transfer credit,Effective",
  "NIC,ABC 100 (3),NORTH,NORTH MATH 1100 (3),Sep/20 to Aug/24",
  "NIC,ABC 101 (3),NORTH,NORTH MATH 1200 (3),Sep/20 to Aug/24",
  "NIC,ABC 101 (3),TRU,TRU MATH 1200 (3),Sep/20 to Aug/24",
].join("\n");

const northBank = [
  ...["kind: credit-bank", "id: north", "institution: north", 'edition: "1"'],
  "equivalence: {threshold: 80%}\n",
].join("\n");

test("decisions of a bank that neither the packs nor the workspace describe are told once", async () => {
  const said = '2 decisions are of the credit bank "north"';
  const told = async (files: Readonly<Record<string, string>>, ...argv: string[]) => {
    const cwd = folderWith({ "guide.csv": guide, ...files });
    const { code, stderr } = await run(["import", "transfer-guide", "guide.csv", ...argv], { cwd });
    expect(code).toBe(0);
    expect(stderr.match(/bank-unknown/g)?.length ?? 0).toBe(stderr.includes(said) ? 1 : 0);
    return stderr.includes(said);
  };
  const work = { "work/north.yaml": northBank };
  expect(await told({})).toBe(true);
  expect(await told({}, "-o", "work")).toBe(true);
  expect(await told({}, "--only", "course")).toBe(false);
  expect(await told(work)).toBe(true);
  expect(await told(work, "-o", "work")).toBe(false);
  expect(await told(work, "-C", "work")).toBe(false);
  expect(await told({ ...work, "creditbank.yaml": "kind: workspace\n" })).toBe(false);
});

test("only documents of some kinds are written where that is asked for", async () => {
  const aligned = {
    ...JSON.parse(skills["skills.json"]),
    alignments: [{ id: "https://x.test/1" }],
  };
  const cwd = folderWith({ "skills.json": JSON.stringify(aligned) });
  const only = (kind: string) => run(["import", "skills.json", "--only", kind, "-q"], { cwd });
  expect((await only("crosswalk")).stdout).toContain("id: skills-alignments");
  expect((await only("crosswalk")).stdout).not.toContain("kind: competency-framework");
  expect((await only("course")).stderr).toContain("there is competency-framework, crosswalk");
  expect((await only("curse")).stderr).toContain('there is no document kind "curse"');
});

test("a folder that is a file is told, not taken for a fault of the tool", async () => {
  const cwd = folderWith({ ...skills, file: "" });
  const { code, stderr } = await run(["import", "skills.json", "-o", "file/all.yaml"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain("cannot write file/all.yaml");
});

test("a file holds what its ending says, or is not written", async () => {
  const cwd = folderWith({ ...smallWorkspace, ...skills });
  for (const [format, file, said] of [
    ["elm", "c.xlsx", "c.xlsx ends in .xlsx, and what is written is .json"],
    ["elm", "c.csv", "name it so: -o c.json"],
    ["elm", "c.json.gz", "name it so: -o c.json\n"],
    ["table", "t.json", "t.json ends in .json"],
  ] as const) {
    const { code, stderr } = await run(["export", format, "sure", "-o", file], { cwd });
    expect(stderr).toContain(said);
    expect([code, existsSync(path.join(cwd, file))]).toEqual([2, false]);
  }
  const converted = await run(["convert", "case", "skills.json", "-o", "c.md"], { cwd });
  expect([converted.code, existsSync(path.join(cwd, "c.md"))]).toEqual([2, false]);
  for (const [format, file] of [
    ["elm", "c.jsonld"],
    ["elm", "c.txt"],
    ["table", "t.xlsx"],
    ["table", "u.CSV"],
  ] as const)
    expect(await run(["export", format, "sure", "-o", file], { cwd })).toMatchObject({ code: 0 });
});

test("standard input and the report as JSON", async () => {
  const cwd = folderWith({});
  const argv = ["import", "-", "--id", "mill", "-o", "mill.yaml", "--json"];
  const { code, stdout } = await run(argv, { cwd, stdin: skill("Weighs samples") });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    report: "import",
    format: "rsd",
    documents: [{ kind: "competency-framework", id: "mill", file: "mill.yaml" }],
    diagnostics: [{ code: "not-carried" }],
  });
});

test("files of several formats are told apart, and none is called unknown", async () => {
  const frame = JSON.stringify({ CFDocument: { title: "Frame" }, CFItems: [] });
  const cwd = folderWith({ ...skills, "frame.json": frame, "note.txt": "Dear colleague" });
  const two = await run(["import", "skills.json", "frame.json"], { cwd });
  expect(two.code).toBe(2);
  expect(two.stderr).toContain(
    "skills.json:1:1 error formats-differ this file is Rich Skill Descriptors, and another beside it is CASE",
  );
  expect(two.stderr).not.toContain("no format that is read");
  const odd = await run(["import", "skills.json", "note.txt"], { cwd });
  expect(odd.stderr.match(/error format\S+/g)).toEqual(["error format-unknown"]);
});

test("one broken file does not hide the others", async () => {
  const cwd = folderWith({ ...skills, "broken.json": "{", "note.txt": "Dear colleague" });
  const one = await run(["import", "rsd", "broken.json", "skills.json"], { cwd });
  expect(one.code).toBe(1);
  expect(one.stdout).toContain("id: skills");
  expect(one.stderr).toContain("broken.json:1:2 error json-syntax");
  const none = await run(["import", "note.txt"], { cwd });
  expect(none.code).toBe(2);
  expect(none.stdout).toBe("");
  expect(none.stderr).toContain("note.txt:1:1 error format-unknown");
  expect((await run(["import", "gone.json"], { cwd })).stderr).toContain("it does not exist");
});

test.each([
  [["import", "rds", "skills.json"], 'did you mean "rsd"?'],
  [["import", "rsd"], "which Rich Skill Descriptors file?"],
  [["import", "skills.json", "--json"], "add -o DIR"],
  [["import", "skills.json", "--id", "A B"], '--id "A B" is no id'],
  [["import", "skills.json", "-o", "skills.json"], "skills.json is no folder"],
  [["export", "elmm"], 'did you mean "elm"?'],
  [["export", "elm", "nothing"], 'no document "nothing" has a place in this format'],
])("%j says what is wrong", async (argv, said) => {
  const cwd = folderWith({ ...smallWorkspace, ...skills });
  const { code, stdout, stderr } = await run(argv, { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(said);
});

test("export writes what has a place in the format, and says what has none", async () => {
  const cwd = folderWith(smallWorkspace);
  const one = await run(["export", "elm", "sure"], { cwd });
  expect(one.code).toBe(0);
  expect(JSON.parse(one.stdout)).toMatchObject({ id: "urn:creditbank:micro-credential:sure" });
  expect(one.stderr).toContain("`competencies[].demonstrated` is not carried over");
  const two = await run(["export", "elm"], { cwd });
  expect(two.code).toBe(2);
  expect(two.stderr).toContain("this makes 2 files");
  expect((await run(["export", "elm", "-o", "badges"], { cwd })).code).toBe(0);
  const file = await run(["export", "elm", "-o", "all.json"], { cwd });
  expect([file.code, file.stderr]).toEqual([
    2,
    expect.stringContaining("files, and all.json is one"),
  ]);
  expect(JSON.parse(readFileSync(path.join(cwd, "badges/maybe.json"), "utf8"))).toMatchObject({
    type: expect.arrayContaining(["EuropeanDigitalCredential"]),
  });
});

test("convert pipes one format into another", async () => {
  const cwd = folderWith(smallWorkspace);
  const { stdout: elm } = await run(["export", "elm", "sure"], { cwd });
  const { code, stdout } = await run(["convert", "elm"], { cwd: folderWith({}), stdin: elm });
  expect(code).toBe(0);
  const title = (text: string) => JSON.parse(text).credentialSubject.hasClaim[0].title;
  expect(title(stdout)).toEqual(title(elm));
});

const list = `Offerings of the mill\n\nMicro-credential,Institution,Hours,Competency
Timber Grading,mill,40,Grades sawn timber
Timber Drying,mill,30,Dries sawn timber
`;

test("the mapping that is guessed for a table reads it", async () => {
  const cwd = folderWith({ "list.csv": list });
  const guessed = await run(["import", "table", "list.csv", "--guess", "-o", "map.yaml"], { cwd });
  expect(guessed.code).toBe(0);
  expect(guessed.stderr).toContain("mapping of 1 table to map.yaml: 1 place says");
  const argv = ["import", "table", "list.csv", "--map", "map.yaml", "-o", "all.yaml"];
  const { code, stderr } = await run(argv, { cwd });
  expect(code).toBe(0);
  expect(stderr).toContain("2 × micro-credential to all.yaml");
  const text = readFileSync(path.join(cwd, "all.yaml"), "utf8");
  expect(text).toContain("hours:\n  unspecified: 40\n");
  expect(text).toContain("statement: Dries sawn timber\n");
  const again = await run(["import", "table", "list.csv", "--guess", "-o", "map.yaml"], { cwd });
  expect(again.stderr).toContain("map.yaml is there already; nothing was written");
});

test.each(["list.csv", "list.xlsx"])(
  "%s is written with the mapping that reads it",
  async (name) => {
    const cwd = folderWith(smallWorkspace);
    const kind = name.endsWith("xlsx") ? [] : ["carbon"];
    const out = path.join(folderWith({}), name);
    const { code, stderr } = await run(["export", "table", ...kind, "-o", out], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining("written\n") });
    const map = out.replace(/\.\w+$/, ".map");
    const read = await run(["import", "table", out, "--map", map, "--only", "course"], { cwd });
    expect(read.stdout).toContain("kind: course\nid: carbon\n");
    expect(read.stderr).not.toMatch(/error|warning/);
  },
);

test("on standard output there is no place for the mapping, which is said", async () => {
  const { stdout, stderr } = await run(["export", "table", "carbon"], {
    cwd: folderWith(smallWorkspace),
  });
  expect(stdout.split(",")[0]).toBe("id");
  expect(stderr).toContain("the mapping that reads it back is written beside it with -o");
});

const crosswalk = `kind: crosswalk
id: paired
title: Paired
assertedBy: {organisation: inst, role: faculty, on: 2024-01-01}
mappings:
  - {from: "sure#C1", relation: exact, to: "carbon#O1", status: accepted}
`;

test.each([
  ["case", "one.json"],
  ["case", "folder/"],
  ["case", "-"],
  ["ctdl", "one.json"],
  ["clr", "one.json"],
])("export %s to %s fails where no document has a place", async (format, output) => {
  const cwd = folderWith({ ...smallWorkspace, "crosswalk.yaml": crosswalk });
  const { code, stdout, stderr } = await run(["export", format, "paired", "-o", output], { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("nothing was written");
  expect(stderr).not.toContain("document written");
  expect([existsSync(path.join(cwd, "one.json")), existsSync(path.join(cwd, "folder"))]).toEqual([
    false,
    false,
  ]);
});

test("export counts the documents that have a place, not those that were asked for", async () => {
  const framework =
    "kind: competency-framework\nid: frame\ntitle: Frame\ncompetencies: [{id: F1, statement: Files}]\n";
  const files = { ...smallWorkspace, "crosswalk.yaml": crosswalk, "frame.yaml": framework };
  const { code, stderr } = await run(["export", "case"], { cwd: folderWith(files) });
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: expect.stringContaining("CASE competency frameworks: 1 document written\n"),
  });
});

test("convert fails where nothing that was read has a place", async () => {
  const frame = JSON.stringify({
    CFDocument: { title: "Frame" },
    CFItems: [],
    CFAssociations: [
      {
        associationType: "isRelatedTo",
        originNodeURI: { uri: "https://x.test/a" },
        destinationNodeURI: { uri: "https://x.test/b" },
      },
    ],
  });
  const argv = ["convert", "clr", "frame.json", "-o", "out/"];
  const cwd = folderWith({ "frame.json": frame });
  const { code, stderr } = await run(argv, { cwd });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringContaining("nothing was written"),
  });
});

test("convert says what was read where the format has no place for it", async () => {
  const argv = ["convert", "elm", "skills.json"];
  const { code, stderr } = await run(argv, { cwd: folderWith(skills) });
  expect(code).toBe(2);
  expect(stderr).toContain(
    "name another format: what was read is of the kind competency-framework\n",
  );
});

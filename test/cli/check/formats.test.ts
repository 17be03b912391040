import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { bc, packageRoot, run } from "../run.ts";
import { folderWith, offering, smallWorkspace } from "../workspace.ts";

const published = path.resolve(packageRoot, "../shared/data/schemas");
const absent = !existsSync(published);
const read = (folder: string, name: string) => readFileSync(path.join(folder, name), "utf8");

const vague = (id: string, comment = "") =>
  offering(id, id).replace("Counts carbon", `Know carbon${comment}`);

/** An error, a warning, and a warning that a comment silences. */
const faulty = {
  ...smallWorkspace,
  "offerings.yaml": vague("one"),
  "sub folder/more.yaml": `${vague("two", " # creditbank-ignore vague-verb: agreed")}---\n${offering("three", "3").replace("carbon#O1", "carbn#O1")}`,
};

const everyFormat = [
  ...["-f", "sarif=out/o.sarif", "-f", "junit=out/o.xml", "-f", "github=out/o.github"],
  ...["-f", "gitlab=out/o.gitlab.json", "-f", "markdown=out/o.md", "-f", "json=out/o.json"],
];

async function written(cwd: string, argv: readonly string[] = []) {
  const outcome = await run(["check", "-f", "text", ...everyFormat, ...argv], { cwd });
  const file = (name: string) => read(path.join(cwd, "out"), name);
  return { outcome, file, json: (name: string) => JSON.parse(file(name)) };
}

describe("check in the formats of continuous integration", () => {
  test("all at once, of the same findings", async () => {
    const { outcome, file, json } = await written(folderWith(faulty));
    expect({ code: outcome.code, stderr: outcome.stderr }).toEqual({ code: 1, stderr: "" });
    const { diagnostics, summary } = json("o.json");
    const count = diagnostics.length;
    expect(summary).toMatchObject({ errors: 1, warnings: 1, silenced: 1 });
    expect(json("o.sarif").runs[0].results).toHaveLength(count + 1);
    expect(json("o.gitlab.json")).toHaveLength(count);
    expect(file("o.xml")).toContain('failures="1"');
    expect(file("o.xml")).toContain('<skipped message="silenced by a comment: agreed"/>');
    expect(file("o.github").match(/^::/gm)).toHaveLength(count);
    expect(file("o.md")).toContain("1 finding silenced by comments");
  });

  test("--omit-suppressed leaves out what comments silence, in SARIF and JUnit", async () => {
    const { file, json } = await written(folderWith(faulty), ["--omit-suppressed"]);
    expect(JSON.stringify(json("o.sarif"))).not.toContain("suppressions");
    expect(file("o.xml")).not.toContain("<skipped");
    expect(json("o.json").summary).toMatchObject({ silenced: 1 });
  });

  test("warnings fail in JUnit where they make the run fail", async () => {
    const { file } = await written(folderWith(faulty), ["--fail-on", "warning"]);
    expect(file("o.xml")).toContain('failures="2"');
  });

  test("each rule of a report is explained by its entry in the catalogue", async () => {
    const { stdout } = await run(["check", "-f", "sarif"], { cwd: folderWith(faulty) });
    const { rules } = JSON.parse(stdout).runs[0].tool.driver;
    for (const { id, fullDescription } of rules) {
      const { stdout: entry } = await run(["explain", id, "--json"]);
      expect(entry).toContain(JSON.stringify(fullDescription.text));
    }
  });

  test("paths are those of the repository, whatever the folder that it runs in, and -C", async () => {
    const root = folderWith({ ".git/HEAD": "", "a b/x": "" });
    const files = Object.entries(faulty).map(([name, text]) => [`a b/${name}`, text]);
    const copied = folderWith({ ...Object.fromEntries(files), ".git/HEAD": "" });
    mkdirSync(path.join(copied, "elsewhere"));
    const uris = async (cwd: string, ...argv: string[]) => {
      const { stdout } = await run(["check", "-f", "sarif", ...argv], { cwd });
      return JSON.parse(stdout).runs[0].results.map(
        (one: { locations: { physicalLocation: { artifactLocation: object } }[] }) =>
          one.locations[0]?.physicalLocation.artifactLocation,
      );
    };
    const expected = await uris(path.join(copied, "a b"));
    const uriBaseId = "%SRCROOT%";
    expect(expected).toContainEqual({ uri: "a%20b/offerings.yaml", uriBaseId });
    expect(expected).toContainEqual({ uri: "a%20b/sub%20folder/more.yaml", uriBaseId });
    expect(await uris(copied, "-C", "a b")).toEqual(expected);
    expect(await uris(path.join(copied, "elsewhere"), "-C", "../a b/")).toEqual(expected);
    expect(await uris(root, "-C", path.join(copied, "a b"))).toEqual(expected);
    const env = { GITHUB_WORKSPACE: root };
    const bare = folderWith(faulty);
    const { stdout } = await run(["check", "-f", "sarif", "-C", bare], { cwd: root, env });
    expect(stdout).toContain(`"uri": "file://${bare}/offerings.yaml"`);
  });

  test("a name that ends in .sarif, .xml or .md chooses its format", async () => {
    const cwd = folderWith(faulty);
    for (const [name, begins] of [
      ["o.sarif", "{"],
      ["o.xml", "<?xml"],
      ["o.md", "### creditbank check"],
    ] as const) {
      await run(["check", "-o", name], { cwd });
      expect(read(cwd, name).startsWith(begins)).toBe(true);
    }
  });
});

describe("in a step of GitHub Actions", () => {
  const actions = { GITHUB_ACTIONS: "true" };
  const annotation = /^::(?:error|warning|notice) /gm;

  test("annotations follow the text where standard output has no other format, no terminal and no -f github", async () => {
    const cwd = folderWith(faulty);
    const count = async (argv: string[], more: Parameters<typeof run>[1] = {}) => {
      const { stdout } = await run(["check", ...argv], { cwd, env: actions, ...more });
      return stdout.match(annotation)?.length ?? 0;
    };
    const plain = await run(["check"], { cwd });
    const { stdout, code } = await run(["check"], { cwd, env: actions });
    expect(stdout.startsWith(plain.stdout)).toBe(true);
    expect(code).toBe(1);
    const all = await count([]);
    expect(all).toBeGreaterThanOrEqual(2);
    expect(await count([], { env: {} })).toBe(0);
    expect(await count([], { tty: true })).toBe(0);
    expect(await count(["-f", "json"])).toBe(0);
    expect(await count(["-o", "t.txt"])).toBe(all);
    expect(await count(["-f", "text=t.txt", "-f", "sarif=t.sarif"])).toBe(all);
    expect(read(cwd, "t.txt")).toBe(plain.stdout);
    expect(await count(["-f", "json", "-f", "text=t.txt"])).toBe(0);
    expect(await count(["-f", "text", "-f", "github=g.txt"])).toBe(0);
    expect(await count(["-f", "github"], { env: {} })).toBe(all);
  });

  test("-q leaves notices out", async () => {
    const notice = offering("one", "one").replace(
      "Counts carbon",
      "Survey a reach and write a report for its owner",
    );
    const cwd = folderWith({ ...smallWorkspace, "offerings.yaml": notice });
    const annotated = async (...argv: string[]) =>
      (await run(["check", ...argv], { cwd, env: actions })).stdout.match(annotation) ?? [];
    expect(await annotated()).toContain("::notice ");
    expect(await annotated("-q")).toEqual([]);
  });

  test("the summary of the step is added to, and no fault where it cannot be", async () => {
    const cwd = folderWith({ ...faulty, "summary.md": "before\n" });
    const env = { ...actions, GITHUB_STEP_SUMMARY: path.join(cwd, "summary.md") };
    await run(["check"], { cwd, env });
    await run(["check", "-f", "json"], { cwd, env });
    const summary = read(cwd, "summary.md");
    expect(summary.startsWith("before\n### creditbank check\n")).toBe(true);
    expect(summary.match(/^###/gm)).toHaveLength(1);
    const { code, stderr } = await run(["check"], {
      cwd,
      env: { ...actions, GITHUB_STEP_SUMMARY: path.join(cwd, "no/such/summary.md") },
    });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: "the summary of the step could not be written: ENOENT\n",
    });
  });

  test("text that a document brings is no workflow command", async () => {
    const command = "::set-output name=x::y ##[add-mask]z";
    const evil = offering("one", "one").replace("carbon#O1", `x#${command}`);
    const cwd = folderWith({ ...smallWorkspace, "offerings.yaml": evil });
    const { stdout } = await run(["check"], { cwd, env: actions });
    expect(stdout).toContain("##[add-mask]");
    const [, token = "none"] = /^::stop-commands::([0-9a-f]+)$/m.exec(stdout) ?? [];
    const [before = "", , after = ""] = stdout.split(token);
    expect(before).toBe("::stop-commands::");
    expect(after).not.toContain("\n##[");
    const allowed = /^(?:::$|::(?:error|warning|notice) )/;
    for (const line of after.trimEnd().split("\n")) expect(line).toMatch(allowed);
  });
});

describe("beside the published schemas", () => {
  const skip = absent ? " (skipped: ../shared is not here)" : "";

  test.skipIf(absent)(`SARIF and JUnit are valid${skip}`, async () => {
    const cwd = folderWith(faulty);
    const baseline = ["--baseline", "known.json"];
    await run(["check", "--write-baseline", "known.json"], { cwd });
    const runs = [await written(folderWith(faulty)), await written(cwd, baseline)];
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const schema = read(published, "sarif-2.1.0.schemastore-draft07.json");
    const validate = ajv.compile(JSON.parse(schema));
    const contents: string[] = [];
    for (const one of runs) {
      validate(one.json("o.sarif"));
      expect(validate.errors ?? []).toEqual([]);
      contents.push(one.file("o.xml"));
    }
    const folder = folderWith({});
    const both = ["-f", "sarif=o.sarif", "-f", "junit=o.xml", "-C", path.join(packageRoot, bc)];
    await run(["check", ...both], { cwd: folder });
    validate(JSON.parse(read(folder, "o.sarif")));
    expect(validate.errors ?? []).toEqual([]);
    contents.push(read(folder, "o.xml"));
    const { errors } = await validateXML({
      xml: contents.map((text, index) => ({ fileName: `${index}.xml`, contents: text })),
      schema: [read(published, "junit-10.jenkins.xsd")],
    });
    expect(errors).toEqual([]);
  });
});

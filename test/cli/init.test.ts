import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { run } from "./run.ts";
import { folderWith } from "./workspace.ts";

test("a workspace is written that is valid and shows each verdict", async () => {
  const cwd = folderWith({});
  const { code, stdout, stderr } = await run(["init", "first", "--ci", "github"], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain("first/creditbank.yaml\n");
  expect(stderr).toContain("creditbank ladder -C first");
  const checked = await run(["check", "-C", "first", "--json"], { cwd });
  expect(JSON.parse(checked.stdout).diagnostics).toEqual([]);
  const ladder = await run(["ladder", "-C", "first", "--json"], { cwd });
  expect(JSON.parse(ladder.stdout).summary).toEqual({
    pairs: 6,
    recognized: 1,
    eligible: 1,
    cluster: 2,
    review: 1,
    no: 1,
    notAssessed: 1,
  });
  const workflow = readFileSync(path.join(cwd, "first/.github/workflows/creditbank.yml"), "utf8");
  expect(workflow).toMatch(/npx --yes creditbank@\d+\.\d+\.\d+ check\n/);
});

test("the commands to go on with can be copied, whatever the folder is called", async () => {
  const { stderr } = await run(["init", "my ws"], { cwd: folderWith({}) });
  expect(stderr).toContain("creditbank check -C 'my ws' ");
  expect(stderr).toContain("creditbank explain data-ethics north-certificate -C 'my ws' ");
});

test("every schema that a file names is there", async () => {
  const cwd = folderWith({});
  const { stdout } = await run(["init"], { cwd });
  const files = stdout.split("\n").filter((name) => name.endsWith(".yaml"));
  expect(files.length).toBeGreaterThan(8);
  for (const name of files) {
    const [first = ""] = readFileSync(path.join(cwd, name), "utf8").split("\n");
    const schema = /^# yaml-language-server: \$schema=(\S+)$/.exec(first)?.[1] ?? "none";
    expect(existsSync(path.join(cwd, path.dirname(name), schema)), name).toBe(true);
  }
});

test("nothing that is there is written over", async () => {
  const cwd = folderWith({});
  writeFileSync(path.join(cwd, "program.yaml"), "mine\n");
  const { code, stderr } = await run(["init"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain("program.yaml is there already; nothing was written");
  expect(existsSync(path.join(cwd, "creditbank.yaml"))).toBe(false);
});

test.each([
  [["init", "-C", "there"], "there"],
  [["-C", "there/", "init", "new"], "there/new"],
  [["init", "./new", "-C", "./there"], "there/new"],
])("-C names the folder: %j", async (argv, folder) => {
  const cwd = folderWith({ "there/x": "" });
  const { code, stderr } = await run(argv, { cwd });
  expect(code).toBe(0);
  expect(existsSync(path.join(cwd, folder, "creditbank.yaml"))).toBe(true);
  expect(existsSync(path.join(cwd, "creditbank.yaml"))).toBe(false);
  const [, words = ""] = /creditbank check -C (\S+)/.exec(stderr) ?? [];
  expect(path.resolve(cwd, words)).toBe(path.join(cwd, folder));
});

describe("a folder in another workspace", () => {
  test("is refused: its documents would be there twice", async () => {
    const cwd = folderWith({});
    await run(["init"], { cwd });
    const { code, stdout, stderr } = await run(["init", "nest/inner"], { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("nest/inner lies in another workspace");
    expect(stderr).toContain("there is creditbank.yaml");
    expect(existsSync(path.join(cwd, "nest"))).toBe(false);
    expect((await run(["check"], { cwd })).code).toBe(0);
  });

  test("is written where the other leaves it out", async () => {
    const settings = "kind: workspace\nignore: [nest/]\n";
    const cwd = folderWith({ "creditbank.yaml": settings });
    expect((await run(["init", "nest/inner"], { cwd })).code).toBe(0);
    expect((await run(["init", ".hidden"], { cwd })).code).toBe(0);
  });
});

const platforms = [
  ["github", ".github/workflows/creditbank.yml"],
  ["gitlab", ".gitlab-ci.yml"],
] as const;

describe.each(platforms)("the file for %s", (platform, file) => {
  const repository = () => {
    const cwd = folderWith({});
    mkdirSync(path.join(cwd, ".git"));
    return cwd;
  };
  const commandsOf = (cwd: string) =>
    /npx .*$/m.exec(readFileSync(path.join(cwd, file), "utf8"))?.[0] ?? "";

  test("goes to the root of the repository, and checks the workspace from there", async () => {
    const cwd = repository();
    const { code, stdout } = await run(["init", "work/credit", "--ci", platform], { cwd });
    expect(code).toBe(0);
    expect(stdout.split("\n")).toContain(file);
    expect(existsSync(path.join(cwd, "work/credit", file))).toBe(false);
    const words = commandsOf(cwd).split(" ").slice(3);
    expect(words).toEqual(["check", "-C", "work/credit"]);
    expect((await run(words, { cwd })).code).toBe(0);
  });

  test("goes to the root from below it, too", async () => {
    const cwd = repository();
    mkdirSync(path.join(cwd, "below"));
    const { stdout } = await run(["init", "--ci", platform], { cwd: path.join(cwd, "below") });
    expect(stdout.split("\n")).toContain(`../${file}`);
    expect(commandsOf(cwd)).toMatch(/ check -C below$/);
  });

  test("is no path of a shell but one word, and valid YAML", async () => {
    const cwd = repository();
    await run(["init", "it's: credit", "--ci", platform], { cwd });
    const text = readFileSync(path.join(cwd, file), "utf8");
    expect(JSON.stringify(parse(text))).toContain("check -C 'it'\\\\''s: credit'");
  });

  test("is added alone to a workspace that is there", async () => {
    const cwd = repository();
    await run(["init", "credit"], { cwd });
    writeFileSync(path.join(cwd, "credit/program.yaml"), "mine\n");
    const { code, stdout } = await run(["init", "credit", "--ci", platform], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${file}\n` });
    expect(readFileSync(path.join(cwd, "credit/program.yaml"), "utf8")).toBe("mine\n");
  });

  test("is not written over: what to add to it is said, and nothing is written", async () => {
    const cwd = repository();
    mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
    writeFileSync(path.join(cwd, file), "mine\n");
    const { code, stderr } = await run(["init", "credit", "--ci", platform], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(`${file} is there already; nothing was written`);
    if (platform === "github") expect(stderr).toContain("Node.js 20.19 or later");
    expect(stderr).toMatch(
      /add to it a (?:step|job) .* npx --yes creditbank@\S+ check -C credit\n/,
    );
    expect(existsSync(path.join(cwd, "credit"))).toBe(false);
    expect(readFileSync(path.join(cwd, file), "utf8")).toBe("mine\n");
  });
});

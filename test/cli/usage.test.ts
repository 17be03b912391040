import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { columns } from "../../src/report/text/layout.ts";
import { bc, run } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

describe("help", () => {
  test("without arguments: a short help that begins with the commands of a first day", async () => {
    const { code, stdout, stderr } = await run([]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const order = ["check", "ladder", "explain", "plan", "assess", "record", "rules", "schema"];
    const places = order.map((name) => stdout.search(new RegExp(`^  ${name} `, "m")));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test.each([
    "check",
    "ladder",
    "explain",
    "plan",
    "match",
    "assess",
    "record",
    "questions",
    "report",
    "grid",
    "import",
    "export",
    "convert",
    "rules",
  ])("%s has examples", async (name) => {
    const { code, stdout } = await run([name, "--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Examples:\n  creditbank ");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test.each(["batch", "ladder"])("%s says that it writes several formats", async (name) => {
    const { stdout } = await run([name, "--help"]);
    const [, format] = /--format <fmt\[=file\]>([\s\S]*?)\n {2}-/.exec(stdout) ?? [];
    expect(format).toContain(" or ");
    expect(format).toContain("repeatable");
    const [, file] = /--output <file>([\s\S]*?)\n {2}-/.exec(stdout) ?? [];
    expect(file).toContain("first format");
  });

  test.each([
    ["batch", "merge"],
    ["import", "grid"],
  ])("%s %s shows its own options and those of every command", async (command, part) => {
    const { stdout } = await run([command, part, "--help"]);
    const { stdout: root } = await run(["--help"]);
    const options = (text: string) =>
      [...text.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map((m) => m[1]);
    const [own = "", all = ""] = stdout.split("Global Options:");
    expect(new Set(options(own)).size).toBe(options(own).length);
    expect(options(all)).toEqual(options(root).filter((one) => one !== "--help"));
  });

  test("what `export` lists are formats, without options that it does not have", async () => {
    const { stdout } = await run(["export", "--help"]);
    expect(stdout).not.toContain("--map");
    expect((await run(["completion", "--help"])).stdout).toContain(
      "completion [options] <shell>\n",
    );
  });

  test("help goes as deep as the command that is named", async () => {
    const { code, stdout } = await run(["help", "rules", "show"]);
    expect(code).toBe(0);
    expect(stdout).toBe((await run(["rules", "show", "--help"])).stdout);
    expect(stdout).toContain("Usage: creditbank rules show");
  });

  test("the version is the package's", async () => {
    expect((await run(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("usage errors end with 2, say what is wrong, and write nothing to standard output", () => {
  test.each([
    ["ladr", "Did you mean ladder?"],
    ["ladder --bnk x", "Did you mean --bank?"],
    ["check --fram X", "(Did you mean --framework?)"],
    ["check --f X", "(Did you mean one of --framework, --format, --fail-on?)"],
    ["check --work X", "(Did you mean --workspace?)"],
    ["rules foo", "(The commands are list, show, diff, test, new.)"],
    ["rules sho", "(Did you mean show?)"],
    ["schema --all course --output-dir d", '--all is about every kind, and "course" is named'],
    ["schema --list course", '--list is about every kind, and "course" is named'],
    ["ladder -f jsn", "text, json, ndjson, csv, xlsx, markdown. Did you mean json?"],
    ["ladder -f html", "`creditbank report` writes HTML."],
    ["report -f json", "The formats are html."],
    ["report -f html=a.html -o b.html", "both name a file for html"],
    ["help nonexist", "unknown command 'nonexist'"],
    ["help laddr", "did you mean ladder?"],
    ["ladder --as-of 2024-02-30", "YYYY-MM-DD"],
    ["ladder --as-of 31/01/2025", "YYYY-MM-DD"],
    ["ladder --fail-on errors", "error, warning, review, never"],
    ["ladder tru-bgs", "too many arguments"],
    ["ladder --bank tur", 'did you mean "tru"?'],
    ["ladder --program tru-bsg", 'did you mean "tru-bgs"?'],
    ["ladder --program zzz-*", 'no program matches "zzz-*"'],
    [
      "ladder --micro-credential ubc-zero-carbon-buidings",
      'did you mean "ubc-zero-carbon-buildings"?',
    ],
    ["ladder -f text -f json", "give each its own file"],
    ["ladder -f json=a.json -o b.json", "both name a file"],
    ["assess ubc-zero-carbon-buidings", 'did you mean "ubc-zero-carbon-buildings"?'],
    ["check no-such-file.yaml", 'matches "no-such-file.yaml"'],
    ["check --framework ca-bc", 'there is no framework "ca-bc"'],
    ["explain overlap-lo", 'did you mean "overlap-low"?'],
    ["explain", "--list"],
    ["explain ubc-zero-carbon-buildings tru-bg", 'did you mean "tru-bgs"?'],
    ["schema coarse", 'did you mean "course"?'],
    ["schema", "the kinds are"],
    ["schema --all", "--output-dir"],
    ["import", "missing required argument 'files'"],
    ["record --approve zzzzzzzz --by dean", "there are 9: "],
    ["record --reaffirm example-tru-20 --by dean", "that begin so: example-tru-20"],
    ["import grid grid.md --json", "import grid takes no --json"],
  ])("%s", async (line, said) => {
    const { code, stdout, stderr } = await run(["-C", bc, ...line.split(" ")]);
    expect(stderr).toContain(said);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  test("a folder that is not there", async () => {
    const { code, stderr } = await run(["check", "-C", "no/such/folder"]);
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no/such/folder"),
    });
  });

  test.each([
    ["CREDITBANK_AS_OF", "yesterday"],
    ["CREDITBANK_FORMAT", "xml"],
    ["CREDITBANK_FAIL_ON", "sometimes"],
    ["CREDITBANK_WORKSPACE", "no/such/folder"],
    ["CREDITBANK_BANK", "no-such-bank"],
  ])("%s is held to the same rules", async (name, value) => {
    const argv = name === "CREDITBANK_WORKSPACE" ? ["ladder"] : ["ladder", "-C", bc];
    const { code, stderr } = await run(argv, { env: { [name]: value } });
    expect(code).toBe(2);
    expect(stderr).toContain(value);
  });
});

test.each([
  [["\u001b[31mladder"], {}],
  [["ladder", "-C", bc, "--program", "\u001b[31mtru"], {}],
  [["ladder", "-C", bc, "--\u001b[31m"], {}],
  [["check", "-C", "\u001b[31mnowhere"], {}],
  [["ladder", "-C", bc], { CREDITBANK_FAIL_ON: "\u001b[31m" }],
] as const)("what is typed wrongly cannot steer the terminal: %j", async (argv, env) => {
  const { code, stderr } = await run(argv, { env });
  expect(code).toBe(2);
  expect(stderr).toContain("\\x1b[31m");
  expect(stderr).not.toContain("\u001b");
});

describe("codes", () => {
  test("a code is explained without a workspace", async () => {
    const { code, stdout } = await run(["explain", "overlap-low"], { cwd: "/" });
    expect(code).toBe(0);
    expect(stdout).toContain("Too few of the outcomes are covered");
  });

  test("one code may be a finding and a reason", async () => {
    const { stdout } = await run(["explain", "agreement-outdated"]);
    expect(stdout).toContain("(finding, error)");
    expect(stdout).toContain("(reason for a verdict)");
  });
});

test("a fault of the tool ends with 3 and says what to do; the stack only where it is asked for", async () => {
  const today = () => {
    throw new Error("out of order");
  };
  const plain = await run(["check", "-C", "fixtures/bc/programs"], { today });
  expect(plain.code).toBe(3);
  expect(plain.stderr).toContain("internal error: out of order");
  expect(plain.stderr).toContain("creditbank doctor");
  expect(plain.stderr).not.toContain("    at ");
  const debug = { CREDITBANK_DEBUG: "1" };
  const verbose = await run(["check", "-C", "fixtures/bc/programs"], { today, env: debug });
  expect(verbose.stderr).toContain("    at ");
});

test("--json is standard output's, whatever format goes to a file", async () => {
  const cwd = folderWith(smallWorkspace);
  const { stdout } = await run(["check", "--json", "-f", "json=x.json"], { cwd });
  expect(stdout).toBe(readFileSync(path.join(cwd, "x.json"), "utf8"));
  expect(stdout).toMatch(/^\{/);
});

test("no line of the help, and of the list of codes, is wider than a terminal", async () => {
  const { stdout: all } = await run(["--help"]);
  const names = [...all.matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name = ""]) => name);
  expect(names).toContain("diff");
  const parts = [
    "rules show",
    "rules diff",
    "rules test",
    "rules new",
    "import grid",
    "batch merge",
  ];
  for (const line of [...names, ...parts]
    .map((name) => `${name} --help`)
    .concat("explain --list")) {
    const { stdout } = await run(line.split(" "));
    expect([line, stdout.split("\n").filter((one) => columns(one) > 80)]).toEqual([line, []]);
  }
});

import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { resultFor, withSafeMessages } from "../../../src/cli/host/step-log.ts";
import { hostIn } from "../host.ts";
import { type Outcome, run } from "../run.ts";
import { folderWith, offering, smallWorkspace } from "../workspace.ts";

const evil = `${"x".repeat(70)} ::error title=hacked::y ##[add-mask]z\n::stop-commands::q`;
const hostile = {
  ...smallWorkspace,
  "evil.yaml": `${offering("evil", evil)}note: ${JSON.stringify(evil)}\n`,
  "learners.csv": `learner,item\n::error::x,sure\n"##[error]",sure\n`,
  "case.csv": `id,title\nc,"${evil}"\n`,
};
const env = { GITHUB_ACTIONS: "true" };

/** What a step of GitHub Actions would run, what is fenced aside. */
function commandsIn({ stdout, stderr }: Outcome): string[] {
  const outside = stdout.replace(/^::stop-commands::(\S+)\n.*?^::\1::\n/ms, "");
  return `${outside}\n${stderr}`
    .split(/[\r\n]+/)
    .filter((line) => /^\s*::(?!error file=|warning |notice )|##\[/.test(line));
}

describe("in a step of GitHub Actions nothing that a document says is a command", () => {
  test.each([
    "ladder",
    "ladder -f csv",
    "ladder -f markdown",
    "ladder -f json",
    "assess",
    "explain evil diploma",
    "plan diploma -v --have evil",
    "match --to carbon -f yaml",
    "check",
    "check -f csv",
    "check -f junit",
    "check -f sarif",
    "check -f markdown",
    "grid evil carbon -f markdown",
    "batch learners.csv --program diploma",
    "batch learners.csv --program diploma -f ndjson",
    "batch learners.csv --program diploma -o out.csv --rejects -",
    "export open-badges",
    "ladder --program ##[error]",
  ])("%s", async (words) => {
    const cwd = folderWith(hostile);
    const outcome = await run(words.split(" "), { cwd, env });
    expect(outcome.stdout + outcome.stderr).not.toBe("");
    expect(commandsIn(outcome)).toEqual([]);
  });
});

test("a comparison is fenced, too", async () => {
  const cwd = folderWith({});
  const base = folderWith(smallWorkspace);
  const text = hostile["evil.yaml"];
  const head = folderWith({ ...smallWorkspace, "evil.yaml": text });
  for (const format of ["text", "markdown", "json"])
    expect(commandsIn(await run(["diff", base, head, "-f", format], { cwd, env }))).toEqual([]);
});

test("what is read by others says the same, and files stay as they are", async () => {
  const cwd = folderWith(hostile);
  const batch = ["batch", "learners.csv", "--program", "diploma", "-f"];
  const [plain, safe] = [
    await run([...batch, "ndjson"], { cwd }),
    await run([...batch, "ndjson"], { cwd, env }),
  ].map(({ stdout }) => stdout.trimEnd().split("\n"));
  expect(safe).not.toEqual(plain);
  expect(safe?.map((line) => JSON.parse(line))).toEqual(plain?.map((line) => JSON.parse(line)));
  await run([...batch, "csv=safe.csv"], { cwd, env });
  const { stdout } = await run([...batch, "csv"], { cwd });
  expect(readFileSync(path.join(cwd, "safe.csv"), "utf8")).toBe(stdout);
});

test("YAML says the same, its comments with it", () => {
  const host = { ...hostIn("/"), env };
  const text = `# of ##[a]\nb: |-\n  c\n  ::d\ne: f##[g]\nh: [i, "##[j]"]\n`;
  const safe = resultFor(host, "yaml", text);
  expect(safe).toBe('# of ##\\x5ba]\nb: "c\\n::d"\ne: "f##\\x5bg]"\nh: [i, "##\\x5bj]"]\n');
  const [was, is] = [text, safe].map((one) => parseAllDocuments(one).map((each) => each.toJS()));
  expect(is).toEqual(was);
});

test("elsewhere, on a terminal and in a file behind a redirection everything stays", () => {
  const text = "::error::x\n";
  const host = hostIn("/");
  const to = (more: object) => ({ ...host, env, stdout: { ...host.stdout, ...more } });
  expect(resultFor(to({}), "csv", text)).toBe("'::error::x\n");
  expect(resultFor(to({ isTTY: true }), "csv", text)).toBe(text);
  expect(resultFor(to({ isFile: true }), "csv", text)).toBe(text);
  expect(resultFor({ ...host, env: {} }, "csv", text)).toBe(text);
  expect(resultFor({ ...host, env: { GITHUB_ACTIONS: "false" } }, "csv", text)).toBe(text);
  expect(withSafeMessages(host)).toBe(host);
});

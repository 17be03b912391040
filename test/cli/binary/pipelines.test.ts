import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import { describe, expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { addCheck } from "../../../src/cli/check/check.ts";
import { addGlobalFlags } from "../../../src/cli/flags.ts";
import { hostIn } from "../host.ts";
import { packageRoot } from "../run.ts";
import { folderWith, offering, smallWorkspace } from "../workspace.ts";

/** Each test starts several processes, on machines that do much else. */
const timeout = 180_000;

const read = (name: string) => readFileSync(path.join(packageRoot, name), "utf8");
const { version, bin } = JSON.parse(read("package.json"));

interface Step {
  readonly id?: string;
  readonly run: string;
  readonly env: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

interface Job {
  readonly variables: Readonly<Record<string, string>>;
  readonly before_script: readonly string[];
  readonly script: readonly string[];
  readonly artifacts: { readonly reports: Readonly<Record<string, string>> };
}

const action = parse(read(".github/actions/creditbank/action.yml")) as Action;
const [hook] = parse(read(".pre-commit-hooks.yaml")) as [Readonly<Record<string, unknown>>];
const [spec, jobs] = parseAllDocuments(read(".gitlab/creditbank.gitlab-ci.yml")).map((document) =>
  document.toJS(),
) as [{ spec: Action }, { creditbank: Job }];

/** Stands for npm: notes what it is asked for, and installs the command of this folder. */
const npm = `#!/bin/sh
echo "$@" >> "$NPM_LOG"
folder="$STUBS"
while [ $# -gt 0 ]; do
  if [ "$1" = --prefix ]; then folder="$2/node_modules/.bin"; fi
  shift
done
mkdir -p "$folder"
printf '#!/bin/sh\\nexec "%s" "%s" "$@"\\n' "$NODE" "$BIN" > "$folder/creditbank"
chmod +x "$folder/creditbank"
`;

/** A repository with one warning and the framework f, which nothing meets; \`run\` runs shell lines in it as a runner does. */
function repository() {
  const vague = offering("one", "one").replace("Counts carbon", "Know carbon");
  const files = Object.entries({ ...smallWorkspace, "offerings.yaml": vague });
  const cwd = folderWith({
    ...Object.fromEntries(files.map(([name, text]) => [`my ws/${name}`, text])),
    "my ws/f.yaml":
      "kind: framework\nid: f\nclauses:\n  - {id: a, title: A, severity: must, require: {required: [nothing]}}\n",
    ".git/HEAD": "",
    fx: "a pattern that the shell expands would name this file",
    ".stubs/npm": npm,
    ".temp/output": "",
    "known.json": '{"schemaVersion": 1, "findings": []}',
  });
  const stubs = path.join(cwd, ".stubs");
  chmodSync(path.join(stubs, "npm"), 0o755);
  const inRepository = (name: string) => path.join(cwd, name);
  const env = {
    PATH: `${stubs}:${process.env.PATH ?? ""}`,
    STUBS: stubs,
    NODE: process.execPath,
    BIN: path.join(packageRoot, "bin/creditbank.js"),
    NPM_LOG: inRepository(".temp/npm"),
    RUNNER_TEMP: inRepository(".temp"),
  };
  const run = (script: string, more: Readonly<Record<string, string>>) =>
    spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
      cwd,
      env: { ...env, ...more },
      encoding: "utf8",
    });
  const file = (name: string) => readFileSync(inRepository(name), "utf8");
  return { cwd, run, file };
}

/** A text in which inputs are written between these marks, with the inputs given, else their defaults. */
function filled(
  text: string,
  { inputs }: Pick<Action, "inputs">,
  given: Readonly<Record<string, string>>,
) {
  return text.replace(/\$(?:\{\{|\[\[) inputs\.([\w-]+) (?:\}\}|\]\])/g, (_, name: string) => {
    expect(Object.keys(inputs)).toContain(name);
    return given[name] ?? inputs[name]?.default ?? "";
  });
}

describe("the GitHub action", { timeout }, () => {
  /** Runs its steps one after the other. */
  function runAction(inputs: Readonly<Record<string, string>>) {
    const repo = repository();
    const actions = {
      GITHUB_ACTIONS: "true",
      GITHUB_WORKSPACE: repo.cwd,
      GITHUB_OUTPUT: path.join(repo.cwd, ".temp/output"),
      GITHUB_STEP_SUMMARY: path.join(repo.cwd, ".temp/summary.md"),
    };
    const [install, check] = action.runs.steps.map((step) => {
      const env = Object.entries(step.env).map(([name, value]) => [
        name,
        filled(value, action, inputs),
      ]);
      return repo.run(step.run, { ...actions, ...Object.fromEntries(env) });
    });
    expect(install).toMatchObject({ status: 0, stderr: "" });
    return { ...repo, status: check?.status, stdout: check?.stdout ?? "", stderr: check?.stderr };
  }

  test("installs this version, annotates, sums up and writes SARIF", () => {
    const { status, stdout, stderr, file } = runAction({ workspace: "my ws" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(file(".temp/npm")).toMatch(new RegExp(` creditbank@${version}\n$`));
    expect(stdout).toContain("::warning file=my ws/offerings.yaml,line=");
    expect(file(".temp/summary.md")).toContain("### creditbank check\n\n1 warning");
    expect(JSON.parse(file("creditbank.sarif"))).toMatchObject({ version: "2.1.0" });
    expect(file(".temp/output")).toBe("sarif=creditbank.sarif\n");
  });

  test("every input does what it says", () => {
    const { status, stdout, stderr, file } = runAction({
      workspace: "my ws",
      frameworks: "f, f*",
      "fail-on": "never",
      baseline: "known.json",
      "as-of": "2025-02-03",
      sarif: "out/my.sarif",
      package: "my ws",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(file(".temp/npm")).toMatch(/ \/\S+\/my ws\n$/);
    expect(stdout).toContain("::error file=my ws/offerings.yaml,line=");
    expect(stdout).toContain("as of 2025-02-03");
    const { results } = JSON.parse(file("out/my.sarif")).runs[0];
    expect(results[0].baselineState).toBe("new");
  });

  test("fails where check fails, and runs nothing that an input smuggles in", () => {
    expect(runAction({ workspace: "my ws", "fail-on": "warning" }).status).toBe(1);
    const { status, cwd } = runAction({
      workspace: '$(touch "x")"; touch x #',
      frameworks: "`touch x`",
    });
    expect(status).toBe(2);
    expect(existsSync(path.join(cwd, "x"))).toBe(false);
  });

  test("the example of the README gives inputs that there are", () => {
    const [, example = ""] = /^```yaml \.github\S+\n([\s\S]*?)^```$/m.exec(read("README.md")) ?? [];
    const { steps } = parse(example).jobs.check;
    const step = steps.find(({ id }: { id?: string }) => id === "creditbank");
    expect(step.uses).toContain("/.github/actions/creditbank@");
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with)));
  });

  test("every input is used, and none within a script", () => {
    const used = action.runs.steps.flatMap(({ env }) => Object.values(env)).join(" ");
    for (const name of Object.keys(action.inputs)) expect(used).toContain(`inputs.${name} }}`);
    for (const { run } of action.runs.steps) expect(run).not.toContain("${{");
    expect(action.inputs.version?.default).toBe(version);
  });
});

describe("the GitLab template", { timeout }, () => {
  const job = jobs.creditbank;

  function runJob(inputs: Readonly<Record<string, string>>) {
    const repo = repository();
    const env = Object.entries(job.variables).map(([name, value]) => [
      name,
      filled(value, spec.spec, inputs),
    ]);
    const script = [...job.before_script, ...job.script].join("\n");
    return { ...repo, ...repo.run(script, Object.fromEntries(env)) };
  }

  test("installs this version and writes the reports that it names", () => {
    const { status, stderr, stdout, file } = runJob({ workspace: "my ws" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(file(".temp/npm")).toMatch(new RegExp(` creditbank@${version}\n$`));
    expect(stdout).toContain("warning vague-verb");
    const { codequality = "", junit = "" } = job.artifacts.reports;
    expect(JSON.parse(file(codequality))).toMatchObject([{ check_name: "vague-verb" }]);
    expect(file(junit)).toContain('<testsuite name="my ws/offerings.yaml" tests="1"');
  });

  test("every input does what it says", () => {
    const inputs = { workspace: "my ws", frameworks: "f,f*", baseline: "known.json" };
    const failing = runJob({ ...inputs, package: "./x" });
    expect(failing.status).toBe(1);
    expect(failing.file(".temp/npm")).toMatch(/ \.\/x\n$/);
    expect(failing.stdout).toContain("clause-failed");
    expect(runJob({ ...inputs, "fail-on": "never" }).status).toBe(0);
    expect(runJob({ baseline: "none.json", workspace: "my ws" }).status).toBe(2);
  });

  test("every input is used", () => {
    const text = read(".gitlab/creditbank.gitlab-ci.yml");
    for (const name of Object.keys(spec.spec.inputs))
      expect(text).toContain(`$[[ inputs.${name} ]]`);
  });
});

describe("the pre-commit hook", { timeout }, () => {
  test("runs a command of the package in the repository", () => {
    const { cwd, run } = repository();
    const [program = "", ...argv] = String(hook.entry).split(" ");
    expect(Object.keys(bin)).toContain(program);
    expect(hook).toMatchObject({ id: "creditbank-check", language: "node", pass_filenames: false });
    mkdirSync(path.join(cwd, "bin"));
    writeFileSync(path.join(cwd, "bin", program), `#!/bin/sh\nexec "$NODE" "$BIN" "$@"\n`, {
      mode: 0o755,
    });
    const { status, stdout } = run(`bin/${program} ${argv.join(" ")} -C "my ws"`, {});
    expect(status).toBe(0);
    expect(stdout).toContain("1 warning");
    expect("a/b.yaml").toMatch(new RegExp(String(hook.files)));
  });
});

test("every flag that the pipelines use is one of check", () => {
  const check = new Command();
  addGlobalFlags(check);
  addCheck(check, hostIn(packageRoot), () => {});
  const known = [check, ...check.commands].flatMap(({ options }) =>
    options.map(({ long }) => long),
  );
  const scripts = [...action.runs.steps.slice(1).map(({ run }) => run), ...jobs.creditbank.script];
  const used = scripts.flatMap((script) => script.match(/(?<![\w-])--[a-z][\w-]*/g) ?? []);
  expect(used.length).toBeGreaterThan(5);
  expect(known).toEqual(expect.arrayContaining(used));
});

import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot, run, runJson } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

const settings = (lines: string) => ({
  ...smallWorkspace,
  "creditbank.yaml": `kind: workspace\n${lines}`,
});

const asOf = async (argv: string[], cwd: string, env = {}) =>
  (await runJson<{ asOf: string }>(["ladder", ...argv], { cwd, env, today: () => "2026-04-04" }))
    .asOf;

describe("the day: flag, environment, creditbank.yaml, today", () => {
  test("each gives way to the one before", async () => {
    const stated = folderWith(smallWorkspace);
    const silent = folderWith(settings(""));
    const env = { CREDITBANK_AS_OF: "2024-03-03" };
    expect(await asOf(["--as-of", "2023-02-02"], stated, env)).toBe("2023-02-02");
    expect(await asOf([], stated, env)).toBe("2024-03-03");
    expect(await asOf([], stated)).toBe("2025-01-31");
    expect(await asOf([], silent)).toBe("2026-04-04");
  });

  test("is printed", async () => {
    const { stdout } = await run(["ladder", "--as-of", "2023-02-02"], {
      cwd: folderWith(smallWorkspace),
    });
    expect(stdout.split("\n")[0]).toContain("as of 2023-02-02");
  });
});

test("the format: flag, the ending of -o, CREDITBANK_FORMAT, text", async () => {
  const cwd = folderWith(smallWorkspace);
  const env = { CREDITBANK_FORMAT: "json" };
  const written = async (file: string, ...argv: string[]) => {
    expect(await run(["ladder", "-o", file, ...argv], { cwd, env })).toMatchObject({ code: 0 });
    return readFileSync(path.join(cwd, file), "utf8");
  };
  expect(await written("l.xlsx")).toMatch(/^PK/);
  expect(await written("l.csv", "-f", "json")).toMatch(/^\{/);
  expect(await written("l.other")).toMatch(/^\{/);
  await run(["match", "-o", "m.yaml"], { cwd, env });
  expect(readFileSync(path.join(cwd, "m.yaml"), "utf8")).toContain("kind: crosswalk");
});

const second = smallWorkspace["bank.yaml"]?.replace("id: bank", "id: other") ?? "";
const both = {
  "other.yaml": second,
  "program.yaml": smallWorkspace["program.yaml"]?.replace("[bank]", "[bank, other]") ?? "",
};

const banks = async (argv: string[], cwd: string, env = {}) => {
  const { programs } = await runJson<{ programs: { banks: string[] }[] }>(["ladder", ...argv], {
    cwd,
    env,
  });
  return programs[0]?.banks;
};

test("banks: flag, CREDITBANK_BANK, creditbank.yaml, all", async () => {
  const stated = folderWith({ ...settings("asOf: 2025-01-31\nbanks: [other]\n"), ...both });
  const silent = folderWith({ ...smallWorkspace, ...both });
  const env = { CREDITBANK_BANK: "bank, other" };
  expect(await banks(["--bank", "ba*"], stated, env)).toEqual(["bank"]);
  expect(await banks([], stated, env)).toEqual(["bank", "other"]);
  expect(await banks([], stated)).toEqual(["other"]);
  expect(await banks([], silent)).toEqual(["bank", "other"]);
});

const frameworks = async (argv: string[], cwd: string, env = {}) => {
  const { conformance } = await runJson<{ conformance: { framework: string }[] }>(
    ["check", ...argv],
    { cwd, env },
  );
  return [...new Set(conformance.map(({ framework }) => framework))];
};

test("frameworks: flag, CREDITBANK_FRAMEWORKS, creditbank.yaml, none", async () => {
  const stated = folderWith(settings("asOf: 2025-01-31\nframeworks: [ca-bc-2021]\n"));
  const env = { CREDITBANK_FRAMEWORKS: "ca-bc-2024" };
  expect(await frameworks(["--framework", "ca-sk-2021"], stated, env)).toEqual(["ca-sk-2021"]);
  expect(await frameworks([], stated, env)).toEqual(["ca-bc-2024"]);
  expect(await frameworks([], stated)).toEqual(["ca-bc-2021"]);
  expect(await frameworks([], folderWith(smallWorkspace))).toEqual([]);
  const wrong = await run(["check"], { cwd: stated, env: { CREDITBANK_FRAMEWORKS: "ca-bc-2023" } });
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("did you mean")]);
});

test("what the environment can say is in the help of the program and in the README", async () => {
  const { stdout } = await run(["--help"]);
  const readme = readFileSync(path.join(packageRoot, "README.md"), "utf8");
  for (const name of [
    "WORKSPACE",
    "AS_OF",
    "BANK",
    "FORMAT",
    "FAIL_ON",
    "FRAMEWORKS",
    "BASELINE",
  ]) {
    expect(stdout).toContain(`_${name}`);
    expect(readme).toContain(`\`CREDITBANK_${name}\``);
  }
});

test("format: flag, CREDITBANK_FORMAT, text", async () => {
  const cwd = folderWith(smallWorkspace);
  const env = { CREDITBANK_FORMAT: "json" };
  expect((await run(["ladder", "-f", "text"], { cwd, env })).stdout).toMatch(/^creditbank ladder/);
  expect((await run(["ladder"], { cwd, env })).stdout).toMatch(/^\{/);
  expect((await run(["ladder"], { cwd })).stdout).toMatch(/^creditbank ladder/);
});

test("threshold: flag, CREDITBANK_FAIL_ON, error", async () => {
  const cwd = folderWith(smallWorkspace);
  const env = { CREDITBANK_FAIL_ON: "review" };
  expect((await run(["ladder", "--fail-on", "never"], { cwd, env })).code).toBe(0);
  expect((await run(["ladder"], { cwd, env })).code).toBe(1);
  expect((await run(["ladder"], { cwd })).code).toBe(0);
});

describe("the workspace: flag, CREDITBANK_WORKSPACE, upwards to creditbank.yaml, here", () => {
  const file = async (argv: string[], cwd: string, env = {}) => {
    const { pairs } = await runJson<{
      pairs: { reasons: unknown[]; questions: { at: { file: string } }[] }[];
    }>(["ladder", ...argv], { cwd, env });
    return pairs.flatMap(({ questions }) => questions.map(({ at }) => at.file))[0];
  };

  test("paths are shown as the user would type them", async () => {
    const folder = folderWith(
      Object.fromEntries(
        Object.entries(smallWorkspace).map(([name, text]) => [`deep/ws/${name}`, text]),
      ),
    );
    expect(await file(["-C", "deep/ws"], folder)).toBe("deep/ws/offerings.yaml");
    expect(await file(["-C", "./deep/ws/"], folder)).toBe("deep/ws/offerings.yaml");
    expect(await file([], folder, { CREDITBANK_WORKSPACE: "deep/ws" })).toBe(
      "deep/ws/offerings.yaml",
    );
    expect(await file(["-C", "deep/ws"], folder, { CREDITBANK_WORKSPACE: "nowhere" })).toBe(
      "deep/ws/offerings.yaml",
    );
    expect(await file([], `${folder}/deep/ws`)).toBe("offerings.yaml");
    expect(await file([], `${folder}/deep`)).toBe("ws/offerings.yaml");
  });

  test("from a folder below it", async () => {
    const folder = folderWith({ ...smallWorkspace, "notes/readme.txt": "" });
    expect(await file([], `${folder}/notes`)).toBe("../offerings.yaml");
  });

  test("check finds the workspace of the path that it is given", async () => {
    const folder = folderWith(
      Object.fromEntries(
        Object.entries(smallWorkspace).map(([name, text]) => [`deep/ws/${name}`, text]),
      ),
    );
    const { code, stdout } = await run(["check", "deep/ws"], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain("5 files (6 documents), as of 2025-01-31");
  });

  test("flags are taken before the command, too", async () => {
    const folder = folderWith({ "ws/a.yaml": smallWorkspace["course.yaml"] ?? "" });
    expect((await run(["-C", "ws", "-q", "check"], { cwd: folder })).code).toBe(0);
  });
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageRoot, run } from "../cli/run.ts";

/** A fenced block of the README: its language, what follows it, and its lines. */
interface Block {
  readonly language: string;
  readonly info: string;
  readonly body: string;
}

const readme = readFileSync(join(packageRoot, "README.md"), "utf8");
const blocks = [...readme.matchAll(/^```(\w+)[ ]?(.*)\n([\s\S]*?)^```$/gm)].map(
  ([, language = "", info = "", body = ""]): Block => ({ language, info, body }),
);
const of = (language: string) => blocks.filter((block) => block.language === language);

describe("the README", () => {
  const folder = mkdtempSync(join(tmpdir(), "creditbank-readme-"));

  beforeAll(() => {
    symlinkSync(join(packageRoot, "fixtures"), join(folder, "fixtures"));
    for (const { info, body } of of("yaml")) {
      mkdirSync(dirname(join(folder, info)), { recursive: true });
      writeFileSync(join(folder, info), body);
    }
    const less = of("yaml").find(({ info }) => info.startsWith("demo/"))?.body ?? "";
    mkdirSync(join(folder, "demo-50"));
    writeFileSync(join(folder, "demo-50/demo.yaml"), less.replace("70%", "50%"));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(of("console").map(({ body }) => body))("%s", async (body) => {
    const [command = "", ...output] = body.split("\n");
    const outcome = await run(wordsOf(command), { cwd: folder });
    // A terminal shows both; only a batch says anything beside its result.
    const shown = command.includes(" batch ") ? outcome.stdout + outcome.stderr : outcome.stdout;
    expect(shown.trimEnd()).toBe(output.join("\n").trimEnd());
    if (shown === outcome.stdout) expect(outcome.stderr).toBe("");
  });

  test("the change that it proposes to the example gives a no", async () => {
    const example = of("yaml").find(({ info }) => info.startsWith("demo/"));
    mkdirSync(join(folder, "changed"));
    writeFileSync(join(folder, "changed/demo.yaml"), example?.body.replace("70%", "50%") ?? "");
    const outcome = await run(["ladder", "-C", "changed"], { cwd: folder });
    expect(outcome.stdout).toContain("✘ no          Data Basics");
    expect(outcome.stdout).toContain("would be eligible (3.0) with: O2");
  });

  test("its shell lines are the two commands, and the first one works", async () => {
    const lines = of("sh").map(({ body }) => body.trim());
    expect(lines).toEqual(["npm ci && npx creditbank ladder -C fixtures/bc", "npm ci && npm test"]);
    const outcome = await run(["ladder", "-C", "fixtures/bc"], { cwd: folder });
    expect(outcome.code).toBe(0);
    expect(outcome.stdout).toContain("This is a recommendation.");
  });

  test("what it has written by init goes to no folder that it has saved to", async () => {
    const written = [...readme.matchAll(/`creditbank init ([\w-]+)/g)].map(([, name = ""]) => name);
    const saved = of("yaml").map(({ info }) => info.split("/")[0]);
    expect(written.length).toBeGreaterThan(0);
    expect(saved.filter((name) => name !== undefined && written.includes(name))).toEqual([]);
    for (const name of written) expect(readme).toContain(`root: "${name}"`);
  });

  test("every block is of a kind that is run here, or with the packed library", () => {
    const known = new Set(["console", "sh", "yaml", "js"]);
    expect(blocks.filter(({ language }) => !known.has(language))).toEqual([]);
    expect(of("console").length).toBeGreaterThanOrEqual(6);
  });
});

/** The arguments of `$ creditbank …`. */
function wordsOf(line: string): string[] {
  const [prompt, program, ...words] = line.split(" ");
  expect([prompt, program]).toEqual(["$", "creditbank"]);
  return words;
}

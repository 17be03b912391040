import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot, run } from "./run.ts";
import { folderWith } from "./workspace.ts";

const bc = join(packageRoot, "fixtures/bc");

/** Commands whose examples ask the B.C. workspace. */
const asking = ["assess", "ladder", "explain", "plan", "match", "questions", "grid", "export"];

/** What an example needs that is not in that workspace: records, a terminal, a grid that was filled in, another line. */
const needsMore = /--records|--accept|^import |\\$/;

describe.each(asking)("the examples in the help of %s", (name) => {
  test("name what is in the B.C. workspace, and work there", async () => {
    const cwd = folderWith({});
    const examples = (await examplesOf(name)).filter((line) => !needsMore.test(line));
    expect(examples.length).toBeGreaterThan(0);
    for (const line of examples) {
      const { code, stderr } = await run([...wordsOf(line), "-C", bc], { cwd });
      expect({ line, code, stderr: code === 0 ? "" : stderr }).toEqual({
        line,
        code: 0,
        stderr: "",
      });
    }
  });
});

test("the examples in the help of convert work with files of those formats", async () => {
  const cwd = folderWith({});
  const sample = (name: string) => join(packageRoot, "fixtures/standards", name);
  cpSync(sample("rsd/skill.json"), join(cwd, "skills.json"));
  const stdin = readFileSync(sample("elm/short-course.json"), "utf8");
  for (const line of await examplesOf("convert"))
    expect([line, (await run(wordsOf(line), { cwd, stdin })).code]).toEqual([line, 0]);
});

/** The lines of a command's help that run creditbank, without what follows them. */
async function examplesOf(name: string): Promise<readonly string[]> {
  const { stdout } = await run([name, "--help"]);
  const lines = stdout.matchAll(/^ {2}(?:cat \S+ \| )?creditbank (.*)$/gm);
  return [...lines].map(([, line = ""]) => line.replace(/ {2,}\S.*$/, "").replace(/ > \S+$/, ""));
}

/** The words of a line as a shell reads them. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/(?:"[^"]*"|\S)+/g)].map(([word]) => word.replaceAll('"', ""));
}

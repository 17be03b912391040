import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { run } from "../../cli/run.ts";
import { markdownIn } from "./markdown-grid.ts";
import { gridIn, type } from "./sheet.ts";

const one = { "All / part / none": "none" };

test.each([
  ["grid.xlsx", () => gridIn(["one"])],
  ["grid.md", () => markdownIn(["one"], {})],
] as const)("a grid that nobody has filled in is made again: %s", async (file, made) => {
  const again = await run(["grid", "one", "carbon", "-o", file], { cwd: await made() });
  expect(again).toMatchObject({ code: 0, stderr: "" });
});

test.each(["grid.xlsx", "grid.md"])(
  "one that was filled in is replaced only with --force: %s",
  async (file) => {
    const cwd = file === "grid.md" ? await markdownIn(["one"], { O1: one }) : await gridIn(["one"]);
    if (file === "grid.xlsx") await type(cwd, { O1: one });
    const place = path.join(cwd, file);
    const filled = readFileSync(place);
    const argv = ["grid", "one", "carbon", "-o", file];
    const refused = await run(argv, { cwd });
    expect([refused.code, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr).toContain(`${file} is there already, and holds answers`);
    expect(readFileSync(place).equals(filled)).toBe(true);
    expect((await run([...argv, "--force"], { cwd })).code).toBe(0);
    expect(readFileSync(place).equals(filled)).toBe(false);
  },
);

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { run } from "../../cli/run.ts";
import { importMarkdown, markdownIn } from "./markdown-grid.ts";
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

const answered = { O1: one };

test.each([
  ["whose end is gone", answered, (text: string) => text.replace(/<!--[\s\S]*$/, "")],
  ["that was cut off", answered, (text: string) => text.slice(0, text.length / 2)],
  ["with headings of its own", answered, (text: string) => text.replace("| Outcome |", "| No. |")],
  ["with another competency", { O1: { Competency: "C2" } }, null],
  ["without a competency that was suggested", { O1: { Competency: "" } }, null],
  ["with an outcome in a row at the end", { "+1": { Outcome: "O1" } }, null],
  [
    "with an organisation",
    {},
    (text: string) => text.replace("| Organisation |  |", "| Organisation | UBC |"),
  ],
  ["with a day", {}, (text: string) => text.replace("comparison |  |", "comparison | soon |")],
  ["with another role", {}, (text: string) => text.replace("faculty assessor", "chair")],
  ["with a cell more", {}, (text: string) => text.replace(/^(\| O2 .*)$/m, "$1 more |")],
] as const)("a grid %s is kept", async (_, typed, change) => {
  const cwd = await markdownIn(["one"], typed, change ?? undefined);
  const before = readFileSync(path.join(cwd, "grid.md"), "utf8");
  const { code, stderr } = await run(["grid", "one", "carbon", "-o", "grid.md"], { cwd });
  expect([code, stderr]).toEqual([2, expect.stringContaining("something else than an empty grid")]);
  expect(readFileSync(path.join(cwd, "grid.md"), "utf8")).toBe(before);
});

test("so is one in another encoding, and what is no grid", async () => {
  const cwd = await markdownIn(["one"], answered);
  const grid = readFileSync(path.join(cwd, "grid.md"), "utf8");
  for (const bytes of [Buffer.from(`\uFEFF${grid}`, "utf16le"), Buffer.from("# Notes\n")]) {
    writeFileSync(path.join(cwd, "grid.md"), bytes);
    expect((await run(["grid", "one", "carbon", "-o", "grid.md"], { cwd })).code).toBe(2);
    expect(readFileSync(path.join(cwd, "grid.md")).equals(bytes)).toBe(true);
  }
});

test("a crosswalk replaces itself, and no file that holds other documents", async () => {
  const cwd = await markdownIn(["one"], answered);
  const file = path.join(cwd, "grid.yaml");
  for (const more of [[], ["--force"]])
    expect((await importMarkdown(cwd, "-o", "grid.yaml", ...more)).code).toBe(0);
  const elsewhere = await importMarkdown(cwd, "-o", "new.yaml");
  expect(elsewhere.stderr).toContain("write over that file with -o and --force");
  const both = `${readFileSync(file, "utf8")}---\nkind: crosswalk\nid: other\ntitle: Other\nmappings: []\n`;
  writeFileSync(file, both);
  const { code, stderr } = await importMarkdown(cwd, "-o", "grid.yaml", "--force");
  expect([code, stderr]).toEqual([2, expect.stringContaining("it holds other documents")]);
  const advised = await importMarkdown(cwd, "-o", "new.yaml", "--force");
  expect(advised.stderr).toContain("that file holds other documents too");
  expect(readFileSync(file, "utf8")).toBe(both);
  const over = await importMarkdown(cwd, "--id", "over", "-o", "grid.md", "--force");
  expect([over.code, over.stderr]).toEqual([2, expect.stringContaining("this run reads it")]);
});

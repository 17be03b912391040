import { describe, expect, test } from "vitest";
import { draftText } from "../../../src/interchange/draft.ts";
import type { Imported } from "../../../src/interchange/format.ts";
import { gatherDrafts } from "../../../src/interchange/gather-drafts.ts";
import { InputFile } from "../../../src/interchange/input-file.ts";
import { mostBlocks } from "../../../src/interchange/outline/blocks/block.ts";
import { readOutlines } from "../../../src/interchange/outline/read-outlines.ts";

const read = (name: string, text: string): Promise<Imported> =>
  readOutlines([new InputFile(name, new TextEncoder().encode(text))], {});

const start = "<html><body><h2>Learning outcomes</h2><ul><li>Read a map</ul>";
const after = "<h2>Prerequisites</h2><p>None</p>";

/** Large or deep in one way each. */
const deep: Readonly<Record<string, string>> = {
  "100,000 nested elements": `${start}${"<div>".repeat(100_000)}Read a map`,
  "100,000 nested bold paragraphs": `${start}${"<b><p>".repeat(100_000)}Read a map`,
  "30,000 nested tables": `${start}${"<table><tr><td>a ".repeat(30_000)}`,
  "30,000 nested lists": `${start}${"<ul><li>Read a map".repeat(30_000)}`,
  "a row of 30,000 cells": `${start}<table><tr>${"<td>a 30%".repeat(30_000)}</table>`,
  "30,000 attributes": `${start}<p ${Array.from({ length: 30_000 }, (_, i) => `a${i}=1`).join(" ")}>`,
  "a script of a megabyte": `${start}<script>${"<h2>Credits</h2>".repeat(60_000)}`,
  "a comment without an end": `${start}<!--${"-".repeat(500_000)}`,
  "50,000 lines of one paragraph": `Description\n${"and on and on and on\n".repeat(50_000)}`,
  "a line of 30,000 columns": `Assessment\n${"a    ".repeat(30_000)}`,
  "30,000 lines of one cell": `Assessment\nExam    30%\n${`${" ".repeat(14)}a\n`.repeat(30_000)}`,
  "brackets without an end": `# Assessment\n${"[a](".repeat(50_000)}\n${"**".repeat(50_000)}\n`,
  "dashes and digits": `Credits: ${"9".repeat(90_000)}\nHours: ${"1 ".repeat(50_000)}\n${"– ".repeat(50_000)}`,
};

describe("what is hostile costs no more than its length", () => {
  test.each(Object.keys(deep))("%s", async (name) => {
    const text = deep[name] ?? "";
    const { drafts } = await read(text.startsWith("<") ? "x.html" : "x.txt", text);
    expect(drafts.length).toBeLessThanOrEqual(1);
  });

  test("more blocks than are read are told, and where they begin", async () => {
    const { diagnostics } = await read("x.txt", `Assessment\n${"- Exam\n".repeat(mostBlocks + 5)}`);
    const told = diagnostics.find(({ args }) => args.what === "everything after this");
    expect(told?.at.line).toBe(mostBlocks);
  });

  test("a text longer than is read is told", async () => {
    const { diagnostics } = await read("x.html", `${start}<p>${"to map ".repeat(3000)}</p>`);
    expect(diagnostics.map(({ args }) => args.what)).toContain("the rest of a long text");
  });
});

describe("what a page does not show is not read", () => {
  test("scripts, styles and templates leave nothing behind, and what is around the page is told", async () => {
    const page = `<html><head><title>T</title></head><body><nav>Home</nav>${start}
      <script>document.write("<h2>Credits</h2><p>99</p>")</script><style>h2 { }</style>
      <template><h2>Credits</h2><p>98</p></template><textarea><h2>Credits</h2></textarea>
      ${after}<footer>Imprint</footer></body></html>`;
    const { drafts, diagnostics } = await read("x.html", page);
    expect(drafts.map(draftText).join("")).not.toMatch(/99|98|Home|Imprint/);
    expect(drafts[0]?.data.prerequisites).toEqual({ required: [], statement: "None" });
    const told = diagnostics.map(({ args }) => args.what);
    expect(told).toEqual(expect.arrayContaining(["<nav>", "<footer>"]));
  });

  test("a head or a navigation without an end does not hide the page", async () => {
    const { drafts } = await read("x.html", `<html><head><nav>Home<body>${start}${after}`);
    expect(drafts[0]?.data.competencies).toHaveLength(1);
  });

  test("control, direction and zero-width characters are taken out", async () => {
    const text = `Title: A\u001b[31m\u202eB\u200b\u0007C\nLearning outcomes\n- Re\u0000ad a map`;
    const file = new InputFile(
      "x.html",
      new TextEncoder().encode(
        `<p>${text.replaceAll("\n", "</p><p>").replace("- Re\u0000ad", "- Read")}</p>`,
      ),
    );
    const { drafts } = await gatherDrafts(null, [file], {});
    const written = drafts.map(draftText).join("");
    expect(written).toContain("title: A[31mBC");
    expect(/[^\n\P{C}]/u.test(written)).toBe(false);
  });
});

test.each(["", " ", "Dear colleague, the outline is attached.", "<html></html>", "a: b\nc: d"])(
  "%j holds no outline",
  async (text) => {
    const { drafts, diagnostics } = await read(text.startsWith("<") ? "x.html" : "x.txt", text);
    expect(drafts).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toContain("nothing-found");
  },
);

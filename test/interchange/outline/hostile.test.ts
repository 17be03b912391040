import { performance } from "node:perf_hooks";
import { expect, test } from "vitest";
import { InputFile } from "../../../src/interchange/input-file.ts";
import { blocksOf } from "../../../src/interchange/outline/blocks/blocks-of.ts";
import { readOutline, readOutlines } from "../../../src/interchange/outline/read-outlines.ts";

const file = (name: string, text: string) => new InputFile(name, new TextEncoder().encode(text));
const many = (text: string, count = 100_000) => text.repeat(count);
const start = "<html><body><h2>Learning outcomes</h2>";

/** Each grows with its argument; the whole must take linear time. */
const texts: Readonly<Record<string, (n: number) => string>> = {
  "x.nested-div.html": (n) => start + many("<div>", n) + "Read a map",
  "x.nested-b.html": (n) => start + many("<b><p>", n) + "Read a map",
  "x.nested-table.html": (n) => start + many("<table><tr><td>a ", n),
  "x.nested-list.html": (n) => start + many("<ul><li>Read a map", n),
  "x.wide-table.html": (n) => `${start}<table><tr>${many("<td>a 30%</td>", n)}</tr></table>`,
  "x.long-table.html": (n) =>
    `${start}<table>${many("<tr><td>Exam</td><td>30%</td></tr>", n)}</table>`,
  "x.attributes.html": (n) =>
    `${start}<p ${Array.from({ length: n }, (_, i) => `a${i}=1`).join(" ")}>Read</p>`,
  "x.one-paragraph.html": (n) => `${start}<p>${many("to read, 30% and ", n)}</p>`,
  "x.spaces.html": (n) => `${start}<p>a${many(" ", n)}b</p>`,
  "x.entities.html": (n) => `${start}<p>${many("&amp;&#x1b;&lt;", n)}</p>`,
  "x.headings.html": (n) => start + many("<h2>Assessment</h2><p>a</p>", n),
  "x.unknown-headings.html": (n) => start + many("<h2>Some words</h2><p>a</p>", n),
  "x.open-comment.html": (n) => `${start}<!--${many("-", n)}`,
  "x.script.html": (n) => `${start}<script>${many("<h2>Credits</h2>", n)}`,
  "x.lines.txt": (n) => `Learning outcomes\n${many("- Read a map\n", n)}`,
  "x.deep.txt": (n) =>
    `Learning outcomes\n${Array.from({ length: Math.min(n, 3000) }, (_, i) => `${" ".repeat(i)}- Read`).join("\n")}`,
  "x.one-line.txt": (n) => `Learning outcomes\n\n${many("a: b, ", n)}`,
  "x.percents.txt": (n) => `Assessment\n\n${many("Exam 3% ", n)}`,
  "x.digits.txt": (n) => `Credits: ${many("9", n)}\nHours: ${many("1 ", n)}\nAssessment\n`,
  "x.columns.txt": (n) => `Assessment\n${many("a    ", n)}\n`,
  "x.continued.txt": (n) => `Assessment\nExam    30%\n${many(`${" ".repeat(14)}more\n`, n)}`,
  "x.joined.txt": (n) =>
    `Description\n${many("and so on and on and on and on and on and on and on and on\n", n)}`,
  "x.labels.txt": (n) => `Assessment: a\n${many("Credits: 3\n", n)}`,
  "x.brackets.md": (n) => `# Assessment\n${many("[a](", n)}\n${many("**", n)}\n${many("(", n)}\n`,
  "x.dashes.txt": (n) => `Assessment\n${many("-", n)}\n${many("– ", n)}\n${many("a – ", n)}`,
};

for (const [name, of] of Object.entries(texts))
  test(`${name}`, async () => {
    const times: number[] = [];
    for (const n of [20_000, 100_000]) {
      const input = file(name, of(n));
      const before = performance.now();
      const { diagnostics } = await readOutlines([input], {});
      times.push(Math.round(performance.now() - before));
      expect(diagnostics.length).toBeGreaterThan(-1);
    }
    console.log(name, times.join(" "));
    void blocksOf;
    void readOutline;
  });

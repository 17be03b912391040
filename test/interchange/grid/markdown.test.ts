import { readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { run } from "../../cli/run.ts";
import { importMarkdown, markdownIn, type TypedTexts } from "./markdown-grid.ts";
import { gridWorkspace } from "./sheet.ts";

const answer = "All / part / none";

const rest: TypedTexts = { O2: { [answer]: "none" }, O3: { [answer]: "none" } };

const answered: TypedTexts = {
  O1: { [answer]: "All", Initials: "ML", Date: "2025-11-20" },
  O2: {
    [answer]: "part",
    "How much": "70 %",
    Evidence: "Brief | <b>\nand `notes` \\*",
    Comment: "no_tables_",
  },
  O3: { [answer]: "none" },
};

const head = (markdown: string) =>
  markdown
    .replace("| faculty assessor |", "| articulation officer |")
    .replace("| Organisation |  |", "| Organisation | Example College |")
    .replace("| Department |  |", "| Department | Building science |")
    .replace("| Date of the comparison |  |", "| Date of the comparison | 2025-11-21 |");

test("a grid in Markdown that was filled in becomes a crosswalk, which check accepts", async () => {
  const cwd = await markdownIn(["one"], answered, head);
  const read = await importMarkdown(cwd, "-o", "crosswalks/grid.yaml");
  expect(read.stderr).toBe("2 accepted mappings to crosswalks/grid.yaml, compared in full\n");
  expect(read.code).toBe(0);
  expect(
    readFileSync(path.join(cwd, "crosswalks/grid.yaml"), "utf8"),
  ).toBe(`# Read from the comparison grid grid.md.

kind: crosswalk
id: grid-one-carbon
title: Comparison of Title of one with CARB 1000
assertedBy:
  role: articulation officer
  organisation: Example College
  unit: Building science
  name: ML
  on: 2025-11-20
compared:
  # every outcome was looked at
  # carbon#O3 is not met (line 29: none)
  - microCredential: one
    course: carbon
mappings:
  # line 27: all, ML, 2025-11-20
  - from: one#C1
    relation: exact
    to: carbon#O1
    status: accepted
  # line 28: part, 70 %
  - from: one#C2
    relation: narrower
    degree: 70%
    to: carbon#O2
    status: accepted
    rationale: |-
      Brief | <b>
      and \`notes\` \\*
    note: no_tables_
`);
  expect((await run(["check"], { cwd })).stdout).not.toMatch(/error|warning/);
});

test("several micro-credentials are compared together, with more rows for an outcome", async () => {
  const cwd = await markdownIn(["one", "two"], {
    O1: { Competency: "one#C1 + two#C1", [answer]: "all" },
    O2: { Competency: "one#C2", [answer]: "part", "How much": "70" },
    O3a: { [answer]: "none" },
    O3b: { Competency: "two#C1", [answer]: "ALL", "How much": "100%" },
    "+2": { Outcome: "O2", Competency: "two#C1", [answer]: "part", "How much": "12,5%" },
  });
  const { code, stdout, stderr } = await importMarkdown(cwd);
  expect([code, stderr]).toEqual([0, "4 accepted mappings, compared in full\n"]);
  expect(stdout).toContain("  - from:\n      - one#C1\n      - two#C1\n");
  expect(stdout).toContain("  # line 33: part, 12.5 %\n  - from: two#C1\n");
});

/** Tabs and no spaces between cells, no bars at the ends of a row, and the line ends of Windows. */
const spaced = (markdown: string) =>
  markdown
    .split("\n")
    .map((line) =>
      line.startsWith("|") ? ` ${line.slice(1, -1).replaceAll(" | ", "|\t ")}` : line,
    )
    .join("\r\n")
    .replace("All / part / none", "all /  PART / none");

test.each([
  ["other spacing, without the outer bars, and other line ends", spaced],
  ["a byte order mark", (markdown: string) => `\ufeff${markdown}`],
  [
    "empty lines and notes between rows",
    (markdown: string) => markdown.replace("\n| O2", "\n\nNote.\n\n| O2"),
  ],
  [
    "the headings again",
    (markdown: string) => {
      const [heading = ""] = /\n\| Outcome .*\n.*\n/.exec(markdown) ?? [];
      return markdown.replace("\n| O2", `\n${heading}| O2`);
    },
  ],
  [
    "a row in a comment",
    (markdown: string) => markdown.replace("\n| O2", "\n<!--\n| O9 | | | | | | | all |\n-->\n| O2"),
  ],
  ["empty cells left out", (markdown: string) => markdown.replaceAll(/(?: \| )+ \|$/gm, " |")],
])("%s does not matter", async (_, change) => {
  const plain = await importMarkdown(await markdownIn(["one"], answered));
  const { code, stdout } = await importMarkdown(await markdownIn(["one"], answered, change));
  const told = (text: string) => text.replace(/line \d+/g, "line");
  expect([code, told(stdout)]).toEqual([0, told(plain.stdout)]);
});

test("the content tells that it is Markdown, whatever the name", async () => {
  const cwd = await markdownIn(["one"], answered);
  renameSync(path.join(cwd, "grid.md"), path.join(cwd, "grid.xlsx"));
  const { code, stdout } = await run(["import", "grid", "grid.xlsx"], { cwd });
  expect([code, stdout.includes("# line 27: all")]).toEqual([0, true]);
});

const refused: readonly (readonly [what: string, typed: TypedTexts, said: string])[] = [
  ["an answer that is none", { O1: { [answer]: "most" } }, '27:112 error grid-cell "most" under'],
  [
    "an amount that is none",
    { O1: { [answer]: "part", "How much": "much" } },
    ' error grid-cell "much"',
  ],
  ["a day that could be two", { O1: { [answer]: "all", Date: "05/03/2025" } }, "error grid-cell"],
  ["an unknown competency", { O1: { [answer]: "all", Competency: "C9" } }, 'error grid-cell "C9"'],
  ["none of something", { O1: { [answer]: "none", "How much": "70%" } }, "none, and 70 %"],
  ["all by nothing", { O1: { [answer]: "all", Competency: "" } }, "all, but by no competency"],
  [
    "two answers",
    { O1: { [answer]: "none" }, "+1": { Outcome: "O1", Competency: "C1", [answer]: "all" } },
    "line 27 says none, line 32 says all",
  ],
  [
    "another outcome",
    { "+1": { Outcome: "O33", [answer]: "none" } },
    "grid.md:32:3 error grid-row",
  ],
];

test.each(refused)("%s is reported with its line, and the rest is read", async (_, typed, said) => {
  const cwd = await markdownIn(["one"], {
    ...rest,
    O2: { Competency: "C2", [answer]: "all" },
    ...typed,
  });
  const { code, stdout, stderr } = await importMarkdown(cwd);
  expect(stderr).toContain(said);
  expect(code).toBe(1);
  expect(stdout).toContain("to: carbon#O2\n");
  expect(stdout).not.toContain("compared:");
});

test("a bar that was not written as one leaves its row out", async () => {
  const cwd = await markdownIn(
    ["one"],
    { ...answered, O1: { [answer]: "all", Evidence: "brief and notes" } },
    (markdown) => markdown.replace("brief and notes", "brief | notes"),
  );
  const { code, stdout, stderr } = await importMarkdown(cwd);
  expect(stderr).toContain("grid.md:27:");
  expect(stderr).toContain("expected as many cells as headings, with \\| for a bar within a text");
  expect([code, stdout.includes("to: carbon#O1")]).toEqual([1, false]);
});

test("part without how much, and what is open, are told with their lines", async () => {
  const cwd = await markdownIn(["one"], { O1: { [answer]: "part" } });
  const { code, stderr } = await importMarkdown(cwd);
  expect(stderr).toMatch(/grid\.md:27:\d+ warning grid-share how much of O1 is met is not said\n/);
  expect(stderr).toMatch(/grid\.md:25:\d+ warning grid-open without a usable answer: O2, O3/);
  expect(code).toBe(0);
});

test("a day above the table that cannot be read is told, and one that can is for all rows", async () => {
  const dated = (day: string) => (markdown: string) =>
    markdown.replace("Date of the comparison |", `Date of the comparison | ${day}`);
  const typed = { ...rest, O1: { [answer]: "all" } };
  const good = await importMarkdown(await markdownIn(["one"], typed, dated("2025/1/2")));
  expect(good.stdout).toContain("  on: 2025-01-02\n");
  const bad = await importMarkdown(await markdownIn(["one"], typed, dated("May")));
  expect(bad.stderr).toContain('grid.md:13:28 error grid-cell "May" under Date of the comparison');
  expect([bad.code, bad.stdout.includes("compared:")]).toEqual([1, true]);
});

test("nothing is written when a statement has changed since", async () => {
  const cwd = await markdownIn(["one"], answered);
  const course = gridWorkspace["course.yaml"]?.replace("Write a report", "Write two reports") ?? "";
  writeFileSync(path.join(cwd, "course.yaml"), course);
  const { code, stdout, stderr } = await importMarkdown(cwd);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("grid.md:25:3 error grid-outdated");
  expect(stderr).toContain("carbon#O3 is changed");
});

test.each([
  [
    "without its comment",
    (text: string) => text.replace(/<!--.*/, ""),
    "it has no comment that says",
  ],
  [
    "with a comment cut off",
    (text: string) => text.replace("]] -->", " -->"),
    "no comment that says",
  ],
  [
    "of another version",
    (text: string) => text.replace('grid","1"', 'grid","9"'),
    "another version",
  ],
  [
    "without headings",
    (text: string) => text.replace("| Outcome |", "| Result |"),
    "no row has the headings",
  ],
  ["that is no text", () => "\0", "not-text"],
])("a grid %s is refused", async (_, change, said) => {
  const { code, stdout, stderr } = await importMarkdown(
    await markdownIn(["one"], answered, change),
  );
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(said);
});

import { expect, test } from "vitest";
import { diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { repeatedLines } from "../../../src/report/check/repeated.ts";
import { run } from "../../cli/run.ts";
import { folderWith } from "../../cli/workspace.ts";

const at = (line: number) => ({ file: "a.yaml", line, column: 1, endLine: line, endColumn: 2 });
const missing = (reference: string, times: number) =>
  Array.from({ length: times }, (_, index) =>
    diagnostic(
      "unknown-reference",
      { reference, expected: "credit-bank", suggestion: null },
      at(index + 1),
    ),
  );

test("what stands there ten times is counted, the most frequent first, three at most", () => {
  expect(repeatedLines(missing("north", 9))).toEqual([]);
  const said = (times: number, bank: string) =>
    `${times} times: there is no credit-bank "${bank}" (unknown-reference)`;
  const found = [["north", 10] as const, ["south", 12] as const, ["east", 10] as const];
  const all = [...found, ["west", 11] as const].flatMap(([bank, times]) => missing(bank, times));
  expect(repeatedLines(all)).toEqual([said(12, "south"), said(11, "west"), said(10, "east")]);
  expect(repeatedLines(missing("a\u001b[2J", 10)).join("")).not.toContain("\u001b");
});

test("one bank that is not there is told at each decision, and once at the end", async () => {
  const agreement = (id: string) =>
    `kind: agreement\nid: ${id}\nbank: north\nmicroCredentials: [{id: m}]\ndecision: no-credit\nassessed: {on: 2024-04-11}\n`;
  const many = Array.from({ length: 100 }, (_, index) => agreement(`a-${index}`)).join("---\n");
  const offering =
    "kind: micro-credential\nid: m\ntitle: M\ncreditStatus: non-credit\nissuer: {id: i}\ncompetencies: []\n";
  const cwd = folderWith({ "a.yaml": many, "m.yaml": offering });
  const { code, stdout } = await run(["check", "--as-of", "2025-01-31"], { cwd });
  expect(code).toBe(1);
  expect(stdout.match(/^a\.yaml:\d+:7 error unknown-reference/gm)).toHaveLength(100);
  expect(stdout.split("\n").slice(-3)).toEqual([
    "100 errors in 2 files (101 documents), as of 2025-01-31",
    '100 times: there is no credit-bank "north" (unknown-reference)',
    "",
  ]);
});

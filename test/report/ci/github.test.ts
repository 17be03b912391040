import { describe, expect, test } from "vitest";
import { github, githubAnnotations } from "../../../src/report/ci/github.ts";
import { ciRun, finding, hostile, onLine } from "./ci-run.ts";

const linesOf = (text: string) => text.trimEnd().split("\n");
const many = (count: number, severity: "error" | "warning" | "info") =>
  Array.from({ length: count }, (_, line) => onLine(line + 1, { severity }));

describe("GitHub annotations", () => {
  test("one has place, title, message and help", () => {
    expect(githubAnnotations(ciRun({ findings: [finding()] }))).toBe(
      "::error file=w.yaml,line=3,endLine=3,col=7,endColumn=12," +
        "title=unknown-reference%3A Title of unknown-reference::" +
        'there is no course "x"%0Ahelp: did you mean "y"?\n',
    );
  });

  test("a file name cannot steer the log", () => {
    const at = { file: "w\u001b[31m.yaml", line: 1, column: 1, endLine: 1, endColumn: 2 };
    const text = githubAnnotations(ciRun({ findings: [finding({ at })] }));
    expect(text).toContain("file=w\\x1b[31m.yaml,");
    expect(text).not.toContain("\u001b");
  });

  test("over several lines there are no columns; a place that ends at the start of a line ends before it", () => {
    const at = { file: "w.yaml", line: 3, column: 7, endLine: 5, endColumn: 1 };
    expect(githubAnnotations(ciRun({ findings: [finding({ at })] }))).toContain(
      "::error file=w.yaml,line=3,endLine=4,title=",
    );
  });

  test("errors come first, then warnings and notices", () => {
    const findings = (["info", "warning", "error"] as const).map((severity) =>
      finding({ severity }),
    );
    const kinds = linesOf(githubAnnotations(ciRun({ findings }))).map((line) => line.split(" ")[0]);
    expect(kinds).toEqual(["::error", "::warning", "::notice"]);
  });

  test("no more of a kind than GitHub keeps, and the last one says how many are left", () => {
    const findings = [...many(10, "error"), ...many(11, "warning"), ...many(30, "info")];
    const lines = linesOf(githubAnnotations(ciRun({ findings })));
    const of = (kind: string) => lines.filter((line) => line.startsWith(`::${kind} `));
    expect([of("error"), of("warning"), of("notice")].map(({ length }) => length)).toEqual([
      10, 10, 10,
    ]);
    expect(of("error").at(-1)).toContain("line=10,");
    expect(of("warning").at(-1)).toContain("title=2 more warnings::2 more warnings without");
    expect(of("notice").at(-1)).toContain("title=21 more notices::");
  });

  test("hostile text stays within its line and its property", () => {
    const at = { ...finding().at, file: "a,b:c%.yaml" };
    const text = github(ciRun({ findings: [finding({ message: hostile, help: hostile, at })] }));
    expect(linesOf(text)).toHaveLength(2);
    expect(text).toMatch(/^::error file=a%2Cb%3Ac%25\.yaml,line=3,[^:]*::[^\n]*\n/);
    expect(text).toContain("%250A<b");
    expect(text.endsWith("creditbank check: 1 error in 1 file\n")).toBe(true);
  });

  test("outside the repository the place is told in words", () => {
    const locate = (file: string) => ({ path: `/elsewhere/${file}`, inside: false });
    const text = githubAnnotations(ciRun({ findings: [finding()], locate }));
    expect(text).toMatch(/^::error title=[^,:]*::w\.yaml:3:7 there is/);
  });
});

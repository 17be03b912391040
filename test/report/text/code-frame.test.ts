import { describe, expect, test } from "vitest";
import { diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { codeFrame } from "../../../src/report/text/code-frame.ts";
import { columns } from "../../../src/report/text/layout.ts";
import { plainStyle } from "../../../src/report/text/style.ts";
import { SourceFile } from "../../../src/source/source-file.ts";

/** The frame of a finding about the first place where `part` stands in `text`. */
function frame(text: string, part: string, width = 80): string[] {
  const file = new SourceFile("a.yaml", text);
  const start = text.indexOf(part);
  const args = { key: "edtion", suggestion: "edition", known: [] };
  const finding = diagnostic("unknown-key", args, file.span(start, start + part.length));
  return codeFrame(finding, new Map([[file.path, file]]), plainStyle(width));
}

describe("a finding", () => {
  test("looks like a compiler error", () => {
    expect(frame("kind: course\nedtion: 2024\n", "edtion")).toEqual([
      'a.yaml:2:1 error unknown-key "edtion" is not a key that is known here',
      "  2 │ edtion: 2024",
      "    │ ^^^^^^",
      '    help: did you mean "edition"?',
    ]);
  });

  test("a tab takes two columns, in the line and under it", () => {
    const [, line, caret] = frame("\t\tx: edtion", "edtion");
    expect(line).toBe("  1 │     x: edtion");
    expect(caret).toBe("    │        ^^^^^^");
  });

  test("wide characters move the caret", () => {
    const [, line = "", caret = ""] = frame("学分: edtion", "edtion");
    expect(columns(caret.slice(0, caret.indexOf("^")))).toBe(
      columns(line.slice(0, line.indexOf("edtion"))),
    );
  });

  test("a long line is cut around the caret", () => {
    const [, line = "", caret = ""] = frame(
      `${"a".repeat(300)}edtion${"b".repeat(300)}`,
      "edtion",
      60,
    );
    expect(columns(line)).toBeLessThanOrEqual(60);
    expect(line).toMatch(/…a+edtionb+…$/);
    expect(caret.indexOf("^")).toBe(line.indexOf("edtion"));
    expect(caret.match(/\^+/)?.[0]).toHaveLength(6);
  });

  test("a very long place is cut, too", () => {
    const [, line = "", caret = ""] = frame(`x: ${"e".repeat(500)}`, "e".repeat(500), 60);
    expect(columns(line)).toBeLessThanOrEqual(60);
    expect(columns(caret)).toBeLessThanOrEqual(60);
    expect(caret.indexOf("^")).toBe(line.indexOf("e"));
  });

  test("of a file whose lines are kept back says so", () => {
    const file = new SourceFile("a.yaml", "root:x:0:0\n");
    file.keepLinesBack();
    const finding = diagnostic("wrong-type", { expected: "a", found: "b" }, file.span(0, 1));
    const [, line, ...rest] = codeFrame(finding, new Map([[file.path, file]]), plainStyle(80));
    expect(line).toBe("  1 │ (not shown: a link leads out of the workspace)");
    expect(rest.join()).not.toContain("^");
  });

  test("a place of no width gets one caret", () => {
    const file = new SourceFile("a.yaml", "x: 1\n");
    const finding = diagnostic("missing-kind", {}, file.span(0, 0));
    expect(codeFrame(finding, new Map([["a.yaml", file]]), plainStyle(80))[2]).toBe("    │ ^");
  });

  test("several lines: the first is marked to its end", () => {
    expect(frame("x: [1,\n  2]", "[1,\n  2]")[2]).toBe("    │    ^^^");
  });

  test("related places are shown with their own lines", () => {
    const file = new SourceFile("a.yaml", "id: one\nid: two\n");
    const related = [{ message: "the first", at: file.span(0, 2) }];
    const finding = diagnostic("duplicate-key", { key: "id" }, file.span(8, 10), { related });
    expect(codeFrame(finding, new Map([["a.yaml", file]]), plainStyle(80))).toEqual([
      'a.yaml:2:1 error duplicate-key the key "id" is written twice in one mapping',
      "  2 │ id: two",
      "    │ ^^",
      "    a.yaml:1:1 the first",
      "  1 │ id: one",
      "    │ ^^",
      "    help: keep one of the two",
    ]);
  });

  test("without the text there is still the place", () => {
    const finding = diagnostic("missing-kind", {}, new SourceFile("b.yaml", "").span(0, 0));
    expect(codeFrame(finding, new Map(), plainStyle(80))[0]).toContain(
      "b.yaml:1:1 error missing-kind",
    );
  });
});

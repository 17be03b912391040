import { describe, expect, test } from "vitest";
import { markdownSummary } from "../../../src/report/ci/markdown-summary.ts";
import { ciRun, finding, hostile, onLine } from "./ci-run.ts";

const rowsOf = (text: string) =>
  text.split("\n").filter((line) => /^\| \S+ (?:error|warn)/.test(line));

describe("the summary in Markdown", () => {
  test("counts, then a table with errors first", () => {
    const warning = finding({ severity: "warning", message: "vague", help: null });
    expect(markdownSummary(ciRun({ findings: [warning, finding()] }), 10_000)).toBe(
      `### creditbank check

1 error in 1 file.

| | place | finding |
|---|---|---|
| ❌ error | \`w.yaml:3:7\` | there is no course "x" (\`unknown-reference\`)<br>did you mean "y"? |
| ⚠️ warning | \`w.yaml:3:7\` | vague (\`unknown-reference\`) |
`,
    );
    expect(markdownSummary(ciRun(), 10_000)).toBe("### creditbank check\n\n1 error in 1 file.\n");
  });

  test("no longer than asked for, and says what is left out", () => {
    const findings = Array.from({ length: 100 }, (_, line) => onLine(line + 1, { message: "é" }));
    const text = markdownSummary(ciRun({ findings }), 2_000);
    const rows = rowsOf(text).length;
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2_000);
    expect(rows).toBeGreaterThan(10);
    expect(text).toContain(`\n${100 - rows} more findings: too many to show here.`);
  });

  test("marks of direction in findings are seen", () => {
    const unseen = finding({ message: 'there is no course "x\u200e"', help: "not \u061cx" });
    const text = markdownSummary(ciRun({ findings: [unseen] }), 10_000);
    expect(text).toContain('there is no course "x\\\\u200e" (');
    expect(text).toContain("<br>not \\\\u061cx |");
  });

  test("hostile text stays in its cell, is no markup and calls nobody", () => {
    const at = { ...finding().at, file: "a|b`c.yaml" };
    const text = markdownSummary(
      ciRun({ findings: [finding({ message: hostile, help: hostile, at })] }),
      10_000,
    );
    const [row = ""] = rowsOf(text);
    expect(rowsOf(text)).toHaveLength(1);
    expect(row.match(/(?<!\\)\|/g)).toHaveLength(4);
    expect(row.replaceAll("<br>", "")).not.toMatch(/[<>]/);
    expect(row).toContain("@&#8203;team");
  });
});

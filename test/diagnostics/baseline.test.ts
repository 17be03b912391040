import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baselineOf, hideKnown, type KnownFinding } from "../../src/diagnostics/baseline.ts";
import { type Diagnostic, diagnostic } from "../../src/diagnostics/diagnostic.ts";

const at = (file: string, line: number) => ({ file, line, column: 1, endLine: line, endColumn: 2 });

const found = (file: string, line: number, key = "k"): Diagnostic =>
  diagnostic("duplicate-key", { key }, at(file, line));

const pathOf = (file: string) => file.replace(/^ws\//, "");

const known = (count: number, key = "k", line = 1): KnownFinding => ({
  code: "duplicate-key",
  file: "a.yaml",
  message: `the key "${key}" is written twice in one mapping`,
  count,
  at: at("known.json", line),
});

const all = { pathOf, expected: () => true };

describe("findings beside a baseline", () => {
  test("as many as it counts are hidden, the first ones, wherever they stand now", () => {
    const findings = [1, 5, 9].map((line) => found("ws/a.yaml", line));
    const { kept, hidden, stale } = hideKnown(findings, [known(2)], all);
    expect(hidden).toEqual(findings.slice(0, 2));
    expect(kept).toEqual(findings.slice(2));
    expect(stale).toEqual([]);
  });

  test("another file, code or message is new", () => {
    const findings = [
      found("ws/b.yaml", 1),
      found("ws/a.yaml", 1, "other"),
      diagnostic("missing-kind", {}, at("ws/a.yaml", 1)),
    ];
    expect(hideKnown(findings, [known(1)], all).kept).toEqual(findings);
  });

  test("entries for the same are added up, and the first is used up first", () => {
    const findings = [1, 2].map((line) => found("ws/a.yaml", line));
    const { hidden, stale } = hideKnown(findings, [known(1, "k", 1), known(3, "k", 2)], all);
    expect(hidden).toHaveLength(2);
    expect(stale).toMatchObject([{ at: { line: 2 }, args: { listed: 3, found: 1 } }]);
  });

  test("what lists more than there is is stale, at its place, if it could be found at all", () => {
    const { stale } = hideKnown([], [known(1, "k", 4)], all);
    expect(stale).toMatchObject([
      { code: "stale-baseline", severity: "info", at: { file: "known.json", line: 4 } },
    ]);
    expect(hideKnown([], [known(1)], { pathOf, expected: () => false }).stale).toEqual([]);
  });

  test("a baseline of findings hides exactly these, in any order, and is sorted", () => {
    const one = fc.record({
      file: fc.constantFrom("ws/a.yaml", "ws/b.yaml"),
      line: fc.integer({ min: 1, max: 50 }),
      key: fc.constantFrom("k", "l", 'quoted "', "line\nbreak"),
    });
    fc.assert(
      fc.property(fc.array(one), (drawn) => {
        const findings = drawn.map(({ file, line, key }) => found(file, line, key));
        const entries = baselineOf(findings, pathOf);
        expect(baselineOf(findings.toReversed(), pathOf)).toEqual(entries);
        const listed = entries.map((entry) => ({ ...entry, at: at("known.json", 1) }));
        const { kept, hidden, stale } = hideKnown(findings, listed, all);
        expect({ kept, stale, hidden: hidden.length }).toEqual({
          kept: [],
          stale: [],
          hidden: findings.length,
        });
        const more = hideKnown([...findings, ...findings.slice(0, 1)], listed, all);
        expect(more.kept).toEqual(findings.slice(0, 1));
      }),
    );
  });
});

import { describe, expect, test } from "vitest";
import { diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { type Silencer, silence } from "../../src/diagnostics/silencer.ts";

const span = (line: number, endLine = line, endColumn = 9) => ({
  file: "w.yaml",
  line,
  column: 1,
  endLine,
  endColumn,
});

const vague = (line: number, endLine = line, endColumn = 9) =>
  diagnostic(
    "vague-verb",
    { outcome: "C1", verb: "know", examples: [] },
    span(line, endLine, endColumn),
  );

const comment = (from: number, to = from, codes = ["vague-verb"]): Silencer => ({
  codes,
  reason: "because",
  at: span(from),
  from,
  to,
  within: { start: 0, end: 100 },
});

const outcome = (findings: Parameters<typeof silence>[0], silencers: Silencer[]) => {
  const { kept, silenced, unused } = silence(findings, silencers, () => true);
  return [kept.length, silenced.length, unused.map(({ args }) => args.why)];
};

describe("a finding is silenced", () => {
  test("on the line of the comment, and by its code only", () => {
    expect(outcome([vague(3)], [comment(3)])).toEqual([0, 1, []]);
    expect(outcome([vague(3)], [comment(4)])).toEqual([1, 0, ["nothing"]]);
    expect(outcome([vague(3)], [comment(3, 3, ["two-outcomes"])])).toEqual([1, 0, ["nothing"]]);
  });

  test("at the end of a value of several lines", () => {
    expect(outcome([vague(3, 5)], [comment(5)])).toEqual([0, 1, []]);
    expect(outcome([vague(3, 5, 1)], [comment(5)])).toEqual([1, 0, ["nothing"]]);
  });

  test("anywhere in a document that the comment heads", () => {
    const findings = [vague(1), vague(4), vague(9), vague(12)];
    expect(outcome(findings, [comment(3, 10)])).toEqual([2, 2, []]);
  });

  test("by the nearest of two comments; the other is unused", () => {
    expect(outcome([vague(4)], [comment(1, 10), comment(4)])).toEqual([0, 1, ["nothing"]]);
  });

  test("never when it is an error", () => {
    const error = { ...vague(3), severity: "error" as const };
    expect(outcome([error], [comment(3)])).toEqual([1, 0, ["error"]]);
  });

  test("and nothing is said of a comment whose check did not run", () => {
    expect(silence([], [comment(3)], () => false).unused).toEqual([]);
  });
});

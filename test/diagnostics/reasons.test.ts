import { describe, expect, test } from "vitest";
import { reasonMessage } from "../../src/diagnostics/reasons.ts";
import { coverageClause } from "../../src/diagnostics/substance-change.ts";
import { Rational } from "../../src/kernel/rational.ts";

const read = (text: string) => Rational.parse(text) as Rational;
const third = Rational.of(2, 3);

describe("a share that falls short never seems to reach what is needed", () => {
  test.each([
    ["0.6667", "covers 66.66 % of the outcomes of AAA 1000; needs 66.67 %"],
    ["0.666667", "covers 66.6666 % of the outcomes of AAA 1000; needs 66.6667 %"],
    ["0.8", "covers 66 % of the outcomes of AAA 1000; needs 80 %"],
  ])("of the outcomes: %s", (threshold, sentence) => {
    const args = { course: "AAA 1000", coverage: third, threshold: read(threshold) };
    expect(reasonMessage("overlap-low", args)).toBe(sentence);
  });

  test("of one outcome", () => {
    const args = { outcome: "O1", course: "AAA 1000", degree: third, floor: read("0.6667") };
    expect(reasonMessage("outcome-floor", args)).toBe(
      "O1 of AAA 1000 is met to 66.66 %; every outcome needs 66.67 %",
    );
  });

  test("of the outcomes today, since a decision", () => {
    const shares = { certain: third, possible: third, threshold: read("0.6667") };
    expect(coverageClause({ course: "AAA 1000", compared: true, covers: "false", ...shares })).toBe(
      "it does not cover AAA 1000 today (at most 66.66 %, needs 66.67 %)",
    );
  });
});

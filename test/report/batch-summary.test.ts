import { describe, expect, test } from "vitest";
import { Rational } from "../../src/kernel/rational.ts";
import { type BatchSummary, totalsOf } from "../../src/learner/parts/summary.ts";
import { BatchTally } from "../../src/learner/parts/tally.ts";
import { type BatchReport, batchSummaryJson } from "../../src/report/learner/batch-summary-json.ts";
import { batchSummaryText } from "../../src/report/learner/batch-summary-text.ts";
import { columns } from "../../src/report/text/layout.ts";
import { plainStyle } from "../../src/report/text/style.ts";
import { answer, award } from "../builders/learner-answer.ts";
import { errorsOf, publishedSchema } from "../schema/errors-of.ts";

const titles = new Map([
  ["tru-bgs", "Bachelor of General Studies"],
  ["bcit-dip", "Diploma in Forest Technology, Silviculture and Wildfire Management (example)"],
]);

function reportOf(summary: BatchSummary): BatchReport {
  return {
    head: { tool: { name: "creditbank", version: "0.0.0" }, asOf: "2025-01-31" },
    summary,
    totals: totalsOf(summary),
    names: { title: (id) => titles.get(id) ?? id, unit: () => "ca-semester" },
    diagnostics: [],
  };
}

function smallBatch(): BatchSummary {
  const tally = new BatchTally();
  const sure = answer({
    verdict: "recognized",
    possible: Rational.of(9, 2),
    awards: [award({ status: "recognized" }), award({ status: "review", credits: Rational.one })],
    reasons: ["limit-reached", "stale"],
  });
  const none = answer({
    ...{ verdict: "no", certain: Rational.zero, possible: Rational.zero, awards: [] },
    reasons: ["stale", "overlap-low", "hours-short", "level-below"],
    exceptions: ["ex-1"],
    optimal: false,
  });
  tally.addRows(9);
  tally.addRejected("row-width");
  tally.addRejected("item-unknown");
  tally.addRejected("item-unknown");
  for (const learner of [sure, sure, none]) {
    tally.addLearner();
    tally.addAnswer("tru-bgs", learner);
    tally.addAnswer("bcit-dip", none);
  }
  return tally.summary();
}

const empty = new BatchTally().summary();

interface Defining {
  readonly definitions: Readonly<Record<string, unknown>>;
}

const errorsIn = (report: unknown) => errorsOf("batch-summary.json", report);

describe("the summary as JSON", () => {
  test.each([
    ["of learners", smallBatch()],
    ["of nobody", empty],
  ])("%s is what the published schema says", (_, summary) => {
    const text = batchSummaryJson(reportOf(summary));
    expect(errorsIn(JSON.parse(text))).toEqual([]);
    expect(text.endsWith("}\n")).toBe(true);
  });

  test("counts, and ranks what it counts", () => {
    const report = JSON.parse(batchSummaryJson(reportOf(smallBatch())));
    expect(Object.keys(report)).toEqual([
      ...["report", "schemaVersion", "tool", "asOf"],
      ...["programs", "rejected", "summary", "diagnostics"],
    ]);
    expect(report.programs).toMatchObject([
      { program: "bcit-dip", answers: 3, verdicts: { no: 3 }, unproven: 3 },
      {
        program: "tru-bgs",
        answers: 3,
        verdicts: { recognized: 2, eligible: 0, review: 0, no: 1 },
        credits: { recognized: 6, eligible: 0, review: 3, unit: "ca-semester" },
        reasons: [
          { code: "stale", count: 3 },
          { code: "limit-reached", count: 2 },
          { code: "hours-short", count: 1 },
          { code: "level-below", count: 1 },
          { code: "overlap-low", count: 1 },
        ],
        exceptions: [{ exception: "ex-1", count: 1 }],
        unproven: 1,
      },
    ]);
    expect(report.rejected).toEqual([
      { code: "item-unknown", count: 2 },
      { code: "row-width", count: 1 },
    ]);
    expect(report.summary).toEqual({
      ...{ rows: 9, rejected: 3, learners: 3, answers: 6 },
      ...{ recognized: 2, eligible: 0, review: 0, no: 4, unproven: 4, notUnique: 4 },
    });
  });

  test("a key too many is noticed", () => {
    expect(errorsIn({ ...JSON.parse(batchSummaryJson(reportOf(empty))), more: 1 })).not.toEqual([]);
  });

  test("definitions are those of the other reports", () => {
    const definitionsIn = (file: string) => publishedSchema<Defining>(file).definitions;
    const definitions = definitionsIn("ladder-report.json");
    for (const [name, definition] of Object.entries(definitionsIn("batch-summary.json"))) {
      expect(definition, name).toEqual(definitions[name]);
    }
  });
});

describe("the summary for reading", () => {
  const textOf = (summary: BatchSummary, width = 80, shown = { quiet: false, detailed: false }) =>
    batchSummaryText(reportOf(summary), { style: plainStyle(width), ...shown });

  test("says who was answered, what they may get and why it is not more", () => {
    expect(textOf(smallBatch())).toBe(`creditbank batch · as of 2025-01-31
3 learners in 9 rows
3 rows could not be used
       2  item-unknown
       1  row-width

Diploma in Forest Technology, Silviculture and Wildfire Management (example)
  (bcit-dip)
  3 learners
       3  ✘ no
  credits of all learners together: 0.0 recognized, 0.0 eligible (ca-semester)
  3 answers could not be proven best within the work limit
  why it is not more, in how many answers:
       3  Completed too long ago (stale)
       3  The hours do not carry the credit (hours-short)
       3  The level is below what is needed (level-below)
          and 1 other reason
  exception ex-1 was kept to in 3 answers

Bachelor of General Studies (tru-bgs)                                 3 learners
       2  ✔ recognized
       1  ✘ no
  credits of all learners together: 6.0 recognized, 0.0 eligible, 3.0 more if
    all reviews are accepted (ca-semester)
  1 answer could not be proven best within the work limit
  why it is not more, in how many answers:
       3  Completed too long ago (stale)
       2  A limit leaves no room (limit-reached)
       1  The hours do not carry the credit (hours-short)
          and 2 other reasons
  exception ex-1 was kept to in 1 answer

All 2 programs                                                         6 answers
       2  ✔ recognized
       4  ✘ no

Why? \`creditbank explain CODE\` says what a reason means; -v shows all of them.
This is a recommendation. Credit is awarded by the institution, not by this tool.
`);
  });

  test.each([80, 60, 40])("keeps within %d columns", (width) => {
    const lines = textOf(smallBatch(), width).split("\n").slice(0, -2);
    expect(lines.filter((line) => columns(line) > width)).toEqual([]);
  });

  test("quiet it only counts; in detail it keeps back no reason", () => {
    const quiet = textOf(smallBatch(), 80, { quiet: true, detailed: false });
    expect(quiet).not.toContain("why it is not more");
    expect(quiet).not.toContain("recommendation");
    const detailed = textOf(smallBatch(), 80, { quiet: false, detailed: true });
    expect(detailed).toContain("(overlap-low)");
    expect(detailed).not.toContain("other reason");
  });

  test("says of nobody that there was nobody", () => {
    expect(textOf(empty)).toContain("0 learners in 0 rows\n");
    expect(textOf(empty)).not.toContain("Why?");
  });

  test("neutralises what a terminal would obey", () => {
    const hostile = { ...reportOf(smallBatch()) };
    const names = { title: () => "\u001b[2J", unit: () => "\u001b[31m" };
    const text = batchSummaryText(
      { ...hostile, names },
      { style: plainStyle(80), quiet: false, detailed: false },
    );
    expect(text).not.toContain("\u001b");
  });
});

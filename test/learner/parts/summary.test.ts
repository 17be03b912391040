import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Rational, sum } from "../../../src/kernel/rational.ts";
import { plainSummary, readSummary } from "../../../src/learner/parts/plain-summary.ts";
import { emptySummary, mergeSummaries, totalsOf } from "../../../src/learner/parts/summary.ts";
import { BatchTally } from "../../../src/learner/parts/tally.ts";
import { rowFaultCodes } from "../../../src/learner/record.ts";
import type { LearnerAnswer } from "../../../src/learner/result.ts";
import { answer, anyAnswer, award } from "../../builders/learner-answer.ts";

/** Something that happens in a batch. */
type Event =
  | { readonly rows: number }
  | { readonly fault: (typeof rowFaultCodes)[number] }
  | { readonly learner: true }
  | { readonly exception: string }
  | { readonly program: string; readonly answer: LearnerAnswer };

const program = fc.constantFrom("p", "q", "__proto__");

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ rows: fc.nat(50) }),
  fc.record({ fault: fc.constantFrom(...rowFaultCodes) }),
  fc.constant({ learner: true } as const),
  fc.record({ exception: fc.constantFrom("ex-1", "ex-2", "__proto__") }),
  { weight: 4, arbitrary: fc.record({ program, answer: anyAnswer }) },
);

function count(events: readonly Event[], tally = new BatchTally()) {
  for (const event of events) {
    if ("rows" in event) tally.addRows(event.rows);
    else if ("fault" in event) tally.addRejected(event.fault);
    else if ("learner" in event) tally.addLearner();
    else if ("exception" in event) tally.addException(event.exception);
    else tally.addAnswer(event.program, event.answer);
  }
  return tally.summary();
}

const anyEvents = fc.array(anyEvent, { maxLength: 12 });

/** The same text for equal summaries. */
const textOf = (summary: ReturnType<typeof count>) => JSON.stringify(plainSummary(summary));

describe("a summary", () => {
  test("counts what happened", () => {
    const half = answer({
      certain: Rational.of(9, 2),
      possible: Rational.of(35, 6),
      awards: [
        award({ status: "recognized", credits: Rational.of(3, 2) }),
        award(),
        award({ status: "review", credits: Rational.of(4, 3) }),
      ],
      reasons: ["stale", "limit-reached"],
      exceptions: ["ex-1"],
      optimal: false,
    });
    const no = answer({ verdict: "no", awards: [], reasons: ["stale"] });
    const summary = count([
      { rows: 9 },
      { fault: "row-width" },
      { fault: "row-width" },
      { learner: true },
      { exception: "ex-1" },
      { program: "p", answer: half },
      { program: "p", answer: half },
      { program: "p", answer: { ...no, certain: Rational.zero, possible: Rational.zero } },
      { program: "q", answer: half },
    ]);
    expect(plainSummary(summary)).toEqual({
      rows: 9,
      rejected: [["row-width", 2]],
      learners: 1,
      exceptions: [["ex-1", 1]],
      programs: [
        [
          "p",
          {
            answers: 3,
            verdicts: [
              ["eligible", 2],
              ["no", 1],
            ],
            credits: { recognized: "3", eligible: "6", review: "8/3" },
            reasons: [
              ["limit-reached", 2],
              ["stale", 3],
            ],
            exceptions: [["ex-1", 2]],
            unproven: 2,
            notUnique: 2,
          },
        ],
        ["q", expect.objectContaining({ answers: 1 })],
      ],
    });
    expect(totalsOf(summary)).toEqual({
      rejected: 2,
      answers: 4,
      verdicts: new Map([
        ["eligible", 3],
        ["no", 1],
      ]),
      unproven: 3,
      notUnique: 3,
    });
  });

  test("sums what the answers say, however many and in whatever order", () => {
    fc.assert(
      fc.property(fc.array(anyAnswer, { maxLength: 20 }), (answers) => {
        const events = answers.map((one) => ({ program: "p", answer: one }));
        const { credits, answers: counted } = count(events).programs.get("p") ?? {
          ...{ credits: null, answers: 0 },
        };
        expect(counted).toBe(answers.length);
        if (credits === null) return;
        const certain = credits.recognized.plus(credits.eligible);
        expect(certain.toExact()).toBe(sum(answers.map((one) => one.certain)).toExact());
        const possible = certain.plus(credits.review);
        expect(possible.toExact()).toBe(sum(answers.map((one) => one.possible)).toExact());
        expect(textOf(count([...events].reverse()))).toBe(textOf(count(events)));
      }),
    );
  });

  test("of more different answers than are held at once misses none", () => {
    const tally = new BatchTally();
    for (let index = 0; index < 5000; index += 1) {
      tally.addAnswer("p", answer({ certain: Rational.of(3), possible: Rational.of(3) }));
    }
    const { answers, credits } = tally.summary().programs.get("p") ?? { answers: 0, credits: null };
    expect([answers, credits?.eligible.toExact()]).toEqual([5000, "15000"]);
  });

  test("of two batches is the summary of both together, and of nothing changes nothing", () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (a, b) => {
        const [first, second] = [count(a), count(b)];
        const both = textOf(count([...a, ...b]));
        expect(textOf(mergeSummaries(first, second))).toBe(both);
        expect(textOf(mergeSummaries(second, first))).toBe(both);
        expect(textOf(mergeSummaries(first, emptySummary))).toBe(textOf(first));
      }),
    );
  });

  test("goes on from what was counted before, also where that was written down", () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (a, b) => {
        const written = JSON.parse(textOf(count(a)));
        const before = readSummary(written);
        if (before === null) throw new Error("not read back");
        expect(textOf(before)).toBe(textOf(count(a)));
        expect(textOf(count(b, new BatchTally(before)))).toBe(textOf(count([...a, ...b])));
      }),
    );
  });

  test("that was taken does not change when counting goes on", () => {
    const tally = new BatchTally();
    const first = count([{ fault: "row-width" }, { program: "p", answer: answer() }], tally);
    const text = textOf(first);
    count([{ fault: "row-width" }, { program: "p", answer: answer() }], tally);
    expect(textOf(first)).toBe(text);
  });
});

describe("what is no summary is not read as one", () => {
  const whole = plainSummary(
    count([{ fault: "row-width" }, { program: "p", answer: answer({ reasons: ["stale"] }) }]),
  );

  test.each([
    [null],
    [[]],
    ["x"],
    [{}],
    [{ ...whole, rows: -1 }],
    [{ ...whole, rows: "9" }],
    [{ ...whole, rejected: [["no-such-code", 1]] }],
    [{ ...whole, rejected: [["row-width"]] }],
    [
      {
        ...whole,
        rejected: [
          ["row-width", 1],
          ["row-width", 2],
        ],
      },
    ],
    [{ ...whole, programs: [["p", {}]] }],
    [{ ...whole, programs: { p: {} } }],
  ])("%j", (value) => {
    expect(readSummary(value)).toBeNull();
  });

  test.each(["1/0", "x", "1.5", 3, null])("credits of %j", (credits) => {
    const broken = JSON.stringify(whole).replace(
      '"recognized":"0"',
      `"recognized":${JSON.stringify(credits)}`,
    );
    expect(broken).not.toBe(JSON.stringify(whole));
    expect(readSummary(JSON.parse(JSON.stringify(whole)))).not.toBeNull();
    expect(readSummary(JSON.parse(broken))).toBeNull();
  });
});

import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Rational } from "../../../src/kernel/rational.ts";
import {
  awardsText,
  type LearnerLines,
  learnerCells,
  learnerColumns,
  learnerCsv,
  learnerNdjson,
  reasonsText,
} from "../../../src/report/learner/learner-lines.ts";
import { LineBlock } from "../../../src/report/text/line-block.ts";
import { textOfCell } from "../../../src/spreadsheet/cell-text.ts";
import { isPlainField } from "../../../src/spreadsheet/csv.ts";
import { answer, anyAnswer, award } from "../../builders/learner-answer.ts";
import { errorsOf } from "../../schema/errors-of.ts";

function lineOf(lines: LearnerLines, learner: string, one = answer()): string {
  const block = new LineBlock();
  block.add(lines.head(learner), lines.rest("bcit-x", one));
  return new TextDecoder().decode(block.take());
}

const csv = (learner: string, one = answer()) => lineOf(learnerCsv, learner, one);
const ndjson = (learner: string, one = answer()) => lineOf(learnerNdjson, learner, one);

const rich = answer({
  verdict: "recognized",
  certain: Rational.of(9, 2),
  possible: Rational.of(20, 3),
  awards: [
    award({ status: "recognized" }),
    award({ requirement: "open", course: null, subject: "FRST", level: 1, bank: "tru" }),
    award({ requirement: "open", course: null, subject: "FRST", level: null }),
    award({ requirement: "b", course: null, subject: null, level: null, status: "review" }),
  ],
  reasons: ["stale", "limit-reached"],
});

describe("a row as CSV", () => {
  test("has the columns of the contract", () => {
    expect(learnerCsv.heading).toBe(
      "learner,program,verdict,creditsCertain,creditsPossible,awards,reasons\n",
    );
  });

  test("names each award in one cell, and each reason in another", () => {
    expect(csv("S-1", rich)).toBe(
      "S-1,bcit-x,recognized,4.5,6.6666," +
        "core/btec=bcit-btec-2100:3:recognized:bcit; open=FRST-1:3:eligible:tru; " +
        "open=FRST:3:eligible:bcit; b=block:3:review:bcit,stale; limit-reached\n",
    );
  });

  test("leaves empty what there is none of", () => {
    const none = answer({ verdict: "no", certain: Rational.zero, possible: Rational.zero });
    expect(csv("S-1", { ...none, awards: [] })).toBe("S-1,bcit-x,no,0,0,,\n");
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@a", "'@a"],
    ["\t=1", `'\t=1`],
    ["\uff1d1", "'\uff1d1"],
    ["a,b", '"a,b"'],
    ['a"b', '"a""b"'],
    ["a\r\nb", '"a\nb"'],
    ["a\u001b[31m", "a\ufffd[31m"],
    ["007", "007"],
    ["", ""],
  ])("of the learner %j begins with %j", (learner, field) => {
    expect(csv(learner)).toBe(
      `${field},bcit-x,eligible,3,3,core/btec=bcit-btec-2100:3:eligible:bcit,\n`,
    );
  });

  test("is read back as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), anyAnswer, (learner, one) => {
        const rows = parse(learnerCsv.heading + csv(learner, one)) as string[][];
        expect(rows).toEqual([
          [...learnerColumns],
          [
            ...[rows[1]?.[0], "bcit-x", one.verdict, `${one.certain}`, `${one.possible}`],
            ...[awardsText(one), reasonsText(one)],
          ],
        ]);
        const shown = textOfCell(learner);
        expect(textOfCell(rows[1]?.[0] ?? "")).toBe(shown);
      }),
    );
  });
});

test("plain names are written by their bytes as they are by their text", () => {
  const named = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.stringMatching(/^[a-z0-9][\w .:;/=-]{0,20}$/),
  );
  let plain = 0;
  fc.assert(
    fc.property(named, (learner) => {
      const bytes = Buffer.from(`<${learner}>`);
      if (!isPlainField(bytes, 1, bytes.length - 1)) return;
      plain += 1;
      for (const { head, around } of [learnerCsv, learnerNdjson, learnerCells])
        expect(around.join(learner)).toBe(head(learner));
    }),
  );
  expect(plain).toBeGreaterThan(5);
});

describe("a row as NDJSON", () => {
  test("says all of each award", () => {
    expect(JSON.parse(ndjson("S-1", rich))).toMatchObject({
      learner: "S-1",
      program: "bcit-x",
      verdict: "recognized",
      creditsCertain: 4.5,
      creditsPossible: 6.6666,
      awards: [
        {
          requirement: "core/btec",
          award: "assigned:bcit-btec-2100:zero-carbon",
          course: "bcit-btec-2100",
          subject: "BTEC",
          level: 2,
          credits: 3,
          status: "recognized",
          bank: "bcit",
          microCredentials: ["zero-carbon"],
        },
        { course: null, subject: "FRST", level: 1 },
        { course: null, subject: "FRST", level: null },
        { course: null, subject: null, level: null },
      ],
      reasons: ["stale", "limit-reached"],
    });
  });

  test("has the keys of the CSV in their order", () => {
    expect(Object.keys(JSON.parse(ndjson("S-1")))).toEqual([...learnerColumns]);
  });

  test("is one line that the published schema allows, with the learner exactly as given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), anyAnswer, (learner, one) => {
        const line = ndjson(learner, one);
        expect(line.indexOf("\n")).toBe(line.length - 1);
        const value = JSON.parse(line);
        expect(value.learner).toBe(learner);
        expect(errorsOf("learner-line.json", value)).toEqual([]);
      }),
    );
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import type { CreditTerm } from "../../../src/interchange/transfer-guide/credit-terms.ts";
import { isSame, ownerOf } from "../../../src/interchange/transfer-guide/institution.ts";
import { readCredit } from "../../../src/interchange/transfer-guide/read-credit.ts";
import {
  isOpen,
  readDay,
  readPeriod,
} from "../../../src/interchange/transfer-guide/read-period.ts";

function shown(text: string): string {
  const read = readCredit(text);
  if ("unclear" in read) return `unclear at ${read.unclear.at}: ${read.unclear.expected}`;
  if (read.outcome !== "credit")
    return read.note === null ? read.outcome : `${read.outcome}; ${read.note}`;
  const said = read.alternatives.map((terms) => terms.map(termText).join(" & ")).join(" | ");
  return read.note === null ? said : `${said}; ${read.note}`;
}

function termText({ type, words, number, level, credits, title }: CreditTerm): string {
  const parts = [type, ...words, number, level === null ? null : `level ${level}`, title];
  return [...parts.filter((part) => part !== null), credits?.toDecimal() ?? "?"].join(" ");
}

test.each([
  ["UNBC MATH 115 (3)", "assigned UNBC MATH 115 3"],
  ["MATH115(3.0 credits)", "assigned MATH 115 3"],
  ["HIST 1st (3)", "unassigned HIST level 1 3"],
  ["UBC HIST 2nd year (1,5)", "unassigned UBC HIST level 2 1.5"],
  ["UNBC MATH 1XX (3)", "unassigned UNBC MATH level 1 3"],
  ["FRST 300-level (3)", "unassigned FRST level 3 3"],
  ["FRST lower level (3)", "unassigned FRST level 1 3"],
  ["FRST upper level (3)", "unassigned FRST level 3 3"],
  ["ARTS elective (6)", "unassigned ARTS 6"],
  [
    "UNBC MATH 115 (3) & UNBC MATH 1XX (3)",
    "assigned UNBC MATH 115 3 & unassigned UNBC MATH level 1 3",
  ],
  ["A 1 (3) or B 2 (3) and C 3 (1)", "assigned A 1 3 | assigned B 2 3 & assigned C 3 1"],
  [
    "(A 1 (3) or B 2 (3)) & C 3 (1)",
    "assigned A 1 3 & assigned C 3 1 | assigned B 2 3 & assigned C 3 1",
  ],
  ["Block transfer (30)", "block 30"],
  ["Exemption from TRU ENGL 1100", "waiver TRU ENGL 1100 ?"],
  ['TRU "Cours d’été" (3)', "assigned TRU Cours d’été 3"],
  [
    "CS 1 - Sums (I) & more (4.00) + CS 2 - Sets (2)",
    "assigned CS 1 Sums (I) & more 4 & assigned CS 2 Sets 2",
  ],
  [
    "UBCV MATH 100 (3), Precludes credit for UBCV MATH 102",
    "assigned UBCV MATH 100 3; Precludes credit for UBCV MATH 102",
  ],
  ["No credit", "no-credit"],
  ["No transfer credit. Skills course.", "no-credit; Skills course."],
  ["Individual assessment", "individual"],
  ["", "unclear at 0: a subject, a level or a course"],
  ["three credits", "unclear at 0: a subject, a level or a course"],
  ["HIST 1st", "unclear at 8: credits such as (3)"],
  ["MATH 100/101 (3)", "unclear at 9: a subject, a level or a course"],
  ["MATH 100 (3) & some (3)", "unclear at 14: a subject, a level or a course"],
  ["MATH 100 (3) HIST 100 (3)", "unclear at 12: & or “or” between credits, or a condition"],
  ["(A 1 (3) or B 2 (3)", "unclear at 19: a closing parenthesis"],
  ["TRU A 1 (3) [programs: Bad Id]", "unclear at 11: [programs: …; precludes: …; note: …]"],
])("%s", (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test("any text is read or unclear within it, in time", () => {
  const alphabet = fc.constantFrom(...'AB 1(3)&+or[];:"\\-.X/', "and ", "MATH 1 (3)");
  fc.assert(
    fc.property(fc.array(alphabet, { maxLength: 60 }), (parts) => {
      const text = parts.join("");
      const read = readCredit(text);
      if ("unclear" in read) expect(read.unclear.at).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500 },
  );
  const before = process.cpuUsage().user;
  for (const piece of ["(", "A ", "A 1 & ", "(A 1 or A 2) & ", '"', "A - ", " "])
    shown(piece.repeat(4000 / piece.length));
  expect((process.cpuUsage().user - before) / 1000).toBeLessThan(2000);
});

test.each([
  ["Sep/15 to present", "2015-09-01", undefined],
  ["Sep/10 to -", "2010-09-01", undefined],
  ["Sep/10", "2010-09-01", undefined],
  ["Sep/15 to Aug/20", "2015-09-01", "2020-08-31"],
  ["Jan 1998 – Feb 2000", "1998-01-01", "2000-02-29"],
  ["2015-09-01 to 2020-08-31", "2015-09-01", "2020-08-31"],
  ["sept. 2020 au août 2024", "2020-09-01", "2024-08-31"],
])("%s", (text, from, to) => {
  expect(readPeriod(text)).toEqual(to === undefined ? { from } : { from, to });
});

test("days that could be two, and periods that end before they begin, are none", () => {
  for (const text of [
    "05/06/2020",
    "Sep/31/15",
    "Sep/20 to Aug/15",
    "from 2020",
    "a to b to c",
    "",
  ])
    expect(readPeriod(text)).toBe(null);
  expect(readDay("Feb/24", "last")).toBe("2024-02-29");
  expect(readDay("Dec/9999", "last")).toBe("9999-12-31");
  expect([isOpen("present"), isOpen("2020")]).toEqual([true, false]);
});

test("an institution is known by its code, its initials or the beginning of its name", () => {
  const pairs = [
    ["UNBC", "University of Northern British Columbia"],
    ["TRU", "Thompson Rivers University"],
    ["LANG", "Langara College"],
    ["SFU", "sfu"],
  ] as const;
  for (const [short, name] of pairs) expect(isSame(short, name)).toBe(true);
  expect(isSame("SFU", "UNBC")).toBe(false);
  expect(ownerOf(["UNBC", "MATH"], "SFU")).toBe(null);
  expect(ownerOf(["SFU", "MED", "ST"], "SFU")).toEqual({ institution: "SFU", subject: "MED ST" });
  expect(ownerOf(["MATH"], null)).toEqual({ institution: null, subject: "MATH" });
});

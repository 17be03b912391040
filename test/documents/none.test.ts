import { describe, expect, test } from "vitest";
import { subjectAndNumber } from "../../src/documents/course.ts";
import { dataOf, decode, findingsIn } from "../builders/decode.ts";

const agreement = (rest: string) =>
  `kind: agreement\nid: a\nbank: b\nmicroCredentials: [{id: m}]\ndecision: no-credit\nassessed: {on: 2024-01-01}\n${rest}\n`;
const program = (rest: string) =>
  `kind: program\nid: p\ncredits: 60\nunit: u\nrequirements: []\n${rest}\n`;
const exception = (rest: string) =>
  `kind: exception\nid: e\ntype: exclude\nprogram: p\nreason: It fits\n${rest}\n`;
const pool = (filter: string) =>
  program("").replace("requirements: []", `requirements: [{id: r, credits: 3, from: {${filter}}}]`);
const bank = (rest: string) =>
  `kind: credit-bank\nid: b\ninstitution: i\nedition: "1"\nequivalence: {threshold: 80%}\n${rest}\n`;

describe("null is refused where an absent key means anything, and none makes no sense", () => {
  const problems = (text: string) => decode(text).diagnostics.map(({ message }) => message);

  test.each([
    ["learner", "everyone in the program"],
    ["requirement", "the whole program"],
    ["item", "everything in the requirement"],
  ])("in an exception: %s", (key, anything) => {
    const expected = `expected a value, or no such key for ${anything}, found nothing (null)`;
    expect(problems(exception(`${key}: null`))).toEqual([expected]);
  });

  test.each([
    ["subjects", "any subject"],
    ["levels", "any level"],
    ["providers", "any provider"],
  ])("in a filter: %s", (key, anything) => {
    const expected = `expected a value, or no such key for ${anything}, found nothing (null)`;
    expect(problems(pool(`${key}: null`))).toEqual([expected]);
  });

  test("in a limit: of", () => {
    expect(problems(bank("limits: [{id: l, of: null, max: {awards: 1}}]"))).toEqual([
      "expected a value, or no such key for all credit, found nothing (null)",
    ]);
  });

  test("another value that is wrong is reported as ever", () => {
    expect(problems(pool("subjects: [ABC, [DEF]]"))).toEqual(["expected text, found a list"]);
  });
});

describe("null says that there is none", () => {
  test.each([
    "effective: null",
    "effective: {from: 2024-01-01, to: null}",
    "edition: null",
    "limits: null",
    "minimums: null",
    "sharing: null",
    "overlap: null",
    "credential: null",
    "residency: null",
    "banks: null",
  ])("in a program: %s", (line) => {
    expect(findingsIn(program(line))).toEqual([]);
  });

  test.each([
    "programs: null",
    "conditions: null",
    "reviewBy: null",
    "supersedes: null",
    "approved: null",
  ])("in a decision: %s", (line) => {
    expect(findingsIn(agreement(line))).toEqual([]);
  });

  test.each([
    "hours",
    "credit",
    "unassigned",
    "cluster",
    "currency",
    "grade",
    "limits",
    "residency",
    "appeal",
    "gates",
    "pace",
    "overlap",
    "conversions",
    "notModelled",
  ])("in a credit bank: %s", (key) => {
    expect(findingsIn(bank(`${key}: null`))).toEqual([]);
  });

  test("which for a list is an empty one", () => {
    expect(dataOf(program("limits: null\nsharing: null"))).toMatchObject({
      limits: [],
      sharing: [],
    });
  });

  test.each(["exceptCourses: null", "exceptTags: null", "numbers: [{from: 1000, to: null}]"])(
    "in a filter: %s",
    (test) => {
      expect(findingsIn(pool(test))).toEqual([]);
    },
  );

  test("and for the programs of a decision is told from what is not stated", () => {
    const results = "results: [{type: waiver, course: c, programs: null}]";
    expect(dataOf(agreement(`programs: null\n${results}`))).toMatchObject({
      programs: [],
      results: [{ programs: [] }],
    });
    expect(dataOf(agreement(""))).not.toHaveProperty("programs");
  });

  test("and for a program's residency and banks is told from what is not stated", () => {
    expect(dataOf(program("residency: null\nbanks: null"))).toMatchObject({
      residency: null,
      banks: null,
    });
    expect(dataOf(program(""))).not.toHaveProperty("residency");
  });

  test("and for a course's subject and number is not made up from its code", () => {
    const code = "ABC 2100";
    expect(subjectAndNumber({ code, subject: null, number: null })).toEqual({
      subject: null,
      number: null,
    });
  });
});

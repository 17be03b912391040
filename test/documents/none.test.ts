import { describe, expect, test } from "vitest";
import { subjectAndNumber } from "../../src/documents/course.ts";
import { dataOf, findingsIn } from "../builders/decode.ts";

const agreement = (rest: string) =>
  `kind: agreement\nid: a\nbank: b\nmicroCredentials: [{id: m}]\ndecision: no-credit\nassessed: {on: 2024-01-01}\n${rest}\n`;
const program = (rest: string) =>
  `kind: program\nid: p\ncredits: 60\nunit: u\nrequirements: []\n${rest}\n`;
const bank = (rest: string) =>
  `kind: credit-bank\nid: b\ninstitution: i\nedition: "1"\nequivalence: {threshold: 80%}\n${rest}\n`;

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
  ])("in a credit bank: %s", (key) => {
    expect(findingsIn(bank(`${key}: null`))).toEqual([]);
  });

  test("which for a list is an empty one", () => {
    expect(dataOf(program("limits: null\nsharing: null"))).toMatchObject({
      limits: [],
      sharing: [],
    });
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

import { describe, expect, test } from "vitest";
import type { QuestionArgs } from "../../../src/diagnostics/questions.ts";
import { type ReasonCode, reasonCodes } from "../../../src/diagnostics/reasons.ts";
import { namedQuestion, namedReason } from "../../../src/report/letter/named-args.ts";
import type { LetterNames } from "../../../src/report/letter/names.ts";
import { reason } from "./account.ts";
import { otherReasons, questionSamples, reasonSamples } from "./samples.ts";

/** Everything has a name, which shows what it was taken for. */
const all: LetterNames = {
  offering: (id) => `the offering ${id}`,
  course: (id) => `the course ${id}`,
  requirement: (path) => `the requirement ${path}`,
  statement: (address) => `the statement ${address}`,
  outcome: (course, id) => `the outcome ${id} of ${course}`,
};

/** Nothing is known. */
const none: LetterNames = {
  offering: (id) => id,
  course: (id) => id,
  requirement: (path) => path,
  statement: () => null,
  outcome: () => null,
};

const named = (code: ReasonCode, args: object, names = all) =>
  namedReason(reason(code, args as never), names, "m");

describe("arguments of reasons", () => {
  test("stay as they are where nothing is known by their ids", () => {
    for (const code of reasonCodes) {
      expect(named(code, reasonSamples[code], none)).toEqual(reasonSamples[code]);
    }
    for (const { code, args } of otherReasons) expect(named(code, args, none)).toEqual(args);
  });

  test("name courses, competencies and outcomes", () => {
    expect(named("overlap-low", reasonSamples["overlap-low"])).toMatchObject({
      course: "the course COURSE",
    });
    expect(named("not-assessed", { competencies: ["C1"] })).toEqual({
      competencies: ["the statement m#C1"],
    });
    expect(named("essential-missing", { course: "ABC 1000", outcome: "O1" })).toEqual({
      course: "the course ABC 1000",
      outcome: "the outcome O1 of ABC 1000",
    });
    const low = { competency: "C1", level: "level low", outcome: "ABC 1000 O1", needed: "high" };
    expect(named("level-below", low)).toEqual({
      ...low,
      competency: "the statement m#C1",
      outcome: "the outcome O1 of ABC 1000",
    });
    expect(named("no-overlap", { course: null })).toEqual({ course: null });
  });

  test("name the course of an award, and leave subject and level to the language", () => {
    expect(named("limit-reached", { limit: "l", award: "ABC 1000" })).toMatchObject({
      award: "the course ABC 1000",
    });
    const open = { residency: 1, award: "DATA credit at level 1" };
    expect(named("residency-short", open)).toEqual(open);
    expect(named("already-used", { other: "m", course: "ABC 1000" })).toEqual({
      other: "the offering m",
      course: "the course ABC 1000",
    });
    const needed = { other: "n", course: "ABC 1000", by: "ABC 2000", needed: "n" };
    expect(named("already-used", needed)).toEqual({
      other: "the offering n",
      course: "the course ABC 1000",
      by: "the course ABC 2000",
      needed: "the offering n",
    });
    expect(named("duplicate", { item: "block credit" }, none)).toEqual({ item: "block credit" });
  });

  test("of a rule are its own words", () => {
    const args = { gate: "g", title: "T", failures: [] };
    expect(named("not-assessed", args)).toBe(args);
  });
});

describe("arguments of questions", () => {
  test("stay as they are where nothing is known by their ids", () => {
    for (const args of Object.values<QuestionArgs>(questionSamples)) {
      expect(namedQuestion(args, none)).toEqual(args);
    }
  });

  test("name offerings, courses, requirements, competencies and outcomes", () => {
    const unnamed = ["hours-rate", "conversion", "approval", "reassessment", "unassigned"];
    for (const args of Object.values<QuestionArgs>(questionSamples)) {
      const words = JSON.stringify(namedQuestion(args, all));
      if (unnamed.includes(args.fact)) expect(words).toBe(JSON.stringify(args));
      else expect(words).toMatch(/the (offering|course|requirement|statement) /);
    }
  });
});

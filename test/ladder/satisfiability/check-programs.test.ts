import { describe, expect, test } from "vitest";
import { course } from "../../builders/documents.ts";
import { findings } from "./ask.ts";

const pool = (id: string, credits: number, from: object) => ({ id, credits, from });

describe("minimums", () => {
  const asked = (requirements: readonly object[], min: object, more: object = {}) =>
    findings({ requirements, minimums: [{ id: "upper", of: { levels: [3, 4] }, min }], ...more });

  test("are reached by requirements that take such credit, and by what no requirement asks for", () => {
    expect(asked([pool("any", 60, {})], { credits: 45 })).toEqual([]);
    expect(asked([pool("low", 30, { levels: [1] })], { credits: 30 })).toEqual([
      "info unrequired-credits: the requirements of program count at most 30 of its 60 credits",
    ]);
  });

  test("are out of reach above the room that requirements leave", () => {
    expect(
      asked([pool("low", 30, { levels: [1] }), pool("any", 30, {})], { share: "75%" }),
    ).toEqual([
      "error unmeetable-minimum: the minimum upper asks for 45 credits, and at most 30 can count toward it",
    ]);
  });

  test("are out of reach above a limit on the same credit", () => {
    const limits = [{ id: "cap", of: { levels: [3, 4, 5] }, max: { credits: 12 } }];
    expect(asked([pool("any", 60, {})], { credits: 15 }, { limits })).toEqual([
      "error unmeetable-minimum: the minimum upper asks for 15 credits, and at most 12 can count toward it",
    ]);
  });
});

describe("values that nothing has", () => {
  const asked = (subjects: readonly string[], listed: readonly string[]) =>
    findings(
      { requirements: [pool("any", 60, { subjects })] },
      listed.map((subject) => course(subject.toLowerCase(), { subject })),
    );

  test("are named where only capitals differ, or a letter among known ones", () => {
    const said = (value: string) =>
      `warning empty-filter: no course of inst has the subject "${value}"`;
    expect(asked(["frst"], ["FRST"])).toEqual([said("frst")]);
    expect(asked(["FRST", "FRTS"], ["FRST"])).toEqual([said("FRTS")]);
  });

  test("are passed over where the workspace lists few of the subjects", () => {
    expect(asked(["FRST", "HIST"], ["FRST"])).toEqual([]);
    expect(asked(["FRTS", "HIST", "PHIL"], ["FRST"])).toEqual([]);
    expect(asked(["HIST"], [])).toEqual([]);
  });
});

test("a limit on waivers contradicts nothing", () => {
  const limits = [{ id: "waived", of: { awardTypes: ["waiver"] }, max: { awards: 2 } }];
  expect(findings({ limits })).toEqual([]);
});

test("a residency of a bank is reported once where it is larger than the program", () => {
  const bank = {
    kind: "credit-bank",
    id: "bank",
    institution: "inst",
    edition: "1",
    equivalence: { threshold: 1 },
    residency: { certificate: 15 },
  };
  const requirements = [pool("any", 12, {})];
  expect(findings({ credential: "certificate", credits: 12, requirements }, [bank])).toEqual([
    "error unmeetable-residency: residency asks for 15 credits, and the program has 12",
  ]);
});

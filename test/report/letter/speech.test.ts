import { describe, expect, test } from "vitest";
import { Rational } from "../../../src/kernel/rational.ts";
import { french } from "../../../src/report/letter/french.ts";
import { questionsFr } from "../../../src/report/letter/questions-fr.ts";
import { reasonsFr } from "../../../src/report/letter/reasons-fr.ts";
import { speechEn } from "../../../src/report/letter/speech-en.ts";
import { speechFr } from "../../../src/report/letter/speech-fr.ts";
import { exact } from "./account.ts";

test("numbers have the decimal mark of the language, and are truncated", () => {
  const third = Rational.of(2, 3);
  expect([speechEn.number(third), speechFr.number(third)]).toEqual(["0.66", "0,66"]);
  expect([speechEn.number(exact("10.50")), speechFr.number(exact("10"))]).toEqual(["10.5", "10"]);
  expect(speechEn.share(exact("0.7999"))).toBe("79.9%");
  expect(speechFr.share(exact("0.7999"))).toBe("79,9\u00a0%");
});

test("dates are written for the language; what is no day stays as it is", () => {
  expect(speechEn.date("2025-01-31")).toBe("January\u00a031, 2025");
  expect(speechFr.date("2025-08-01")).toBe("1er\u00a0août 2025");
  expect(speechFr.date("2025-12-02")).toBe("2\u00a0décembre 2025");
  for (const { date } of [speechEn, speechFr]) expect(date("2025-02-30")).toBe("2025-02-30");
});

test("units have names; the plural begins at two in French, and is everything but one in English", () => {
  const amounts = ["0", "1", "1.5", "2"].map(exact);
  expect(amounts.map((value) => speechEn.credits(value, "ca-semester"))).toEqual([
    "0\u00a0credits",
    "1\u00a0credit",
    "1.5\u00a0credits",
    "2\u00a0credits",
  ]);
  expect(amounts.map((value) => speechFr.credits(value, "ca-semester"))).toEqual([
    "0\u00a0crédit",
    "1\u00a0crédit",
    "1,5\u00a0crédit",
    "2\u00a0crédits",
  ]);
  expect(speechEn.credits(exact("5"), "ects")).toBe("5\u00a0ECTS credits");
  expect(speechFr.credits(exact("5"), "constructor")).toBe("5\u00a0crédits (constructor)");
});

test("lists end with the conjunction", () => {
  expect(speechEn.list([])).toBe("");
  expect(speechEn.list(["a"])).toBe("a");
  expect(speechFr.list(["a", "b", "c"])).toBe("a, b et c");
});

describe("que and de before a value", () => {
  test.each([
    ["ENGL 1190", "ce qu’ENGL 1190, d’ENGL 1190"],
    ["école", "ce qu’école, d’école"],
    ["Œuvres", "ce qu’Œuvres, d’Œuvres"],
    ["Yoga", "ce que Yoga, de Yoga"],
    ["HIST 1190", "ce que HIST 1190, de HIST 1190"],
    ["11 crédits", "ce que 11 crédits, de 11 crédits"],
    ["« Art »", "ce que « Art », de « Art »"],
    ["", "ce que , de "],
  ])("%s", (value, text) => {
    expect(french`ce que ${value}, de ${value}`).toBe(text);
  });

  test("stand at the beginning, after a bracket or in another word", () => {
    expect(french`De ${"Art"} (que ${"Art"}) « de ${"Art"} »`).toBe(
      "D’Art (qu’Art) «\u00a0d’Art\u00a0»",
    );
    expect(french`pendant que ${"Art"}, lorsque ${"Art"}, mode ${"Art"}, et ${"Art"}`).toBe(
      "pendant qu’Art, lorsque Art, mode Art, et Art",
    );
  });

  test("are elided in reasons and questions", () => {
    expect(reasonsFr["not-compared"]({ course: "ENGL 1190" })).toContain("tout ce qu’ENGL 1190");
    expect(
      questionsFr.hours({ fact: "hours", microCredential: "m", course: "OFFA 1190", credits: "3" }),
    ).toContain("les crédits d’OFFA 1190");
  });
});

test.each([
  ["0", "0 heure."],
  ["1.5", "1,5 heure."],
  ["2", "2 heures."],
])("%s hours in French", (stated, text) => {
  const args = { stated: exact(stated), minimum: exact("12") };
  expect(reasonsFr["hours-out-of-range"](args)).toContain(text);
});

test("French typography touches the words of the sentence, never the values in it", () => {
  expect(french`L'un : ${"it's : here"} ?`).toBe("L’un\u00a0: it's : here\u202f?");
});

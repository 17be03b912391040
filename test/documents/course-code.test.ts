import { describe, expect, test } from "vitest";
import { subjectAndNumber } from "../../src/documents/course.ts";

describe("subject and number of a course", () => {
  test.each([
    ["BTEC 2100", "BTEC", 2100],
    ["BTEC  2100", "BTEC", 2100],
    ["FRST 101W", "FRST", 101],
    ["FRST", "FRST", null],
    ["BTEC2100", "BTEC", 2100],
    [" INF1120 ", "INF", 1120],
    ["FRST101W", "FRST", 101],
    ["GLO-1901", "GLO", 1901],
    ["ÉDU0042", "ÉDU", 42],
    ["M140", "M", 140],
    ["MATH X99", "MATH", null],
  ])("default to the parts of the code %s", (code, subject, number) => {
    expect(subjectAndNumber({ code, subject: undefined, number: undefined })).toEqual({
      subject,
      number,
    });
  });

  test.each([
    "6.042J",
    "201-NYA-05",
    "INF--1120",
    "22MAT11",
    "BIOL1A03",
    "CS101-02",
    "AB1234567890",
  ])("are not guessed from %s: it is the subject, as a whole", (code) => {
    expect(subjectAndNumber({ code, subject: undefined, number: undefined })).toEqual({
      subject: code,
      number: null,
    });
  });

  test("are as stated where they are", () => {
    expect(subjectAndNumber({ code: "BTEC 2100", subject: "CONS", number: 3000 })).toEqual({
      subject: "CONS",
      number: 3000,
    });
  });
});

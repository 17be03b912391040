import { describe, expect, test } from "vitest";
import { subjectAndNumber } from "../../src/documents/course.ts";

describe("subject and number of a course", () => {
  test.each([
    ["BTEC 2100", "BTEC", 2100],
    ["BTEC  2100", "BTEC", 2100],
    ["FRST 101W", "FRST", 101],
    ["FRST", "FRST", null],
    ["MATH X99", "MATH", null],
  ])("default to the parts of the code %s", (code, subject, number) => {
    expect(subjectAndNumber({ code, subject: undefined, number: undefined })).toEqual({
      subject,
      number,
    });
  });

  test("are as stated where they are", () => {
    expect(subjectAndNumber({ code: "BTEC 2100", subject: "CONS", number: 3000 })).toEqual({
      subject: "CONS",
      number: 3000,
    });
  });
});

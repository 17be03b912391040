import { describe, expect, test } from "vitest";
import { decode, findingsIn } from "../builders/decode.ts";

const course = (credits: string) =>
  `kind: course\nid: c\ninstitution: i\ncode: A 1\ntitle: C\nunit: u\ncredits: ${credits}\n`;

const creditsOf = (written: string): string => {
  const { document, diagnostics } = decode(course(written));
  return document?.kind === "course"
    ? document.data.credits.toFixed(4)
    : diagnostics.map(({ code }) => code).join();
};

describe("credits and hours are the decimal that was written", () => {
  test.each([
    ["3", "3.0000"],
    ["1.10", "1.1000"],
    ["1.5", "1.5000"],
    ["0.3", "0.3000"],
    ["0", "0.0000"],
    [".5", "0.5000"],
    ["0.0001", "0.0001"],
    ["999999.9999", "999999.9999"],
    ["3e0", "3.0000"],
  ])("%s", (written, expected) => {
    expect(creditsOf(written)).toBe(expected);
  });

  test.each([
    ["0.00001"],
    ["1.33333"],
    ["0.1000000000000000055511151231257827"],
    ["-1"],
    ["1e-9"],
    ["1e12"],
    [".inf"],
    [".nan"],
    ["0x10"],
  ])("%s is refused where it stands", (written) => {
    expect(findingsIn(course(written))).toEqual(["7:10 invalid-value"]);
  });

  test.each([
    ["100000000000", "at least 0 and at most 1000000000"],
    ["-1", "at least 0"],
  ])("%s is told the bound that it breaks", (written, expected) => {
    const [found] = decode(course(written)).diagnostics;
    expect(found?.args).toMatchObject({ expected: `a number of ${expected}` });
  });

  test.each([["'3'"], ["three"], ["3 credits"], ["1,5"], ["1_000"], ["null"], ["[3]"], ["true"]])(
    "%s is no number",
    (written) => {
      expect(creditsOf(written)).toBe("wrong-type");
    },
  );

  test("a number of 100,000 digits is refused in no time", () => {
    const start = performance.now();
    expect(creditsOf(`0.${"3".repeat(100_000)}`)).toBe("invalid-value");
    expect(creditsOf("3".repeat(100_000))).toBe("invalid-value");
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe("a share is a number from 0 to 1, or a percentage", () => {
  const bank = (threshold: string) =>
    `kind: credit-bank\nid: b\ninstitution: i\nedition: "1"\nequivalence:\n  threshold: ${threshold}\n`;

  const thresholdOf = (written: string): string => {
    const { document, diagnostics } = decode(bank(written));
    if (document?.kind !== "credit-bank") return diagnostics.map(({ code }) => code).join();
    return (document.data.equivalence.threshold as { toFixed(n: number): string }).toFixed(6);
  };

  test.each([
    ["80%", "0.800000"],
    ["'80%'", "0.800000"],
    ["0.8", "0.800000"],
    ["0.80", "0.800000"],
    ["1", "1.000000"],
    ["100%", "1.000000"],
    ["66.667%", "0.666670"],
    ["80 %", "0.800000"],
    ["0.05%", "0.000500"],
  ])("%s", (written, expected) => {
    expect(thresholdOf(written)).toBe(expected);
  });

  test("80% and 0.8 are the same share exactly", () => {
    const [a, b] = ["80%", "0.8"].map((written) => {
      const { document } = decode(bank(written));
      return document?.kind === "credit-bank" ? document.data.equivalence.threshold : null;
    });
    expect(a).toEqual(b);
  });

  test.each([["80"], ["1.01"], ["101%"], ["-0.1"], ["-5%"], ["eighty"], ["'%'"], ["8O%"]])(
    "%s is none",
    (written) => {
      expect(findingsIn(bank(written))).toEqual(["6:14 invalid-value"]);
    },
  );

  test("a threshold of nothing is none, a floor of nothing is one", () => {
    expect(findingsIn(bank("0"))).toEqual(["6:14 invalid-value"]);
    expect(findingsIn(bank("0%"))).toEqual(["6:14 invalid-value"]);
    expect(findingsIn(`${bank("1")}  perOutcomeFloor: 0\n`)).toEqual([]);
  });

  test.each([["null"], ["true"], ["[0.5, 0.6]"], ["{}"]])("%s is of the wrong type", (written) => {
    expect(thresholdOf(written)).toBe("wrong-type");
  });
});

describe("a whole number", () => {
  const numbered = (number: string) => `${course("3")}number: ${number}\n`;

  test("is read", () => {
    expect(findingsIn(numbered("2100"))).toEqual([]);
  });

  test.each([
    ["1.5", "8:9 invalid-value"],
    ["-1", "8:9 invalid-value"],
    ["'2100'", "8:9 wrong-type"],
    ["21OO", "8:9 wrong-type"],
  ])("is not %s", (written, expected) => {
    expect(findingsIn(numbered(written))).toEqual([expected]);
  });
});

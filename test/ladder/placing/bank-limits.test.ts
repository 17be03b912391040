import { describe, expect, test } from "vitest";
import * as write from "../../builders/documents.ts";
import { answersOf } from "../../builders/workspace.ts";

/** What a course of so many credits certainly brings to a program under a bank. */
function brings(bank: write.Part, program: write.Part, credits = 3): string {
  const { programs } = answersOf([
    write.microCredential("m"),
    write.course("c", { credits }),
    write.bank(bank),
    write.program(program),
    write.crosswalk([write.relates("m#K1", "exact", "c#O1")], ["m c"]),
  ]);
  return String(programs[0]?.certain.credits);
}

const only = (max: unknown, more: write.Part = {}) => ({ limits: [{ id: "most", max, ...more }] });

const sized = (credits: number, more: write.Part = {}) => ({
  credits,
  credential: "bachelor",
  requirements: [{ id: "any", credits, from: {} }],
  ...more,
});

describe("a limit on the last credits of a program", () => {
  const last = only({ credits: 15 }, { within: { final: 60 } });

  test.each([
    [60, 15, "15"],
    [60, 16, "0"],
    [120, 75, "75"],
    [120, 76, "0"],
    [30, 15, "15"],
    [30, 16, "0"],
  ])("of %i, where %i come at once: %s", (of, credits, expected) => {
    expect(brings(last, sized(of), credits)).toBe(expected);
  });

  test("counts awards as they are", () => {
    expect(brings(only({ awards: 0 }, { within: { final: 60 } }), sized(120))).toBe("0");
  });
});

describe("a limit for some programs", () => {
  test("holds for those, and for no other", () => {
    expect(brings(only({ credits: 2 }, { programs: ["program"] }), sized(60))).toBe("0");
    expect(brings(only({ credits: 2 }, { programs: ["another"] }), sized(60))).toBe("3");
  });
});

describe("a bank's residency as a share", () => {
  test("is of the program's credits", () => {
    expect(brings({ residency: { share: "50%" } }, sized(6))).toBe("3");
    expect(brings({ residency: { share: "50%" } }, sized(5))).toBe("0");
  });

  test("gives way to what is stated for the credential", () => {
    expect(brings({ residency: { share: "50%", bachelor: 2 } }, sized(5))).toBe("3");
    expect(brings({ residency: { share: "50%", diploma: 2 } }, sized(5))).toBe("0");
  });

  test("counts routes that satisfy it", () => {
    expect(brings({ residency: { share: "50%", satisfiedBy: ["plar"] } }, sized(5))).toBe("3");
  });
});

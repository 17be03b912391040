import { describe, expect, test } from "vitest";
import { explainTogether } from "../../src/learner/account/explain-together.ts";
import { agreement, course, microCredential, type Part } from "../builders/documents.ts";
import {
  deskOf,
  done,
  entryOf,
  gradeScale,
  ladderable,
  type RowText,
} from "../builders/learner.ts";

/** A decision gives the course `d` for `m` and `n` together; the program takes it from a least grade. */
const documents = (requirements: readonly Part[], ...more: readonly Part[]) =>
  ladderable(
    { bank: { grade: { scale: "scale" } }, program: { requirements } },
    gradeScale,
    course("d", { code: "ABC 1001" }),
    microCredential("n", { title: "The second" }),
    agreement("a", {
      microCredentials: [{ id: "m" }, { id: "n" }],
      results: [{ type: "assigned", course: "d" }],
    }),
    ...more,
  );

const fromB = documents([{ id: "any", credits: 60, from: { courses: ["d"] }, minimumGrade: "B" }]);

/** What is said of `m` and `n`: the reasons, and the micro-credentials whose grades are asked for. */
function saidOf(all: readonly Part[], m?: string, n?: string) {
  const row = (item: string, grade: string | undefined): RowText =>
    done({ item, ...(grade === undefined ? {} : { grade }) });
  const entries = [row("m", m), row("n", n)].map(entryOf);
  const records = [{ program: "program", admitted: null, entries }];
  const [found] = explainTogether(deskOf(all), { id: "L-1", name: "L-1" }, records);
  return found?.account.holdings.map(({ reasons, questions }) => ({
    reasons: reasons.map(({ code, args }) => ({ code, ...args })),
    asked: questions.flatMap(({ args }) => (args.fact === "grade" ? [args.microCredential] : [])),
  }));
}

/** The first is called after its id. */
const low = (grade: string, minimum = "B") => ({ code: "grade-low", grade, minimum });
const lowIn = (item: string, grade: string) => ({ ...low(grade), item });
const title = String(microCredential("m").title);
const absent = (item: string) => ({
  code: "grade-unknown",
  item,
  minimum: "B",
  why: "absent",
});

describe("an award that rests on two grades, below the least grade of a requirement", () => {
  test.each([
    ["85", "52", lowIn("The second", "52"), low("52")],
    ["52", "85", low("52"), lowIn(title, "52")],
  ])("names the one that is below, and whose it is: %s and %s", (m, n, ofM, ofN) => {
    expect(saidOf(fromB, m, n)).toEqual([
      { reasons: [ofM], asked: [] },
      { reasons: [ofN], asked: [] },
    ]);
  });

  test("names to each its own where both are below", () => {
    expect(saidOf(fromB, "52", "55")).toMatchObject([
      { reasons: [low("52")] },
      { reasons: [low("55")] },
    ]);
  });

  test("names only the least grades that are not reached", () => {
    const nested = documents([
      {
        id: "all",
        minimumGrade: "C",
        allOf: [{ id: "one", credits: 60, from: { courses: ["d"] }, minimumGrade: "B" }],
      },
    ]);
    expect(saidOf(nested, "85", "52")?.[1]).toMatchObject({ reasons: [low("52")] });
  });

  test("one that is below settles it, whatever is missing", () => {
    expect(saidOf(fromB, undefined, "52")).toEqual([
      { reasons: [lowIn("The second", "52")], asked: [] },
      { reasons: [low("52")], asked: [] },
    ]);
  });
});

describe("an award that rests on two grades, one not recorded", () => {
  test("names that one, and asks for no other", () => {
    expect(saidOf(fromB, "85")).toEqual([
      { reasons: [absent("The second")], asked: [] },
      { reasons: [absent("The second")], asked: ["n"] },
    ]);
    const [ofM, ofN] = saidOf(fromB, undefined, "85") ?? [];
    expect(ofM).toMatchObject({ asked: ["m"] });
    expect(ofN).toEqual({ reasons: ofM?.reasons, asked: [] });
  });

  test("asks for both where both are missing, each under its own", () => {
    expect(saidOf(fromB)).toMatchObject([
      { asked: ["m"] },
      { reasons: [absent("The second")], asked: ["n"] },
    ]);
  });

  test("is in doubt of the requirement that may take it, not of one that cannot", () => {
    const both = documents([
      { id: "first", credits: 30, from: { courses: ["d"] }, minimumGrade: "90" },
      { id: "second", credits: 30, from: { courses: ["d"] }, minimumGrade: "B" },
    ]);
    expect(saidOf(both, "85")).toEqual([
      { reasons: [absent("The second")], asked: [] },
      { reasons: [absent("The second")], asked: ["n"] },
    ]);
  });
});

describe("an exception that lowers the least grade", () => {
  const lowered = (item: string) =>
    documents([{ id: "any", credits: 60, from: { courses: ["d"] }, minimumGrade: "B" }], {
      ...{ kind: "exception", id: "lowered", program: "program", reason: "As agreed." },
      ...{ type: "minimum-grade", requirement: "any", item, minimumGrade: "50%" },
    });

  test("of one micro-credential leaves that of the other as it is", () => {
    expect(saidOf(lowered("m"), "52", "85")).toMatchObject([{ reasons: [] }, { reasons: [] }]);
    expect(saidOf(lowered("m"), "85", "52")).toMatchObject([
      { reasons: [lowIn("The second", "52")] },
      { reasons: [low("52")] },
    ]);
  });

  test("of the course lowers that of both", () => {
    expect(saidOf(lowered("d"), "52", "52")).toMatchObject([{ reasons: [] }, { reasons: [] }]);
  });
});

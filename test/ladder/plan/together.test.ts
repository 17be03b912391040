import { describe, expect, test } from "vitest";
import { Rational } from "../../../src/kernel/rational.ts";
import type { Goal } from "../../../src/ladder/plan/goal.ts";
import type { Plan } from "../../../src/ladder/plan/result.ts";
import { agreement, bank, microCredential, type Part, program } from "../../builders/documents.ts";
import { type Asked, lasting, planned, taken, text, worth } from "./planned.ts";

const two = ["one", "two"];

const abc = (id: string, credits: number, more: Part = {}) =>
  program({
    id,
    credits,
    requirements: [{ id: "core", credits, from: { subjects: ["ABC"] } }],
    ...more,
  });

const inBoth = (documents: readonly (Part | readonly Part[])[], asked: Asked = {}, order = two) =>
  planned([bank(), ...documents.flat()], asked, order);

/** What counts in each program: `one 3: a`. */
const counted = ({ programs }: Plan) =>
  programs.map(({ program: id, certain: { credits, placed } }) => {
    const names = placed.flatMap(({ award }) => award.microCredentials);
    return `${id} ${credits}: ${names.join(" ")}`.trim();
  });

describe("programs that say nothing of each other", () => {
  test("an award serves one of them, the first where nothing else decides", () => {
    const documents = [abc("one", 6), abc("two", 6), worth("a", 3)];
    expect(counted(inBoth(documents))).toEqual(["one 3: a", "two 0:"]);
    expect(counted(inBoth(documents, {}, ["two", "one"]))).toEqual(["two 3: a", "one 0:"]);
  });

  test("the optimum is that over both", () => {
    const either = [{ id: "core", credits: 3, from: { subjects: ["ABC", "XYZ"] } }];
    const choice = agreement("x", {
      microCredentials: [{ id: "x" }],
      results: [{ type: "unassigned", subject: "XYZ", level: 1, credits: 3 }],
    });
    const documents = [
      abc("one", 3, { requirements: either }),
      abc("two", 3),
      worth("a", 3),
      [microCredential("x"), choice],
    ];
    const plan = inBoth(documents);
    expect(counted(plan)).toEqual(["one 3: x", "two 3: a"]);
    expect(plan).toMatchObject({ reached: true, optimal: true });
    expect(text(plan.totals.credits)).toBe("6");
    expect(text(plan.bound)).toBe("6");
  });

  test("steps go by program, and their requirement is named with it", () => {
    const plan = inBoth([abc("one", 3), abc("two", 3), worth("a", 3), worth("b", 3)], {}, [
      "two",
      "one",
    ]);
    expect(plan.steps.map(({ requirement }) => requirement)).toEqual(["two:core", "one:core"]);
    expect(taken(plan)).toEqual(["a", "b"]);
  });

  test("what is open is told of each", () => {
    const { open } = inBoth([abc("one", 3), abc("two", 6), worth("a", 3), worth("b", 1)]);
    expect(open).toMatchObject([{ program: "two", path: "core" }]);
    expect(open.map(({ credits }) => text(credits))).toEqual(["5"]);
  });

  test("prerequisites are taken once for both", () => {
    const after = { prerequisites: { required: ["base"] } };
    const base = microCredential("base", { hours: { learning: 10 } });
    const documents = [abc("one", 3), abc("two", 3), lasting("a", 3, 20, after)];
    const plan = inBoth([...documents, lasting("b", 3, 20, after), [base]]);
    expect(taken(plan)).toEqual(["base", "a", "b"]);
    expect(text(plan.totals.hours)).toBe("50");
  });
});

describe("programs that overlap", () => {
  const overlap = (credits: number) => ({ overlap: [{ with: {}, max: { credits } }] });

  test("an award within the limit is taken once and counts in both", () => {
    const plan = inBoth([abc("one", 3, overlap(3)), abc("two", 3), worth("a", 3)]);
    expect(counted(plan)).toEqual(["one 3: a", "two 3: a"]);
    expect(taken(plan)).toEqual(["a"]);
    expect(plan.steps[0]?.awards.map(({ program: id }) => id)).toEqual(two);
    expect(text(plan.totals.credits)).toBe("6");
    expect(plan.steps.map(({ credits }) => text(credits))).toEqual(["6"]);
  });

  test("the stricter limit holds, and is named with the other program", () => {
    const documents = [abc("one", 6, overlap(3)), abc("two", 6, overlap(6))];
    const plan = inBoth([...documents, worth("a", 3), worth("b", 3)]);
    expect(text(plan.totals.credits)).toBe("9");
    expect(plan.programs.map(({ certain }) => certain.holds)).toEqual([
      [{ kind: "overlap", id: "overlap:two" }],
      [{ kind: "overlap", id: "overlap:one" }],
    ]);
  });
});

describe("what is possible in one of the programs", () => {
  test("is not less than what is certain, where a review would move credit to the other", () => {
    const minimum = { id: "some", of: { subjects: ["ABC"] }, min: { credits: 3 } };
    const noted = {
      id: "noted",
      credits: 3,
      from: { subjects: ["ABC"] },
      note: "The chair decides",
    };
    const plan = inBoth([
      abc("one", 6, { minimums: [minimum] }),
      abc("two", 3, { requirements: [noted] }),
      worth("a", 3),
    ]);
    for (const { certain, possible, minimums } of plan.programs) {
      expect(possible.credits.atLeast(certain.credits)).toBe(true);
      for (const one of minimums) expect(one.possible.atLeast(one.certain)).toBe(true);
    }
    expect(counted(plan)).toEqual(["one 3: a", "two 0:"]);
    expect(plan.programs.map(({ possible }) => text(possible.credits))).toEqual(["3", "3"]);
  });
});

test("a completed certificate enters a diploma as a block", () => {
  const any = [{ id: "any", credits: 12, from: {} }];
  const documents = [abc("one", 6), abc("two", 12, { requirements: any })];
  const plan = inBoth([...documents, worth("a", 3), worth("b", 3)]);
  expect(counted(plan)).toEqual(["one 6: a b", "two 6:"]);
  expect(plan.programs[1]?.certain.blocks).toMatchObject([{ requirement: "any" }]);
  expect(plan.open.map(({ credits }) => text(credits))).toEqual(["6"]);
});

describe("goals over several programs", () => {
  test("ways in which a program enters another are compared by the goal", () => {
    const goal: Goal = { kind: "credits", credits: Rational.of(6), minimise: "hours" };
    const two = abc("two", 12, { requirements: [{ id: "any", credits: 12, from: {} }] });
    const long = inBoth([abc("one", 3), two, lasting("a", 3, 90), worth("x", 1)], { goal });
    expect(counted(long)).toEqual(["one 3: a", "two 3:"]);
    const short = lasting("b", 6, 10);
    const plan = inBoth([abc("one", 3), two, lasting("a", 3, 90), short], { goal });
    expect(taken(plan)).toEqual(["b"]);
  });

  test("credits are those of all together, with the least hours", () => {
    const goal: Goal = { kind: "credits", credits: Rational.of(6), minimise: "hours" };
    const documents = [abc("one", 3), abc("two", 9), lasting("a", 3, 90), lasting("b", 3, 10)];
    const plan = inBoth([...documents, lasting("c", 3, 20)], { goal });
    expect(taken(plan).sort()).toEqual(["b", "c"]);
    expect(plan).toMatchObject({ reached: true, optimal: true });
  });

  const core: Goal = { kind: "requirement", program: "two", path: "core", minimise: "hours" };

  test("a requirement is that of its program", () => {
    const documents = [abc("one", 3), abc("two", 3), lasting("a", 3, 90), lasting("b", 3, 10)];
    const plan = inBoth(documents, { goal: core });
    expect(counted(plan)).toEqual(["one 0:", "two 3: b"]);
    expect(plan.reached).toBe(true);
  });

  test("where it cannot be completed nothing else is taken", () => {
    const one = abc("one", 3, { requirements: [{ id: "core", credits: 3, from: {} }] });
    const other = agreement("x", {
      microCredentials: [{ id: "x" }],
      results: [{ type: "unassigned", subject: "XYZ", level: 1, credits: 3 }],
    });
    const documents = [one, abc("two", 6), worth("a", 3), [microCredential("x"), other]];
    const plan = inBoth(documents, { goal: core });
    expect(counted(plan)).toEqual(["one 0:", "two 3: a"]);
    expect(plan.reached).toBe(false);
  });

  test("what no review would add is not said of review", () => {
    const overlap = [{ with: {}, max: { credits: 3 } }];
    const more = { id: "more", credits: 6, from: {} };
    const requirements = [{ id: "core", credits: 6, from: { subjects: ["ABC"] } }, more];
    const documents = [abc("one", 6, { overlap }), abc("two", 12, { requirements })];
    const plan = inBoth([...documents, worth("a", 3), worth("b", 3)], { goal: core });
    expect(plan.reached).toBe(true);
    expect(text(plan.review.credits)).toBe("0");
  });
});

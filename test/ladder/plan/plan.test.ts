import { describe, expect, test } from "vitest";
import { agreement, microCredential, program } from "../../builders/documents.ts";
import { lasting, noted, planned, taken, text, workspace, worth } from "./planned.ts";

describe("the most credit", () => {
  test("everything that brings credit is taken, by requirement and id", () => {
    const plan = planned(
      workspace(lasting("b", 3, 40), lasting("a", 2, 30), [microCredential("n")]),
    );
    expect(taken(plan)).toEqual(["a", "b"]);
    expect(plan.steps[0]).toMatchObject({ requirement: "any", status: "recognized", after: [] });
    expect(text(plan.totals.credits)).toBe("5");
    expect(text(plan.totals.hours)).toBe("70");
    expect(plan).toMatchObject({ optimal: true, reached: false });
    expect(text(plan.bound)).toBe("5");
  });

  test("nothing more than is needed is taken", () => {
    const small = program({ credits: 3, requirements: [{ id: "any", credits: 3, from: {} }] });
    const documents = [...workspace().slice(0, 1), small, ...worth("a", 3), ...worth("b", 3)];
    const plan = planned(documents);
    expect(taken(plan)).toEqual(["a"]);
    expect(plan.reached).toBe(true);
  });

  test("nothing to take is an answer, too", () => {
    const plan = planned(workspace([microCredential("n")]));
    expect(plan).toMatchObject({ steps: [], have: [], optimal: true });
    expect(text(plan.totals.hours)).toBe("0");
  });

  test("an award of several stands with the last of them", () => {
    const both = agreement("a", { microCredentials: [{ id: "m" }, { id: "n" }] });
    const first = { prerequisites: { required: ["n"] } };
    const plan = planned(workspace([microCredential("m", first), microCredential("n"), both]));
    expect(taken(plan)).toEqual(["n", "m"]);
    expect(plan.steps.map(({ credits }) => text(credits))).toEqual(["0", "3"]);
    expect(plan.steps.map(({ requirement }) => requirement)).toEqual(["any", "any"]);
  });

  test("a micro-credential that earns several results has their sum", () => {
    const results = [
      { type: "unassigned", subject: "ABC", level: 1, credits: 3 },
      { type: "unassigned", subject: "XYZ", level: 1, credits: 2 },
    ];
    const plan = planned(workspace([microCredential("m"), agreement("a", { results })]));
    expect(plan.steps.map(({ credits }) => text(credits))).toEqual(["5"]);
    expect(plan.steps[0]?.awards).toHaveLength(2);
  });
});

describe("what is held", () => {
  test("comes first, costs nothing, and is named only where it is used", () => {
    const documents = workspace(lasting("a", 3, 30), lasting("b", 3, 40), [microCredential("n")]);
    const plan = planned(documents, { have: ["b", "n"] });
    expect(plan.have.map(({ microCredential }) => microCredential)).toEqual(["b"]);
    expect(taken(plan)).toEqual(["a"]);
    expect(text(plan.totals.credits)).toBe("6");
    expect(text(plan.totals.hours)).toBe("30");
    expect(noted(plan)).toEqual(["held-unused: n"]);
  });

  test("the credit of an award with a held part stands with what is taken", () => {
    const both = agreement("a", { microCredentials: [{ id: "m" }, { id: "z" }] });
    const documents = workspace([microCredential("m"), microCredential("z"), both]);
    const plan = planned(documents, { have: ["z"] });
    expect(plan.have.map(({ credits }) => text(credits))).toEqual(["0"]);
    expect(plan.steps.map(({ credits }) => text(credits))).toEqual(["3"]);
  });
});

describe("amounts that are not stated", () => {
  test("are not silently nothing", () => {
    const plan = planned(workspace(lasting("a", 3, 30), worth("b", 3)));
    expect(plan.totals.hours).toBeNull();
    expect(text(plan.totals.stated.hours)).toBe("30");
  });

  test("only prices in the currency of most can be summed", () => {
    const cost = (amount: number, currency: string) => ({ cost: { amount, currency } });
    const documents = workspace(
      worth("a", 3, cost(100, "CAD")),
      worth("b", 3, cost(200, "CAD")),
      worth("c", 3, cost(5, "USD")),
      worth("d", 3, { cost: null }),
    );
    const plan = planned(documents);
    expect(plan.totals).toMatchObject({ cost: null, currency: "CAD" });
    expect(text(plan.totals.stated.cost)).toBe("300");
    expect(plan.steps.map(({ cost }) => text(cost))).toEqual(["100", "200", null, "0"]);
    expect(noted(plan)).toContain("other-currency: c");
  });
});

describe("review", () => {
  const unsigned = agreement("u", { microCredentials: [{ id: "u" }], approved: undefined });

  test("is set apart, with what would have to be taken and settled", () => {
    const plan = planned(workspace(worth("a", 3), [microCredential("u"), unsigned]));
    expect(taken(plan)).toEqual(["a"]);
    expect(text(plan.review.credits)).toBe("3");
    expect(plan.review.microCredentials).toEqual(["u"]);
    expect(plan.review.questions.map(({ fact }) => fact)).toEqual(["approval"]);
  });

  test("where nothing is in review there is nothing to settle", () => {
    const { review } = planned(workspace(worth("a", 3)));
    expect(text(review.credits)).toBe("0");
    expect(review).toMatchObject({ questions: [], microCredentials: [], reached: false });
  });
});

describe("what stays open", () => {
  const tree = program({
    requirements: [
      {
        id: "core",
        allOf: [
          { id: "c", course: "c" },
          { id: "more", credits: 6, from: { subjects: ["ABC"] } },
        ],
      },
      { id: "one", choose: 1, of: [{ id: "x", credits: 3, from: { subjects: ["X"] } }] },
      { id: "noted", credits: 3, from: {}, note: "ask the dean" },
    ],
  });

  test("is listed to the leaves where all are asked for", () => {
    const course = { kind: "course", id: "c", institution: "inst", code: "ABC 1000", title: "C" };
    const documents = [
      ...workspace().slice(0, 1),
      tree,
      { ...course, credits: 3, unit: "credit", outcomes: [] },
      ...worth("a", 2),
    ];
    const { open } = planned(documents);
    expect(
      open.map(({ path, credits, course, parts, note }) => ({
        path,
        credits: text(credits),
        course,
        parts,
        note,
      })),
    ).toEqual([
      { path: "core/c", credits: null, course: "c", parts: null, note: null },
      { path: "core/more", credits: "4", course: null, parts: null, note: null },
      { path: "one", credits: null, course: null, parts: 1, note: null },
      { path: "noted", credits: "3", course: null, parts: null, note: "ask the dean" },
    ]);
  });
});

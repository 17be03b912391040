import { describe, expect, test } from "vitest";
import { exceptionFaults } from "../../../src/ladder/exception-findings.ts";
import * as write from "../../builders/documents.ts";
import { answersOf, candidatesOf, catalogueOf } from "../../builders/workspace.ts";
import { assigned, credit, exception, placed, places } from "./world.ts";

const world = [
  write.course("c", { code: "ABC 1000" }),
  write.course("d", { code: "DEF 1000" }),
  write.bank(),
  ...credit("m"),
  ...credit("n", assigned("d")),
  write.program({
    requirements: [
      { id: "core", course: "c" },
      { id: "abc", credits: 9, from: { subjects: ["ABC"] } },
      { id: "def", credits: 9, from: { subjects: ["DEF"] } },
      { id: "other", allOf: [{ id: "xyz", credits: 3, from: { subjects: ["XYZ"] } }] },
    ],
  }),
];

/** Where everything goes under exceptions. */
const goes = (...exceptions: readonly write.Part[]) =>
  places(placed([...world, ...exceptions.map((more, i) => ({ ...more, id: `ex-${i}` }))]));

const usual = ["m → abc 3", "n → def 3"];

describe("without exceptions", () => {
  test("the program's own rules decide", () => expect(goes()).toEqual(usual));
});

describe("a substitute", () => {
  test("passes the leaf of the course that it stands for", () => {
    expect(goes(exception("substitute", { item: "n", for: "c", requirement: "core" }))).toEqual([
      "m → abc 3",
      "n → core 3",
    ]);
  });

  test("counts as that course wherever the course does, where no requirement is named", () => {
    const both = exception("substitute", { item: "n", for: "c" });
    const full = exception("exclude", { item: "n", requirement: "def" });
    const closed = exception("exclude", { item: "n", requirement: "core" });
    expect(goes(both, full)).toEqual(["m → abc 3", "n → core 3"]);
    expect(goes(both, full, closed)).toEqual(["m → abc 3", "n → abc 3"]);
  });

  test("passes the leaf that is named, whatever it takes", () => {
    expect(goes(exception("substitute", { item: "m", requirement: "core" }))).toEqual([
      "m → core 3",
      "n → def 3",
    ]);
    const elsewhere = exception("exclude", { item: "n", requirement: "def" });
    const named = exception("substitute", { item: "n", for: "c", requirement: "other/xyz" });
    expect(goes(named, elsewhere)).toEqual(["m → abc 3", "n → other/xyz 3"]);
  });

  test("for a course that the named requirement does not ask for is not applied, and told", () => {
    const wrong = exception("substitute", { item: "m", for: "d", requirement: "core" });
    expect(goes(wrong)).toEqual(usual);
    const found = exceptionFaults(catalogueOf([...world, wrong]));
    expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      expect.stringMatching(/^exception-target: .*no requirement of program .* takes "d"/),
    ]);
  });

  test("may be a course that is earned", () => {
    const documents = [...world, exception("substitute", { item: "d", for: "c" })];
    expect(places(placed(documents, { taken: [{ course: "d" }] }))).toEqual([
      "d → core 3",
      "m → abc 3",
    ]);
  });
});

describe("another item allowed", () => {
  test("passes the leaf, and stays welcome elsewhere", () => {
    const allowed = exception("also-allow", { item: "m", requirement: "def" });
    expect(goes(allowed)).toEqual(usual);
    expect(goes(allowed, exception("exclude", { item: "m", requirement: "abc" }))).toEqual([
      "m → def 3",
      "n → def 3",
    ]);
  });

  test("passes every leaf below a requirement that is none", () => {
    const allowed = exception("also-allow", { item: "m", requirement: "other" });
    const elsewhere = exception("exclude", { item: "m", requirement: "abc" });
    expect(goes(allowed, elsewhere)).toEqual(["m → other/xyz 3", "n → def 3"]);
  });

  test("lets in a course that no leaf takes, so that it can be matched", () => {
    const documents = [
      write.course("z", { code: "ZZZ 1000" }),
      write.microCredential("k"),
      write.crosswalk([write.relates("k#K1", "exact", "z#O1")], ["k z"]),
      ...world,
    ];
    const ids = (more: readonly write.Part[]) => candidatesOf(more).map(({ id }) => id);
    const allowed = exception("also-allow", { item: "z", requirement: "other" });
    expect(ids(documents)).not.toContain("assigned:z:k");
    expect(ids([...documents, allowed])).toContain("assigned:z:k");
    expect(places(placed([...documents, allowed]))).toContain("k → other/xyz 3");
  });
});

describe("an item applied here", () => {
  test("goes there, also where it would not pass", () => {
    expect(goes(exception("apply-here", { item: "m", requirement: "other/xyz" }))).toEqual([
      "m → other/xyz 3",
      "n → def 3",
    ]);
  });

  test("goes nowhere else", () => {
    expect(
      goes(
        exception("apply-here", { item: "m", requirement: "def" }),
        exception("exclude", { item: "m", requirement: "def" }),
      ),
    ).toEqual(["n → def 3"]);
  });

  test("goes into what takes it below a requirement that is no leaf", () => {
    expect(goes(exception("apply-here", { item: "m", requirement: "other" }))).toEqual([
      "n → def 3",
    ]);
  });
});

describe("an excluded item", () => {
  test("goes nowhere, or not into the requirement named", () => {
    expect(goes(exception("exclude", { item: "m" }))).toEqual(["n → def 3"]);
    expect(goes(exception("exclude", { item: "m", requirement: "def" }))).toEqual(usual);
  });

  test("may be named by the course of its credit", () => {
    expect(goes(exception("exclude", { item: "d" }))).toEqual(["m → abc 3"]);
  });

  test("gets the decision as its reason", () => {
    const { pairs } = answersOf([...world, exception("exclude", { item: "m" })]);
    const [pair] = pairs.filter(({ microCredential }) => microCredential === "m");
    expect(pair?.verdict).toBe("no");
    expect(pair?.reasons).toMatchObject([
      { code: "not-applicable", args: { exception: "ex" }, rule: "exception ex exclude" },
    ]);
  });
});

describe("a waived requirement", () => {
  const waive = (requirement: string) => placed([...world, exception("waive", { requirement })]);

  test("is complete, takes nothing and brings no credit", () => {
    const found = waive("abc");
    expect(found.completed).toContain("abc");
    expect(places(found)).toEqual(["n → def 3"]);
  });

  test("may be one with parts, whose limits and shared placements go with it", () => {
    const documents = world.map((document) =>
      document.kind === "program"
        ? {
            ...document,
            requirements: [
              {
                id: "all",
                limits: [{ id: "few", max: { awards: 0 } }],
                allOf: [{ id: "abc", credits: 3, from: { subjects: ["ABC"] } }],
              },
              { id: "any", credits: 60, from: {} },
            ],
            sharing: [["all/abc", "any"]],
          }
        : document,
    );
    const found = placed([...documents, exception("waive", { requirement: "all" })]);
    expect(found.completed).toEqual(["all"]);
    expect(places(found)).toEqual(["m → any 3", "n → any 3"]);
  });

  test("is complete below another that is waived, and so is what it completes there", () => {
    const part = (id: string) => ({ id, credits: 3, from: { subjects: ["XYZ"] } });
    const requirements = [
      {
        id: "all",
        allOf: [
          part("a"),
          { id: "one", choose: 1, of: [part("b"), part("c")] },
          { id: "both", allOf: [part("d"), part("e")] },
        ],
      },
    ];
    const waivers = ["all", "all/a", "all/one/c", "all/both/e"].map((requirement, i) =>
      exception("waive", { requirement, id: `ex-${i}` }),
    );
    const documents = [write.bank(), ...credit("m"), write.program({ requirements }), ...waivers];
    const { completed } = placed(documents);
    expect(completed).toEqual(["all", "all/a", "all/both/e", "all/one", "all/one/c"]);
  });

  test("is told when it is not named, but for a micro-credential", () => {
    const waiver = (more: write.Part) => [...world, exception("waive", more)];
    const told = (more: write.Part) =>
      exceptionFaults(catalogueOf(waiver(more))).map(({ message }) => message);
    const unnamed = [expect.stringContaining("it does not say `requirement`")];
    expect(told({ item: "m" })).toEqual(unnamed);
    expect(told({})).toEqual(unnamed);
    expect(told({ item: "d" })).toEqual([expect.stringContaining('takes "d"')]);
    expect(told({ item: "c" })).toEqual([]);
    expect(told({ item: "m", requirement: "core" })).toEqual([]);
    expect(placed(waiver({ item: "m" })).exceptions).toEqual([]);
  });

  test("may be named by its course", () => {
    const found = placed([...world, exception("waive", { for: "c" })]);
    expect(found.completed).toContain("core");
  });
});

describe("an exception counts", () => {
  const bar = (more: write.Part) => exception("exclude", { item: "m", ...more });

  test("from its first day to its last", () => {
    const documents = [...world, bar({ effective: { from: "2025-01-10", to: "2025-02-10" } })];
    const on = (asOf: string) => places(placed(documents, { asOf })).includes("m → abc 3");
    expect([on("2025-01-09"), on("2025-01-10"), on("2025-02-10"), on("2025-02-11")]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  test("for its learner only, where it names one", () => {
    const documents = [...world, bar({ learner: "S-1" })];
    expect(places(placed(documents))).toEqual(usual);
    expect(places(placed(documents, { learner: "S-2" }))).toEqual(usual);
    expect(places(placed(documents, { learner: "S-1" }))).toEqual(["n → def 3"]);
  });

  test("in its own program only", () => {
    const other = write.program({ id: "else" });
    expect(places(placed([...world, other, bar({ program: "else" })]))).toEqual(usual);
  });

  test("not where it points nowhere", () => {
    expect(goes(exception("apply-here", { item: "m" }))).toEqual(usual);
  });

  test("and is named with who decided, when and why", () => {
    const decided = { on: "2025-01-10", by: [{ role: "chair", unit: "Arts" }] };
    const documents = [...world, bar({ decided }), exception("exclude", { id: "z", item: "c" })];
    const { exceptions } = placed(documents);
    expect(exceptions).toMatchObject([
      { id: "ex", type: "exclude", item: "m", requirement: null, decided, reason: "It fits" },
    ]);
  });

  test("in another unit nothing passes by an exception", () => {
    const quarter = write.course("q", { code: "ABC 2000", unit: "quarter" });
    const allowed = exception("also-allow", { item: "q", requirement: "abc" });
    const documents = [...world, quarter, ...credit("k", assigned("q")), allowed];
    expect(places(placed(documents))).toEqual(usual);
  });

  test("notes keep what is allowed for a person to decide", () => {
    const documents = [
      ...world.filter(({ kind }) => kind !== "program"),
      write.program({ requirements: [{ id: "core", course: "c", note: "Ask the chair" }] }),
      exception("also-allow", { item: "m", requirement: "core" }),
    ];
    expect(places(placed(documents))).toEqual([]);
    expect(places(placed(documents, { mode: "possible" }))).toEqual(["m → core 3"]);
  });

  test("a waiver passes no pool", () => {
    const documents = [
      ...world,
      write.microCredential("w"),
      write.agreement("agreement-w", {
        microCredentials: [{ id: "w" }],
        decision: "waiver",
        results: [{ type: "waiver", course: "d" }],
      }),
      exception("also-allow", { item: "w", requirement: "abc" }),
    ];
    expect(places(placed(documents))).toEqual(usual);
  });
});

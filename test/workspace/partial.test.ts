import { describe, expect, test } from "vitest";
import { check } from "../../src/ladder/check.ts";
import { openDay } from "../../src/ladder/day.ts";
import { catalogueAt } from "../../src/workspace/catalogue.ts";
import { loadTexts } from "../../src/workspace/load.ts";
import * as write from "../builders/documents.ts";
import { today, workspaceOf, yamlOf } from "../builders/workspace.ts";

const dayOf = (...documents: readonly write.Part[]) =>
  openDay(catalogueAt(workspaceOf(...documents), today));

/** What `check` finds, each as its code and what it is about. */
const found = (...documents: readonly write.Part[]): string[] =>
  check(dayOf(...documents)).diagnostics.map(({ code, args }) =>
    [code, args.reference ?? args.key ?? args.value ?? args.id].join(" ").trim(),
  );

const decided = write.agreement("a", { results: [{ type: "assigned", course: "c" }] });

describe("of a document with errors the rest is checked", () => {
  test("what it refers to beside a value that is not allowed", () => {
    const mappings = [
      write.relates("m#K9", "exact", "c#O1"),
      write.relates("m#K1", "equal", "c#O1"),
    ];
    const documents = [write.microCredential("m"), write.course("c"), write.crosswalk(mappings)];
    expect(found(...documents)).toEqual(["unknown-reference m#K9", "invalid-value equal"]);
  });

  test("how its statements are written, unless the language that it states cannot be read", () => {
    const competencies = [write.competency("K1", { statement: "Understand timber" })];
    const stated = (more: write.Part) => {
      const text = yamlOf([write.microCredential("m", { competencies, tags: 3, ...more })]);
      const workspace = loadTexts([{ path: "w.yaml", text }]);
      return check(openDay(catalogueAt(workspace, today))).diagnostics.map(({ code }) => code);
    };
    expect(stated({})).toEqual(["vague-verb", "wrong-type"]);
    expect(stated({ language: "en" })).toEqual(["wrong-type", "wrong-type"]);
  });

  test("what it refers to beside a number that should be text", () => {
    const course = write.course("c", { title: 7, prerequisites: ["d"] });
    expect(found(course)).toEqual(["unquoted-text", "unknown-reference d"]);
  });

  test("what a key that is not known hid in the shape of the rest", () => {
    const outcomes = [write.outcome("O1"), write.outcome("O1", { statement: "Fell timber" })];
    expect(found(write.course("c", { outcomes, zzq: 1 }))).toEqual([
      "duplicate-local-id O1",
      "unknown-key zzq",
    ]);
  });

  test("what it calls its own parts, whether these can be read or not", () => {
    const outcomes = [
      write.outcome("O1", { parts: ["O2", "O9"] }),
      write.outcome("O2", { weight: "heavy", statement: "" }),
    ];
    expect(found(write.course("c", { outcomes }))).toEqual([
      "unknown-reference O9",
      "invalid-value",
      "wrong-type",
    ]);
    const unnamed = [outcomes[0], write.outcome("O2", { id: ["O9"] })];
    expect(found(write.course("c", { outcomes: unnamed }))).toEqual(["wrong-type"]);
  });

  test("values of another kind than all others are only that", () => {
    const outcomes = [write.outcome("O1", { parts: ["O2"] }), null];
    expect(found(write.course("c", { outcomes }))).toEqual(["wrong-type"]);
    for (const type of ["constructor", "toString", "__proto__"]) {
      const decision = write.agreement("a", { results: [{ type, course: "c" }] });
      expect(found(write.bank(), write.course("c"), decision)).toContain(`invalid-value ${type}`);
    }
  });

  test("sources that cannot be read are not missed where they are cited", () => {
    const cited = { ...write.course("c"), source: "calendar" };
    const sources = { calendar: { title: "Calendar", basis: "primary" } };
    expect(found({ ...cited, sorces: sources })).toEqual(["unknown-key sorces"]);
    expect(found({ ...cited, sources: [{ id: "calendar" }] })).toEqual(["wrong-type"]);
  });

  test("circles in it, and what makes no sense beside the rest", () => {
    const outcomes = [
      write.outcome("O1", { parts: ["O2"] }),
      write.outcome("O2", { parts: ["O1"] }),
      write.outcome("O3", { weight: -1 }),
    ];
    expect(found(write.course("c", { outcomes, excludes: ["c"] }))).toEqual([
      "reference-cycle",
      "invalid-value -1",
      "self-reference c",
    ]);
    const credit = { step: 1, most: 1, least: 2 };
    const limits = [{ id: "most", max: { awards: -1 } }];
    expect(found(write.bank({ credit, limits }))).toEqual(["invalid-value 1", "invalid-value -1"]);
    expect(found(write.bank({ credit: { ...credit, least: "two" }, limits }))).toEqual([
      "wrong-type",
      "invalid-value -1",
    ]);
  });

  test("grades that no scale knows, where it can be told which scale applies", () => {
    const scale = {
      kind: "grade-scale",
      id: "letters",
      bands: [{ grade: "A", from: 80, to: 100 }],
    };
    const bank = write.bank({ grade: { scale: "letters" } });
    const requirements = [{ id: "core", credits: 60, from: {}, minimumGrade: "Z" }];
    const limits = [{ id: "most", max: { awards: -1 } }];
    const program = write.program({ requirements, limits });
    expect(found(scale, bank, program)).toEqual(["unknown-grade", "invalid-value -1"]);
    const unknown = { ...program, banks: [{ id: "bank" }] };
    expect(found(scale, bank, unknown)).toEqual(["invalid-value -1", "wrong-type"]);
  });

  test("the days of a history beside a value in it", () => {
    const credits = [
      { from: "2024-01-01", value: -1 },
      { from: "2023-01-01", value: 60 },
    ];
    expect(found(write.bank(), write.program({ credits }))).toEqual([
      "invalid-value -1",
      "invalid-history",
    ]);
  });

  test("with the built-in packs that it names", () => {
    const level = { scale: "bloom", value: "apply" };
    const text = yamlOf([
      write.course("c", { outcomes: [write.outcome("O1", { level })], credits: "many" }),
    ]);
    const { diagnostics } = loadTexts([{ path: "w.yaml", text }]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["wrong-type"]);
  });
});

describe("what was left out of a document makes no finding", () => {
  test("where another refers to it, or it refers to itself", () => {
    const course = write.course("c", {
      outcomes: [write.outcome("O1", { parts: ["O2"] }), write.outcome("O2", { weight: "heavy" })],
    });
    const mapping = write.relates("m#K1", "exact", "c#O2");
    expect(found(write.microCredential("m"), course, write.crosswalk([mapping]))).toEqual([
      "wrong-type",
    ]);
  });

  test("where what needs it would be at fault", () => {
    const requirements = [{ id: "core", credits: "many", from: {} }];
    expect(found(write.bank(), write.program({ requirements }))).toEqual(["wrong-type"]);
  });

  test("where a key may be a misspelt one that is missing", () => {
    const { outcomes, ...course } = write.course("c", { prerequisites: ["d"] });
    const mapping = write.relates("m#K1", "exact", "c#O1");
    const documents = [
      write.microCredential("m"),
      { ...course, outcome: outcomes },
      write.crosswalk([mapping]),
    ];
    expect(found(...documents)).toEqual(["unknown-reference d", "unknown-key outcome"]);
  });

  test("where nothing can be read without it", () => {
    const course = write.course("c", { credits: "three", prerequisites: ["d"] });
    expect(found(course)).toEqual(["wrong-type"]);
  });
});

test("a document with a key that means nothing takes no part in answers, and another of the same id does", () => {
  const documents = [
    write.microCredential("m"),
    write.course("c", { zzq: 1 }),
    write.bank(),
    decided,
  ];
  const { catalogue } = dayOf(...documents);
  expect([...catalogue.courses.keys()]).toEqual([]);
  expect(catalogue.workspace.broken.ids()).toEqual(["c"]);
  const both = dayOf(...documents, write.course("c")).catalogue;
  expect([...both.courses.keys()]).toEqual(["c"]);
});

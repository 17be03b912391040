import { describe, expect, test } from "vitest";
import * as write from "../builders/documents.ts";
import { workspaceOf } from "../builders/workspace.ts";

const base = [
  write.microCredential("m"),
  write.course("c"),
  write.program(),
  write.bank(),
  write.framework("f", [{ id: "K1" }]),
  write.scale(),
  { kind: "grade-scale", id: "letters" },
  write.agreement("a"),
  { kind: "framework", id: "pack", clauses: [] },
];

const without = (kind: string) => base.filter((document) => document.kind !== kind);

/** What is said of references that lead nowhere, beside a base where everything resolves. */
function unresolved(...documents: readonly write.Part[]): string[] {
  const ids = new Set(documents.map((d) => `${String(d.kind)} ${String(d.id)}`));
  const kept = base.filter((d) => !ids.has(`${String(d.kind)} ${String(d.id)}`));
  return workspaceOf(...kept, ...documents).diagnostics.map(
    ({ code, args }) => `${code} ${String(args.reference ?? args.level ?? args.key)}`,
  );
}

test("in the base everything resolves", () => {
  expect(unresolved()).toEqual([]);
});

describe("a reference that leads nowhere is a finding", () => {
  test.each<[string, write.Part, string]>([
    [
      "alignment to a document",
      write.microCredential("m", {
        competencies: [write.competency("K1", { alignments: [{ target: "nowhere#K1" }] })],
      }),
      "nowhere#K1",
    ],
    [
      "alignment to a part",
      write.microCredential("m", {
        competencies: [write.competency("K1", { alignments: [{ target: "f#K9" }] })],
      }),
      "f#K9",
    ],
    [
      "alignment of an outcome",
      write.course("c", {
        outcomes: [write.outcome("O1", { alignments: [{ target: "nowhere#K1" }] })],
      }),
      "nowhere#K1",
    ],
    [
      "alignment that is no address",
      write.microCredential("m", {
        competencies: [write.competency("K1", { alignments: [{ target: "f" }] })],
      }),
      "f",
    ],
    [
      "assessment to a competency",
      write.microCredential("m", { assessments: [{ id: "A1", competencies: ["K9"] }] }),
      "K9",
    ],
    [
      "shared curriculum",
      write.microCredential("m", { basedOn: { microCredential: "nowhere" } }),
      "nowhere",
    ],
    ["component", write.microCredential("m", { composedOf: ["nowhere"] }), "nowhere"],
    [
      "claim to a program",
      write.microCredential("m", { pathways: { claims: [{ program: "nowhere" }] } }),
      "nowhere",
    ],
    [
      "claim to a course",
      write.microCredential("m", { pathways: { claims: [{ course: "nowhere" }] } }),
      "nowhere",
    ],
    ["parent", write.framework("f", [{ id: "K1", parent: "K9" }]), "K9"],
    [
      "scale of a framework",
      { ...write.framework("f", [{ id: "K1" }]), scale: "nowhere" },
      "nowhere",
    ],
    [
      "part of an outcome",
      write.course("c", { outcomes: [write.outcome("O1", { parts: ["O9"] })] }),
      "O9",
    ],
    ["prerequisite", write.course("c", { prerequisites: ["nowhere"] }), "nowhere"],
    ["exclusion", write.course("c", { excludes: ["nowhere"] }), "nowhere"],
    ["start of a mapping", write.crosswalk([write.relates("m#K9", "exact", "c#O1")]), "m#K9"],
    ["end of a mapping", write.crosswalk([write.relates("m#K1", "exact", "c#O9")]), "c#O9"],
    [
      "start of a joint mapping",
      write.crosswalk([write.relates(["m#K1", "m#K9"], "exact", "c#O1")]),
      "m#K9",
    ],
    [
      "start of a proposed mapping",
      write.crosswalk([write.relates("m#K9", "exact", "c#O1", { status: "proposed" })]),
      "m#K9",
    ],
    ["compared offering", write.crosswalk([], ["nowhere c"]), "nowhere"],
    ["compared course", write.crosswalk([], ["m nowhere"]), "nowhere"],
    ["bank of a program", write.program({ banks: ["nowhere"] }), "nowhere"],
    ["course leaf", write.program({ requirements: [{ id: "a", course: "nowhere" }] }), "nowhere"],
    [
      "course of a nested filter",
      write.program({
        requirements: [
          { id: "a", allOf: [{ id: "b", credits: 1, from: { courses: ["nowhere"] } }] },
        ],
      }),
      "nowhere",
    ],
    [
      "excluded course of a filter",
      write.program({
        requirements: [{ id: "a", credits: 1, from: { exceptCourses: ["nowhere"] } }],
      }),
      "nowhere",
    ],
    [
      "course of a requirement's limit",
      write.program({
        requirements: [
          {
            id: "a",
            course: "c",
            limits: [{ id: "l", of: { courses: ["nowhere"] }, max: { awards: 1 } }],
          },
        ],
      }),
      "nowhere",
    ],
    [
      "course of a limit",
      write.program({ limits: [{ id: "l", of: { courses: ["nowhere"] }, max: { awards: 1 } }] }),
      "nowhere",
    ],
    [
      "course of a minimum",
      write.program({ minimums: [{ id: "l", of: { courses: ["nowhere"] }, min: { credits: 1 } }] }),
      "nowhere",
    ],
    ["shared requirement", write.program({ sharing: [["any", "nowhere"]] }), "nowhere"],
    [
      "overlapping program",
      write.program({ overlap: [{ with: { programs: ["nowhere"] }, max: { credits: 3 } }] }),
      "nowhere",
    ],
    ["grade scale", write.bank({ grade: { minimum: 0.5, scale: "nowhere" } }), "nowhere"],
    [
      "course of a bank's limit",
      write.bank({ limits: [{ id: "l", of: { courses: ["nowhere"] }, max: { awards: 1 } }] }),
      "nowhere",
    ],
    ["bank of an agreement", write.agreement("a", { bank: "nowhere" }), "nowhere"],
    [
      "offering of an agreement",
      write.agreement("a", { microCredentials: [{ id: "nowhere" }] }),
      "nowhere",
    ],
    [
      "course of a result",
      write.agreement("a", { results: [{ type: "assigned", course: "nowhere" }] }),
      "nowhere",
    ],
    [
      "program of a result",
      write.agreement("a", { results: [{ type: "assigned", course: "c", programs: ["nowhere"] }] }),
      "nowhere",
    ],
    [
      "precluded course",
      write.agreement("a", {
        results: [{ type: "assigned", course: "c", precludes: ["nowhere"] }],
      }),
      "nowhere",
    ],
    [
      "program of a block",
      write.agreement("a", { results: [{ type: "block", credits: 3, program: "nowhere" }] }),
      "nowhere",
    ],
    ["program of an agreement", write.agreement("a", { programs: ["nowhere"] }), "nowhere"],
    [
      "condition of an agreement",
      write.agreement("a", { conditions: { complete: ["nowhere"] } }),
      "nowhere",
    ],
    ["superseded agreement", write.agreement("a", { supersedes: "nowhere" }), "nowhere"],
    [
      "program of an exception",
      { kind: "exception", id: "e", type: "waive", program: "nowhere", reason: "r" },
      "nowhere",
    ],
    [
      "requirement of an exception",
      {
        kind: "exception",
        id: "e",
        type: "waive",
        program: "program",
        requirement: "nowhere",
        reason: "r",
      },
      "nowhere",
    ],
    [
      "item of an exception",
      {
        kind: "exception",
        id: "e",
        type: "exclude",
        program: "program",
        item: "nowhere",
        reason: "r",
      },
      "nowhere",
    ],
    [
      "course of an exception",
      {
        kind: "exception",
        id: "e",
        type: "substitute",
        program: "program",
        for: "nowhere",
        reason: "r",
      },
      "nowhere",
    ],
    [
      "offering of a step",
      { kind: "pathway", id: "p", steps: [{ microCredential: "nowhere" }] },
      "nowhere",
    ],
    ["program of a step", { kind: "pathway", id: "p", steps: [{ program: "nowhere" }] }, "nowhere"],
    [
      "what comes before a step",
      { kind: "pathway", id: "p", steps: [{ program: "program", after: ["nowhere"] }] },
      "nowhere",
    ],
    ["successor", { kind: "framework", id: "pack", clauses: [], successor: "nowhere" }, "nowhere"],
    ["bank of the settings", { kind: "workspace", banks: ["nowhere"] }, "nowhere"],
    ["framework of the settings", { kind: "workspace", frameworks: ["nowhere"] }, "nowhere"],
  ])("%s", (_, document, reference) => {
    expect(unresolved(document)).toEqual([`unknown-reference ${reference}`]);
  });
});

describe("a level", () => {
  const levelled = (level: write.Part) =>
    write.microCredential("m", { competencies: [write.competency("K1", { level })] });

  test("is one of its scale", () => {
    expect(unresolved(levelled({ scale: "scale", value: "middle" }))).toEqual([]);
    expect(unresolved(levelled({ scale: "scale", value: "midle" }))).toEqual([
      "unknown-level midle",
    ]);
    expect(unresolved(levelled({ scale: "nowhere", value: "low" }))).toEqual([
      "unknown-reference nowhere",
    ]);
  });

  test("of a course's outcome too", () => {
    const level = { scale: "scale", value: "top" };
    expect(unresolved(write.course("c", { outcomes: [write.outcome("O1", { level })] }))).toEqual([
      "unknown-level top",
    ]);
  });

  test("of a framework's competency too", () => {
    const document = { ...write.framework("f", [{ id: "K1", level: "top" }]), scale: "scale" };
    expect(unresolved(document)).toEqual(["unknown-level top"]);
  });
});

describe("a source", () => {
  test("is listed by its document", () => {
    const cited = { equivalence: { threshold: 1, source: "policy" } };
    expect(unresolved(write.bank({ ...cited, sources: { policy: { title: "P" } } }))).toEqual([]);
    expect(unresolved(write.bank(cited))).toEqual(["unknown-source policy"]);
  });

  test("of an entry of a dated value too", () => {
    const threshold = [{ from: "2020-01-01", value: 1, source: "policy" }];
    expect(unresolved(write.bank({ equivalence: { threshold } }))).toEqual([
      "unknown-source policy",
    ]);
  });

  test("of provenance may be a basis instead", () => {
    const found = unresolved(
      write.microCredential("m", {
        provenance: {
          ...{ title: "synthetic", source: "primary" },
          ...{ hours: "page", competencies: "elsewhere" },
        },
        sources: { page: {} },
      }),
    );
    expect(found).toEqual(["unknown-source elsewhere"]);
  });

  test("of provenance, or its key, may be misspelt", () => {
    const provenance = { competences: "synthetic", hours: "sinthetic", audience: "primary" };
    const { diagnostics } = workspaceOf(write.microCredential("m", { provenance }));
    expect(diagnostics).toMatchObject([
      { code: "unknown-key", args: { key: "competences", suggestion: "competencies" } },
      { code: "unknown-source", args: { key: "sinthetic", suggestion: "synthetic" } },
    ]);
  });

  test("of provenance is about keys of the document, of the kind that it is", () => {
    const provenance = { competencies: "synthetic", learning: "synthetic" };
    const { diagnostics } = workspaceOf(write.course("c", { provenance }));
    expect(diagnostics.map(({ code, args }) => [code, args.key])).toEqual([
      ["unknown-key", "competencies"],
      ["unknown-key", "learning"],
    ]);
  });

  test("of provenance may be that of a parameter, by the keys that lead to it", () => {
    const of = (key: string) => {
      const { diagnostics } = workspaceOf(
        write.bank({
          hours: { perCredit: { learning: 45, lecture: 15 } },
          provenance: { [key]: "general-knowledge" },
        }),
      );
      return diagnostics.map(({ code, args }) => [code, args.suggestion]);
    };
    expect(of("hours.perCredit.learning")).toEqual([]);
    expect(of("hours.perCredit.lectures")).toEqual([["unknown-key", "hours.perCredit.lecture"]]);
  });

  test("of provenance may be misspelt often, and what may be named is not told each time", () => {
    const numbers = Array.from({ length: 500 }, (_, at) => at);
    const keys = (name: string) => numbers.map((at) => `${name}${at}`);
    const { diagnostics } = workspaceOf(
      write.bank({
        unassigned: { subjects: Object.fromEntries(keys("known").map((key) => [key, "x"])) },
        provenance: Object.fromEntries(
          keys("unassigned.subjects.other").map((key) => [key, "synthetic"]),
        ),
      }),
    );
    expect(diagnostics.map(({ code, args }) => [code, args.known])).toEqual(
      numbers.map(() => ["unknown-key", []]),
    );
  });

  test("is not what a schema calls so", () => {
    const require = { properties: { source: { const: "x" } } };
    expect(unresolved(write.bank({ gates: [{ id: "g", title: "G", require }] }))).toEqual([]);
  });
});

describe("what resolves", () => {
  test("are absolute URIs, whatever they name", () => {
    const targets = ["http://data.europa.eu/esco/skill/1", "urn:x:y"].map((target) => ({ target }));
    expect(
      unresolved(
        write.microCredential("m", {
          competencies: [write.competency("K1", { alignments: targets })],
        }),
        write.crosswalk([write.relates("https://example.org/a", "close", "c#O1")]),
      ),
    ).toEqual([]);
  });

  test("is found in any edition", () => {
    const editions = [
      write.microCredential("m", { edition: "1", effective: { to: "2023-12-31" } }),
      write.microCredential("m", {
        edition: "2",
        effective: { from: "2024-01-01" },
        competencies: [write.competency("K2")],
      }),
    ];
    const mappings = ["m#K1", "m#K2"].map((from) => write.relates(from, "exact", "c#O1"));
    const found = workspaceOf(
      ...without("micro-credential"),
      ...editions,
      write.crosswalk(mappings),
    );
    expect(found.diagnostics).toEqual([]);
  });
});

describe("the finding", () => {
  test("stands at the reference and suggests what was meant", () => {
    const text = write.crosswalk([write.relates("m#k1", "exact", "cc#O1")]);
    const { diagnostics } = workspaceOf(...base, text);
    expect(diagnostics.map(({ args }) => args.suggestion)).toEqual(["m#K1", "c#O1"]);
  });

  const misspelt = (count: number) => {
    const courses = Array.from({ length: count }, (_, at) =>
      write.course(`course-${1000 + at}`, { prerequisites: [`curse-${1000 + at}`] }),
    );
    const { diagnostics } = workspaceOf(...courses);
    expect(diagnostics).toHaveLength(count);
    return diagnostics.filter(({ args }) => args.suggestion !== null).length;
  };

  test("suggests what was meant by hundreds, of thousands only as long as that costs little", () => {
    expect(misspelt(300)).toBe(300);
    expect(misspelt(2000)).toBeLessThan(1000);
  }, 20_000);

  test("is not given for a document that is itself broken", () => {
    const { diagnostics } = workspaceOf(
      ...without("course"),
      write.course("c", { credits: "many" }),
      write.crosswalk([write.relates("m#K1", "exact", "c#O1")], ["m c"]),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(["wrong-type"]);
  });
});

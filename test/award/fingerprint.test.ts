import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { substance, wording } from "../../src/award/fingerprint.ts";
import type { MicroCredential } from "../../src/documents/micro-credential.ts";
import { dataOf } from "../builders/decode.ts";
import * as write from "../builders/documents.ts";

const oral: write.Part = { type: "oral", competencies: ["K1"] };

const offering: write.Part = {
  ...write.microCredential("m"),
  edition: "1",
  hours: { learning: 45, lecture: 15, weeks: 8 },
  level: { year: 2, eqf: 5 },
  passRule: { kind: "percentage", threshold: "50%", scope: "overall" },
  competencies: [
    write.competency("K1", {
      statement: "Compare the carbon of assemblies",
      level: { scale: "bloom", value: "apply" },
      weight: 2,
    }),
    write.competency("K2"),
  ],
  assessments: [
    {
      id: "A1",
      type: "project",
      competencies: ["K1", "K2"],
      graded: true,
      passMark: "50%",
      weight: 1,
      supervision: "unsupervised-id",
    },
    { id: "A2", ...oral },
  ],
};

const read = (document: write.Part): MicroCredential =>
  dataOf(JSON.stringify(document)) as unknown as MicroCredential;

const change = (key: "competencies" | "assessments", more: write.Part): write.Part => {
  const [first, ...rest] = offering[key] as write.Part[];
  return { [key]: [{ ...first, ...more }, ...rest] };
};

/** The parts of the substance in which two offerings differ. */
function changedParts(a: MicroCredential, b: MicroCredential): string[] {
  const [before, after] = [substance(a).parts, substance(b).parts];
  return Object.keys(before).filter(
    (part) => before[part as keyof typeof before] !== after[part as keyof typeof after],
  );
}

const partsChangedBy = (more: write.Part): string[] =>
  changedParts(read(offering), read({ ...offering, ...more }));

describe("each part that a decision rests on changes the substance", () => {
  test.each<[string, write.Part]>([
    ["levels", change("competencies", { level: { scale: "bloom", value: "analyse" } })],
    ["levels", change("competencies", { level: { scale: "other", value: "apply" } })],
    ["levels", change("competencies", { level: undefined })],
    ["levels", change("competencies", { level: null })],
    ["demonstrated", change("competencies", { demonstrated: "optional" })],
    ["demonstrated", change("competencies", { demonstrated: undefined })],
    ["weights", change("competencies", { weight: 3 })],
    ["weights", change("competencies", { weight: undefined })],
    ["assessments", change("assessments", { type: "testing" })],
    ["assessments", change("assessments", { competencies: ["K1"] })],
    ["assessments", change("assessments", { competencies: [] })],
    ["assessments", change("assessments", { competencies: undefined })],
    ["assessments", change("assessments", { graded: false })],
    ["assessments", change("assessments", { passMark: "50.01%" })],
    ["assessments", change("assessments", { passMark: undefined })],
    ["assessments", change("assessments", { weight: 2 })],
    ["assessments", change("assessments", { supervision: "supervised-onsite-id" })],
    ["assessments", { assessments: [] }],
    ["assessments", { assessments: undefined }],
    ["hours", { hours: { learning: 44, lecture: 15 } }],
    ["hours", { hours: { learning: 45, lecture: 15, lab: 0 } }],
    ["hours", { hours: { learning: 45, lecture: 15, lab: null } }],
    ["hours", { hours: { learning: 45 } }],
    ["hours", { hours: undefined }],
    ["hours", { hours: null }],
    ["year level", { level: { year: 3 } }],
    ["year level", { level: undefined }],
    ["pass rule", { passRule: { kind: "percentage", threshold: "60%", scope: "overall" } }],
    ["pass rule", { passRule: { kind: "mastery", threshold: "50%", scope: "overall" } }],
    ["pass rule", { passRule: { kind: "percentage", threshold: "50%", scope: "each-assessment" } }],
    ["pass rule", { passRule: undefined }],
  ])("%s: %j", (part, more) => {
    expect(partsChangedBy(more)).toEqual([part]);
    expect(substance(read({ ...offering, ...more })).digest).not.toBe(
      substance(read(offering)).digest,
    );
  });

  test("a competency more is a change", () => {
    const more = [...(offering.competencies as write.Part[]), write.competency("K3")];
    expect(partsChangedBy({ competencies: more })).not.toEqual([]);
  });

  test("an assessment more is a change, though it be like another", () => {
    const more = [...(offering.assessments as write.Part[]), { ...oral, id: "A3" }];
    expect(partsChangedBy({ assessments: more })).toEqual(["assessments"]);
  });

  test("not what an assessment is called", () => {
    expect(partsChangedBy(change("assessments", { id: "A9" }))).toEqual([]);
  });
});

describe("what is not stated differs from what is known to be none", () => {
  test.each<[string, write.Part, write.Part]>([
    ["hours", { hours: undefined }, { hours: null }],
    ["some hours", { hours: { learning: 45 } }, { hours: { learning: 45, lab: null } }],
    ["assessments", { assessments: undefined }, { assessments: null }],
    ["pass rule", { passRule: undefined }, { passRule: null }],
    ["year level", { level: {} }, { level: { year: null } }],
    ["year level", { level: undefined }, { level: null }],
    [
      "levels",
      change("competencies", { level: undefined }),
      change("competencies", { level: null }),
    ],
    [
      "coverage",
      change("assessments", { competencies: undefined }),
      change("assessments", { competencies: null }),
    ],
    [
      "graded",
      change("assessments", { graded: undefined }),
      change("assessments", { graded: null }),
    ],
  ])("%s", (_, absent, none) => {
    const [a, b] = [absent, none].map((more) => substance(read({ ...offering, ...more })).digest);
    expect(a).not.toBe(b);
  });
});

describe("numbers", () => {
  test("are compared by their value, however written", () => {
    const text = JSON.stringify(offering).replace('"learning":45', '"learning":45.00');
    const digest = substance(dataOf(text) as unknown as MicroCredential).digest;
    expect(digest).toBe(substance(read(offering)).digest);
    expect(partsChangedBy(change("assessments", { passMark: 0.5 }))).toEqual([]);
  });

  test("are compared exactly", () => {
    const [a, b] = ["66.666%", "66.667%"].map(
      (passMark) => substance(read({ ...offering, ...change("assessments", { passMark }) })).digest,
    );
    expect(a).not.toBe(b);
  });

  test("a weight that is not stated is 1", () => {
    const one = substance(read({ ...offering, ...change("competencies", { weight: 1 }) })).digest;
    const none = substance(
      read({ ...offering, ...change("competencies", { weight: undefined }) }),
    ).digest;
    expect(one).toBe(none);
  });
});

describe("nothing else enters", () => {
  const texts = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== "");
  const elsewhere = fc.record(
    {
      title: texts,
      edition: texts,
      description: texts,
      purpose: texts,
      status: fc.constantFrom("draft", "active", "suspended"),
      effective: fc.constant({ from: "2020-01-01" }),
      cost: fc.record({ amount: fc.nat(5_000), currency: texts }),
      issuer: fc.record({ id: fc.constantFrom("a", "b"), name: texts }),
      instructors: fc.record({ qualification: texts }),
      subjects: fc.array(texts, { maxLength: 3 }),
      tags: fc.array(texts, { maxLength: 3 }),
      topics: fc.array(texts, { maxLength: 3 }),
      support: texts,
      pathways: fc.record({ statement: texts }),
      note: texts,
    },
    { requiredKeys: [] },
  );

  test("neither titles nor prices nor contacts", () => {
    const [before, said] = [substance(read(offering)).digest, wording(read(offering))];
    fc.assert(
      fc.property(elsewhere, (more) => {
        const after = read({ ...offering, ...more });
        expect(substance(after).digest).toBe(before);
        expect(wording(after)).toBe(said);
      }),
      { numRuns: 50 },
    );
  });

  test("nor alignments, criteria, domains, weeks or other levels", () => {
    const alignments = [{ target: "urn:x", relation: "close" }];
    for (const more of [
      change("competencies", { alignments, domain: "skill" }),
      change("assessments", { criteria: "A rubric", title: "A project", summative: true }),
      { hours: { learning: 45, lecture: 15, weeks: 9 } },
      { level: { year: 2, eqf: 6, label: "undergraduate" } },
    ]) {
      expect(partsChangedBy(more)).toEqual([]);
      expect(wording(read({ ...offering, ...more }))).toBe(wording(read(offering)));
    }
  });

  test("nor the order of keys, competencies, assessments and what they cover", () => {
    const shuffled = (value: unknown): fc.Arbitrary<unknown> => {
      if (Array.isArray(value)) {
        const items = fc.tuple(...value.map(shuffled));
        return items.chain((list) => fc.shuffledSubarray(list, { minLength: list.length }));
      }
      if (typeof value !== "object" || value === null) return fc.constant(value);
      const entries = Object.entries(value);
      return fc
        .tuple(...entries.map(([key, item]) => shuffled(item).map((v) => [key, v] as const)))
        .chain((list) => fc.shuffledSubarray(list, { minLength: list.length }))
        .map((list) => Object.fromEntries(list));
    };
    const [before, said] = [substance(read(offering)).digest, wording(read(offering))];
    fc.assert(
      fc.property(shuffled(offering), (document) => {
        const after = read(document as write.Part);
        expect(substance(after).digest).toBe(before);
        expect(wording(after)).toBe(said);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the wording", () => {
  const worded = (statement: string) =>
    wording(read({ ...offering, ...change("competencies", { statement }) }));
  const said = wording(read(offering));

  test.each([
    "Compare the carbon of assemblies.",
    "compare  the CARBON of\nassemblies",
    "Compare, the (carbon) of: assemblies!",
    "Ｃompare the carbon of assemblies",
  ])("is the same for %j", (statement) => {
    expect(worded(statement)).toBe(said);
  });

  test.each(["Compare the carbon of an assembly", "Compare carbon of assemblies", "."])(
    "is another for %j",
    (statement) => {
      expect(worded(statement)).not.toBe(said);
    },
  );

  test("is by id: statements exchanged are reworded", () => {
    const [a, b] = offering.competencies as write.Part[];
    const exchanged = [
      { ...a, statement: b?.statement },
      { ...b, statement: a?.statement },
    ];
    expect(wording(read({ ...offering, competencies: exchanged }))).not.toBe(said);
  });

  test("does not change the substance, nor the substance the wording", () => {
    const reworded = read({ ...offering, ...change("competencies", { statement: "Another" }) });
    expect(changedParts(read(offering), reworded)).toEqual([]);
    expect(wording(read({ ...offering, hours: null }))).toBe(said);
  });
});

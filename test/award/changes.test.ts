import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changesBetween } from "../../src/award/changes.ts";
import { substance } from "../../src/award/fingerprint.ts";
import { partsOf } from "../../src/award/parts.ts";
import { changePhrase } from "../../src/diagnostics/substance-change.ts";
import type { MicroCredential } from "../../src/documents/micro-credential.ts";
import { dataOf } from "../builders/decode.ts";
import * as write from "../builders/documents.ts";

const offering: write.Part = {
  ...write.microCredential("m"),
  hours: { learning: 45, lecture: 15, weeks: 8 },
  level: { year: 2 },
  passRule: { kind: "percentage", threshold: "50%", scope: "overall" },
  competencies: [
    write.competency("K1", { level: { scale: "bloom", value: "apply" }, weight: 2 }),
    write.competency("K2"),
  ],
  assessments: [
    { id: "A1", type: "project", competencies: ["K2", "K1"], graded: true, passMark: "50%" },
  ],
};

const read = (document: write.Part): MicroCredential =>
  dataOf(JSON.stringify(document)) as unknown as MicroCredential;

const change = (key: "competencies" | "assessments", more: write.Part): write.Part => {
  const [first, ...rest] = offering[key] as write.Part[];
  return { [key]: [{ ...first, ...more }, ...rest] };
};

const phrases = (more: write.Part, owner: string | null = null): string[] =>
  changesBetween(partsOf(read(offering)), partsOf(read({ ...offering, ...more })), owner).map(
    changePhrase,
  );

test("assessments that swap their names have not changed, and one that did is told by its own", () => {
  const [project] = offering.assessments as write.Part[];
  const oral = { type: "oral" };
  const before = read({ ...offering, assessments: [project, { id: "A2", ...oral }] });
  const since = (...assessments: write.Part[]) =>
    changesBetween(partsOf(before), partsOf(read({ ...offering, assessments })), null).map(
      changePhrase,
    );
  expect(since({ id: "A1", ...oral }, { ...project, id: "A2" })).toEqual([]);
  expect(since({ ...project, id: "A9" }, { id: "A2", ...oral, graded: true })).toEqual([
    "whether assessment A2 is graded (was not stated, is yes)",
  ]);
});

describe("a change names the part, and what it was and is", () => {
  test.each<[write.Part, string]>([
    [
      change("competencies", { level: { scale: "bloom", value: "analyse" } }),
      "level of K1 (was bloom apply, is bloom analyse)",
    ],
    [change("competencies", { level: null }), "level of K1 (was bloom apply, is none)"],
    [
      change("competencies", { demonstrated: "optional" }),
      "whether every completer shows K1 (was required, is optional)",
    ],
    [change("competencies", { weight: undefined }), "weight of K1 (was 2, is 1)"],
    [
      change("assessments", { passMark: "62.5%" }),
      "pass mark of assessment A1 (was 50 %, is 62.5 %)",
    ],
    [change("assessments", { graded: false }), "whether assessment A1 is graded (was yes, is no)"],
    [
      change("assessments", { competencies: ["K1"] }),
      "what assessment A1 covers (was K1, K2, is K1)",
    ],
    [
      change("assessments", { competencies: [] }),
      "what assessment A1 covers (was K1, K2, is none)",
    ],
    [change("assessments", { weight: 0.25 }), "weight of assessment A1 (was 1, is 0.25)"],
    [{ hours: { learning: 30, lecture: 15 } }, "hours of learning (was 45, is 30)"],
    [{ hours: { learning: 45 } }, "lecture hours (was 15, is not stated)"],
    [{ level: { year: 3 } }, "year level (was 2, is 3)"],
    [
      { passRule: { kind: "percentage", threshold: "60%", scope: "overall" } },
      "threshold of the pass rule (was 50 %, is 60 %)",
    ],
    [
      { passRule: { kind: "percentage", threshold: "B+", scope: "overall" } },
      "threshold of the pass rule (was 50 %, is B+)",
    ],
    [{ competencies: [(offering.competencies as write.Part[])[0]] }, "competency K2 (gone)"],
    [
      { competencies: [...(offering.competencies as write.Part[]), write.competency("K3")] },
      "competency K3 (new)",
    ],
  ])("%j: %s", (more, phrase) => {
    expect(phrases(more)).toEqual([phrase]);
  });

  test("what comes and goes as a whole", () => {
    expect(phrases({ hours: null })).toEqual([
      "hours of learning (was 45, is none)",
      "lecture hours (was 15, is none)",
    ]);
    expect(phrases({ assessments: null })).toEqual(["assessment A1 (gone)"]);
    expect(phrases({ assessments: [{ id: "A2" }] })).toEqual([
      "assessment A1 (gone)",
      "assessment A2 (new)",
    ]);
  });

  test("with the offering, where several were assessed together", () => {
    expect(phrases({ hours: { learning: 30, lecture: 15 } }, "m")).toEqual([
      "hours of learning of m (was 45, is 30)",
    ]);
    expect(phrases(change("competencies", { weight: 3 }), "m")).toEqual([
      "weight of m#K1 (was 2, is 3)",
    ]);
  });
});

describe("the changes are what the digest notices", () => {
  const maybe = <T>(value: fc.Arbitrary<T>) =>
    fc.oneof(value, fc.constant(null), fc.constant(undefined));
  const amount = maybe(fc.constantFrom(0, 1, 1.5, 45));
  const hours = fc.record({ learning: amount, lecture: amount });
  const passRule = fc.record({
    kind: fc.constantFrom("mastery", "grade"),
    threshold: maybe(fc.constantFrom("50%", 0.5, "B", "0.60")),
    scope: maybe(fc.constantFrom("overall", "each-assessment")),
  });
  const competency = fc.record({
    level: maybe(fc.constantFrom({ scale: "bloom", value: "a" }, { scale: "bloom", value: "b" })),
    demonstrated: maybe(fc.constantFrom("required", "optional")),
    weight: fc.constantFrom(undefined, 1, 2),
  });
  const assessment = fc.record({
    type: maybe(fc.constantFrom("project", "oral")),
    competencies: maybe(fc.subarray(["K1", "K2", "K1"])),
    graded: maybe(fc.boolean()),
    passMark: maybe(fc.constantFrom("50%", 0.5, 0.6)),
    weight: amount,
    supervision: maybe(fc.constantFrom("unsupervised-id", "supervised-no-id")),
  });
  const named = <T extends object>(prefix: string, items: readonly T[]) =>
    items.map((item, index) => ({ id: `${prefix}${index}`, ...item }));
  const edits = fc.record(
    {
      hours: maybe(hours),
      level: maybe(fc.record({ year: maybe(fc.constantFrom(1, 2)) })),
      passRule: maybe(passRule),
      competencies: fc
        .array(competency, { maxLength: 2 })
        .map((items) => named("K", items).map((item) => ({ statement: "S", ...item }))),
      assessments: maybe(fc.array(assessment, { maxLength: 2 }).map((items) => named("A", items))),
    },
    { requiredKeys: [] },
  );

  test("none where it is the same, some where it differs", () => {
    fc.assert(
      fc.property(edits, edits, (one, other) => {
        const [a, b] = [one, other].map((more) => read({ ...offering, ...more }));
        if (a === undefined || b === undefined) return;
        const found = changesBetween(partsOf(a), partsOf(b), null);
        expect(found.length === 0).toBe(substance(a).digest === substance(b).digest);
        expect(changesBetween(partsOf(b), partsOf(a), null)).toHaveLength(found.length);
      }),
      { numRuns: 500 },
    );
  });
});

import { describe, expect, test } from "vitest";
import * as write from "../builders/documents.ts";
import { workspaceOf } from "../builders/workspace.ts";

type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

/** A change that makes one finding or several: where, to what, or absent to leave the key out. */
type Fault = readonly [path: string, value?: Value];

const copy = (part: write.Part) => JSON.parse(JSON.stringify(part)) as { [key: string]: Value };

function spoilt(part: write.Part, faults: readonly Fault[]): write.Part {
  const document = copy(part);
  for (const [path, value] of faults) {
    const steps = path.split(".");
    const last = steps.pop() ?? "";
    const at = steps.reduce<Value>(
      (node, step) => (node as Record<string, Value>)[step] ?? {},
      document,
    );
    if (value === undefined) delete (at as Record<string, Value>)[last];
    else (at as Record<string, Value>)[last] = value;
  }
  return document;
}

const requirements = [
  { id: "core", credits: 30, from: { courses: ["c"] }, minimumGrade: "60%" },
  {
    id: "open",
    allOf: [
      { id: "one", course: "c" },
      { id: "two", credits: 3, from: {} },
    ],
  },
];

const documents: readonly { readonly whole: write.Part; readonly faults: readonly Fault[] }[] = [
  {
    whole: write.microCredential("m", {
      competencies: [write.competency("K1"), write.competency("K2"), write.competency("K3")],
      assessments: [
        { id: "A1", type: "testing", competencies: ["K1"], weight: 1 },
        { id: "A2", type: "oral", competencies: ["K2"], weight: 2 },
      ],
      sources: { s: { title: "Calendar" } },
      composedOf: ["n"],
      hours: { learning: 10 },
    }),
    faults: [
      ["assessments.0.weight", -1],
      ["assessments.0.competencies.0", "K9"],
      ["assessments.1.id", "A1"],
      ["assessments.1.type", "exam"],
      ["competencies.2.weight", "heavy"],
      ["competencies.2.id", "K1"],
      ["competencies.1.domain", "skil"],
      ["competencies.1.alignments", [{ target: "nowhere#K1" }]],
      ["composedOf.0", "zz"],
      ["hours.learning", "many"],
      ["provenance", { title: "t" }],
      ["effective", { from: "2025-02-30" }],
    ],
  },
  {
    whole: write.course("d", {
      outcomes: [
        write.outcome("O1", { parts: ["O2"] }),
        write.outcome("O2"),
        write.outcome("O3", { weight: 2 }),
        write.outcome("O4", { parts: ["O5"] }),
        write.outcome("O5"),
      ],
      prerequisites: ["c"],
      excludes: ["c"],
    }),
    faults: [
      ["outcomes.0.parts.0", "O9"],
      ["outcomes.2.weight", -1],
      ["outcomes.2.id", "O1"],
      ["outcomes.1.essential", "yes"],
      ["outcomes.4.essential", true],
      ["outcomes.4.parts", ["O4"]],
      ["prerequisites.0", "zz"],
      ["excludes.0", "d"],
      ["number", "many"],
    ],
  },
  {
    whole: write.program({
      requirements,
      sharing: [
        ["core", "open/two"],
        ["core", "open"],
      ],
      limits: [
        { id: "most", of: { courses: ["c"] }, max: { credits: 6 } },
        { id: "few", max: { awards: 3 } },
      ],
      residency: { credits: 3 },
    }),
    faults: [
      ["sharing.0", ["core"]],
      ["sharing.1.1", "zz"],
      ["sharing.1", ["core", "core"]],
      ["requirements.0.minimumGrade", "120%"],
      ["requirements.0.from.courses.0", "zz"],
      ["requirements.1.allOf.0.course", "zz"],
      ["requirements.1.allOf.1.from"],
      ["requirements.1.allOf.1.note", 7],
      ["requirements.1.allOf.0.id", "two"],
      ["limits.1.max.credits", 2],
      ["limits.0.of.courses.0", "zz"],
      ["limits.0.source", "nowhere"],
      ["residency.share", 2],
    ],
  },
  {
    whole: write.crosswalk(
      [
        write.relates("m#K1", "exact", "c#O1"),
        write.relates("n#K1", "exact", "c#O1"),
        { from: ["m#K1", "n#K1"], to: "c#O1" },
      ],
      ["m c", "n c"],
    ),
    faults: [
      ["mappings.0.relation", "equal"],
      ["mappings.0.to", "c#O9"],
      ["mappings.1.from", "n#K9"],
      ["mappings.1.degree", 3],
      ["mappings.2.from", ["m#K1", "m#K1"]],
      ["compared.0.course", "zz"],
      ["compared.1.microCredential", 7],
    ],
  },
  {
    whole: {
      kind: "grade-scale",
      id: "letters",
      bands: [
        { grade: "A", from: 80, to: 100 },
        { grade: "B", from: 60, to: 80 },
        { grade: "C", from: 0, to: 60 },
      ],
      ranked: ["A", "B", "C"],
    },
    faults: [
      ["bands.0.to", 200],
      ["bands.1.grade", "C"],
      ["ranked", "A"],
    ],
  },
  {
    whole: write.agreement("a", {
      microCredentials: [{ id: "m" }, { id: "n" }],
      results: [
        { type: "assigned", course: "c", precludes: ["c"] },
        { type: "unassigned", subject: "ABC", credits: 3 },
      ],
    }),
    faults: [
      ["microCredentials.0.id", "zz"],
      ["microCredentials.1.id", 7],
      ["results.1.subject"],
      ["results.0.precludes.0", "zz"],
      ["results.0.note", 7],
      ["results.1.credits", -3],
    ],
  },
];

const others = [
  write.microCredential("m"),
  write.microCredential("n"),
  write.course("c"),
  write.bank(),
  write.program(),
];

const nameOf = ({ kind, id }: write.Part) => `${String(kind)} ${String(id)}`;

/** What is found in the document, each with its place in the tree of the text, beside others that are sound. */
function found(document: write.Part): string[] {
  const beside = others.filter((other) => nameOf(other) !== nameOf(document));
  return workspaceOf(document, ...beside)
    .diagnostics.map(({ code, args }) => `${code} ${JSON.stringify(args)}`)
    .sort();
}

describe.each(documents.map(({ whole, faults }) => [nameOf(whole), whole, faults] as const))(
  "%s with two faults",
  (_, whole, faults) => {
    test("has none as it is", () => {
      expect(found(whole)).toEqual([]);
    });

    const pairs = faults.flatMap((one, at) =>
      faults
        .slice(at + 1)
        .filter(([path]) => !path.startsWith(one[0]) && !one[0].startsWith(path))
        .map((other) => [one[0], other[0], one, other] as const),
    );

    test.each(pairs)(
      "%s and %s: what each makes is found, and nothing else",
      (_, __, one, other) => {
        const apart = [...found(spoilt(whole, [one])), ...found(spoilt(whole, [other]))].sort();
        expect(found(spoilt(whole, [one, other]))).toEqual(apart);
      },
    );
  },
);

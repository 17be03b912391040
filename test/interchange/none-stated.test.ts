import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Kind } from "../../src/documents/kinds.ts";
import { plain } from "../../src/documents/plain.ts";
import { caseFormat } from "../../src/interchange/case/case.ts";
import { clr } from "../../src/interchange/clr/clr.ts";
import { ctdl } from "../../src/interchange/ctdl/ctdl.ts";
import { elm } from "../../src/interchange/elm/elm.ts";
import type { Format } from "../../src/interchange/format.ts";
import { openBadges } from "../../src/interchange/open-badges/open-badges.ts";
import { transferGuide } from "../../src/interchange/transfer-guide/transfer-guide.ts";
import { loadTexts } from "../../src/workspace/load.ts";
import { anyDocument, type Fixed } from "./any-document.ts";
import { exported, imported, yamlOfDrafts } from "./exchange.ts";

const absent = [undefined, null];
const none = [...absent, []];
const period = fc.constantFrom<unknown>(...absent, {}, { from: null }, { from: "2024-01-01" });
const language = fc.constantFrom<unknown>(...none, ["en"], ["fr", "en"]);
const target = fc.constantFrom("https://example.org/1", "https://example.org/2");

/** What a random document may not choose: its name, which the import is told, and words of lists that are not in its schema. */
const fixed = {
  "micro-credential": {
    id: fc.constant("it"),
    "issuer.id": fc.constant("college"),
    "issuer.country": fc.constantFrom(...absent, "CA"),
    effective: period,
    language,
    "prerequisites.required": fc.constantFrom(...none),
    composedOf: fc.constantFrom(...none),
    "competencies[].alignments[].target": target,
    "assessments[].competencies": fc.constantFrom(...none),
    "assessments[].passMark": fc.constantFrom(...absent, 0.5),
    "validity.periodMonths": fc.constantFrom(...absent, 12),
    "classification.iscedF": fc.constantFrom(...absent, "0732"),
  },
  course: {
    id: fc.constant("it"),
    institution: fc.constant("college"),
    effective: period,
    credits: fc.constant(3),
    prerequisites: fc.constantFrom(...none),
    excludes: fc.constantFrom(...none),
    "outcomes[].alignments[].target": target,
    "outcomes[].parts": fc.constantFrom(...none),
  },
  "competency-framework": {
    id: fc.constant("it"),
    title: fc.constant("It"),
    effective: period,
    uri: fc.constantFrom(...absent),
    language,
    "competencies[].parent": fc.constantFrom(...absent),
    "competencies[].uri": fc.constantFrom(...absent),
  },
  agreement: {
    id: fc.constant("it"),
    bank: fc.constant("bank"),
    edition: fc.constantFrom(...absent),
    effective: period,
    microCredentials: fc.constant([{ id: "m" }]),
    decision: fc.constant("no-credit"),
    results: fc.constantFrom(...none),
    programs: fc.constantFrom(...none),
    supersedes: fc.constantFrom(...none),
    conditions: fc.constantFrom<unknown>(...absent, {}, { note: null }, { complete: [] }),
    basis: fc.constant(undefined),
    assessed: fc.constantFrom({ on: "2024-01-01" }, { on: "2024-01-01", by: [] }),
    approved: fc.constantFrom(null, { on: "2024-01-01" }, { on: "2024-01-01", by: [] }),
    reaffirmed: fc.constantFrom(undefined, []),
  },
} as const satisfies { readonly [K in Kind]?: Fixed };

const exchanged: readonly (readonly [string, Format, keyof typeof fixed])[] = [
  ["open-badges", openBadges, "micro-credential"],
  ["clr", clr, "micro-credential"],
  ["elm", elm, "micro-credential"],
  ["ctdl", ctdl, "micro-credential"],
  ["clr", clr, "course"],
  ["ctdl", ctdl, "course"],
  ["case", caseFormat, "competency-framework"],
  ["ctdl", ctdl, "competency-framework"],
  ["transfer-guide", transferGuide, "agreement"],
];

describe("all of a document comes back but for what is told, and nothing else is told", () => {
  test.each(exchanged)(
    "%s, %#: any document with nulls and empty lists",
    async (_, format, kind) => {
      await fc.assert(
        fc.asyncProperty(anyDocument(kind, fixed[kind]), async (document) => {
          const yaml = JSON.stringify(document);
          const { files, diagnostics } = exported(format, yaml);
          const told = lossesIn(diagnostics);
          const lost = missing(dataOf(yaml, kind), await readBack(format, kind, document, files));
          const holds = (whole: string) =>
            lost.some((path) => isPartOf(path, whole) || isPartOf(whole, path));
          expect(lost.filter((path) => !told.some((whole) => isPartOf(path, whole)))).toEqual([]);
          expect(told.filter((whole) => !holds(whole))).toEqual([]);
        }),
        { numRuns: 100 },
      );
    },
    60_000,
  );
});

async function readBack(
  format: Format,
  kind: Kind,
  document: Readonly<Record<string, unknown>>,
  files: ReturnType<typeof exported>["files"],
) {
  const [spoken] = Array.isArray(document.language) ? document.language : [];
  const options = { id: "it", institution: "college", bank: "bank", language: spoken ?? "en" };
  const read = await imported(format, String(files[0]?.content), options);
  return dataOf(yamlOfDrafts(read), kind);
}

function dataOf(yaml: string, kind: Kind): unknown {
  const { documents } = loadTexts([{ path: "w.yaml", text: yaml }], { packs: false });
  return plain(documents.of(kind)[0]?.data);
}

const lossesIn = (diagnostics: ReturnType<typeof exported>["diagnostics"]) =>
  diagnostics.flatMap(({ code, message }) =>
    code === "not-carried" ? (/`(.*?)`/.exec(message)?.[1] ?? []) : [],
  );

/** The paths, without places in lists, of what a value says and another does not. */
function missing(value: unknown, other: unknown, path = ""): readonly string[] {
  if (JSON.stringify(value) === JSON.stringify(other)) return [];
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) return [path];
  return Object.entries(value).flatMap(([key, item]) => {
    const at = Array.isArray(value) ? `${path}[]` : path === "" ? key : `${path}.${key}`;
    return missing(item, (other as Readonly<Record<string, unknown>> | undefined)?.[key], at);
  });
}

const isPartOf = (path: string, whole: string) =>
  path === whole || path.startsWith(`${whole}.`) || path.startsWith(`${whole}[]`);

const offerings = `kind: micro-credential
id: none-at-all
title: None at all
creditStatus: non-credit
issuer: {id: nic}
competencies: []
assessments: []
hours: {}
topics: []
---
kind: micro-credential
id: covers-none
title: Covers none
creditStatus: non-credit
issuer: {id: nic}
competencies: [{id: C1, statement: Measure trees, alignments: []}, {id: C2, statement: Fell trees, alignments: []}]
assessments: [{id: A1, type: testing, competencies: []}]
prerequisites: {required: [], recommended: []}`;

const unassessed = ["assessments", "hours", "topics"];
const empty = ["competencies[].alignments", "prerequisites.recommended", "prerequisites.required"];

test.each([
  [openBadges, ["assessments[].competencies"]],
  [elm, ["assessments[].competencies", "assessments[].type"]],
  [ctdl, []],
])(
  "that there is no assessment, or one of nothing, is told once where it is lost",
  (format, more) => {
    const told = lossesIn(exported(format, offerings).diagnostics);
    const expected = [...unassessed, ...empty, ...more];
    if (format === openBadges)
      expected.splice(expected.indexOf("prerequisites.recommended"), 2, "prerequisites");
    expect(told.toSorted()).toEqual(expected.toSorted());
  },
);

test("that a decision is for no program is told, as without it any program is meant", () => {
  const yaml = `kind: agreement
id: a
bank: b
microCredentials: [{id: m}]
decision: credit
programs: []
results: [{type: unassigned, subject: BTEC, credits: 3, programs: []}]
assessed: {on: 2024-01-01}`;
  for (const format of [ctdl, transferGuide])
    expect(lossesIn(exported(format, yaml).diagnostics)).toEqual(
      expect.arrayContaining(["programs", "results[].programs"]),
    );
});

const framework = (level: string, scale = "") => `kind: competency-framework
id: f
title: F
publisher: P
scale: steps
effective: {from: 2024-01-01}
competencies: [{id: "1", code: "1", uri: "https://example.org/1", statement: Measure carbon${level}}]${scale}`;
const steps = "\n---\n{kind: level-scale, id: steps, title: Steps, levels: [low, high]}";

test("the scale of a framework is told where no level leads to it", () => {
  const told = (format: Format, yaml: string) =>
    lossesIn(exported(format, yaml).diagnostics).filter((path) => path === "scale");
  for (const level of ["", ", level: low"])
    for (const beside of ["", steps])
      expect(told(caseFormat, framework(level, beside))).toEqual(["scale"]);
  expect(told(ctdl, framework("", steps))).toEqual(["scale"]);
  expect(told(ctdl, framework(", level: low"))).toEqual(["scale"]);
  expect(told(ctdl, framework(", level: low", steps))).toEqual([]);
});

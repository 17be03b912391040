import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnyDocument } from "../../../src/documents/document.ts";
import { elm } from "../../../src/interchange/elm/elm.ts";
import { recognised } from "../../../src/interchange/formats.ts";
import { gatherDrafts } from "../../../src/interchange/gather-drafts.ts";
import { draftYaml } from "../../../src/source/draft-yaml.ts";
import { loadWorkspace } from "../../../src/workspace/load.ts";
import { said } from "../../builders/workspace.ts";
import { expectGolden, fixtureFolder } from "../../fixtures/golden.ts";
import { brokenJson } from "../broken-json.ts";
import {
  exported,
  fileWith,
  imported,
  sampleNames,
  sharedText,
  yamlOfDrafts,
} from "../exchange.ts";
import { lostIn } from "../lost-in.ts";

const folder = resolve(fixtureFolder("standards"), "elm");
const sample = readFileSync(resolve(folder, "short-course.json"), "utf8");

test("a credential becomes what it certifies, and nothing of the person", async () => {
  const read = await imported(null, sample, {}, "short-course.json");
  expect(read.format).toBe(elm);
  const found = read.diagnostics.map((finding) => `# ${said(finding)}\n`).join("");
  expectGolden(resolve(folder, "short-course.yaml"), yamlOfDrafts(read) + found);
  expect(yamlOfDrafts(read)).not.toContain("Invented\n");
});

const uri = fc.constantFrom(
  "http://data.europa.eu/esco/skill/c624c6a3-b0ba-4a31-a296-0d433fe47e41",
  "https://example.org/skills/7",
);
const text = fc
  .stringMatching(/^[A-Za-zé][A-Za-zé ,.:#-]{0,20}[a-z]$/)
  .map((found) => found.replace(/\s+/g, " "));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const amount = fc.integer({ min: 0, max: 2000 }).map((quarters) => quarters / 4);

/** Micro-credentials of only what the model can carry. */
const offering = fc
  .record({
    title: text,
    effective: optional(
      fc.constantFrom(
        { from: "2024-01-01" },
        { to: "2026-12-31" },
        { from: "2024-01-01", to: "2024-01-01" },
      ),
    ),
    issuer: fc.record({
      id: fc.constant("college"),
      name: text,
      country: fc.constantFrom("CA", "FI"),
    }),
    description: optional(text),
    language: optional(fc.constantFrom(["en"], ["fr"], ["de", "en"])),
    credit: optional(
      fc.record({ value: amount, unit: fc.constantFrom("ects", "ca-semester", "a b/c") }),
    ),
    audience: optional(fc.array(text, { minLength: 1, maxLength: 2 })),
    prerequisites: optional(fc.record({ statement: text })),
    hours: optional(fc.record({ learning: amount })),
    level: optional(fc.record({ eqf: fc.integer({ min: 1, max: 8 }) })),
    competencies: fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[A-Z][0-9]{1,2}$/),
        statement: text,
        alignments: optional(
          fc.array(
            uri.map((target) => ({ target, relation: "related" })),
            { minLength: 1, maxLength: 1 },
          ),
        ),
      }),
      { selector: ({ id }) => id, maxLength: 3 },
    ),
    assessments: optional(
      fc.uniqueArray(fc.record({ id: fc.stringMatching(/^A[0-9]$/), title: text }), {
        selector: ({ id, title }) => id + title,
        comparator: (a, b) => a.slice(0, 2) === b.slice(0, 2) || a.slice(2) === b.slice(2),
        minLength: 1,
        maxLength: 2,
      }),
    ),
    classification: optional(fc.record({ iscedF: fc.constant("0732") })),
  })
  .map(({ credit, title, issuer, ...rest }) => ({
    kind: "micro-credential",
    id: "offering",
    title,
    creditStatus: credit === undefined ? "non-credit" : "credit",
    issuer,
    credit,
    ...rest,
  }));

test("what the model can carry comes back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(offering, async (document) => {
      const [file] = exported(elm, draftYaml(document)).files;
      const options = {
        id: "offering",
        institution: "college",
        language: document.language?.[0] ?? "en",
      };
      const back = await imported(elm, String(file?.content), options);
      const [draft] = back.drafts;
      expect(draft).toBeDefined();
      const again = JSON.parse(
        JSON.stringify({ kind: draft?.kind, id: draft?.id, ...draft?.data }, exact),
      );
      expect(again).toEqual(JSON.parse(JSON.stringify(document)));
    }),
    { numRuns: 200 },
  );
});

test("what is composed of others comes back so, whatever stands in which file", async () => {
  const { documents } = loadWorkspace({ root: fixtureFolder("bc") });
  const offerings = documents.of("micro-credential");
  const { files } = elm.exporter?.write({
    documents: offerings as unknown as readonly AnyDocument[],
    find: (kind, name) => documents.editions(kind, name).at(-1) ?? null,
    all: (kind) => documents.of(kind),
  }) ?? { files: [] };
  for (const order of [files, [...files].reverse()]) {
    const inputs = order.map(({ name, content }) => fileWith(name, String(content)));
    const back = await gatherDrafts(elm, inputs, {});
    const said = back.drafts.map(({ id, data }) => [
      id,
      data.edition ?? null,
      (data.issuer as { id: string }).id,
      data.composedOf ?? [],
    ]);
    const before = offerings.map(({ id, edition, data }) => [
      id,
      edition,
      data.issuer.id,
      data.composedOf ?? [],
    ]);
    expect(said.sort()).toEqual(before.sort());
  }
});

const specification = (id: string, more: object) => ({
  id,
  type: "LearningAchievementSpecification",
  title: { en: [id] },
  ...more,
});

test("a part is described once, where most is said of it, unless it stands by itself", async () => {
  const whole = (id: string, part: object) => specification(id, { hasPart: [part] });
  const bare = specification("p", {});
  const full = specification("p", { description: { en: ["All of it"] } });
  const parts = async (...items: object[]) => {
    const { drafts } = await imported(elm, JSON.stringify(items));
    return drafts.map(({ id, data }) => [id, data.description, data.composedOf]);
  };
  expect(await parts(whole("a", bare), whole("b", full))).toEqual([
    ["a", undefined, ["p"]],
    ["p", "All of it", undefined],
    ["b", undefined, ["p"]],
  ]);
  expect(await parts(whole("a", full), bare)).toEqual([
    ["a", undefined, ["p"]],
    ["p", undefined, undefined],
  ]);
});

test("a part that leads back to its whole is left out and told", async () => {
  const items = [
    specification("a", { hasPart: [specification("b", {})] }),
    specification("b", { hasPart: [specification("a", {})] }),
  ];
  const { drafts, diagnostics } = await imported(elm, JSON.stringify(items));
  expect(drafts.map(({ id, data }) => [id, data.composedOf])).toEqual([
    ["a", undefined],
    ["b", undefined],
  ]);
  const lost = diagnostics.filter(({ code }) => code === "not-carried");
  expect(lost.map(({ message }) => message)).toEqual([
    expect.stringContaining("it leads back to where it began"),
    expect.stringContaining("it leads back to where it began"),
  ]);
});

test("until when one learner's credential is valid is not when the offering is in effect, and told", async () => {
  const dates = { validFrom: "2024-03-01T00:00:00Z", validUntil: "2026-03-01T00:00:00Z" };
  const { drafts, diagnostics } = await imported(
    elm,
    JSON.stringify({ ...JSON.parse(sample), ...dates }),
  );
  expect(drafts.map(({ data }) => data.effective)).toEqual([undefined]);
  const lost = diagnostics.flatMap(({ args }) => ("what" in args ? [args.what] : []));
  expect(lost).toEqual(expect.arrayContaining(["validFrom", "validUntil"]));
});

test("a day that ends before it begins is told and left out", async () => {
  const { credentialSubject, ...envelope } = JSON.parse(sample);
  const credential = {
    ...envelope,
    id: "urn:creditbank:micro-credential:a",
    credentialSubject: { ...credentialSubject, id: "urn:creditbank:nobody-yet" },
    validFrom: "2024-03-01T00:00:00Z",
    validUntil: "2023-03-01T00:00:00Z",
  };
  const { drafts, diagnostics } = await imported(elm, JSON.stringify(credential));
  expect(drafts.map(({ data }) => data.effective)).toEqual([{ from: "2024-03-01" }]);
  expect(diagnostics.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^`validUntil` should be a day on or after 2024-03-01/),
  );
});

test("nothing of a specification that makes no part of a document is left out in silence", async () => {
  const concepts = (...uris: string[]) => uris.map((id) => ({ id, type: "Concept" }));
  const { drafts, diagnostics } = await imported(
    elm,
    JSON.stringify(
      specification("a", {
        language: concepts("http://publications.europa.eu/resource/authority/language/XXX"),
        thematicArea: concepts(
          "http://data.europa.eu/snb/isced-f/0732",
          "http://data.europa.eu/snb/isced-f/0710",
        ),
        eqfLevel: concepts("http://data.europa.eu/snb/eqf/9"),
        creditPoint: {
          point: "3",
          framework: { id: "urn:creditbank:unit:%E0%A4", prefLabel: { en: ["Points"] } },
        },
        learningOutcome: [
          { type: "LearningOutcome" },
          { title: { en: ["Measure"] }, relatedSkill: [{ prefLabel: { en: ["Measuring"] } }] },
        ],
        provenBy: [{ type: "LearningAssessmentSpecification" }],
      }),
    ),
  );
  expect(drafts[0]?.data).toMatchObject({
    credit: { unit: "Points" },
    competencies: [{ id: "C2", statement: "Measure" }],
  });
  expect(lostIn(diagnostics).sort()).toEqual([
    "language[]",
    "learningOutcome[].relatedSkill[]",
    "provenBy[]",
    "thematicArea[]",
  ]);
  const others = diagnostics.map(({ message }) => message);
  expect(others).toContainEqual(expect.stringMatching(/a level from 1 to 8/));
  expect(others).toContainEqual(expect.stringMatching(/^a learning outcome states no title/));
});

test("a summary in running text is told, and one in a list without what is not listed", async () => {
  const summary = async (text: string) => {
    const item = specification("a", { learningOutcomeSummary: { noteLiteral: { en: [text] } } });
    const { drafts, diagnostics } = await imported(elm, JSON.stringify(item));
    const competencies = drafts[0]?.data.competencies as readonly object[];
    return [competencies.length, lostIn(diagnostics)];
  };
  expect(await summary("Learners can measure.")).toEqual([0, ["learningOutcomeSummary"]]);
  expect(await summary("They can:\n- measure\n- count")).toEqual([2, ["learningOutcomeSummary"]]);
  expect(await summary("- measure\n- count")).toEqual([2, []]);
});

test("what the model has no place for is told when it is written", () => {
  const document = {
    kind: "micro-credential",
    id: "a",
    title: "A",
    language: ["en-CA", "tlh"],
    effective: { from: "2024-01-01" },
    issuer: { id: "b", country: "XX" },
    creditStatus: "credit",
    credit: { value: 3 },
    competencies: [{ id: "C1", statement: "Measure", weight: 2 }],
  };
  const { files, diagnostics } = exported(elm, draftYaml(document));
  expect(lostIn(diagnostics).sort()).toEqual([
    "competencies[].weight",
    "issuer.country",
    "language[]",
    "language[]",
  ]);
  expect(diagnostics.map(({ message }) => message)).toContainEqual(
    'the credit states no unit; "unspecified" stands for it',
  );
  expect(String(files[0]?.content)).toContain('"point": "3"');
});

test("assessments of one title stay apart, and one without a title has none", async () => {
  const document = {
    kind: "micro-credential",
    id: "a",
    title: "A",
    issuer: { id: "b" },
    creditStatus: "non-credit",
    competencies: [],
    assessments: [{ id: "A1", title: "Quiz" }, { id: "A2", title: "Quiz" }, { id: "A3" }],
  };
  const [file] = exported(elm, draftYaml(document)).files;
  const { drafts } = await imported(elm, String(file?.content));
  expect(drafts[0]?.data.assessments).toEqual(document.assessments);
});

const exact = (_: string, value: unknown) =>
  value instanceof Object && "toDecimal" in value ? Number(String(value)) : value;

const schema = sharedText("schemas/elm/ebsi/schema.json");
const attestation = sharedText("schemas/elm/ebsi/attestation-schema.json");

describe.skipIf(schema === null || attestation === null)("the published schema", () => {
  test("accepts what is written", () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const base = "https://example.org/edc";
    ajv.addSchema({
      ...JSON.parse(attestation ?? ""),
      $id: `${base}/vcdm2.0-attestation-schema/schema.json`,
    });
    const validate = ajv.compile({ ...JSON.parse(schema ?? ""), $id: `${base}/schema.json` });
    fc.assert(
      fc.property(offering, (document) => {
        const [file] = exported(elm, draftYaml(document)).files;
        validate(JSON.parse(String(file?.content)));
        expect(validate.errors ?? []).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

test.each(sampleNames("elm"))("the sample %s is read", async (name) => {
  const content = sharedText(`samples/elm/${name}`) ?? "";
  expect(recognised(fileWith(name, content))).toBe(elm);
  const { drafts, diagnostics } = await imported(null, content);
  expect(drafts.length).toBeGreaterThan(0);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("a file with something wrong in it is read or refused, and never breaks the reader", async () => {
  await fc.assert(
    fc.asyncProperty(brokenJson(sample), async (broken) => {
      const { drafts, diagnostics } = await imported(elm, broken);
      expect(drafts.length > 0 || diagnostics.some(({ severity }) => severity === "error")).toBe(
        true,
      );
      expect(diagnostics.map(({ code }) => code)).not.toContain("unfit-document");
    }),
    { numRuns: 400 },
  );
});

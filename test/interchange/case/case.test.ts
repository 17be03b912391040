import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2019 } from "ajv/dist/2019.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseFormat } from "../../../src/interchange/case/case.ts";
import { draftText } from "../../../src/interchange/draft.ts";
import { loadTexts } from "../../../src/workspace/load.ts";
import { expectGolden, fixtureFolder } from "../../fixtures/golden.ts";
import { brokenJson } from "../broken-json.ts";
import {
  asGolden,
  contents,
  hasShared,
  inputFile,
  read,
  sample,
  shared,
  written,
} from "../importing.ts";
import { mutations } from "../mutations.ts";
import { anyPackage } from "./any-package.ts";

const folder = fixtureFolder("standards/case");

function valid() {
  const schema = JSON.parse(
    readFileSync(join(shared, "schemas/case_v1p1_cfpackage-jsonschema1.json"), "utf8"),
  );
  const ajv = new Ajv2019({ allErrors: true, strict: false });
  ajv.addFormat("uuid", /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  ajv.addFormat("date", /^\d{4}-\d\d-\d\d$/);
  ajv.addFormat("date-time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
  return ajv.compile(schema);
}
const hasSchema = hasShared("schemas/case_v1p1_cfpackage-jsonschema1.json");
const validate = hasSchema ? valid() : null;

function expectValid(content: string | Uint8Array): void {
  validate?.(JSON.parse(String(content)));
  expect(validate?.errors ?? []).toEqual([]);
}

test("a package becomes a framework and a crosswalk, and everything else is told", async () => {
  const gathered = await read([sample("case/food-safety.json")]);
  expect(gathered.format?.id).toBe("case");
  expectGolden(join(folder, "food-safety.yaml"), asGolden(gathered));
});

test("it is written back as a package of CASE 1.1", async () => {
  const gathered = await read([sample("case/food-safety.json")]);
  const { files, diagnostics } = written(gathered, caseFormat);
  expect(files.map(({ name }) => name)).toEqual(["food-safety-synthetic-sample-2.1.json"]);
  expect(diagnostics.map(({ message }) => message)).toEqual(["`assertedBy` is not carried over"]);
  expectGolden(join(folder, "food-safety-written.json"), String(files[0]?.content));
  if (files[0] !== undefined) expectValid(files[0].content);
});

test("what is imported, exported and imported again says the same", async () => {
  await fc.assert(
    fc.asyncProperty(anyPackage, async (json) => {
      const once = await read([inputFile("package.json", JSON.stringify(json))], caseFormat);
      expect(once.drafts.length).toBeGreaterThan(0);
      const { files } = written(once, caseFormat);
      for (const { content } of files) expectValid(content);
      const again = await read(
        files.map(({ name, content }) => inputFile(name, content)),
        caseFormat,
      );
      expect(contents(again)).toEqual(contents(once));
    }),
    { numRuns: 300 },
  );
});

test("packages refer to each other across files", async () => {
  const item = (n: number) => ({
    identifier: `00000000-0000-4000-8000-00000000000${n}`,
    uri: `https://example.org/${n}`,
    fullStatement: `Statement ${n}`,
    humanCodingScheme: `S${n}`,
  });
  const association = {
    associationType: "exactMatchOf",
    originNodeURI: { title: "1", identifier: item(1).identifier, uri: "https://else.example.org/" },
    destinationNodeURI: item(2).uri,
  };
  const first = {
    CFDocument: { title: "First" },
    CFItems: [item(1)],
    CFAssociations: [association],
  };
  const second = { CFPackage: { CFDocument: { title: "Second" }, CFItems: [item(2)] } };
  const { drafts } = await read([
    inputFile("first.json", JSON.stringify(first)),
    inputFile("second.json", JSON.stringify(second)),
  ]);
  expect(drafts.map(({ kind, id }) => [kind, id])).toEqual([
    ["competency-framework", "first"],
    ["crosswalk", "first-associations"],
    ["competency-framework", "second"],
  ]);
  expect(drafts[1]?.data.mappings).toMatchObject([{ from: "first#S1", to: "second#S2" }]);
});

test("circles and competencies without an identifier lose what they have to, and no more", async () => {
  const json = {
    CFDocument: { title: "Round" },
    CFItems: [
      { fullStatement: "A", identifier: "a" },
      { fullStatement: "B", identifier: "b" },
      { fullStatement: "C" },
    ],
    CFAssociations: [
      { associationType: "isChildOf", originNodeURI: "a", destinationNodeURI: "b" },
      { associationType: "isChildOf", originNodeURI: "b", destinationNodeURI: "a" },
      { associationType: "isChildOf", originNodeURI: "a", destinationNodeURI: "elsewhere" },
    ],
  };
  const { drafts, diagnostics } = await read([inputFile("round.json", JSON.stringify(json))]);
  expect(drafts.map(({ data }) => data.competencies)).toMatchObject([
    [{ id: "a", statement: "A" }, { id: "b" }, { id: "item" }],
  ]);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    "`CFAssociations[]` is not carried over: what it refers to has no absolute URI",
    "`CFAssociations[]` is not carried over (2 times, here first): the hierarchy would go round in a circle",
  ]);
});

test("identifiers that documents have no place for are told, and those that they keep are not", async () => {
  const identifier = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
  const end = (n: number, uri: string) => ({ title: `${n}`, identifier: identifier(n), uri });
  const json = {
    CFDocument: { title: "T", identifier: identifier(9), uri: `https://e.org/${identifier(9)}` },
    CFItems: [
      {
        fullStatement: "A",
        humanCodingScheme: "A",
        identifier: identifier(1),
        uri: "https://e.org/1",
      },
      { fullStatement: "B", identifier: identifier(2), uri: "https://e.org/2" },
      {
        fullStatement: "C",
        humanCodingScheme: "C",
        identifier: identifier(3),
        CFItemTypeURI: end(4, "https://e.org/4"),
      },
    ],
    CFAssociations: [
      {
        identifier: identifier(5),
        associationType: "exactMatchOf",
        originNodeURI: end(1, "https://e.org/1"),
        destinationNodeURI: end(6, "https://elsewhere.org/6"),
      },
      {
        associationType: "exactMatchOf",
        originNodeURI: identifier(1),
        destinationNodeURI: "https://elsewhere.org/6",
      },
    ],
  };
  const { diagnostics } = await read([
    inputFile("one.json", JSON.stringify([json, { CFAssociations: json.CFAssociations }])),
  ]);
  const lost = diagnostics.flatMap(({ code, message }) =>
    code === "not-carried" ? [message] : [],
  );
  expect(lost).toEqual([
    "`[]` is not carried over: it holds neither a framework nor competencies",
    "`[].CFItems[].identifier` is not carried over: a document names it by its URI",
    "`[].CFAssociations[].identifier` is not carried over: an association is known by what it connects",
    "`[].CFAssociations[].destinationNodeURI.identifier` is not carried over: a document names it by its URI",
    "`[].CFAssociations[]` is not carried over: another says the same",
    "`[].CFItems[].CFItemTypeURI` is not carried over",
    "`[].CFAssociations[].destinationNodeURI.title` is not carried over",
  ]);
});

test("a URI that is none is told, and the identifier stands for it", async () => {
  const json = {
    CFDocument: { title: "T", identifier: "t", uri: "/frameworks/t" },
    CFItems: [{ fullStatement: "A", identifier: "a", uri: "not a URI" }],
  };
  const { drafts, diagnostics } = await read([inputFile("one.json", JSON.stringify(json))]);
  expect(drafts[0]?.data).toMatchObject({
    uri: "urn:uuid:t",
    competencies: [{ uri: "urn:uuid:a" }],
  });
  expect(diagnostics.map(({ code, at }) => [code, at.column])).toEqual([
    ["wrong-shape", JSON.stringify(json).indexOf('"/frameworks') + 1],
    ["wrong-shape", JSON.stringify(json).indexOf('"not a URI') + 1],
  ]);
});

test("sequence numbers that contradict the order of the file are told, and no others", async () => {
  const child = (origin: string, destination: string, sequenceNumber: number) => ({
    associationType: "isChildOf",
    originNodeURI: origin,
    destinationNodeURI: destination,
    sequenceNumber,
  });
  const json = {
    CFDocument: { title: "T", identifier: "t" },
    CFItems: ["a", "b", "c", "d"].map((identifier) => ({ fullStatement: identifier, identifier })),
    CFAssociations: [
      child("c", "a", 1),
      child("b", "a", 2),
      child("d", "t", 10),
      child("a", "t", 9),
    ],
  };
  const { drafts, diagnostics } = await read([inputFile("one.json", JSON.stringify(json))]);
  expect(drafts[0]?.data.competencies).toMatchObject(["a", "b", "c", "d"].map((id) => ({ id })));
  expect(diagnostics.map(({ message }) => message)).toEqual([
    "`CFAssociations[].sequenceNumber` is not carried over: competencies stand in the order of the file",
  ]);
});

test("what documents say and CASE cannot is told", () => {
  const text = `
kind: competency-framework
id: f
scale: bloom
competencies:
  - {id: A, statement: Weigh, level: apply, aliases: [weighing, scales]}
---
kind: crosswalk
id: x
compared: []
mappings:
  - {from: "f#A", relation: close, to: "https://example.org/1"}
  - {from: ["f#A", "m#B"], relation: exact, to: "https://example.org/1"}
  - {from: "https://example.org/1", relation: broader, degree: 50%, to: "f#A", rationale: Read both}
  - {from: "f#A", relation: exact, to: "https://example.org/2", status: proposed}
  - {from: "m#B", relation: exact, to: "c#O"}
`;
  const { documents } = loadTexts([{ path: "f.yaml", text }], { packs: false });
  const { files, diagnostics } = caseFormat.exporter?.write({
    documents: [...documents.of("competency-framework"), ...documents.of("crosswalk")] as never,
    find: () => null,
    all: () => [],
  }) ?? { files: [], diagnostics: [] };
  const json = JSON.parse(String(files[0]?.content));
  expect(json.CFItems[0].abbreviatedStatement).toBe("weighing");
  expect(json.CFAssociations.at(-1)).toMatchObject({
    associationType: "isPartOf",
    originNodeURI: { title: "Weigh" },
    destinationNodeURI: { uri: "https://example.org/1" },
  });
  expectValid(String(files[0]?.content));
  expect(diagnostics.map(({ at, message }) => `${at.line} ${message}`)).toEqual([
    '3 the framework states no date of change; "1970-01-01T00:00:00Z" stands for it',
    '3 the framework states no publisher; "not stated" stands for it',
    "4 `scale` is not carried over: CASE has no scale that the levels of a framework are on",
    "6 `competencies[].id` is not carried over: an item of CASE is known by its code, or else its identifier",
    "6 `competencies[].aliases[]` is not carried over: CASE has one abbreviated statement for each",
    "6 `competencies[].level` is not carried over: a level of a scale is no education level",
    "9 `id` is not carried over: associations are named after their framework",
    '12 `mappings[]` is not carried over: CASE has no association for "close"',
    "13 `mappings[]` is not carried over: CASE has no word for evidence of several competencies together",
    "14 `mappings[].rationale` is not carried over: an association has only notes",
    "14 `mappings[].degree` is not carried over: CASE has no word for how much",
    "15 `mappings[]` is not carried over: CASE has no word for what is proposed",
    "16 `mappings[]` is not carried over: an end of it has no URI, and is in no framework",
  ]);
});

test("names, sources and stand-ins of a framework come back, or are told", async () => {
  const text = `
kind: competency-framework
id: fw
title: My framework
source: book
sources:
  book: {title: The Book, locator: "p. 12", url: "https://e.org/book"}
competencies:
  - {id: K4, code: "4.2", statement: Weigh}
  - {id: K6, code: K6, statement: Cut}
---
kind: crosswalk
id: cw
title: My crosswalk
mappings: [{from: "fw#K4", relation: exact, to: "https://e.org/x"}]
`;
  const { documents } = loadTexts([{ path: "f.yaml", text }], { packs: false });
  const { files, diagnostics } = caseFormat.exporter?.write({
    documents: [...documents.of("competency-framework"), ...documents.of("crosswalk")] as never,
    find: () => null,
    all: () => [],
  }) ?? { files: [], diagnostics: [] };
  const lost = diagnostics.filter(({ code }) => code === "not-carried");
  expect(lost.map(({ at, message }) => `${at.line} ${/`.*?`/.exec(message)?.[0]}`)).toEqual([
    "3 `id`",
    "5 `source`",
    "7 `sources.book.locator`",
    "7 `sources.book.title`",
    "9 `competencies[].id`",
    "13 `id`",
    "14 `title`",
  ]);
  const again = await read(files.map((one) => inputFile(one.name, one.content)));
  expect(again.diagnostics.map(({ code }) => code)).toEqual(["target-elsewhere"]);
  expect(again.drafts[0]?.data).toMatchObject({ sources: { case: { url: "https://e.org/book" } } });
  expect(again.drafts[0]?.data.publisher).toBe(undefined);
  expect(JSON.stringify(again.drafts[0]?.data.sources)).not.toContain("1970");
});

test("changed bytes, types and names never throw", async () => {
  const text = readFileSync(join(folder, "food-safety.json"), "utf8");
  const changed = fc.oneof(brokenJson(text), fc.constantFrom(...mutations(text, 100)));
  await fc.assert(
    fc.asyncProperty(changed, async (content) => {
      const gathered = await read([inputFile("package.json", content)], caseFormat);
      expect(gathered.drafts.length + gathered.diagnostics.length).toBeGreaterThan(0);
      if (gathered.drafts.length > 0)
        for (const file of written(gathered, caseFormat).files) expectValid(file.content);
    }),
    { numRuns: 300 },
  );
});

test("a hostile package takes time by its size", async () => {
  const count = 20_000;
  const items = Array.from({ length: count }, (_, n) => ({
    identifier: `i${n}`,
    fullStatement: n % 2 === 0 ? `Statement ${n}` : { __proto__x: n },
    constructor: "x",
  }));
  const associations = Array.from({ length: count }, (_, n) => ({
    associationType: "isChildOf",
    originNodeURI: `i${n * 2 + 2}`,
    destinationNodeURI: `i${n * 2}`,
  }));
  const text = JSON.stringify({
    CFDocument: { title: "Long" },
    CFItems: items,
    CFAssociations: associations,
  });
  const start = performance.now();
  const { diagnostics } = await read([inputFile("long.json", text)]);
  expect(diagnostics.filter(({ code }) => code === "wrong-shape")).toHaveLength(count / 2);
  expect(performance.now() - start).toBeLessThan(25_000);
});

describe.skipIf(!hasShared("samples/case"))("every real sample", () => {
  const samples = hasShared("samples/case") ? readdirSync(join(shared, "samples/case")) : [];
  test.each(samples)("%s makes documents that are valid and come back", async (name) => {
    const file = inputFile(name, readFileSync(join(shared, "samples/case", name)));
    const once = await read([file]);
    expect(once.format?.id).toBe("case");
    expect(once.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const texts = once.drafts.map((draft) => ({ path: draft.id, text: draftText(draft) }));
    const problems = loadTexts(texts, { packs: false }).diagnostics;
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    const { files } = written(once, caseFormat);
    for (const { content } of files) expectValid(content);
    const again = await read(files.map((one) => inputFile(one.name, one.content)));
    expect(contents(again)).toEqual(withZone(contents(once)));
  });
});

/** Times of change with the zone that the schema demands and some samples lack. */
function withZone(documents: readonly unknown[]): unknown {
  const zoneless = /(lastChangeDateTime [^"+]+T[0-9:]+)"/g;
  return JSON.parse(JSON.stringify(documents).replace(zoneless, '$1Z"'));
}

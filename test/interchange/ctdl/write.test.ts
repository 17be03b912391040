import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plain } from "../../../src/documents/plain.ts";
import { ctdl } from "../../../src/interchange/ctdl/ctdl.ts";
import { byText, sorted } from "../../../src/kernel/order.ts";
import { loadTexts } from "../../../src/workspace/load.ts";
import { codes, said } from "../../builders/workspace.ts";
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
import { ctdlSubset } from "./subset.ts";
import { workspaces } from "./workspaces.ts";

const folder = resolve(fixtureFolder("standards"), "ctdl");
const text = (name: string) => readFileSync(resolve(folder, name), "utf8");

/** What a YAML text says, document by document, without what is only about where it was read. */
function saidIn(yaml: string): readonly unknown[] {
  const { documents, diagnostics } = loadTexts([{ path: "w.yaml", text: yaml }], { packs: false });
  const errors = diagnostics.filter(
    ({ severity, code }) => severity === "error" && code !== "unknown-reference",
  );
  expect(errors.map(said)).toEqual([]);
  const kinds = ctdl.exporter?.kinds ?? [];
  const all = kinds.flatMap((kind) => documents.of(kind).map(({ data }) => plain(data) as Said));
  return sorted(
    all,
    byText(({ kind, id }) => `${kind} ${id}`),
  );
}

type Said = Readonly<Record<string, unknown>>;

const contentOf = (yaml: string) => String(exported(ctdl, yaml).files[0]?.content);

describe("writing and reading back", () => {
  test("leaves documents of what CTDL carries as they were, and every graph is of the subset", async () => {
    await fc.assert(
      fc.asyncProperty(workspaces, async (documents) => {
        const yaml = documents.map((one) => JSON.stringify(one)).join("\n---\n");
        const { files, diagnostics } = exported(ctdl, yaml);
        expect(diagnostics.map(said)).toEqual([]);
        const content = String(files[0]?.content);
        ctdlSubset.parse(JSON.parse(content));
        const read = await imported(null, content);
        expect(read.format).toBe(ctdl);
        expect(saidIn(yamlOfDrafts(read))).toEqual(saidIn(yaml));
        const expected = ["value-missing", "target-elsewhere"];
        const told = read.diagnostics.filter(({ code }) => !expected.includes(code));
        expect(told.map(said)).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  }, 60_000);

  test("is the same to the byte at every export, whatever the order of the documents", () => {
    const written = text("written.yaml");
    const turned = written
      .split(/^---\n/m)
      .reverse()
      .join("---\n");
    expect(contentOf(turned)).toBe(contentOf(written));
  });
});

test("a course that needs a grade is no condition without it, and names that do not come back are told", () => {
  const { files, diagnostics } = exported(
    ctdl,
    `kind: program
id: p
institution: x
title: P
credential: diploma
credits: 60
unit: ca-semester
requirements:
  - {id: graded, allOf: [{id: c-1, course: c-1, minimumGrade: 80%}]}
  - {id: first, title: Core, allOf: [{id: c-1, title: Own words, course: c-1}]}`,
  );
  expect(String(files[0]?.content).match(/ConditionProfile/g)).toHaveLength(1);
  expect(diagnostics.map(({ message }) => /^`.*?`/.exec(message)?.[0])).toEqual([
    "`requirements[]`",
    "`requirements[].id`",
    "`requirements[].of[].title`",
  ]);
});

test("documents are written as stands beside them, and what has no place is told", () => {
  const { files, diagnostics } = exported(ctdl, text("written.yaml"));
  const content = String(files[0]?.content);
  expectGolden(resolve(folder, "written.json"), content);
  ctdlSubset.parse(JSON.parse(content));
  expectGolden(resolve(folder, "written.out"), diagnostics.map((one) => `${said(one)}\n`).join(""));
});

test("what one export refers to is in it", () => {
  const graph = JSON.parse(contentOf(text("written.yaml")))["@graph"] as readonly Said[];
  const known = new Set(graph.map((node) => node["@id"]));
  const references = JSON.stringify(graph).match(/urn:uuid:[0-9a-f-]{36}/g) ?? [];
  expect(references.filter((iri) => !known.has(iri))).toEqual([]);
});

test.each(sampleNames("ctdl"))(
  "%s of others stays the same from the second reading on",
  async (name) => {
    const first = await imported(
      null,
      sharedText(`samples/ctdl/${name}`) ?? "",
      { bank: "bank" },
      name,
    );
    if (first.drafts.length === 0) return;
    const second = await imported(ctdl, contentOf(yamlOfDrafts(first)));
    const third = await imported(ctdl, contentOf(yamlOfDrafts(second)));
    expect(saidIn(yamlOfDrafts(third))).toEqual(saidIn(yamlOfDrafts(second)));
    const decisions = (yaml: string) =>
      (saidIn(yaml) as readonly Said[]).filter(({ kind }) => kind === "agreement");
    expect(decisions(yamlOfDrafts(second))).toEqual(decisions(yamlOfDrafts(first)));
  },
);

describe("any file gives documents or findings, in little time", () => {
  const names = ["recommendation", "agreement", "framework", "pathway"];

  test("files that are broken in some way", async () => {
    const broken = fc.oneof(...names.map((name) => brokenJson(text(`${name}.json`))));
    await fc.assert(
      fc.asyncProperty(broken, async (json) => {
        const { drafts, diagnostics } = await imported(ctdl, json);
        expect(drafts.length + diagnostics.length).toBeGreaterThan(0);
        expect(codes(diagnostics)).not.toContain("unfit-document");
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test("a weight that no document can state is told, and left out", async () => {
    const huge = text("recommendation.json").replace(/("ceterms:weight": )[\d.]+/, "$11e300");
    expect(huge).toContain("1e300");
    expect(codes((await imported(ctdl, huge)).diagnostics)).not.toContain("unfit-document");
  });

  const node = (index: number, more: object) => ({
    "@id": `_:n${index}`,
    "@type": "ceterms:DigitalBadge",
    "ceterms:name": `Badge ${index}`,
    "ceterms:unheardOf": index,
    ...more,
  });
  const graphs: readonly [string, object][] = [
    [
      "each after the one before",
      (i: number) => ({ "ceterms:isPartOf": "_:way", "ceterms:precededBy": `_:n${i - 1}` }),
    ],
    ["each part of itself", (i: number) => ({ "ceterms:hasPart": `_:n${i}`, __proto__: { x: 1 } })],
    [
      "wrong shapes",
      () => ({ "ceterms:description": 3, "ceterms:requires": [[[]]], "ceterms:dateEffective": {} }),
    ],
  ].map(([name, more]) => [
    name as string,
    {
      "@graph": [
        {
          "@id": "_:way",
          "@type": "ceterms:Pathway",
          "ceterms:hasDestinationComponent": "_:n2999",
        },
        ...Array.from({ length: 3000 }, (_, i) => node(i, (more as (i: number) => object)(i))),
      ],
    },
  ]);

  test.each(graphs)(
    "three thousand nodes, %s",
    async (_, graph) => {
      const file = fileWith("large.json", JSON.stringify(graph));
      const { drafts } = (await ctdl.importer?.read([file], {})) ?? { drafts: [] };
      expect(drafts.length).toBeGreaterThanOrEqual(3000);
    },
    20_000,
  );
});

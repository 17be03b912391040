import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv2019 } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { expect, test } from "vitest";
import { clr } from "../../../src/interchange/clr/clr.ts";
import { recognised } from "../../../src/interchange/formats.ts";
import { circularEdges } from "../../../src/interchange/hierarchy/circular-edges.ts";
import { draftYaml } from "../../../src/source/draft-yaml.ts";
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
import { again, badge } from "../open-badges/badge.ts";

const folder = resolve(fixtureFolder("standards"), "clr");
const sample = readFileSync(resolve(folder, "record.json"), "utf8");

test("a record becomes what was learnt and how it belongs together, and nothing of the person", async () => {
  const read = await imported(null, sample, {}, "record.json");
  expect(read.format).toBe(clr);
  const found = read.diagnostics.map((finding) => `# ${said(finding)}\n`).join("");
  const text = yamlOfDrafts(read) + found;
  expectGolden(resolve(folder, "record.yaml"), text);
  expect(text).not.toMatch(/invented/i);
});

const course = {
  kind: "course",
  id: "soil",
  title: "Soil Mechanics",
  institution: "college",
  code: "GEOT 2100",
  credits: 3,
  unit: "ca-semester",
  outcomes: [{ id: "O1", statement: "Classify a soil" }],
};

/** Two or three badges, of which the last is built from the others and may have one before it, and a course. */
const catalogue = fc
  .tuple(fc.array(badge, { minLength: 2, maxLength: 3 }), fc.boolean(), fc.boolean())
  .map(([badges, isSequence, hasCourse]) => {
    const named = badges.map((one, at) => ({
      ...one,
      ...{ id: `badge-${at}`, sources: undefined, source: undefined },
    }));
    const parts = named.slice(0, -1).map(({ id }) => id);
    const whole = {
      ...named.at(-1),
      composedOf: parts,
      prerequisites: isSequence ? { recommended: ["badge-0"] } : undefined,
    };
    return [...(hasCourse ? [course] : []), ...named.slice(0, -1), whole];
  });

const yamlOf = (documents: readonly object[]) =>
  documents.map((one) => draftYaml(one as Parameters<typeof draftYaml>[0])).join("---\n");

const byId = (documents: readonly object[]) =>
  Object.fromEntries(documents.map((one) => [(one as { readonly id: string }).id, one]));

test("what the standard can carry comes back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(catalogue, async (documents) => {
      const { files, diagnostics } = exported(clr, yamlOf(documents));
      expect(diagnostics.filter(({ code }) => code === "not-carried")).toEqual([]);
      const back = await imported(clr, String(files[0]?.content));
      expect(byId(back.drafts.map((draft) => again(draft) as object))).toEqual(
        byId(JSON.parse(JSON.stringify(documents))),
      );
    }),
    { numRuns: 40 },
  );
});

const crosswalk = `---
kind: crosswalk
id: compared
mappings:
  - {from: "river#C1", relation: exact, to: "soil#O1"}
  - {from: "river#C1", relation: narrower, degree: 70%, to: "soil#O1"}
  - {from: "river#C1", relation: related, to: "soil#O1", status: proposed}
`;

const river = {
  kind: "micro-credential",
  id: "river",
  title: "River",
  creditStatus: "non-credit",
  issuer: { id: "college" },
  competencies: [{ id: "C1", statement: "Tell clay from silt" }],
};

test("accepted mappings are associations, and come back for a person to accept", async () => {
  const { files, diagnostics } = exported(clr, `${yamlOf([river, course])}${crosswalk}`);
  const told = diagnostics.filter(({ code }) => code === "not-carried").map(said);
  expect(told).toEqual([expect.stringContaining("`mappings[]` is not carried over (2 times")]);
  const back = await imported(clr, String(files[0]?.content));
  const mappings = back.drafts.flatMap(({ data }) => data.mappings ?? []);
  expect(mappings).toEqual([
    { from: "river#C1", relation: "exact", to: "soil#O1", status: "proposed" },
  ]);
  expect(back.drafts.map(({ id }) => id)).toEqual(["river", "soil", "river-associations"]);
});

const schema = sharedText("schemas/clr_v2p0_clrcredential_schema.json");

test.skipIf(schema === null)("the published schema accepts what is written", () => {
  const ajv = new Ajv2019({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(schema ?? "{}"));
  const accept = (yaml: string) => {
    validate(JSON.parse(String(exported(clr, yaml).files[0]?.content)));
    expect(validate.errors ?? []).toEqual([]);
  };
  accept(`${yamlOf([river, course])}${crosswalk}`);
  fc.assert(
    fc.property(catalogue, (documents) => accept(yamlOf(documents))),
    { numRuns: 20 },
  );
});

test.each(sampleNames("clr2"))("the sample %s is read", async (name) => {
  const content = sharedText(`samples/clr2/${name}`) ?? "";
  expect(recognised(fileWith(name, content))).toBe(clr);
  const { drafts, diagnostics } = await imported(null, content);
  expect(drafts.length).toBeGreaterThan(0);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(yamlOfDrafts({ format: clr, drafts, diagnostics })).not.toContain("Ellis Monday");
});

test("a file with something wrong in it is read or refused, and never breaks the reader", async () => {
  await fc.assert(
    fc.asyncProperty(brokenJson(sample), async (text) => {
      const { drafts, diagnostics } = await imported(clr, text);
      expect(drafts.length + diagnostics.length).toBeGreaterThan(0);
      expect(diagnostics.map(({ code }) => code)).not.toContain("unfit-document");
      for (const finding of diagnostics) expect(said(finding)).not.toMatch(/sam.invented/i);
    }),
    { numRuns: 200 },
  );
});

test("what leads back to where it began is told, whatever its length", () => {
  const edge = (below: string, above: string) => ({ below, above });
  const circle = [edge("a", "b"), edge("b", "a")];
  expect([...circularEdges([edge("x", "a"), ...circle, edge("b", "y")])]).toEqual(circle);
  const long = Array.from({ length: 100_000 }, (_, at) => edge(String(at + 1), String(at)));
  expect(circularEdges(long.reverse()).size).toBe(0);
});

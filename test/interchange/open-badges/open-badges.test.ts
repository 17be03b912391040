import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv2019 } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recognised } from "../../../src/interchange/formats.ts";
import { openBadges } from "../../../src/interchange/open-badges/open-badges.ts";
import { draftYaml } from "../../../src/source/draft-yaml.ts";
import { said } from "../../builders/workspace.ts";
import { run } from "../../cli/run.ts";
import { folderWith } from "../../cli/workspace.ts";
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
import { again, badge } from "./badge.ts";

const folder = resolve(fixtureFolder("standards"), "open-badges");
const sample = (name: string) => readFileSync(resolve(folder, `${name}.json`), "utf8");
const samples = ["credential", "assertion-2.0", "list"];

test.each(samples)("%s becomes documents, and nothing of the person", async (name) => {
  const read = await imported(null, sample(name), {}, `${name}.json`);
  expect(read.format).toBe(openBadges);
  const found = read.diagnostics.map((finding) => `# ${said(finding)}\n`).join("");
  const text = yamlOfDrafts(read) + found;
  expectGolden(resolve(folder, `${name}.yaml`), text);
  expect(text).not.toMatch(/invented/i);
});

test("of several levels and units one is taken, and what says none is told", async () => {
  const aligned = (targetType: string, more: object) => ({
    ...{ type: ["Alignment"], targetUrl: "https://e.org/x", targetType },
    ...more,
  });
  const achievement = {
    ...{ type: ["Achievement"], id: "urn:x:a", name: "A", creditsAvailable: 3 },
    alignment: [
      aligned("ext:EQFLevel", { targetCode: "5" }),
      aligned("ext:EQFLevel", { targetCode: "6" }),
      aligned("ext:NQFLevel", { targetCode: "7", targetName: "Level 7" }),
      aligned("ext:CreditUnit", { targetCode: "points" }),
      aligned("ext:CreditUnit", { targetCode: "others" }),
      aligned("ext:QualityAssurance", { targetCode: "Q" }),
    ],
  };
  const { drafts, diagnostics } = await imported(openBadges, JSON.stringify(achievement));
  expect(drafts[0]?.data).toMatchObject({ level: { eqf: 5 }, credit: { unit: "points" } });
  const lost = diagnostics.filter(({ code }) => code === "not-carried");
  expect(lost.map(({ message }) => message)).toEqual([
    "`alignment[]` is not carried over: one level is taken",
    "`alignment[]` is not carried over: it does not name both a framework and a level",
    "`alignment[]` is not carried over: it has no name",
    "`alignment[].targetUrl` is not carried over",
    "`alignment[].targetCode` is not carried over",
  ]);
});

test("credits without a unit are in the one that the user names", async () => {
  const read = await imported(openBadges, sample("list"), { unit: "ca-semester" });
  expect(read.diagnostics.map(({ code }) => code)).not.toContain("unit-unstated");
  expect(read.drafts.map(({ data }) => data.unit ?? null)).toContain("ca-semester");
});

test("what the standard can carry comes back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(badge, async (document) => {
      const { files, diagnostics } = exported(openBadges, draftYaml(document));
      expect(diagnostics.filter(({ code }) => code === "not-carried")).toEqual([]);
      const back = await imported(openBadges, String(files[0]?.content));
      expect(again(back.drafts[0])).toEqual(JSON.parse(JSON.stringify(document)));
    }),
    { numRuns: 150 },
  );
});

test("what is read and written reads the same again", async () => {
  for (const name of samples) {
    const read = await imported(openBadges, sample(name));
    for (const draft of read.drafts.filter(({ kind }) => kind === "micro-credential")) {
      const yaml = yamlOfDrafts({ ...read, drafts: [draft] });
      const [file] = exported(openBadges, yaml).files;
      const back = await imported(openBadges, String(file?.content));
      const { partners: _, validity: __, ...data } = draft.data;
      expect(again(back.drafts[0])).toEqual(again({ ...draft, data }));
    }
  }
});

const schemas = ["obv3_schema.impierce.json", "ob_v3p0_achievementcredential_schema.json"];

describe.each(schemas)("the published schema %s", (name) => {
  const schema = sharedText(`schemas/${name}`);
  test.skipIf(schema === null)("accepts what is written", () => {
    const ajv = new Ajv2019({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(schema ?? "{}"));
    fc.assert(
      fc.property(badge, (document) => {
        const [file] = exported(openBadges, draftYaml(document)).files;
        validate(JSON.parse(String(file?.content)));
        expect(validate.errors ?? []).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

/** Samples that describe no achievement that could become a document, and what is said of them. */
const refused: Readonly<Record<string, string>> = {
  "complete.json": "value-missing",
  "endorsement-valid.json": "nothing-found",
  "simple-err-type.json": "nothing-found",
};

test.each(sampleNames("ob3"))("the sample %s is read, or refused with a reason", async (name) => {
  const content = sharedText(`samples/ob3/${name}`) ?? "";
  expect(recognised(fileWith(name, content))).toBe(openBadges);
  const { drafts, diagnostics } = await imported(null, content);
  const reason = refused[name];
  expect(drafts.length > 0).toBe(reason === undefined);
  expect(diagnostics.map(({ code }) => code)).not.toContain("unfit-document");
  if (reason !== undefined) expect(diagnostics.map(({ code }) => code)).toContain(reason);
});

test("what a credential says of its holder is not shown with what is wrong in it", async () => {
  const one = JSON.parse(sample("credential"));
  one.credentialSubject.achievement.tag = [{}];
  const cwd = folderWith({
    "badge.json": JSON.stringify(one),
    "cut.json": sample("credential").slice(0, -20),
  });
  const read = await run(["import", "badge.json"], { cwd });
  const cut = await run(["import", "cut.json"], { cwd });
  expect(read.stderr).toContain("warning wrong-shape");
  expect(cut.stderr).toContain("error json-syntax");
  for (const { stdout, stderr } of [read, cut]) expect(stdout + stderr).not.toMatch(/invented/i);
});

test("a file with something wrong in it is read or refused, and never breaks the reader", async () => {
  const broken = fc.constantFrom(...samples).chain((name) => brokenJson(sample(name)));
  await fc.assert(
    fc.asyncProperty(broken, async (text) => {
      const { drafts, diagnostics } = await imported(openBadges, text);
      expect(drafts.length + diagnostics.length).toBeGreaterThan(0);
      expect(diagnostics.map(({ code }) => code)).not.toContain("unfit-document");
      for (const finding of diagnostics) expect(said(finding)).not.toMatch(/sam.invented/i);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["-1", null],
  ["850", null],
  ["85", "85"],
  ["Proficient", "Proficient"],
])("a least result of %s is the grade %s", async (requiredValue, threshold) => {
  const result = { id: "urn:x:1", type: ["ResultDescription"], name: "Test", requiredValue };
  const badge = {
    ...{ id: "https://south.example/badges/a", type: ["Achievement"], name: "Level a site" },
    achievementType: "MicroCredential",
    resultDescription: [{ ...result, resultType: "RubricScore" }],
  };
  const { drafts, diagnostics } = await imported(openBadges, JSON.stringify(badge));
  expect(drafts.map(({ data }) => data.passRule)).toEqual([
    threshold === null ? undefined : { kind: "grade", threshold },
  ]);
  const told = diagnostics.filter(({ message }) => message.includes("no grade from 0 to 100"));
  expect(told).toHaveLength(threshold === null ? 1 : 0);
});

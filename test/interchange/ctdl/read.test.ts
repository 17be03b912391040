import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { ctdl } from "../../../src/interchange/ctdl/ctdl.ts";
import { draftText } from "../../../src/interchange/draft.ts";
import { gatherDrafts } from "../../../src/interchange/gather-drafts.ts";
import { loadTexts } from "../../../src/workspace/load.ts";
import { codes, said } from "../../builders/workspace.ts";
import { expectGolden, fixtureFolder } from "../../fixtures/golden.ts";
import { fileWith, imported, sampleNames, sharedText, yamlOfDrafts } from "../exchange.ts";

const folder = resolve(fixtureFolder("standards"), "ctdl");
const sample = (name: string) => readFileSync(resolve(folder, `${name}.json`), "utf8");

test.each(["recommendation", "agreement", "framework", "pathway"])(
  "%s becomes what is written beside it, and what is lost is told",
  async (name) => {
    const read = await imported(null, sample(name), {}, `${name}.json`);
    expect(read.format).toBe(ctdl);
    const found = read.diagnostics.map((finding) => `# ${said(finding)}\n`).join("");
    expectGolden(resolve(folder, `${name}.yaml`), yamlOfDrafts(read) + found);
  },
);

test.each(["recommendation", "agreement", "framework", "pathway"])(
  "%s leads to no error, once its bank is there",
  async (name) => {
    const read = await imported(null, sample(name), { bank: "bank" });
    const bank =
      "kind: credit-bank\nid: bank\ninstitution: x\nedition: a\nequivalence: {threshold: 80%}\n";
    const text = `${yamlOfDrafts(read)}---\n${bank}`;
    const { diagnostics } = loadTexts([{ path: "w.yaml", text }], { packs: false });
    expect(diagnostics.filter(({ severity }) => severity === "error").map(said)).toEqual([]);
  },
);

test("files read together point to each other, and their nameless nodes stay apart", async () => {
  const files = ["recommendation", "framework"].map((name) =>
    fileWith(name, sample(name).replaceAll("https://example.org/frameworks/lab/1a", target)),
  );
  const { drafts } = await gatherDrafts(ctdl, files, {});
  const text = drafts.map(draftText).join("---\n");
  expect(text).toContain("target: laboratory-work-synthetic#1a");
  expect(text).not.toContain(`target: ${target}`);
});

const target = "https://example.org/resources/ce-00000000-0000-4000-8000-000000000021";

test("the user's word counts for the bank, and for the issuer where none is named", async () => {
  const options = {
    id: "mine",
    bank: "us-nccrs",
    institution: "college",
    unit: "ects",
    language: "fr",
  };
  const read = await imported(ctdl, sample("recommendation"), options);
  const text = yamlOfDrafts(read);
  expect(text.match(/^bank: .*$/gm)).toEqual(["bank: us-nccrs", "bank: us-nccrs"]);
  expect(text).toContain("id: mine-weighing-examination\n");
  expect(text).toContain("title: Pesage (synthétique)\n");
  expect(text).toContain("institution: college\n");
  expect(codes(read.diagnostics)).not.toContain("unit-unstated");
});

test("a file with nothing for us says so", async () => {
  const read = await imported(
    ctdl,
    '{"@graph": [{"@type": "ceterms:Place", "ceterms:name": "Here"}, 3]}',
  );
  expect(codes(read.diagnostics)).toEqual(["nothing-found", "wrong-shape", "not-carried"]);
});

/** What each sample of others must bring: how many documents, and what is found in them. */
const samples: Readonly<Record<string, readonly [number, ...string[]]>> = {
  "CompTIA-IT_Networking_Specialist.jsonld": [9, "after: [comptia-server]"],
  "ConnectingCredentials.json": [1, "parent: C2", "ce-d7acbed4-2bb4-4bce-a5f0-cc22578031a2"],
  "ConnectingCredentialsLevels.json": [1, "Level 7, Level 8]"],
  "competency-framework-ACE-Introductory-Sociology.json": [1, "statement: social process"],
  "programWithCourses.json": [6, "credential: master", "course: statistics"],
  "ta-example.json": [4, "unit: DegreeCredit", "programs: [accountancy]"],
  "tvp-ACE-Introductory-Sociology-PUBLISHED.json": [
    2,
    "credits: 3",
    "unit: DegreeCredit",
    "levelLabel: LowerDivisionLevel",
    "from: 2018-12-01",
    "to: 2023-11-30",
    "statement: the socialogical perspective",
  ],
  "tvp-KBOR-Infantryman-L30.json": [3, "course: led1454-leadership-mentoring", "credits: 3"],
  "tvp-example1.json": [3, "subject: Finance", "unit: DegreeCredit"],
};

test.each(sampleNames("ctdl"))("%s of others is read, or refused at a place", async (name) => {
  const read = await imported(
    null,
    sharedText(`samples/ctdl/${name}`) ?? "",
    { bank: "bank" },
    name,
  );
  if (name === "HutchinsonWeldingAAS.json") {
    expect(read.drafts).toEqual([]);
    expect(read.diagnostics.map(({ code, at }) => `${code} ${at.line}`)).toEqual([
      "json-syntax 21",
    ]);
    return;
  }
  const [count = 0, ...texts] = samples[name] ?? [];
  expect(read.format).toBe(ctdl);
  expect(read.drafts).toHaveLength(count);
  for (const text of texts) expect(yamlOfDrafts(read)).toContain(text);
  expect(read.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
});

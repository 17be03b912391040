import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draftText } from "../../../src/interchange/draft.ts";
import { rsd } from "../../../src/interchange/rsd/rsd.ts";
import { loadTexts } from "../../../src/workspace/load.ts";
import { expectGolden, fixtureFolder } from "../../fixtures/golden.ts";
import { brokenJson } from "../broken-json.ts";
import { asGolden, hasShared, inputFile, read, sample, shared } from "../importing.ts";
import { mutations } from "../mutations.ts";

const folder = fixtureFolder("standards/rsd");
const names = ["skills.csv", "skill.json"];

test.each(names)("%s becomes a framework and proposed mappings", async (name) => {
  const gathered = await read([sample(`rsd/${name}`)]);
  expect(gathered.format?.id).toBe("rsd");
  expectGolden(join(folder, `${name}.yaml`), asGolden(gathered));
});

test("the table that the tool exports has other headings, and numbered alignments", async () => {
  const text = [
    "Canonical URL,RSD Name,Skill Statement,Keywords,Alignment 1 Name,Alignment 1 URL,Alignment 2 URL",
    "https://example.org/1,Weigh,Weigh samples.,Lab;Mass;,Mass,https://example.org/m,https://example.org/n",
  ].join("\n");
  const { drafts, diagnostics } = await read([inputFile("export.csv", text)]);
  expect(diagnostics).toEqual([]);
  expect(drafts[0]?.data.competencies).toEqual([
    {
      id: "Weigh",
      uri: "https://example.org/1",
      statement: "Weigh samples.",
      aliases: ["Weigh"],
      keywords: ["Lab", "Mass"],
    },
  ]);
  expect(drafts[1]?.data.mappings).toMatchObject([
    { to: "https://example.org/m", note: "Mass" },
    { to: "https://example.org/n", note: undefined },
  ]);
});

test("a skill without an address goes by its UUID, and what is not published is told", async () => {
  const uuid = "0b6b0c5e-0000-4000-8000-000000000001";
  const skill = {
    type: "RichSkillDescriptor",
    skillName: "Weigh",
    skillStatement: "Weigh samples.",
  };
  const json = [
    { ...skill, uuid, status: "Published" },
    {
      ...skill,
      skillName: "Cut",
      uuid,
      id: `https://e.org/${uuid}`,
      status: "Deleted",
      archiveDate: "2020-01-01",
    },
  ];
  const { drafts, diagnostics } = await read([inputFile("s.json", JSON.stringify(json))]);
  expect(drafts[0]?.data.competencies).toMatchObject([
    { uri: `urn:uuid:${uuid}` },
    { uri: `https://e.org/${uuid}` },
  ]);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    "`[].status` is not carried over: all skills are taken alike",
    "`[].archiveDate` is not carried over",
  ]);
});

test("an address that is none is told, and the UUID stands for it", async () => {
  const skill = {
    type: "RichSkillDescriptor",
    skillStatement: "Weigh.",
    id: "skills/1",
    uuid: "u",
  };
  const { drafts, diagnostics } = await read([inputFile("s.json", JSON.stringify(skill))]);
  expect(drafts[0]?.data.competencies).toMatchObject([{ uri: "urn:uuid:u" }]);
  expect(diagnostics.map(({ code }) => code)).toEqual(["wrong-shape"]);
});

test("an alignment that has a name and no address is told", async () => {
  const text =
    "Skill Name,Skill Statement,Alignment Name,Alignment URL\nWeigh,Weigh samples.,Mass,\n";
  const { diagnostics } = await read([inputFile("export.csv", text)]);
  expect(diagnostics.map(({ at, message }) => [at.line, message])).toEqual([
    [2, 'the alignment "Mass" states no Alignment URL, and is left out'],
  ]);
  const bare = await read([
    inputFile("bare.csv", text.replaceAll(",Alignment URL", "").replaceAll("Mass,", "Mass")),
  ]);
  expect(bare.diagnostics.map(({ message }) => message)).toEqual([
    "`Alignment Name` is not carried over",
  ]);
});

test.each(names)("changed bytes, types and names of %s never throw", async (name) => {
  const text = readFileSync(join(folder, name), "utf8");
  const bytes = fc.constantFrom(...mutations(text, 100));
  const changed = name.endsWith(".json") ? fc.oneof(brokenJson(text), bytes) : bytes;
  await fc.assert(
    fc.asyncProperty(changed, async (content) => {
      const { drafts, diagnostics } = await read([inputFile(name, content)], rsd);
      expect(drafts.length + diagnostics.length).toBeGreaterThan(0);
      expect(diagnostics.filter(({ code }) => code === "unfit-document")).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

describe.skipIf(!hasShared("samples/rsd"))("every real sample", () => {
  const samples = hasShared("samples/rsd") ? readdirSync(join(shared, "samples/rsd")) : [];
  test.each(samples)("%s makes valid documents", async (name) => {
    const bytes = readFileSync(join(shared, "samples/rsd", name));
    const { format, drafts, diagnostics } = await read([inputFile(name, bytes)]);
    expect(format?.id).toBe("rsd");
    expect(drafts).toHaveLength(2);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const texts = drafts.map((draft) => ({ path: draft.id, text: draftText(draft) }));
    expect(loadTexts(texts, { packs: false }).diagnostics).toEqual([]);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { draftText } from "../../../src/interchange/draft.ts";
import { esco } from "../../../src/interchange/esco/esco.ts";
import { loadTexts } from "../../../src/workspace/load.ts";
import { expectGolden, fixtureFolder } from "../../fixtures/golden.ts";
import { asGolden, contents, hasShared, inputFile, read, sample, shared } from "../importing.ts";
import { mutations } from "../mutations.ts";

const folder = fixtureFolder("standards/esco");
const names = ["skills_en.csv", "broaderRelations.csv", "transversalSkillsCollection_en.csv"];
const samples = () => names.map((name) => sample(`esco/${name}`));

test("skills, relations and a collection become one framework, further parents a crosswalk", async () => {
  const gathered = await read(samples());
  expect(gathered.format?.id).toBe("esco");
  expectGolden(join(folder, "esco.yaml"), asGolden(gathered));
});

test("what the tables say does not depend on their encoding or line ends", async () => {
  const asWritten = contents(await read(samples()));
  const otherwise = samples().map((file) => {
    const text = new TextDecoder().decode(file.bytes).replaceAll("\n", "\r\n");
    return inputFile(file.path, Buffer.from(`\ufeff${text}`, "utf16le"));
  });
  expect(contents(await read(otherwise, esco))).toEqual(asWritten);
});

test("tables that hold no skills are refused with the reason", async () => {
  const refused = async (...texts: string[]) => {
    const files = texts.map((text, n) => inputFile(`${n}.csv`, text));
    const { drafts, diagnostics } = await read(files, esco);
    expect(drafts).toEqual([]);
    return diagnostics.map(({ at, severity, message }) => `${at.file} ${severity} ${message}`);
  };
  expect(await refused("")).toEqual([
    "0.csv error no heading of a table found in this file, read as ESCO",
  ]);
  expect(await refused("a,b\n1,2\n")).toEqual([
    "0.csv error no columns `conceptUri` and `preferredLabel`, or `conceptUri` and `broaderUri` found in this file, read as ESCO",
  ]);
  expect(await refused("conceptUri,broaderUri\nu:1,u:2\n")).toEqual([
    "0.csv error no skill with a label found in this file, read as ESCO",
  ]);
});

test("parents that go round in a circle are left out, and labels of other scripts get the id of their URI", async () => {
  const text = [
    "conceptUri,preferredLabel,broaderConceptUri",
    "https://example.org/a,Ζύγιση,https://example.org/b",
    "https://example.org/b,Weigh,https://example.org/c",
    "https://example.org/c,Weigh,https://example.org/a",
    "https://example.org/d,Weigh,https://example.org/d | https://example.org/c",
  ].join("\n");
  const { drafts, diagnostics } = await read([inputFile("round.csv", text)]);
  expect(drafts[0]?.data.competencies).toMatchObject([
    { id: "a", parent: undefined },
    { id: "Weigh", parent: undefined },
    { id: "Weigh-2", parent: undefined },
    { id: "Weigh-3", parent: "Weigh-2" },
  ]);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    "`broaderUri` is not carried over (4 times, here first): the hierarchy would go round in a circle",
  ]);
});

test("changed bytes never throw", async () => {
  const text = readFileSync(join(folder, "skills_en.csv"), "utf8");
  for (const bytes of mutations(text, 300)) {
    const { drafts, diagnostics } = await read([inputFile("skills.csv", bytes)], esco);
    expect(drafts.length + diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.filter(({ code }) => code === "unfit-document")).toEqual([]);
  }
});

test("a stray quote costs its line, and a hostile table takes time by its size", async () => {
  const rows = Array.from({ length: 50_000 }, (_, n) => `u:${n},"label ${n}${n % 2 ? "" : '"'}`);
  const start = performance.now();
  const { drafts } = await read([
    inputFile("hostile.csv", `conceptUri,preferredLabel\n${rows.join("\n")}\n`),
  ]);
  expect(drafts).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(25_000);
});

test.skipIf(!hasShared("samples/esco"))(
  "the collections of the real ESCO make valid documents",
  async () => {
    const files = ["digComp", "transversal"].map((name) =>
      inputFile(name, readFileSync(join(shared, `samples/esco/${name}SkillsCollection_en.csv`))),
    );
    const { drafts, diagnostics } = await read(files);
    const texts = drafts.map((draft) => ({ path: draft.id, text: draftText(draft) }));
    expect(loadTexts(texts, { packs: false }).diagnostics).toEqual([]);
    const [framework] = drafts;
    expect(framework?.id).toBe("esco");
    expect(framework?.data.competencies).toHaveLength(121);
    expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
  },
);

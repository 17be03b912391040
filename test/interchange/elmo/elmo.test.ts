import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { elmo } from "../../../src/interchange/elmo/elmo.ts";
import { said } from "../../builders/workspace.ts";
import { expectGolden, fixtureFolder } from "../../fixtures/golden.ts";
import { imported, sampleNames, sharedText, yamlOfDrafts } from "../exchange.ts";

const folder = resolve(fixtureFolder("standards"), "elmo");
const sample = readFileSync(resolve(folder, "record.xml"), "utf8");

test("a record is read for what was offered, and not for who took it", async () => {
  const read = await imported(null, sample, {}, "record.xml");
  expect(read.format).toBe(elmo);
  const found = read.diagnostics.map((finding) => `# ${said(finding)}\n`).join("");
  expectGolden(resolve(folder, "record.yaml"), yamlOfDrafts(read) + found);
  expect(yamlOfDrafts(read) + found).not.toContain("Nobody");
});

test.each(sampleNames("elmo"))("the sample %s is read", async (name) => {
  const { drafts, diagnostics } = await imported(null, sharedText(`samples/elmo/${name}`) ?? "");
  expect(drafts.map(({ data }) => data.credits?.toString())).toEqual(["15", "120", "6"]);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("a program has the requirements that its record states: none", async () => {
  const program = sample.replace("<type>Course</type>", "<type>Degree Programme</type>");
  const { drafts } = await imported(elmo, program);
  expect(drafts).toMatchObject([{ kind: "program", data: { requirements: [] } }]);
});

const piece = fc.constantFrom("<value>", "</value>", "<credit/>", "-3", "x", "&amp;", "<", "]]>");
const broken = fc
  .tuple(fc.nat(sample.length), fc.nat(40), fc.option(piece, { nil: "" }))
  .map(([at, length, put]) => sample.slice(0, at) + put + sample.slice(at + length));

test("a file with something wrong in it is read or refused, and never breaks the reader", async () => {
  await fc.assert(
    fc.asyncProperty(broken, async (text) => {
      const { drafts, diagnostics } = await imported(elmo, text);
      const refused = diagnostics.some(({ severity }) => severity === "error");
      expect(drafts.length > 0 || refused).toBe(true);
      expect(diagnostics.map(({ code }) => code)).not.toContain("unfit-document");
    }),
    { numRuns: 400 },
  );
});

test("entities are refused, and so is what is nested too deep", async () => {
  const bomb = '<!DOCTYPE elmo [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><elmo>&b;</elmo>';
  const outside = '<!DOCTYPE elmo SYSTEM "file:///etc/passwd"><elmo/>';
  for (const text of [bomb, outside, "<elmo>&b;</elmo>", "<a>".repeat(100_000)]) {
    const { drafts, diagnostics } = await imported(elmo, text);
    expect(drafts).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["xml-syntax"]);
  }
});

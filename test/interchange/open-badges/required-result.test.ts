import { expect, test } from "vitest";
import { clr } from "../../../src/interchange/clr/clr.ts";
import type { Format } from "../../../src/interchange/format.ts";
import { openBadges } from "../../../src/interchange/open-badges/open-badges.ts";
import { exported, imported, yamlOfDrafts } from "../exchange.ts";
import { lostIn } from "../lost-in.ts";

const badge = (...results: readonly object[]) => ({
  ...{ id: "https://south.example/badges/a", type: ["Achievement"], name: "Level a site" },
  achievementType: "MicroCredential",
  resultDescription: results.map((result, index) => ({
    ...{ id: `urn:x:${index}`, type: ["ResultDescription"], name: `Test ${index}` },
    ...result,
  })),
});

/** The pass marks, the pass rule and what is listed of results. */
async function read(...results: readonly object[]) {
  const { drafts, diagnostics } = await imported(openBadges, JSON.stringify(badge(...results)));
  const assessments = drafts[0]?.data.assessments as readonly { readonly passMark?: string }[];
  return {
    marks: assessments.map(({ passMark }) => passMark),
    rule: drafts[0]?.data.passRule,
    lost: lostIn(diagnostics),
  };
}

const of = (resultType: string, valueMin: string, valueMax: string, requiredValue: string) => ({
  ...{ resultType, valueMin, valueMax, requiredValue },
});
const range = ["resultDescription[].valueMax", "resultDescription[].valueMin"];
const required = "resultDescription[].requiredValue";

test.each([
  [of("Percent", "0", "1", "0.6"), "60%", []],
  [of("Percent", "0", "100", "60"), "60%", []],
  [of("Percent", "0", "1", "60%"), "60%", []],
  [of("RawScore", "0", "40", "20"), "50%", []],
  [{ resultType: "Percent", requiredValue: "62.5" }, "62.5%", []],
  [{ resultType: "Percent", valueMax: "1", requiredValue: "0.6" }, "60%", []],
  [of("Percent", "50", "100", "60"), "60%", ["resultDescription[].valueMin"]],
  [of("Percent", "0", "40", "20"), undefined, [required, ...range]],
  [of("Percent", "0", "1", "60"), undefined, [required, ...range]],
])("%j needs %s", async (result, mark, lost) => {
  expect(await read(result)).toEqual({ marks: [mark], rule: undefined, lost });
});

test("a mark of a range that does not begin with 0 is a grade, and its range is listed", async () => {
  expect(await read(of("ext:ECTSGradeScore", "1", "10", "6"))).toEqual({
    marks: [undefined],
    rule: { kind: "grade", threshold: "6" },
    lost: range,
  });
});

test("ends of a range that are blank state nothing", async () => {
  expect((await read(of("LetterGrade", "", " ", "C"))).lost).toEqual([]);
});

test("grades that may be given and a range of which nothing is required are listed", async () => {
  expect(
    await read(
      { resultType: "LetterGrade", allowedValue: ["F", "C", "A"] },
      { resultType: "RawScore", valueMin: "0", valueMax: "40" },
      { resultType: "RubricCriterionLevel", requiredLevel: "urn:x:nowhere" },
    ),
  ).toEqual({
    marks: [undefined, undefined, undefined],
    rule: undefined,
    lost: ["resultDescription[].allowedValue", "resultDescription[].requiredLevel", ...range],
  });
});

const grade = (requiredValue: string) => ({ resultType: "LetterGrade", requiredValue });

test("one grade that all results need is the pass rule of each, and is written so", async () => {
  const { rule, lost } = await read(grade("C"), grade("C"));
  expect([rule, lost]).toEqual([{ kind: "grade", threshold: "C", scope: "each-assessment" }, []]);
  const drafts = await imported(openBadges, JSON.stringify(badge(grade("C"), grade("C"))));
  const written = exported(openBadges, yamlOfDrafts(drafts));
  expect(lostIn(written.diagnostics)).toEqual([]);
  const [back] = (await imported(openBadges, String(written.files[0]?.content))).drafts;
  expect(back?.data.passRule).toEqual(rule);
});

test.each([
  [grade("C"), grade("B"), 2],
  [grade("C"), { resultType: "Percent", requiredValue: "60" }, 1],
])("grades that are not of all results alike are listed", async (one, other, count) => {
  const { drafts, diagnostics } = await imported(openBadges, JSON.stringify(badge(one, other)));
  expect(drafts[0]?.data.passRule).toBeUndefined();
  const lost = diagnostics.filter(({ code }) => code === "not-carried");
  expect(lost.map(({ args }) => args)).toEqual([
    { what: required, count, why: expect.stringContaining("one least grade") },
  ]);
});

test.each<[Format, object]>([
  [openBadges, badge(grade("C"), of("RawScore", "1", "10", "6"))],
  [
    clr,
    {
      type: ["VerifiableCredential", "ClrCredential"],
      credentialSubject: {
        type: ["ClrSubject"],
        achievement: [badge(grade("C"), of("RawScore", "1", "10", "6"))],
      },
    },
  ],
])("what a result needs is listed by every format that has it", async (format, file) => {
  const { drafts, diagnostics } = await imported(format, JSON.stringify(file));
  expect(drafts).toHaveLength(1);
  const keys = lostIn(diagnostics).map((what) => what.split(".").at(-1));
  expect(keys).toEqual(expect.arrayContaining(["requiredValue", "valueMax", "valueMin"]));
});

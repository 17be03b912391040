import { expect, test } from "vitest";
import { ctdl } from "../../../src/interchange/ctdl/ctdl.ts";
import { draftText } from "../../../src/interchange/draft.ts";
import { codes } from "../../builders/workspace.ts";
import { imported } from "../exchange.ts";
import { lostIn } from "../lost-in.ts";

const value = (more: object) => ({
  "@type": "ceterms:ValueProfile",
  "ceterms:creditUnitType": ["creditUnit:SemesterHour"],
  ...more,
});

const asked = (creditValue: object) => ({
  "ceterms:requires": [{ "@type": "ceterms:ConditionProfile", "ceterms:creditValue": creditValue }],
});

/** What becomes of one node of a graph, by its type. */
async function read(type: string, more: object, options = {}) {
  const node = { "@id": "https://x.example/m", "@type": `ceterms:${type}`, "ceterms:name": "M" };
  const graph = { "@graph": [{ ...node, "ceterms:codedNotation": "AB 100", ...more }] };
  const { drafts, diagnostics } = await imported(ctdl, JSON.stringify(graph), options);
  const [draft] = drafts;
  if (draft === undefined) throw new Error("nothing was read");
  const data = JSON.parse(JSON.stringify(draft.data, (_, one) => numberOf(one)));
  return { data, text: draftText(draft), diagnostics };
}

const numberOf = (one: unknown) =>
  one instanceof Object && "toDecimal" in one ? Number(String(one)) : one;

test("credit that a condition asks for is listed, and not given", async () => {
  const { data, diagnostics } = await read("MicroCredential", asked(value({ "schema:value": 6 })));
  expect([data.creditStatus, data.credit]).toEqual(["non-credit", undefined]);
  expect(lostIn(diagnostics)).toContain("@graph[].ceterms:requires[].ceterms:creditValue");
  const both = { "ceterms:creditValue": [value({ "schema:value": 3 })] };
  const own = await read("MicroCredential", { ...asked(value({ "schema:value": 6 })), ...both });
  expect(own.data.credit).toEqual({ value: 3, unit: "us-semester" });
});

test("credit of no stated unit is unspecified and told, unless the user says which it is", async () => {
  const credit = { "ceterms:creditValue": [{ "schema:value": 3 }] };
  const { data, diagnostics } = await read("MicroCredential", credit);
  expect(data.credit).toEqual({ value: 3, unit: "unspecified" });
  expect(codes(diagnostics)).toContain("unit-unstated");
  const told = await read("MicroCredential", credit, { unit: "ects" });
  expect(told.data.credit).toEqual({ value: 3, unit: "ects" });
  expect(codes(told.diagnostics)).not.toContain("unit-unstated");
});

const euAddress = "http://data.europa.eu/snb/education-credit/6fcec5c5af";
const named = (name: string, more = {}) => [{ "ceterms:targetNodeName": { en: name }, ...more }];

test.each([
  [named("ECTS"), "ects"],
  [named("ECTS", { "ceterms:codedNotation": "ECTS" }), "ECTS"],
  [named("European Credit Transfer System", { "ceterms:targetNode": euAddress }), "ects"],
  [[euAddress], "ects"],
  [named("Semester Hour"), "us-semester"],
  [named("Points"), "Points"],
])("credit in %j is in %s", async (type, unit) => {
  const one = { "schema:value": 3, "ceterms:creditUnitType": type };
  const { data } = await read("MicroCredential", { "ceterms:creditValue": [one] });
  expect(data.credit).toEqual({ value: 3, unit });
});

test.each([{ "schema:value": "2,5" }, { "schema:value": 0.33333333 }, {}])(
  "a value of %j is credit of an amount that cannot be read",
  async (more) => {
    const { data, text } = await read("MicroCredential", { "ceterms:creditValue": [value(more)] });
    expect([data.creditStatus, data.credit]).toEqual(["credit", undefined]);
    expect(text).toContain(
      "# No amount of the credit it carries that can be read is stated: credit without an amount stands for it.\n",
    );
  },
);

const graded = (level: string) => ({
  "ceterms:creditValue": [
    value({
      "schema:value": 3,
      "ceterms:creditLevelType": [level],
      "ceterms:subject": [{ "ceterms:targetNodeName": { en: "Timber" } }],
    }),
  ],
});

test("the level and the subject of its credit are those of a micro-credential", async () => {
  const { data, diagnostics } = await read(
    "MicroCredential",
    graded("audLevel:UpperDivisionLevel"),
  );
  expect([data.level, data.subjects]).toEqual([{ label: "UpperDivisionLevel" }, ["Timber"]]);
  expect((await read("MicroCredential", graded("Year 2"))).data.level).toEqual({ year: 2 });
  expect(lostIn(diagnostics)).toEqual(["@graph[].ceterms:codedNotation"]);
  const audience = { "ceterms:audienceLevelType": ["audLevel:BeginnerLevel"] };
  const other = await read("MicroCredential", {
    ...graded("audLevel:UpperDivisionLevel"),
    ...audience,
  });
  expect(other.data.level).toEqual({ label: "BeginnerLevel" });
  expect(lostIn(other.diagnostics)).toContain(
    "@graph[].ceterms:creditValue[].ceterms:creditLevelType[]",
  );
});

test.each(["Course", "LearningProgram"])(
  "the level and the subject of credit are listed where a %s has no place for them",
  async (type) => {
    const { diagnostics } = await read(type, graded("audLevel:UpperDivisionLevel"));
    expect(lostIn(diagnostics)).toEqual(
      expect.arrayContaining([
        "@graph[].ceterms:creditValue[].ceterms:creditLevelType[]",
        "@graph[].ceterms:creditValue[].ceterms:subject[]",
      ]),
    );
  },
);

test.each([
  ["Course", "no amount of credit that can be read; 0 stands for it"],
  ["LearningProgram", "no number of credits that can be read; 1 stands for it"],
])("credit of a %s that cannot be read is not said to be unstated", async (type, words) => {
  const credit = { "ceterms:creditValue": [value({ "schema:value": "2,5" })] };
  const { diagnostics } = await read(type, credit);
  expect(diagnostics.map(({ message }) => message)).toContainEqual(expect.stringContaining(words));
});

import { describe, expect, test } from "vitest";
import { checkStatements } from "../../../src/competency/statement/check-statements.ts";
import { likeness } from "../../../src/competency/statement/content-words.ts";
import { lexiconsOf } from "../../../src/competency/statement/lexicon.ts";
import { catalogueAt } from "../../../src/workspace/catalogue.ts";
import { loadTexts } from "../../../src/workspace/load.ts";
import * as write from "../../builders/documents.ts";
import { day, the, yamlOf } from "../../builders/workspace.ts";

const catalogueOf = (...documents: write.Part[]) =>
  catalogueAt(loadTexts([{ path: "w.yaml", text: yamlOf(documents) }]), day("2025-01-31"));

const found = (...texts: string[]) =>
  checkStatements(
    catalogueOf(
      write.course("c", {
        outcomes: texts.map((statement, index) => ({ id: `O${index}`, statement })),
      }),
    ),
  ).map(({ code }) => code);

describe("statements of one document", () => {
  test.each([
    ["Explain the carbon cycle", "explain the CARBON cycle."],
    ["Map a site", "Map  a\tsite"],
  ])("%j and %j are the same", (a, b) => {
    expect(found(a, b)).toEqual(["duplicate-statement"]);
  });

  test.each([
    ["Monitor the survival of plants", "Monitor plant survival"],
    ["Analyse a colour sample", "Analyze color samples"],
    ["Describe the life of a fish", "Outline the life of a fish"],
    ["Survey the large wood of a reach", "Survey the large wood of a reach in winter"],
  ])("%j and %j are nearly the same", (a, b) => {
    expect(found(a, b)).toEqual(["similar-statements"]);
  });

  test.each([
    ["Install a window in a wall", "Repair a window in a wall"],
    ["Apply rule 12 of the guide", "Apply rule 14 of the guide"],
    ["Design a low-carbon building", "Design a low-carbon building envelope"],
    ["Work with a permit on a fire line", "Work without a permit on a fire line"],
    ["Measure trees", "Measure trees in winter"],
  ])("%j and %j differ", (a, b) => {
    expect(found(a, b)).toEqual([]);
  });

  test("are compared within their document only", () => {
    const outcomes = [{ id: "O1", statement: "Map a site" }];
    const catalogue = catalogueOf(write.course("c", { outcomes }), write.course("d", { outcomes }));
    expect(checkStatements(catalogue)).toEqual([]);
  });
});

describe("likeness", () => {
  const lexicon = the(lexiconsOf(catalogueOf(write.course("c"))), "en");
  test.each([
    ["Survey a reach of a stream", "Survey the reaches of streams", 1],
    ["Survey a reach of a stream", "Survey a lake", 0.25],
    ["Apply standard 12", "Apply standard 14", 0],
    ["Plan a fire", "Plan no fire", 0],
    ["", "", 0],
  ])("of %j and %j is %d", (a, b, expected) => {
    expect(likeness(a, b, lexicon)).toBe(expected);
    expect(likeness(b, a, lexicon)).toBe(expected);
  });
});

import { describe, expect, test } from "vitest";
import { additionsFor } from "../../src/ladder/additions.ts";
import { checkFrameworks } from "../../src/ladder/frameworks.ts";
import * as write from "../builders/documents.ts";
import { catalogueOf } from "../builders/workspace.ts";

const needs = (id: string, ...requires: readonly object[]) => ({
  kind: "framework",
  id,
  clauses: requires.map((require, index) => ({ id: `c${index}`, title: "C", require })),
});
const states = (...keys: readonly string[]) => ({ required: keys });
const developedByD = { required: ["developer"], properties: { developer: { const: "D" } } };

function additions(offering: write.Part, ...frameworks: readonly write.Part[]) {
  const catalogue = catalogueOf([write.microCredential("m", offering), ...frameworks]);
  const surveyed = [...catalogue.frameworks.keys()];
  return additionsFor(catalogue, checkFrameworks(catalogue, { named: [], surveyed }))[0];
}

describe("what an offering could state to meet more frameworks", () => {
  test("comes with the fewest facts first, and with everything that they bring", () => {
    const found = additions(
      {},
      needs("a", states("developer", "support")),
      needs("b", states("support")),
      needs("c", states("support"), states("developer")),
    );
    expect(found?.meets).toBe(0);
    expect(
      found?.steps.map(({ facts, frameworks }) => [facts.map(({ path }) => path), frameworks]),
    ).toEqual([
      [["support"], ["b"]],
      [["developer"], ["a", "c"]],
    ]);
    expect(found?.beyond).toEqual([]);
  });

  test("is nothing for what is stated otherwise", () => {
    const found = additions({ developer: "E" }, needs("a", developedByD), needs("b"));
    expect(found).toMatchObject({ steps: [], beyond: ["a"] });
  });

  test("never counts a framework that evaluation does not then find met", () => {
    const impossible = needs("a", {
      ...states("developer"),
      properties: { developer: { pattern: "^x$" } },
    });
    expect(additions({}, impossible, needs("b"))).toMatchObject({ steps: [], beyond: ["a"] });
  });

  test("is not worked out for one framework alone", () => {
    expect(additions({}, needs("a", states("support")))).toBeUndefined();
  });
});

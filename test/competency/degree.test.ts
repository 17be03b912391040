import { describe, expect, test } from "vitest";
import { degreeOf } from "../builders/coverage.ts";
import * as write from "../builders/documents.ts";

function degree(
  mappings: readonly write.Part[],
  rules: write.Part = {},
  offering: write.Part = {},
): string {
  return degreeOf([
    write.framework("f", [{ id: "X" }]),
    write.microCredential("m", offering),
    write.course("c", { outcomes: [write.outcome("O1", { alignments: [{ target: "f#X" }] })] }),
    write.bank({ equivalence: { threshold: 1, ...rules } }),
    write.crosswalk(mappings, ["m c"]),
  ]);
}

const mapping = (relation: string, more: write.Part = {}) =>
  write.relates("m#K1", relation, "c#O1", more);

describe("a relation counts what the bank says", () => {
  test.each([
    ["exact", "1"],
    ["broader", "1"],
    ["narrower", "0 to 1"],
    ["close", "0 to 1"],
    ["related", "0"],
  ])("by default %s: %s", (relation, expected) => {
    expect(degree([mapping(relation)])).toBe(expected);
  });

  test("where it states something, that", () => {
    const relations = { exact: 1, broader: "90%", narrower: 0.5, close: "review", related: 0 };
    const of = (relation: string) => degree([mapping(relation)], { relations });
    expect(["broader", "narrower", "close", "related"].map(of)).toEqual([
      "0.9",
      "0.5",
      "0 to 1",
      "0",
    ]);
  });

  test("the relation is the strongest, even where a weaker one has been stated too", () => {
    expect(degree([mapping("narrower"), mapping("exact")])).toBe("1");
  });
});

describe("a degree that a mapping states", () => {
  test("replaces the bank's value", () => {
    expect(degree([mapping("narrower", { degree: "70%" })])).toBe("0.7");
    expect(degree([mapping("exact", { degree: 0.4 })])).toBe("0.4");
    expect(degree([mapping("related", { degree: 1 })])).toBe("1");
  });

  test("of nothing is nothing, and no longer open", () => {
    expect(degree([mapping("close", { degree: 0 })])).toBe("0");
  });

  test("replaces it whatever other relation holds", () => {
    expect(degree([mapping("exact"), mapping("narrower", { degree: "70%" })])).toBe("0.7");
    const byFramework = write.relates("m#K1", "exact", "f#X");
    expect(degree([byFramework, mapping("narrower", { degree: "70%" })])).toBe("0.7");
  });

  test("is the greatest of several", () => {
    const stated = [0.3, 0.7, 0.5].map((value) => mapping("narrower", { degree: value }));
    expect(degree(stated)).toBe("0.7");
  });

  test("does not count where it is only proposed", () => {
    const proposed = mapping("narrower", { degree: 1, status: "proposed" });
    expect(degree([mapping("narrower", { degree: 0.3 }), proposed])).toBe("0.3");
  });

  test("counts only what is admissible", () => {
    const stated = [mapping("narrower", { degree: "70%" })];
    expect(degree(stated, {}, { assessments: [] })).toBe("0");
    expect(degree(stated, {}, { assessments: undefined })).toBe("0 to 0.7");
  });
});

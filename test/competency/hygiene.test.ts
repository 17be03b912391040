import { describe, expect, test } from "vitest";
import { RelationGraph } from "../../src/competency/graph.ts";
import { checkMappings } from "../../src/competency/hygiene/check-mappings.ts";
import * as write from "../builders/documents.ts";
import { catalogueOf } from "../builders/workspace.ts";

const offering = write.microCredential("m", {
  competencies: [write.competency("K1", { alignments: [{ target: "f#A" }] })],
});
const course = write.course("c", {
  outcomes: [write.outcome("O1", { alignments: [{ target: "g#A" }] })],
});
const frameworks = [
  write.framework("f", [{ id: "A" }, { id: "B", parent: "A" }, { id: "C", parent: "B" }]),
  write.framework("g", [{ id: "A" }, { id: "B" }]),
];

function found(...mappings: readonly (readonly [string, string, string, write.Part?])[]): string[] {
  const crosswalk = write.crosswalk(
    mappings.map(([from, relation, to, more]) => write.relates(from, relation, to, more)),
  );
  const catalogue = catalogueOf([offering, course, ...frameworks, crosswalk]);
  return checkMappings(catalogue, new RelationGraph(catalogue).closure).map(
    ({ code, message }) => `${code}: ${message}`,
  );
}

describe("mappings that change nothing", () => {
  test("a needed one is let alone", () => {
    expect(found(["f#A", "exact", "g#A"])).toEqual([]);
  });

  test.each<[string, ...[string, string, string][]]>([
    ["the same again", ["f#A", "exact", "g#A"], ["f#A", "exact", "g#A"]],
    ["the same from the other end", ["f#A", "exact", "g#A"], ["g#A", "exact", "f#A"]],
    ["weaker than before", ["f#A", "exact", "g#A"], ["f#A", "close", "g#A"]],
    ["what the hierarchy says", ["f#A", "exact", "g#A"], ["f#A", "broader", "f#C"]],
    ["what an alignment says", ["f#A", "exact", "g#A"], ["m#K1", "exact", "f#A"]],
    ["what two alignments say", ["f#A", "exact", "g#A"], ["m#K1", "exact", "c#O1"]],
  ])("%s: the later one", (_, ...mappings) => {
    expect(found(...mappings)).toHaveLength(1);
    expect(found(...mappings)[0]).toMatch(/^idle-mapping: .* is implied already$/);
  });

  test("of three in a ring of exact, one", () => {
    const ring = [
      ["f#A", "exact", "g#A"],
      ["g#A", "exact", "https://example.org/x"],
      ["https://example.org/x", "exact", "f#A"],
    ] as const;
    expect(found(...ring)).toHaveLength(1);
  });

  test("a degree of its own is a reason to stay", () => {
    const measured = ["m#K1", "exact", "c#O1", { degree: 0.9 }] as const;
    expect(found(["f#A", "exact", "g#A"], measured)).toEqual([]);
  });
});

describe("contradictions", () => {
  test("a circle by way of two frameworks, and the shortest", () => {
    const list = found(["f#C", "broader", "g#A"], ["g#A", "exact", "f#A"]);
    expect(list.filter((line) => line.startsWith("contradictory-relations"))).toEqual([
      "contradictory-relations: these relations lead back to where they begin: f#C broader g#A, exact f#A, broader f#B, broader f#C",
    ]);
  });

  test("each broader than the other", () => {
    const list = found(["f#A", "broader", "g#A"], ["f#A", "narrower", "g#A"]);
    expect(list.join("\n")).toContain("exclude each other");
  });

  test("a hierarchy mapped level by level is none, only said twice", () => {
    expect(found(["f#A", "exact", "g#A"], ["f#B", "narrower", "g#A"])).toEqual([
      "idle-mapping: f#B narrower g#A is implied already",
    ]);
  });
});

import { describe, expect, test } from "vitest";
import { RelationGraph } from "../../src/competency/graph.ts";
import * as write from "../builders/documents.ts";
import { catalogueOf, the } from "../builders/workspace.ts";

type Aligned = readonly (readonly [relation: string, target: string])[];

const aligned = (list: Aligned) => ({
  alignments: list.map(([relation, target]) => ({ relation, target })),
});

const offering = (id: string, ...list: Aligned) =>
  write.microCredential(id, { competencies: [write.competency("K1", aligned(list))] });

const course = (id: string, ...list: Aligned) =>
  write.course(id, { outcomes: [write.outcome("O1", aligned(list))] });

/** The relation of m's K1 to c's O1; `nothing` where there is none. */
function relationIn(...documents: readonly write.Part[]): string {
  const kinds = new Set(documents.map((d) => `${String(d.kind)} ${String(d.id)}`));
  const base = [offering("m"), course("c")].filter(
    (d) => !kinds.has(`${String(d.kind)} ${String(d.id)}`),
  );
  const catalogue = catalogueOf([...base, ...documents]);
  const found = new RelationGraph(catalogue).relate(
    the(catalogue.offerings, "m"),
    the(catalogue.courses, "c"),
  );
  return found.get("K1")?.get("O1")?.relation ?? "nothing";
}

const mapped = (...mappings: readonly (readonly [string, string, string])[]) =>
  write.crosswalk(mappings.map(([from, relation, to]) => write.relates(from, relation, to)));

/** A is the parent of B, B of C; X and Y stand apart. */
const tree = write.framework("f", [
  { id: "A" },
  { id: "B", parent: "A", uri: "https://example.org/b" },
  { id: "C", parent: "B" },
  { id: "X" },
  { id: "Y" },
]);

describe("a mapping relates a competency to an outcome", () => {
  test.each(["exact", "broader", "narrower", "close", "related"])(
    "%s, from is R than to",
    (relation) => {
      expect(relationIn(mapped(["m#K1", relation, "c#O1"]))).toBe(relation);
    },
  );

  test.each([
    ["exact", "exact"],
    ["broader", "narrower"],
    ["narrower", "broader"],
    ["close", "close"],
    ["related", "related"],
  ])("the other way round: %s is %s", (relation, expected) => {
    expect(relationIn(mapped(["c#O1", relation, "m#K1"]))).toBe(expected);
  });

  test("the strongest of several wins", () => {
    expect(relationIn(mapped(["m#K1", "related", "c#O1"], ["m#K1", "narrower", "c#O1"]))).toBe(
      "narrower",
    );
    expect(relationIn(mapped(["m#K1", "narrower", "c#O1"], ["m#K1", "broader", "c#O1"]))).toBe(
      "broader",
    );
  });

  test("a proposed one never enters", () => {
    const proposed = { status: "proposed" };
    const direct = write.crosswalk([write.relates("m#K1", "exact", "c#O1", proposed)]);
    expect(relationIn(direct)).toBe("nothing");
    const first = write.crosswalk([write.relates("m#K1", "exact", "f#A", proposed)]);
    expect(relationIn(tree, first, course("c", ["exact", "f#A"]))).toBe("nothing");
  });

  test("neither does a crosswalk that is not in effect", () => {
    const mapping = write.relates("m#K1", "exact", "c#O1");
    expect(relationIn(write.crosswalk([mapping], [], { effective: { to: "2024-12-31" } }))).toBe(
      "nothing",
    );
    expect(relationIn(write.crosswalk([mapping], [], { effective: { from: "2024-12-31" } }))).toBe(
      "exact",
    );
  });
});

describe("alignments read: owner relation target", () => {
  test.each<[string, string, string]>([
    ["exact", "exact", "exact"],
    ["broader", "exact", "broader"],
    ["narrower", "exact", "narrower"],
    ["exact", "broader", "narrower"],
    ["exact", "narrower", "broader"],
    ["broader", "narrower", "broader"],
    ["narrower", "broader", "narrower"],
    ["broader", "broader", "nothing"],
    ["narrower", "narrower", "nothing"],
    ["close", "exact", "close"],
    ["exact", "close", "close"],
    ["close", "close", "nothing"],
    ["related", "exact", "related"],
    ["related", "close", "nothing"],
    ["broader", "close", "nothing"],
  ])("K1 %s X and O1 %s X: K1 is %s", (ofCompetency, ofOutcome, expected) => {
    expect(
      relationIn(tree, offering("m", [ofCompetency, "f#X"]), course("c", [ofOutcome, "f#X"])),
    ).toBe(expected);
  });

  test("may be to the other document itself", () => {
    expect(relationIn(offering("m", ["broader", "c#O1"]))).toBe("broader");
    expect(relationIn(course("c", ["broader", "m#K1"]))).toBe("narrower");
  });

  test("may meet in a URI that no framework lists", () => {
    const uri = "http://data.europa.eu/esco/skill/1";
    expect(relationIn(offering("m", ["exact", uri]), course("c", ["exact", uri]))).toBe("exact");
    expect(relationIn(offering("m", ["exact", uri]), course("c", ["exact", `${uri}2`]))).toBe(
      "nothing",
    );
  });

  test("to the URI of a framework's competency are to that competency", () => {
    const uri = "https://example.org/b";
    expect(relationIn(tree, offering("m", ["exact", uri]), course("c", ["exact", "f#B"]))).toBe(
      "exact",
    );
    expect(relationIn(tree, offering("m", ["exact", "f#A"]), course("c", ["exact", uri]))).toBe(
      "broader",
    );
  });
});

describe("a parent is broader than its child", () => {
  test.each([
    ["A", "B", "broader"],
    ["A", "C", "broader"],
    ["C", "A", "narrower"],
    ["B", "B", "exact"],
    ["A", "X", "nothing"],
    ["X", "Y", "nothing"],
  ])("K1 is %s, O1 is %s: %s", (own, other, expected) => {
    expect(
      relationIn(tree, offering("m", ["exact", `f#${own}`]), course("c", ["exact", `f#${other}`])),
    ).toBe(expected);
  });

  test("two children of one parent have nothing to do with each other", () => {
    const siblings = write.framework("f", [
      { id: "A" },
      { id: "B", parent: "A" },
      { id: "C", parent: "A" },
    ]);
    expect(
      relationIn(siblings, offering("m", ["exact", "f#B"]), course("c", ["exact", "f#C"])),
    ).toBe("nothing");
    expect(
      relationIn(siblings, offering("m", ["narrower", "f#B"]), course("c", ["exact", "f#A"])),
    ).toBe("narrower");
  });
});

describe("mappings between frameworks and URIs", () => {
  const other = write.framework("g", [{ id: "Z" }]);

  test("join them", () => {
    const documents = [tree, other, mapped(["f#C", "exact", "g#Z"])];
    expect(
      relationIn(...documents, offering("m", ["exact", "f#A"]), course("c", ["exact", "g#Z"])),
    ).toBe("broader");
    expect(
      relationIn(...documents, offering("m", ["exact", "g#Z"]), course("c", ["exact", "f#B"])),
    ).toBe("narrower");
  });

  test("by way of a URI", () => {
    const uri = "urn:skill:1";
    const documents = [tree, mapped(["f#X", "exact", uri], [uri, "narrower", "c#O1"])];
    expect(relationIn(...documents, offering("m", ["exact", "f#X"]))).toBe("narrower");
  });

  test("that mix broader and narrower give nothing, but another path may", () => {
    const mixed = mapped(["m#K1", "broader", "f#X"], ["f#X", "narrower", "c#O1"]);
    expect(relationIn(tree, mixed)).toBe("nothing");
    const also = mapped(
      ["m#K1", "broader", "f#X"],
      ["f#X", "narrower", "c#O1"],
      ["m#K1", "close", "f#Y"],
      ["f#Y", "exact", "c#O1"],
    );
    expect(relationIn(tree, also)).toBe("close");
  });

  test("in a circle end", () => {
    const circle = mapped(
      ["f#X", "exact", "f#Y"],
      ["f#Y", "exact", "f#X"],
      ["m#K1", "close", "f#X"],
      ["f#Y", "exact", "c#O1"],
    );
    expect(relationIn(tree, circle)).toBe("close");
  });
});

describe("nothing of any other document enters", () => {
  const bridge = (middle: string) => mapped(["m#K1", "exact", middle], [middle, "exact", "c#O1"]);

  test("not by another offering", () => {
    expect(relationIn(offering("n"), bridge("n#K1"))).toBe("nothing");
  });

  test("not by another course", () => {
    expect(relationIn(course("d"), bridge("d#O1"))).toBe("nothing");
  });

  test("not by another's alignments", () => {
    const documents = [tree, offering("n", ["exact", "f#X"], ["exact", "c#O1"])];
    expect(relationIn(...documents, offering("m", ["exact", "f#X"]))).toBe("nothing");
    expect(relationIn(...documents, offering("m", ["exact", "n#K1"]))).toBe("nothing");
  });

  test("not by another's mappings to a framework", () => {
    const documents = [
      tree,
      offering("n"),
      mapped(["n#K1", "exact", "f#X"], ["n#K1", "exact", "f#Y"]),
    ];
    expect(
      relationIn(...documents, offering("m", ["exact", "f#X"]), course("c", ["exact", "f#Y"])),
    ).toBe("nothing");
  });

  test("but by other parts of the same two documents it does", () => {
    const twoOutcomes = write.course("c", { outcomes: write.outcomes(2) });
    const within = mapped(["m#K1", "broader", "c#O2"], ["c#O2", "exact", "c#O1"]);
    expect(relationIn(twoOutcomes, within)).toBe("broader");
    const twoCompetencies = write.microCredential("m", { competencies: write.competencies(2) });
    const inside = mapped(["m#K1", "broader", "m#K2"], ["m#K2", "broader", "c#O1"]);
    expect(relationIn(twoCompetencies, inside)).toBe("broader");
  });
});

describe("a joint mapping", () => {
  test("does not enter the graph", () => {
    const documents = [
      write.microCredential("m", { competencies: write.competencies(2) }),
      write.crosswalk([write.relates(["m#K1", "m#K2"], "exact", "c#O1")]),
    ];
    expect(relationIn(...documents)).toBe("nothing");
  });

  test("from a list of one is an ordinary one", () => {
    expect(relationIn(write.crosswalk([write.relates(["m#K1"], "broader", "c#O1")]))).toBe(
      "broader",
    );
  });
});

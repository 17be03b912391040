import { describe, expect, test } from "vitest";
import { coverageOf, degreeOf, said } from "../builders/coverage.ts";
import * as write from "../builders/documents.ts";
import { rulesOf, the } from "../builders/workspace.ts";

const two = write.course("c", { outcomes: write.outcomes(2) });
const first = write.relates("m#K1", "exact", "c#O1");
const world = (more: readonly write.Part[]) => [write.bank(), ...more];
const m = write.microCredential("m");

describe("of a relevant pair that nobody compared", () => {
  const documents = world([m, two, write.crosswalk([first])]);

  test("an outcome that nothing relates to is open", () => {
    expect(degreeOf(documents, "O2")).toBe("0 to 1");
    expect(said(coverageOf(documents).share)).toBe("0.5 to 1");
  });

  test.each([
    ["related, which counts 0", write.relates("m#K1", "related", "c#O2")],
    ["a degree of 0", write.relates("m#K1", "exact", "c#O2", { degree: 0 })],
  ])("an outcome that something relates to is not: %s", (_, mapping) => {
    expect(degreeOf(world([m, two, write.crosswalk([first, mapping])]), "O2")).toBe("0");
  });

  test("a proposed mapping relates nothing", () => {
    const proposed = write.relates("m#K1", "exact", "c#O2", { status: "proposed" });
    expect(degreeOf(world([m, two, write.crosswalk([first, proposed])]), "O2")).toBe("0 to 1");
  });

  test("an outcome whose parts something relates to is not open itself", () => {
    const parted = write.course("c", {
      outcomes: [
        write.outcome("O1"),
        write.outcome("O2", { parts: ["P1", "P2"] }),
        write.outcome("P1"),
        write.outcome("P2"),
      ],
    });
    const mapping = write.relates("m#K1", "related", "c#P1");
    const parts = world([m, parted, write.crosswalk([first, mapping])]);
    expect(degreeOf(parts, "P2")).toBe("0 to 1");
    expect(degreeOf(parts, "O2")).toBe("0 to 0.5");
  });

  test("each member that is silent leaves it open", () => {
    const n = write.microCredential("n");
    const both = [m, n, two];
    const mappings = [first, write.relates("n#K1", "exact", "c#O1")];
    const half = world([...both, write.crosswalk(mappings, ["m c"])]);
    expect(degreeOf(half, "O2", ["m"])).toBe("0");
    expect(degreeOf(half, "O2", ["m", "n"])).toBe("0 to 1");
  });
});

describe("of a compared pair silence means 0", () => {
  test("where a crosswalk lists it", () => {
    expect(degreeOf(world([m, two, write.crosswalk([first], ["m c"])]), "O2")).toBe("0");
  });

  const framework = (id = "f") => write.framework(id, [{ id: "A", uri: "urn:a" }, { id: "B" }]);
  const to = (...targets: readonly string[]) => ({
    alignments: targets.map((target) => ({ target })),
  });
  const offering = (...lists: readonly (readonly string[])[]) =>
    write.microCredential("m", {
      competencies: lists.map((list, index) => write.competency(`K${index + 1}`, to(...list))),
    });
  const course = (...lists: readonly (readonly string[])[]) =>
    write.course("c", {
      outcomes: lists.map((list, index) => write.outcome(`O${index + 1}`, to(...list))),
    });

  test("where all of both align to one framework", () => {
    expect(degreeOf(world([framework(), offering(["f#A"]), course(["f#A"], ["f#B"])]), "O2")).toBe(
      "0",
    );
  });

  test("also by the URI of its competency", () => {
    expect(
      degreeOf(world([framework(), offering(["urn:a"]), course(["f#A"], ["f#B"])]), "O2"),
    ).toBe("0");
  });

  test.each<[string, readonly write.Part[]]>([
    ["a competency is left out", [framework(), offering(["f#A"], []), course(["f#A"], ["f#B"])]],
    ["an outcome is left out", [framework(), offering(["f#A"]), course(["f#A"], [])]],
    [
      "they align to different frameworks",
      [framework(), framework("g"), offering(["f#A"]), course(["f#A"], ["g#B"])],
    ],
    ["they align to URIs of no framework", [offering(["urn:x"]), course(["urn:x"], ["urn:y"])]],
  ])("not where %s", (_, documents) => {
    expect(degreeOf(world(documents), "O2")).toBe("0 to 1");
  });

  test("not where a mapping stands in for an alignment", () => {
    const mapping = write.crosswalk([write.relates("c#O2", "exact", "f#B")]);
    expect(
      degreeOf(world([framework(), offering(["f#A"]), course(["f#A"], []), mapping]), "O2"),
    ).toBe("0 to 1");
  });

  test("not where there is nothing to compare", () => {
    const empty = write.microCredential("m", {
      competencies: [],
      pathways: { claims: [{ course: "c" }] },
    });
    expect(degreeOf(world([framework(), empty, course(["f#A"])]))).toBe("0 to 1");
  });
});

describe("a pair is relevant", () => {
  const isRelevant = (...documents: readonly write.Part[]): boolean => {
    const { judge, catalogue } = rulesOf(world([...documents]));
    return judge.pair(the(catalogue.offerings, "m"), the(catalogue.courses, "c")).relevant;
  };

  test.each([
    ["exact", true],
    ["close", true],
    ["related", false],
  ])("where some possible degree is above 0: %s", (relation, expected) => {
    expect(isRelevant(m, two, write.crosswalk([write.relates("m#K1", relation, "c#O1")]))).toBe(
      expected,
    );
  });

  test("not where what relates cannot count", () => {
    const optional = write.microCredential("m", {
      competencies: [write.competency("K1", { demonstrated: "optional" })],
    });
    expect(isRelevant(optional, two, write.crosswalk([first]))).toBe(false);
  });

  test("where the offering claims the course", () => {
    const claims = [{ course: "c", program: "program" }];
    const claiming = write.microCredential("m", { pathways: { claims } });
    expect(isRelevant(claiming, two, write.program())).toBe(true);
    expect(isRelevant(m, two)).toBe(false);
  });

  test("for each member of joint evidence", () => {
    const mapping = write.crosswalk([write.relates(["m#K1", "n#K1"], "exact", "c#O1")]);
    expect(isRelevant(m, two, write.microCredential("n"), mapping)).toBe(true);
  });

  test("of a pair that is not, no outcome is open", () => {
    expect(degreeOf(world([m, two]), "O1")).toBe("0");
  });
});

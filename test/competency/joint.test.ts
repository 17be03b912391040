import { describe, expect, test } from "vitest";
import { covers, degreeOf } from "../builders/coverage.ts";
import * as write from "../builders/documents.ts";

const joint = (from: readonly string[], more: write.Part = {}) =>
  write.relates(from, "exact", "c#O1", more);

const world = (
  offerings: readonly write.Part[],
  mappings: readonly write.Part[],
  compared: readonly `${string} ${string}`[] = [],
) => [...offerings, write.course("c"), write.bank(), write.crosswalk(mappings, compared)];

describe("joint evidence within one micro-credential", () => {
  const m = (...competencies: readonly write.Part[]) =>
    write.microCredential("m", {
      competencies,
      assessments: [{ id: "A1", type: "testing", competencies: competencies.map((k) => k.id) }],
    });
  const both = [joint(["m#K1", "m#K2"])];

  test("counts where all of it is admissible", () => {
    expect(degreeOf(world([m(write.competency("K1"), write.competency("K2"))], both))).toBe("1");
  });

  test.each([
    ["optional", "0"],
    [undefined, "0 to 1"],
  ])("is worth no more than its weakest member: one is %s", (demonstrated, expected) => {
    const weak = write.competency("K2", { demonstrated });
    expect(degreeOf(world([m(write.competency("K1"), weak)], both))).toBe(expected);
  });

  test("counts what the mapping states", () => {
    const stated = [joint(["m#K1", "m#K2"], { degree: "60%" })];
    expect(degreeOf(world([m(...write.competencies(2))], stated))).toBe("0.6");
  });

  test("does not count where it is only proposed", () => {
    const proposed = [joint(["m#K1", "m#K2"], { status: "proposed" })];
    expect(degreeOf(world([m(...write.competencies(2))], proposed, ["m c"]))).toBe("0");
  });
});

describe("joint evidence across micro-credentials", () => {
  const offerings = ["m", "n", "o"].map((id) => write.microCredential(id));
  const documents = world(offerings, [joint(["m#K1", "n#K1"])], ["m c", "n c", "o c"]);

  test("counts where all of them are held", () => {
    expect(degreeOf(documents, "O1", ["m", "n"])).toBe("1");
    expect(degreeOf(documents, "O1", ["m"])).toBe("0");
    expect(degreeOf(documents, "O1", ["m", "o"])).toBe("0");
    expect(covers(documents, ["m", "n", "o"])).toBe("yes");
  });

  test("relates each of its members, so that none is silent", () => {
    const open = world(offerings, [joint(["m#K1", "n#K1"])]);
    expect(degreeOf(open, "O1", ["m"])).toBe("0");
    expect(degreeOf(open, "O1", ["n"])).toBe("0");
  });

  test("adds to what is there without it", () => {
    const half = write.relates("m#K1", "narrower", "c#O1", { degree: 0.5 });
    const mixed = world(
      offerings,
      [joint(["m#K1", "n#K1"], { degree: 0.9 }), half],
      ["m c", "n c"],
    );
    expect(degreeOf(mixed, "O1", ["m"])).toBe("0.5");
    expect(degreeOf(mixed, "O1", ["m", "n"])).toBe("0.9");
  });

  test("needs the level of each member", () => {
    const high = (id: string, value: string) =>
      write.microCredential(id, {
        competencies: [write.competency("K1", { level: { scale: "scale", value } })],
      });
    const levelled = [
      write.scale(),
      high("m", "high"),
      high("n", "low"),
      write.course("c", {
        outcomes: [write.outcome("O1", { level: { scale: "scale", value: "middle" } })],
      }),
      write.bank(),
      write.crosswalk([joint(["m#K1", "n#K1"])]),
    ];
    expect(degreeOf(levelled, "O1", ["m", "n"])).toBe("0");
  });
});

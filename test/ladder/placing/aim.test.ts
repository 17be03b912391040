import { describe, expect, test } from "vitest";
import { Rational } from "../../../src/kernel/rational.ts";
import * as write from "../../builders/documents.ts";
import { type About, credit, placed, places, unassigned } from "./world.ts";

const world = [
  write.bank(),
  ...credit("m"),
  ...credit("n", unassigned(1.5)),
  write.program({
    requirements: [
      { id: "first", credits: 3, from: {} },
      { id: "then", allOf: [{ id: "rest", credits: 57, from: {} }] },
    ],
  }),
];

const aimed = (about: About) => places(placed(world, about));

describe("an allocation aims", () => {
  test("at the most credit where nothing else is said", () => {
    expect(aimed({})).toEqual(["m → first 3", "n → then/rest 1.5"]);
  });

  test("at so much credit, and takes no more", () => {
    expect(String(placed(world, { total: Rational.of(3, 2) }).credits)).toBe("1.5");
    expect(String(placed(world, { total: Rational.of(4) }).credits)).toBe("4");
    expect(String(placed(world, { total: Rational.of(99) }).credits)).toBe("4.5");
  });

  test("at one requirement only, with what is below it", () => {
    expect(aimed({ within: "then" })).toEqual(["m → then/rest 3", "n → then/rest 1.5"]);
    expect(aimed({ within: "the" })).toEqual([]);
  });

  test("at objectives that know which micro-credential has which weight", () => {
    const asked: string[][] = [];
    aimed({
      objectives: (ids) => {
        asked.push([...ids]);
        return [{ measure: "uses", weights: ids.map(() => 1) }];
      },
    });
    expect(asked).toEqual([["m", "n"]]);
  });
});

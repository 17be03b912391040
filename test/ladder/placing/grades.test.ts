import { describe, expect, test } from "vitest";
import * as write from "../../builders/documents.ts";
import { assigned, credit, exception, placed, places } from "./world.ts";

const scale = {
  kind: "grade-scale",
  id: "letters",
  bands: [
    { grade: "B", from: 70, to: 79 },
    { grade: "C", from: 60, to: 69 },
  ],
  pass: ["S"],
};

const documents = (minimum: string | number, ...more: readonly write.Part[]) => [
  scale,
  write.course("c"),
  write.course("other"),
  write.bank({ grade: { scale: "letters" } }),
  write.program({
    requirements: [
      { id: "all", minimumGrade: minimum, allOf: [{ id: "core", course: "c" }] },
      { id: "rest", course: "c" },
    ],
  }),
  ...more,
];

/** Where a course with a grade goes. */
const goes = (grade: string | null, mode: "certain" | "possible", minimum: string | number = "B") =>
  places(placed(documents(minimum), { mode, taken: [{ course: "c", grade }] }));

describe("a least grade", () => {
  test("keeps out an earned course with a lower grade", () => {
    expect(goes("C", "possible")).toEqual(["c → rest 3"]);
    expect(goes("B", "certain")).toEqual(["c → all/core 3"]);
    expect(goes("82", "certain")).toEqual(["c → all/core 3"]);
    expect(goes("64", "possible", 65)).toEqual(["c → rest 3"]);
  });

  test("is possibly met by a grade that is not known", () => {
    for (const grade of [null, "S"]) {
      expect(goes(grade, "certain")).toEqual(["c → rest 3"]);
      expect(goes(grade, "possible")).toEqual(["c → all/core 3"]);
    }
    expect(goes("C", "certain", "65%")).toEqual(["c → rest 3"]);
    expect(goes("C", "possible", "65%")).toEqual(["c → all/core 3"]);
  });

  test("is taken to be met where no learner is asked about", () => {
    expect(places(placed(documents("B", ...credit("m", assigned("c")))))).toEqual([
      "m → all/core 3",
    ]);
  });

  test("is asked of the micro-credentials that a learner holds", () => {
    const world = documents("B", ...credit("m", assigned("c")));
    const held = (grade: string | null, mode: "certain" | "possible") =>
      places(placed(world, { mode, grades: new Map([["m", grade]]) }));
    expect(held("B", "certain")).toEqual(["m → all/core 3"]);
    expect(held("C", "possible")).toEqual(["m → rest 3"]);
    expect(held(null, "certain")).toEqual(["m → rest 3"]);
    expect(held(null, "possible")).toEqual(["m → all/core 3"]);
  });
});

describe("an exception with another least grade", () => {
  const lowered = (more: write.Part) =>
    documents("B", exception("minimum-grade", { minimumGrade: "C", ...more }));
  const where = (more: write.Part, grade = "C") =>
    places(placed(lowered(more), { taken: [{ course: "c", grade }] }));

  test("takes the place of what is stated at its requirement and above", () => {
    expect(where({ requirement: "all" })).toEqual(["c → all/core 3"]);
    expect(where({ requirement: "all/core" })).toEqual(["c → all/core 3"]);
    expect(where({ requirement: "rest" })).toEqual(["c → rest 3"]);
  });

  test("may be about one item only", () => {
    expect(where({ item: "c" })).toEqual(["c → all/core 3"]);
    expect(where({ requirement: "all", item: "other" })).toEqual(["c → rest 3"]);
  });

  test("asks for more as well", () => {
    const world = documents("B", exception("minimum-grade", { minimumGrade: "90", item: "c" }));
    expect(
      places(placed(world, { mode: "possible", taken: [{ course: "c", grade: "B" }] })),
    ).toEqual([]);
  });
});

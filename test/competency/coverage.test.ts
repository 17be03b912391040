import { describe, expect, test } from "vitest";
import { coverageOf, covers, degreeOf, said } from "../builders/coverage.ts";
import * as write from "../builders/documents.ts";

/** A compared pair: K1 gives each outcome the degree listed. */
function world(
  outcomes: readonly write.Part[],
  degrees: Readonly<Record<string, string | number>>,
  rules: write.Part = {},
): write.Part[] {
  const mappings = Object.entries(degrees).map(([id, degree]) =>
    write.relates("m#K1", "exact", `c#${id}`, { degree }),
  );
  return [
    write.microCredential("m"),
    write.course("c", { outcomes }),
    write.bank({ equivalence: { threshold: "80%", ...rules } }),
    write.crosswalk(mappings, ["m c"]),
  ];
}

const weighted = (...weights: readonly number[]) =>
  weights.map((weight, index) => write.outcome(`O${index + 1}`, { weight }));

const share = (documents: readonly write.Part[]) => said(coverageOf(documents).share);

describe("coverage is the weighted mean of the degrees", () => {
  test.each<[string, write.Part[], Record<string, number | string>, string]>([
    ["equal weights", write.outcomes(4), { O1: 1, O2: 1, O3: 0.5 }, "0.625"],
    ["stated weights", weighted(3, 1), { O1: 1 }, "0.75"],
    ["fractions of weights", weighted(0.1, 0.2), { O2: 1 }, "0.6666"],
    ["a weight of 0", weighted(1, 0), { O1: 1 }, "1"],
    ["nothing", write.outcomes(2), {}, "0"],
  ])("%s", (_, outcomes, degrees, expected) => {
    expect(share(world(outcomes, degrees))).toBe(expected);
  });

  test("an unstated weight is 1", () => {
    const outcomes = [write.outcome("O1", { weight: 3 }), write.outcome("O2")];
    expect(share(world(outcomes, { O2: 1 }))).toBe("0.25");
  });
});

describe("the threshold", () => {
  test("is reached by exactly as much", () => {
    expect(covers(world(write.outcomes(5), { O1: 1, O2: 1, O3: 1, O4: 1 }))).toBe("yes");
    expect(covers(world(weighted(0.1, 0.7, 0.2), { O1: 1, O2: 1 }))).toBe("yes");
  });

  test("is not reached by the least bit less", () => {
    expect(covers(world(weighted(0.7999, 0.2001), { O1: 1 }))).toBe("no");
  });

  test("of two thirds is not one of 66.67 %", () => {
    const outcomes = write.outcomes(3);
    const degrees = { O1: 1, O2: 1 };
    expect(covers(world(outcomes, degrees, { threshold: "66.66%" }))).toBe("yes");
    expect(covers(world(outcomes, degrees, { threshold: "66.67%" }))).toBe("no");
  });

  test("may be everything", () => {
    expect(covers(world(write.outcomes(2), { O1: 1, O2: 1 }, { threshold: 1 }))).toBe("yes");
    expect(covers(world(write.outcomes(2), { O1: 1, O2: "99.99%" }, { threshold: 1 }))).toBe("no");
  });
});

describe("a floor for every outcome", () => {
  const rules = { threshold: 0.5, perOutcomeFloor: 0.5 };

  test("is reached by exactly as much", () => {
    expect(covers(world(write.outcomes(2), { O1: 1, O2: 0.5 }, rules))).toBe("yes");
    expect(covers(world(write.outcomes(2), { O1: 1, O2: 0.4999 }, rules))).toBe("no");
  });

  test("holds of outcomes that weigh nothing, too", () => {
    expect(covers(world(weighted(1, 0), { O1: 1 }, rules))).toBe("no");
  });
});

describe("an essential outcome", () => {
  const outcomes = [...write.outcomes(4), write.outcome("O5", { essential: true })];

  test("must be met in full, however much else is", () => {
    const most = { O1: 1, O2: 1, O3: 1, O4: 1 };
    expect(covers(world(outcomes, most))).toBe("no");
    expect(covers(world(outcomes, { ...most, O5: "99%" }))).toBe("no");
    expect(covers(world(outcomes, { ...most, O5: 1 }))).toBe("yes");
  });

  test("does not make up for the others", () => {
    expect(covers(world(outcomes, { O5: 1 }))).toBe("no");
  });
});

describe("parts of an outcome", () => {
  const parted = [
    write.outcome("O1", { parts: ["P1", "P2"] }),
    write.outcome("P1", { weight: 3 }),
    write.outcome("P2"),
    write.outcome("O2"),
  ];

  test("give it their weighted mean, and are not counted themselves", () => {
    const documents = world(parted, { P1: 1, O2: 1 });
    expect(degreeOf(documents, "O1")).toBe("0.75");
    expect(share(documents)).toBe("0.875");
  });

  test("do not lower what it has of itself", () => {
    expect(degreeOf(world(parted, { O1: 0.9, P1: 1 }), "O1")).toBe("0.9");
  });

  test("may have parts", () => {
    const nested = [
      write.outcome("O1", { parts: ["P1", "P2"] }),
      write.outcome("P1", { parts: ["Q1", "Q2"] }),
      write.outcome("P2"),
      write.outcome("Q1"),
      write.outcome("Q2"),
    ];
    expect(degreeOf(world(nested, { Q1: 1, P2: 1 }), "O1")).toBe("0.75");
  });

  test("that weigh nothing give it nothing", () => {
    const weightless = [write.outcome("O1", { parts: ["P1"] }), write.outcome("P1", { weight: 0 })];
    expect(degreeOf(world(weightless, { P1: 1 }), "O1")).toBe("0");
  });

  test("below the floor do not count against their whole", () => {
    const documents = world(parted, { P1: 1, O2: 1 }, { threshold: 0.5, perOutcomeFloor: 0.5 });
    expect(covers(documents)).toBe("yes");
  });
});

describe("what covers nothing", () => {
  test.each<[string, write.Part[]]>([
    ["a course without outcomes", []],
    ["outcomes that all weigh nothing", weighted(0, 0)],
  ])("%s", (_, outcomes) => {
    const documents = world(outcomes, {}, { threshold: 0.01 });
    expect(share(documents)).toBe("0");
    expect(covers(documents)).toBe("no");
  });
});

describe("a set", () => {
  test("has the greatest degree of its members for each outcome, not their sum", () => {
    const documents = [
      write.microCredential("m"),
      write.microCredential("n"),
      write.course("c", { outcomes: write.outcomes(2) }),
      write.bank(),
      write.crosswalk(
        [
          write.relates("m#K1", "exact", "c#O1", { degree: 0.5 }),
          write.relates("n#K1", "exact", "c#O1", { degree: 0.4 }),
          write.relates("n#K1", "exact", "c#O2"),
        ],
        ["m c", "n c"],
      ),
    ];
    expect(said(coverageOf(documents, ["m", "n"]).share)).toBe("0.75");
  });
});

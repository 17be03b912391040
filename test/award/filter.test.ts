import { describe, expect, test } from "vitest";
import { type Filterable, passes, poolAccepts } from "../../src/award/filter.ts";
import type { Filter } from "../../src/documents/requirement.ts";

const award: Filterable = {
  type: "assigned",
  course: "c",
  subject: "BTEC",
  level: 2,
  number: 2100,
  tags: ["applied", "lab"],
  route: "plar",
  providers: ["ubc", "bcit"],
};

const bare: Filterable = {
  type: "unassigned",
  course: null,
  subject: null,
  level: null,
  number: null,
  tags: [],
  route: "transfer",
  providers: [],
};

describe("a filter", () => {
  test.each<[Filter, boolean, boolean]>([
    [{}, true, true],
    [{ subjects: ["BTEC", "X"] }, true, false],
    [{ subjects: ["X"] }, false, false],
    [{ subjects: [] }, false, false],
    [{ levels: [1, 2] }, true, false],
    [{ levels: [3] }, false, false],
    [{ numbers: [{ from: 2100, to: 2100 }] }, true, false],
    [{ numbers: [{ from: 2101 }] }, false, false],
    [{ numbers: [{ to: 1999 }, { from: 2000 }] }, true, false],
    [{ numbers: [{}] }, true, false],
    [{ courses: ["c"] }, true, false],
    [{ courses: ["d"] }, false, false],
    [{ tags: ["lab"] }, true, false],
    [{ tags: ["theory"] }, false, false],
    [{ exceptCourses: ["c"] }, false, true],
    [{ exceptCourses: ["d"] }, true, true],
    [{ exceptSubjects: ["BTEC"] }, false, true],
    [{ exceptSubjects: ["X"] }, true, true],
    [{ exceptTags: ["lab"] }, false, true],
    [{ exceptTags: ["theory"] }, true, true],
    [{ tags: ["applied"], exceptTags: ["lab"] }, false, false],
    [{ routes: ["plar"] }, true, false],
    [{ routes: ["plar", "transfer"] }, true, true],
    [{ awardTypes: ["assigned"] }, true, false],
    [{ awardTypes: ["unassigned"] }, false, true],
    [{ providers: ["bcit"] }, true, false],
    [{ providers: ["sfu"] }, false, false],
    [{ subjects: ["BTEC"], levels: [3] }, false, false],
    [{ subjects: ["BTEC"], levels: [2], tags: ["lab"], exceptCourses: ["d"] }, true, false],
  ])("%j: an award %s, one without attributes %s", (filter, whole, without) => {
    expect(passes(filter, award)).toBe(whole);
    expect(passes(filter, bare)).toBe(without);
  });

  test("that is absent takes everything", () => {
    expect(passes(undefined, bare)).toBe(true);
  });
});

describe("a pool", () => {
  const block: Filterable = { ...bare, type: "block", route: "plar", providers: ["ubc"] };

  test.each<[Filter, boolean]>([
    [{}, true],
    [{ routes: ["plar"] }, true],
    [{ providers: ["ubc"] }, true],
    [{ awardTypes: ["block"] }, true],
    [{ exceptSubjects: ["BTEC"], exceptCourses: ["c"] }, true],
    [{ awardTypes: ["assigned"] }, false],
    [{ subjects: ["BTEC"] }, false],
    [{ levels: [1] }, false],
    [{ numbers: [{}] }, false],
    [{ courses: ["c"] }, false],
    [{ tags: ["lab"] }, false],
  ])(
    "takes a block where it names no subject, level, number, course or tag: %j",
    (filter, expected) => {
      expect(poolAccepts(filter, block)).toBe(expected);
    },
  );

  test("takes no waiver", () => {
    expect(poolAccepts({}, { ...award, type: "waiver" })).toBe(false);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as write from "../builders/documents.ts";
import { awardsOf } from "../builders/workspace.ts";

/** Offerings by id with the outcomes each meets in full. */
function world(
  meets: Readonly<Record<string, readonly number[]>>,
  more: {
    bank?: write.Part;
    offerings?: Readonly<Record<string, write.Part>>;
    outcomes?: number;
  } = {},
): write.Part[] {
  const ids = Object.keys(meets);
  const count = more.outcomes ?? Math.max(...Object.values(meets).flat());
  const mappings = ids.flatMap((id) =>
    (meets[id] ?? []).map((n) => write.relates(`${id}#K1`, "exact", `c#O${n}`)),
  );
  return [
    ...ids.map((id) => write.microCredential(id, more.offerings?.[id])),
    write.course("c", { outcomes: write.outcomes(count) }),
    write.program(),
    write.bank({ cluster: { allowed: true, most: 4 }, ...more.bank }),
    write.crosswalk(
      mappings,
      ids.map((id) => `${id} c` as const),
    ),
  ];
}

const sets = (documents: readonly write.Part[]): string[] =>
  awardsOf(documents)
    .map((award) => award.replace(" assigned:c:", " ").replace(/ 3$/, ""))
    .sort();

describe("several that cover a course only together", () => {
  test("are one award", () => {
    expect(sets(world({ a: [1], b: [2] }))).toEqual(["eligible a+b"]);
  });

  test("are named in the order of their ids", () => {
    expect(sets(world({ z: [1], b: [2] }))).toEqual(["eligible b+z"]);
  });

  test("are none where the bank does not combine", () => {
    expect(sets(world({ a: [1], b: [2] }, { bank: { cluster: undefined } }))).toEqual([]);
    const off = { cluster: { allowed: false, most: 4 } };
    expect(sets(world({ a: [1], b: [2] }, { bank: off }))).toEqual([]);
  });

  test("are at most as many as the bank combines", () => {
    const three = { a: [1], b: [2], c: [3] };
    const most = (n: number) => ({ bank: { cluster: { allowed: true, most: n } } });
    expect(sets(world(three, most(3)))).toEqual(["eligible a+b+c"]);
    expect(sets(world(three, most(2)))).toEqual([]);
    expect(sets(world({ a: [1, 2, 3], b: [2] }, most(1)))).toEqual(["eligible a"]);
  });

  test("carry the hours of all", () => {
    const hours = (learning: number) => ({ hours: { learning } });
    const bank = {
      hours: { perCredit: { learning: 45 }, check: "ceiling" },
      cluster: { allowed: true, most: 2 },
    };
    const of = (a: number, b: number) =>
      sets(world({ a: [1], b: [2] }, { bank, offerings: { a: hours(a), b: hours(b) } }));
    expect(of(90, 45)).toEqual(["eligible a+b"]);
    expect(of(90, 44)).toEqual([]);
  });
});

describe("only the smallest sets under inclusion", () => {
  test("one that covers it alone is not combined", () => {
    expect(sets(world({ a: [1, 2], b: [2], c: [1] }))).toEqual(["eligible a", "eligible b+c"]);
  });

  test("a set of two does not stand in the way of another of three", () => {
    const three = { a: [1, 2], b: [3, 4], c: [1, 3], d: [2], e: [4] };
    expect(sets(world(three))).toEqual([
      "eligible a+b",
      "eligible a+c+e",
      "eligible b+c+d",
      "eligible c+d+e",
    ]);
  });

  test("one that has nothing to do with the course is in none", () => {
    expect(sets(world({ a: [1], b: [2], c: [] }))).toEqual(["eligible a+b"]);
  });
});

describe("certain and possible sets", () => {
  const unassessed = { assessments: undefined };

  test("a possible one does not hide a certain one that contains it", () => {
    const meets = { a: [1, 2], b: [1], c: [2] };
    expect(sets(world(meets, { offerings: { a: unassessed } }))).toEqual([
      "eligible b+c",
      "review a",
    ]);
    const narrower = [
      ...world({ a: [], b: [2] }, { outcomes: 2 }).filter((d) => d.kind !== "crosswalk"),
      write.crosswalk(
        [
          write.relates("a#K1", "exact", "c#O1"),
          write.relates("a#K1", "close", "c#O2"),
          write.relates("b#K1", "exact", "c#O2"),
        ],
        ["a c", "b c"],
      ),
    ];
    expect(sets(narrower)).toEqual(["eligible a+b", "review a"]);
  });

  test("a certain one hides the possible ones that contain it", () => {
    expect(sets(world({ a: [1], b: [1] }, { offerings: { b: unassessed } }))).toEqual([
      "eligible a",
      "review b",
    ]);
    expect(sets(world({ a: [1, 2], b: [1], c: [2] }, { offerings: { b: unassessed } }))).toEqual([
      "eligible a",
      "review b+c",
    ]);
  });

  test("one member's gate makes all of it uncertain, or rules it out", () => {
    const gate = (require: unknown) => ({
      gates: [{ id: "g", title: "G", require }],
      cluster: { allowed: true, most: 2 },
    });
    const stated = { required: ["developer"], properties: { developer: { const: "x" } } };
    const of = (b: write.Part) =>
      sets(
        world({ a: [1], b: [2] }, { bank: gate(stated), offerings: { a: { developer: "x" }, b } }),
      );
    expect(of({ developer: "x" })).toEqual(["eligible a+b"]);
    expect(of({})).toEqual(["review a+b"]);
    expect(of({ developer: "y" })).toEqual([]);
  });
});

describe("no two members share learning", () => {
  test.each<[string, Record<string, write.Part>]>([
    ["one is part of the other", { a: { composedOf: ["b"] } }],
    ["both contain a third", { a: { composedOf: ["x"] }, b: { composedOf: ["x"] } }],
    [
      "both adapt one curriculum",
      { a: { basedOn: { microCredential: "x" } }, b: { basedOn: { microCredential: "x" } } },
    ],
    ["one adapts the other", { b: { basedOn: { microCredential: "a" } } }],
    [
      "by several steps",
      { a: { composedOf: ["x"] }, x: { composedOf: ["y"] }, b: { composedOf: ["y"] } },
    ],
  ])("%s", (_, offerings) => {
    const meets = { a: [1], b: [2], x: [], y: [] };
    expect(sets(world(meets, { offerings }))).toEqual([]);
    expect(sets(world(meets))).toEqual(["eligible a+b"]);
  });
});

describe("against all subsets, one by one", () => {
  const ids = ["a", "b", "c", "d", "e"] as const;
  const some = fc.subarray([1, 2, 3]);
  const meetings = fc.record({ a: some, b: some, c: some, d: some, e: some });

  test("the certain sets are the minimal covering ones within the size", () => {
    fc.assert(
      fc.property(meetings, fc.integer({ min: 1, max: 4 }), (meets, most) => {
        const documents = world(meets, {
          outcomes: 3,
          bank: { cluster: { allowed: true, most } },
        });
        const subsets = Array.from({ length: 2 ** ids.length }, (_, bits) =>
          ids.filter((_, index) => (bits >> index) % 2 === 1),
        ).filter((set) => set.length <= most);
        const covering = subsets.filter(
          (set) => new Set(set.flatMap((id) => meets[id])).size === 3,
        );
        const minimal = covering.filter(
          (set) =>
            !covering.some((other) => other !== set && other.every((id) => set.includes(id))),
        );
        expect(sets(documents)).toEqual(minimal.map((set) => `eligible ${set.join("+")}`).sort());
      }),
      { numRuns: 40 },
    );
  });
});

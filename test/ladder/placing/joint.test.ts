import { describe, expect, test } from "vitest";
import type { JointAllocation } from "../../../src/ladder/placing/joint/allocate-jointly.ts";
import * as write from "../../builders/documents.ts";
import {
  type About,
  assigned,
  credit,
  exception,
  placed,
  placedTogether,
  places,
} from "./world.ts";

const program = (id: string, more: write.Part = {}) =>
  write.program({
    id,
    credits: 6,
    requirements: [{ id: "any", credits: 6, from: { subjects: ["ABC"] } }],
    ...more,
  });

/** The places in each program, as `one m → any 3`. */
const all = (found: JointAllocation): string[] =>
  found.programs.flatMap((share) => places(share).map((place) => `${share.program} ${place}`));

const together = (
  documents: readonly write.Part[],
  about: About = {},
  order: readonly string[] = ["one", "two"],
) => placedTogether([write.bank(), ...documents], order, about);

describe("several programs without a rule about each other", () => {
  test("each take what the others do not", () => {
    const documents = [
      program("one"),
      program("two"),
      ...["a", "b", "c", "d"].flatMap((id) => credit(id)),
    ];
    const found = together(documents);
    expect(String(found.credits)).toBe("12");
    expect(found.optimal).toBe(true);
    expect(found.programs.map(({ credits }) => String(credits))).toEqual(["6", "6"]);
    expect(
      all(found)
        .map((place) => place.slice(4, 5))
        .sort(),
    ).toEqual(["a", "b", "c", "d"]);
  });

  test("use an award once, in the program where it completes more, else in the first", () => {
    const two = program("two", { requirements: [{ id: "core", course: "c" }] });
    const documents = [write.course("c"), program("one"), two, ...credit("m", assigned("c"))];
    expect(all(together(documents))).toEqual(["two m → core 3"]);
    const equal = [program("one"), program("two"), ...credit("m")];
    expect(all(together(equal))).toEqual(["one m → any 3"]);
    expect(all(together(equal, {}, ["two", "one"]))).toEqual(["two m → any 3"]);
  });

  test("use learning once, whatever award carries it", () => {
    const courses = [write.course("c"), write.course("d", { code: "DEF 1000" })];
    const only = (course: string) => ({ requirements: [{ id: "core", course }] });
    const documents = [
      ...courses,
      program("one", only("c")),
      program("two", only("d")),
      ...credit("m", assigned("c")),
      write.agreement("other", { results: [assigned("d")] }),
    ];
    expect(String(together(documents).credits)).toBe("3");
  });

  test("are each allocated under their own limits, residency, shared placements and exceptions", () => {
    const documents = [
      program("one", { limits: [{ id: "few", max: { awards: 1 } }] }),
      program("two", { residency: { credits: 3 } }),
      ...["a", "b", "c"].flatMap((id) => credit(id)),
      exception("exclude", { program: "two", item: "a" }),
    ];
    const found = together(documents);
    expect(all(found)).toEqual(["one a → any 3", "two b → any 3"]);
    expect(found.programs.map(({ exceptions }) => exceptions.map(({ id }) => id))).toEqual([
      [],
      ["ex"],
    ]);
  });

  test("take an earned course into one of them, by its limits", () => {
    const documents = [
      write.course("c"),
      program("one", { limits: [{ id: "most", max: { credits: 3 } }] }),
      program("two", { requirements: [{ id: "any", credits: 9, from: { subjects: ["ABC"] } }] }),
      ...credit("m"),
    ];
    const found = together(documents, { taken: [{ course: "c" }] });
    expect(all(found)).toEqual(["one c → any 3", "two m → any 3"]);
  });
});

test("a single program is allocated as by itself", () => {
  const documents = [
    write.bank({ limits: [{ id: "bank", max: { awards: 2 } }] }),
    write.course("c"),
    write.program({
      credits: 12,
      residency: { credits: 3 },
      requirements: [
        { id: "core", course: "c" },
        {
          id: "rest",
          credits: 9,
          of: [
            { id: "abc", credits: 6, from: {}, limits: [{ id: "few", max: { credits: 3 } }] },
            { id: "any", credits: 6, from: { routes: ["plar"] } },
          ],
        },
      ],
      sharing: [["core", "rest/abc"]],
    }),
    ...["a", "b", "d"].flatMap((id) => credit(id)),
    exception("exclude", { item: "b", requirement: "rest/any" }),
  ];
  const about = { taken: [{ course: "c", route: "plar" as const }] };
  const alone = placed(documents, about);
  const [share] = placedTogether(documents, ["program"], about).programs;
  expect(share?.placed).toEqual(alone.placed);
  expect(share?.earned).toEqual(alone.earned);
  expect(share?.completed).toEqual(alone.completed);
  expect(share?.credits).toEqual(alone.credits);
});

import { describe, expect, test } from "vitest";
import type { JointAllocation } from "../../../src/ladder/placing/joint/allocate-jointly.ts";
import * as write from "../../builders/documents.ts";
import { type About, credit, placedTogether, places } from "./world.ts";

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

const overlap = (...rules: readonly write.Part[]) => ({ overlap: rules });
const withTwo = (max: write.Part) => overlap({ with: { programs: ["two"] }, max });

describe("an overlap rule", () => {
  const both = ["one m → any 3", "two m → any 3"];

  test("lets an award count in both", () => {
    const found = together([
      program("one", withTwo({ credits: 3 })),
      program("two"),
      ...credit("m"),
    ]);
    expect(all(found)).toEqual(both);
    expect(String(found.credits)).toBe("6");
    expect(found.programs.map(({ credits }) => String(credits))).toEqual(["3", "3"]);
  });

  test("lets so many credits count in both", () => {
    const one = program("one", withTwo({ credits: 5 }));
    const found = together([one, program("two"), ...credit("m"), ...credit("n")]);
    expect(String(found.credits)).toBe("9");
    const more = program("one", withTwo({ credits: 6 }));
    expect(String(together([more, program("two"), ...credit("m"), ...credit("n")]).credits)).toBe(
      "12",
    );
  });

  test("may be a share of the credits of the program that states it", () => {
    const half = (share: string) => program("one", withTwo({ share }));
    const yields = (share: string) =>
      String(together([half(share), program("two", { credits: 60 }), ...credit("m")]).credits);
    expect(yields("50%")).toBe("6");
    expect(yields("49%")).toBe("3");
  });

  test("may be about a kind of credential, or stand in either program", () => {
    const two = program("two", { credential: "certificate" });
    const about = (credentials: readonly string[]) =>
      program("one", overlap({ with: { credentials }, max: { credits: 3 } }));
    const yields = (one: write.Part) => String(together([one, two, ...credit("m")]).credits);
    expect(yields(about(["certificate"]))).toBe("6");
    expect(yields(about(["diploma"]))).toBe("3");
    const rule = overlap({ with: { programs: ["one"] }, max: { credits: 3 } });
    expect(String(together([program("one"), program("two", rule), ...credit("m")]).credits)).toBe(
      "6",
    );
  });

  test("gives way to a stricter one", () => {
    const two = program("two", overlap({ with: { programs: ["one"] }, max: { credits: 2 } }));
    const documents = [program("one", withTwo({ credits: 3 })), two, ...credit("m")];
    expect(String(together(documents).credits)).toBe("3");
  });

  test("is kept to by the limits of both", () => {
    const two = program("two", { limits: [{ id: "none", max: { awards: 0 } }] });
    const documents = [program("one", withTwo({ credits: 3 })), two, ...credit("m")];
    expect(all(together(documents))).toEqual(["one m → any 3"]);
  });

  test("holds for an earned course, too", () => {
    const documents = [write.course("c"), program("one", withTwo({ credits: 3 })), program("two")];
    expect(all(together(documents, { taken: [{ course: "c" }] }))).toEqual([
      "one c → any 3",
      "two c → any 3",
    ]);
  });
});

describe("an overlap rule of a bank", () => {
  const ruled = (rule: write.Part, one: write.Part = {}) => [
    write.bank({ overlap: [{ with: {}, ...rule }] }),
    program("one", one),
    program("two"),
    ...credit("m"),
  ];
  const brings = (rule: write.Part, one: write.Part = {}) =>
    String(placedTogether(ruled(rule, one), ["one", "two"], {}).credits);

  test("holds for every program that honours it", () => {
    expect(brings({ max: { share: "50%" } })).toBe("6");
    expect(brings({ max: { share: "49%" } })).toBe("3");
    expect(brings({ max: { credits: 0 } })).toBe("3");
  });

  test("may be for one kind of credential only", () => {
    const rule = { max: { credits: 3 }, credentials: ["certificate"] };
    expect(brings(rule)).toBe("3");
    expect(brings(rule, { credential: "certificate" })).toBe("6");
  });

  test("and a program's own: the stricter holds", () => {
    const own = { overlap: [{ with: { programs: ["two"] }, max: { credits: 0 } }] };
    expect(brings({ max: { share: "50%" } }, own)).toBe("3");
  });
});

import { describe, expect, test } from "vitest";
import { Rational } from "../../../src/kernel/rational.ts";
import * as write from "../../builders/documents.ts";
import { type About, assigned, credit, exception, placedTogether, unassigned } from "./world.ts";

/** A certificate of two parts, three credits each. */
const certificate = (more: write.Part = {}) =>
  write.program({
    id: "certificate",
    credits: 6,
    requirements: [
      { id: "abc", credits: 3, from: { subjects: ["ABC"] } },
      { id: "def", credits: 3, from: { subjects: ["DEF"] } },
    ],
    ...more,
  });

const diploma = (more: write.Part = {}) =>
  write.program({
    id: "diploma",
    credits: 30,
    requirements: [{ id: "any", credits: 30, from: {} }],
    ...more,
  });

const abc = credit("a");
const def = credit("d", unassigned(3, "DEF"));

/** What counts in each program, with the blocks: `diploma 6 certificate → any 6`. */
function shares(documents: readonly write.Part[], order: readonly string[], about: About = {}) {
  const found = placedTogether([write.bank(), ...documents], order, about);
  return found.programs.map(({ program, credits, blocks }) =>
    [
      `${program} ${credits}`,
      ...blocks.map(
        (block) => `${block.program.program.id} → ${block.requirement} ${block.counted}`,
      ),
    ].join(" "),
  );
}

const two = ["certificate", "diploma"];

describe("a completed program", () => {
  test("enters another as a block of its credits", () => {
    expect(shares([certificate(), diploma(), ...abc, ...def], two)).toEqual([
      "certificate 6",
      "diploma 6 certificate → any 6",
    ]);
  });

  test("does not enter while it is not complete", () => {
    const more = credit("more", unassigned(3, "XYZ"));
    expect(shares([certificate(), diploma(), ...abc, ...more], two)).toEqual([
      "certificate 3",
      "diploma 3",
    ]);
  });

  test("is completed for the sake of entering where that brings more in all", () => {
    const strict = diploma({
      limits: [{ id: "few", of: { awardTypes: ["unassigned"] }, max: { awards: 2 } }],
    });
    expect(shares([certificate(), strict, ...abc, ...def], ["diploma", "certificate"])).toEqual([
      "diploma 6 certificate → any 6",
      "certificate 6",
    ]);
  });

  test("is complete with its credits only: what is waived brings none", () => {
    const waived = exception("waive", { program: "certificate", requirement: "def" });
    const short = [diploma(), ...abc, waived];
    expect(shares([certificate(), ...short], two)).toEqual(["certificate 3", "diploma 0"]);
    const requirements = [
      { id: "abc", credits: 6, from: { subjects: ["ABC"] } },
      { id: "def", credits: 3, from: { subjects: ["DEF"] } },
    ];
    const more = credit("more");
    expect(shares([certificate({ requirements }), ...short, ...more], two)).toEqual([
      "certificate 6",
      "diploma 6 certificate → any 6",
    ]);
  });

  test("does not enter before all the credits that it asks for are earned", () => {
    const one = certificate({ requirements: [{ id: "abc", credits: 3, from: {} }] });
    expect(shares([one, diploma(), ...abc], two)).toEqual(["certificate 3", "diploma 0"]);
  });

  test("does not enter before its residency and its minimums are met", () => {
    const open = { requirements: [{ id: "any", credits: 6, from: {} }] };
    const course = write.course("c");
    const about = { taken: [{ course: "c", route: "transfer" as const }] };
    const minimum = { minimums: [{ id: "half", of: { subjects: ["DEF"] }, min: { share: 0.5 } }] };
    const residency = { residency: { credits: 3, satisfiedBy: ["resident", "plar"] } };
    const count = (more: write.Part, ...credits: readonly write.Part[]) =>
      shares([course, certificate({ ...open, ...more }), diploma(), ...credits], two, about)[1];
    expect(count({}, ...abc)).toBe("diploma 6 certificate → any 6");
    expect(count(minimum, ...abc)).toBe("diploma 0");
    expect(count(minimum, ...abc, ...def)).toBe("diploma 9 certificate → any 6");
    expect(count(residency, ...abc)).toBe("diploma 6 certificate → any 6");
    expect(count({ residency: { credits: 4, satisfiedBy: ["plar"] } }, ...abc)).toBe("diploma 0");
  });

  test("meets its minimums by what counts, whatever exceeds its requirements beside that", () => {
    const one = certificate({
      credits: 3,
      requirements: [
        { id: "level", credits: 1, from: { levels: [2] } },
        { id: "any", credits: 2, from: {} },
      ],
      minimums: [{ id: "assigned", of: { awardTypes: ["assigned"] }, min: { credits: 1 } }],
    });
    const other = diploma({
      requirements: [{ id: "any", credits: 30, from: { awardTypes: ["block", "assigned"] } }],
    });
    const learned = [
      write.course("c", { credits: 2 }),
      ...credit("m", assigned("c"), unassigned(3, "DEF", 2)),
    ];
    const found = placedTogether([write.bank(), one, other, ...learned], two);
    expect(found).toMatchObject({ optimal: true, unique: true });
    expect(found.programs.map(({ credits }) => String(credits))).toEqual(["3", "3"]);
  });

  test("is not filled by what a shared placement adds no credit to", () => {
    const requirements = [
      { id: "one", credits: 3, from: { subjects: ["ABC"] } },
      { id: "two", credits: 3, from: { subjects: ["ABC"] } },
    ];
    const sharing = certificate({ requirements, sharing: [["one", "two"]] });
    const found = placedTogether([write.bank(), sharing, diploma(), ...abc], two);
    expect(found.programs.map(({ credits }) => String(credits))).toEqual(["3", "0"]);
    expect(found).toMatchObject({ optimal: true, unique: true });
    expect(String(found.bound)).toBe("3");
  });

  test("enters no requirement that asks something of a course", () => {
    const asking = diploma({ requirements: [{ id: "abc", credits: 30, from: { levels: [1] } }] });
    expect(shares([certificate(), asking, ...abc, ...def], two)).toEqual([
      "certificate 6",
      "diploma 0",
    ]);
  });

  describe("takes part in the rules of the program that it enters as what it is made of", () => {
    const courses = [write.course("c"), write.course("d", { code: "DEF 1000" })];
    const taken = [{ course: "c" }, { course: "d" }];
    const inDiploma = (more: write.Part, about: About = {}, ...credits: readonly write.Part[]) =>
      shares([...courses, certificate(), diploma(more), ...credits], two, about)[1];
    const strict = { residency: { credits: 30 } };

    test("resident where all of it is, at its own institution", () => {
      expect(inDiploma(strict, { taken })).toContain("→ any 6");
      expect(inDiploma(strict, { taken: [{ course: "c" }] }, ...def)).toBe("diploma 0");
      expect(inDiploma({ ...strict, institution: "other", banks: ["bank"] }, { taken })).toBe(
        "diploma 0",
      );
    });

    test("filled with what is resident where something else would do, too", () => {
      const more = certificate({ requirements: [{ id: "any", credits: 6, from: {} }] });
      const documents = [...courses, more, diploma(strict), ...abc, ...def];
      const found = placedTogether([write.bank(), ...documents], two, { taken });
      expect(found.programs[1]?.blocks).toMatchObject([{ requirement: "any" }]);
      expect(found.programs[0]?.placed).toEqual([]);
      expect(found).toMatchObject({ optimal: true, unique: true });
    });

    test("by limits on any route of it, and by filters on all of them", () => {
      const limit = (routes: readonly string[]) => ({
        limits: [{ id: "few", of: { routes }, max: { credits: 3 } }],
      });
      const mixed = [{ taken: [{ course: "c" }] }, ...def] as const;
      expect(inDiploma(limit(["plar"]), ...mixed)).toBe("diploma 0");
      expect(inDiploma(limit(["transfer"]), ...mixed)).toContain("→ any 6");
      const asking = (routes: readonly string[]) => ({
        requirements: [{ id: "any", credits: 30, from: { routes } }],
      });
      expect(inDiploma(asking(["plar"]), ...mixed)).toBe("diploma 0");
      expect(inDiploma(asking(["plar", "resident"]), ...mixed)).toContain("→ any 6");
    });

    test("by limits of the bank that decided it", () => {
      const bank = (max: number) =>
        write.bank({ limits: [{ id: "most", programs: ["diploma"], max: { credits: max } }] });
      const count = (max: number) =>
        placedTogether([bank(max), certificate(), diploma(), ...abc, ...def], two).programs.map(
          ({ credits }) => String(credits),
        );
      expect(count(6)).toEqual(["6", "6"]);
      expect(count(5)).toEqual(["6", "0"]);
    });

    test("by exceptions that keep a part of it out", () => {
      const out = exception("exclude", { program: "diploma", item: "a" });
      expect(inDiploma({}, {}, ...abc, ...def, out)).toBe("diploma 0");
    });

    test("by the least grade of a requirement, which all of it has to reach", () => {
      const asking = {
        requirements: [{ id: "any", credits: 30, from: {}, minimumGrade: "70%" }],
      };
      const graded = (grade: string | null, mode: "certain" | "possible" = "certain") =>
        inDiploma(
          asking,
          {
            grades: new Map([
              ["a", "90"],
              ["d", grade],
            ]),
            mode,
          },
          ...abc,
          ...def,
        );
      expect(graded("75")).toContain("→ any 6");
      expect(graded("60")).toBe("diploma 0");
      expect(graded(null)).toBe("diploma 0");
      expect(graded(null, "possible")).toContain("→ any 6");
    });
  });

  test("enters one program only, and that one may enter a third", () => {
    const degree = write.program({
      id: "degree",
      credits: 60,
      requirements: [{ id: "any", credits: 60, from: {} }],
    });
    const short = diploma({ credits: 6, requirements: [{ id: "any", credits: 6, from: {} }] });
    const documents = [certificate(), short, degree, ...abc, ...def];
    expect(shares(documents, ["certificate", "diploma", "degree"])).toEqual([
      "certificate 6",
      "diploma 6 certificate → any 6",
      "degree 6 diploma → any 6",
    ]);
  });

  test("is tried in so many ways only; what was not tried is bounded", () => {
    const small = (id: string) =>
      write.program({ id, credits: 3, requirements: [{ id: "any", credits: 3, from: {} }] });
    const names = ["a", "b", "c", "d", "e", "f", "g"];
    const documents = [write.bank(), ...names.map(small), ...abc, ...def];
    const found = placedTogether(documents, names);
    expect(found.bound.atLeast(found.credits)).toBe(true);
    expect(found.credits.atLeast(Rational.of(9))).toBe(true);
    expect(found.unique).toBe(false);
    expect(found.optimal).toBe(found.bound.equals(found.credits));
  });

  test("does not enter where a rule says how much may count in both, of either program", () => {
    const rule = (id: string, credits: number) => ({
      overlap: [{ with: { programs: [id] }, max: { credits } }],
    });
    const held = [...abc, ...def];
    const within = [certificate(rule("diploma", 3)), diploma(), ...held];
    expect(shares(within, two)).toEqual(["certificate 6", "diploma 3"]);
    const none = [certificate(), diploma(rule("certificate", 0)), ...held];
    expect(shares(none, two)).toEqual(["certificate 6", "diploma 0"]);
  });

  test("does not come through another into a program with such a rule, nor shares what it brings with a third", () => {
    const small = (id: string, credits: number, more: write.Part = {}) =>
      write.program({ id, credits, requirements: [{ id: "any", credits, from: {} }], ...more });
    const rule = (id: string) => ({ overlap: [{ with: { programs: [id] }, max: { credits: 3 } }] });
    const asks = { id: "xyz", credits: 3, from: { subjects: ["XYZ"] } };
    const middle = small("middle", 6, {
      requirements: [{ id: "block", credits: 3, from: { awardTypes: ["block"] } }, asks],
    });
    const top = { requirements: [{ id: "block", credits: 9, from: { awardTypes: ["block"] } }] };
    const chain = (more: write.Part) => [
      small("first", 3, { requirements: [{ id: "abc", credits: 3, from: { subjects: ["ABC"] } }] }),
      middle,
      small("top", 9, { ...top, ...more }),
      ...abc,
      ...credit("x", unassigned(3, "XYZ")),
    ];
    const order = ["first", "middle", "top"];
    expect(shares(chain({}), order)).toEqual([
      "first 3",
      "middle 6 first → block 3",
      "top 6 middle → block 6",
    ]);
    expect(shares(chain(rule("first")), order)).toEqual([
      "first 3",
      "middle 6 first → block 3",
      "top 0",
    ]);
    const third = small("third", 3, { requirements: [asks], ...rule("middle") });
    expect(shares([...chain({}), third], [...order, "third"])).toEqual([
      "first 3",
      "middle 6 first → block 3",
      "top 6 middle → block 6",
      "third 0",
    ]);
  });
});

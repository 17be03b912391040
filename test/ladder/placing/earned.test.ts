import { describe, expect, test } from "vitest";
import * as write from "../../builders/documents.ts";
import { type About, assigned, credit, placed, places, unassigned } from "./world.ts";

const courses = [
  write.course("c", { code: "ABC 1000" }),
  write.course("d", { code: "ABC 1100", excludes: ["x"] }),
  write.course("x", { code: "XYZ 1000" }),
  write.course("quarter", { unit: "quarter", code: "ABC 1200" }),
];

/** What becomes of earned courses and awards in a program. */
const answer = (program: write.Part, more: readonly write.Part[], about: About) =>
  placed([...courses, write.bank(), write.program(program), ...more], about);

const core = { requirements: [{ id: "core", course: "c" }] };
const free = (...limits: readonly write.Part[]) => ({
  requirements: [{ id: "any", credits: 60, from: {} }],
  limits,
});

describe("an earned course", () => {
  test("fills the leaf of its course and the pools that its attributes pass", () => {
    expect(places(answer(core, [], { taken: [{ course: "c" }] }))).toEqual(["c → core 3"]);
    const pool = (from: write.Part) => ({ requirements: [{ id: "any", credits: 60, from }] });
    const taken = [{ course: "c", route: "transfer" } as const];
    const fits = (from: write.Part) => answer(pool(from), [], { taken }).earned.length === 1;
    expect(fits({ subjects: ["ABC"], numbers: [{ from: 1000, to: 1999 }] })).toBe(true);
    expect(fits({ routes: ["transfer"] })).toBe(true);
    expect(fits({ routes: ["resident"] })).toBe(false);
    expect(fits({ courses: ["d"] })).toBe(false);
  });

  test("is no award, so a test of award types or providers fails", () => {
    const pool = (from: write.Part) => ({ requirements: [{ id: "any", credits: 60, from }] });
    const taken = [{ course: "c" }];
    expect(answer(pool({ awardTypes: ["assigned"] }), [], { taken }).earned).toEqual([]);
    expect(answer(pool({ providers: ["inst"] }), [], { taken }).earned).toEqual([]);
  });

  test("is part of the credits counted and reported apart from awards", () => {
    const found = answer(free(), credit("m"), { taken: [{ course: "c" }] });
    expect(String(found.credits)).toBe("6");
    expect(found.placed.map(({ award }) => award.microCredentials)).toEqual([["m"]]);
    expect(found.earned.map(({ counted }) => String(counted))).toEqual(["3"]);
  });

  test("in another unit is not placed and not counted against limits", () => {
    const limit = { id: "most", max: { credits: 3 } };
    const found = answer(free(limit), credit("m"), { taken: [{ course: "quarter" }] });
    expect(places(found)).toEqual(["m → any 3"]);
  });
});

describe("awards beside it", () => {
  test("for the same course are left out, with the reason", () => {
    const found = answer(free(), credit("m", assigned("c")), { taken: [{ course: "c" }] });
    expect(places(found)).toEqual(["c → any 3"]);
    expect(found.barred.map(({ reason }) => [reason.code, reason.args])).toEqual([
      ["duplicate", { item: "ABC 1000" }],
    ]);
  });

  test("for a course that excludes it, or that it excludes, are left out", () => {
    const excluded = answer(free(), credit("m", assigned("x")), { taken: [{ course: "d" }] });
    expect(excluded.barred.map(({ reason }) => [reason.code, reason.args])).toEqual([
      ["precluded", { course: "XYZ 1000", by: "ABC 1100" }],
    ]);
    const excluding = answer(free(), credit("m", assigned("d")), { taken: [{ course: "x" }] });
    expect(excluding.barred.map(({ reason }) => reason.code)).toEqual(["precluded"]);
  });

  test("whose decision precludes it are left out", () => {
    const result = { ...unassigned(3), precludes: ["c"] };
    const found = answer(free(), credit("m", result), { taken: [{ course: "c" }] });
    expect(places(found)).toEqual(["c → any 3"]);
    expect(found.barred.map(({ reason }) => reason.code)).toEqual(["precluded"]);
  });
});

describe("limits and residency", () => {
  const plar = { course: "c", route: "plar" } as const;
  const limit = { id: "plar", of: { routes: ["plar"] }, max: { credits: 4 } };

  test("are used up by its route, also where no leaf takes it", () => {
    const program = { requirements: [{ id: "x", credits: 60, from: { subjects: ["XYZ"] } }] };
    const awards = credit("m", unassigned(3, "XYZ"));
    const most = (taken: About["taken"]) =>
      String(answer({ ...program, limits: [limit] }, awards, { taken: taken ?? [] }).credits);
    expect(most([])).toBe("3");
    expect(most([plar])).toBe("0");
    expect(most([{ course: "c", route: "resident" }])).toBe("3");
  });

  test("never refuse it, even where it breaks them", () => {
    const strict = { id: "plar", of: { routes: ["plar"] }, max: { credits: 1 } };
    expect(places(answer(free(strict), credit("m"), { taken: [plar] }))).toEqual(["c → any 3"]);
  });

  test("in awards count it as one", () => {
    const one = { id: "one", max: { awards: 1 } };
    expect(places(answer(free(one), credit("m"), { taken: [plar] }))).toEqual(["c → any 3"]);
  });

  test("residency is used up by what is not resident", () => {
    const program = { ...free(), credits: 6, residency: { credits: 3 } };
    expect(places(answer(program, credit("m"), { taken: [plar] }))).toEqual(["c → any 3"]);
    const resident = { ...plar, route: "resident" } as const;
    const both = ["c → any 3", "m → any 3"];
    expect(places(answer(program, credit("m"), { taken: [resident] }))).toEqual(both);
  });

  test("of a bank count what was earned at its institution by its route", () => {
    const most = (route: "plar" | "transfer", of: write.Part = {}) => {
      const bank = write.bank({ limits: [{ id: "bank", of, max: { credits: 4 } }] });
      const documents = [...courses, bank, write.program(), ...credit("m")];
      return String(placed(documents, { taken: [{ course: "c", route }] }).credits);
    };
    expect(most("plar")).toBe("3");
    expect(most("transfer")).toBe("6");
    expect(most("transfer", { routes: ["plar", "transfer"] })).toBe("3");
  });
});

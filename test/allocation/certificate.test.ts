import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Blocker } from "../../src/allocation/blocking.ts";
import { certificate } from "../../src/allocation/certificate.ts";
import type { AllocationProblem, RequirementNode } from "../../src/allocation/problem.ts";
import { allocate } from "../../src/allocation/solve.ts";
import { bruteForce, combinations } from "./brute-force.ts";
import { award, choose, course, limit, pool, problem } from "./build.ts";
import { expectSound } from "./check.ts";
import { randomProblem } from "./random-problem.ts";
import { creditsOf, scoreOf } from "./value.ts";

const credit = 2;

const certify = (given: AllocationProblem) => certificate(given, allocate(given), { credit });

const most = (given: AllocationProblem) => creditsOf(given, bruteForce(given));

/** What is raised of the problem, written apart from the solver's own. */
type Raise = (name: string) => { readonly credits: number; readonly count: number } | null;

function raise(given: AllocationProblem, by: Raise): AllocationProblem {
  const up = <L extends { id: string; measure: string; max: number }>(one: L): L => {
    const more = by(one.id);
    const amount = one.measure === "awards" ? more?.count : more?.credits;
    return { ...one, max: one.max + (amount ?? 0) };
  };
  const open = (node: RequirementNode): RequirementNode => {
    const more = by(node.path);
    const of = "of" in node ? { of: node.of.map(open) } : {};
    // The credits of a program stand: they are none of what blocks.
    if (node.kind === "program") return { ...node, ...of } as RequirementNode;
    if (node.kind === "choose")
      return { ...node, ...of, choose: node.choose + (more?.count ?? 0) } as RequirementNode;
    const size = "credits" in node ? { credits: node.credits + (more?.credits ?? 0) } : {};
    return { ...node, ...of, ...size } as RequirementNode;
  };
  const overlaps = given.overlaps === undefined ? {} : { overlaps: given.overlaps.map(up) };
  const requirements = given.requirements.map(open);
  return { ...given, requirements, limits: given.limits.map(up), ...overlaps };
}

const keyOf = (one: Blocker) => ("name" in one ? one.name : one.awards.join("|"));

/** The problem with only some of its limits, capacities and exclusions in force. */
function only(given: AllocationProblem, kept: readonly string[]): AllocationProblem {
  const free = raise(given, (name) =>
    kept.includes(name) ? null : { credits: 100, count: given.awards.length + 9 },
  );
  const conflicts = given.conflicts.filter((pair) =>
    kept.includes([...pair].sort((a, b) => a - b).join("|")),
  );
  return { ...free, conflicts };
}

function relaxed(given: AllocationProblem, one: Blocker): AllocationProblem {
  if ("name" in one)
    return raise(given, (name) => (name === one.name ? { credits: credit, count: 1 } : null));
  const key = keyOf(one);
  const others = given.conflicts.filter(
    (pair) => [...pair].sort((a, b) => a - b).join("|") !== key,
  );
  return { ...given, conflicts: others };
}

describe("what blocks", () => {
  const awards = [award("a", 3), award("b", 4), award("c", 5)];

  test("a limit, with what one credit more would bring", () => {
    const limits = [limit("bank", 8, [0, 1, 2]), limit("idle", 90, [0])];
    const given = problem(awards, [pool("p", 50, 0, 1, 2)], { limits });
    const found = certificate(given, allocate(given), { credit: 1 });
    expect(found.blocking).toEqual([{ kind: "limit", family: null, name: "bank", gain: 1 }]);
    expect([found.value, found.bound, found.optimal]).toEqual([8, 8, true]);
  });

  test("a choice of parts, by one part more; a relaxation may bring nothing yet", () => {
    const one = choose("c", 1, course("c/a", 0), course("c/b", 1));
    expect(certify(problem(awards, [one])).blocking).toEqual([
      { kind: "capacity", family: null, name: "c", gain: 3 },
    ]);
    const limits = [limit("bank", 3, [0, 1, 2])];
    const tight = problem([award("a", 3), award("b", 9)], [pool("p", 50, 0, 1)], { limits });
    expect(certify(tight).blocking).toEqual([
      { kind: "limit", family: null, name: "bank", gain: 0 },
    ]);
  });

  test("a limit and a requirement of one name, each by itself", () => {
    const units = [award("a", 1), award("b", 1), award("c", 1), award("d", 1)];
    const all = [0, 1, 2, 3];
    const both = (room: number, most: number) => {
      const given = problem(units, [pool("upper", room, ...all)], {
        limits: [limit("upper", most, all)],
      });
      return certificate(given, allocate(given), { credit: 1 }).blocking;
    };
    const isLimit = { kind: "limit", family: null, name: "upper" };
    expect(both(3, 3)).toEqual([{ ...isLimit, gain: 0 }]);
    expect(both(4, 3)).toEqual([{ ...isLimit, gain: 1 }]);
    expect(both(3, 4)).toEqual([{ kind: "capacity", family: null, name: "upper", gain: 1 }]);
  });

  test("limits of one name and two families, each by itself", () => {
    const ours = (family: string, max: number) => limit("most", max, [0, 1, 2], { family });
    const limits = [ours("program", 8), ours("residency", 4)];
    const given = problem(awards, [pool("p", 50, 0, 1, 2)], { limits });
    const found = certificate(given, allocate(given), { credit: 1 });
    expect(found.blocking).toEqual([{ kind: "limit", family: "residency", name: "most", gain: 1 }]);
  });

  test("awards that exclude each other, only as many as needed", () => {
    const conflicts = [[1, 0] as const, [0, 1] as const, [0, 2] as const, [1, 1] as const];
    const given = problem(awards, [pool("p", 50, 0, 1), course("q", 2)], { conflicts });
    expect(certify(given).blocking).toEqual([{ kind: "exclusion", awards: [0, 2], gain: 0 }]);
  });

  test("nothing where the total is reached, or credits come second", () => {
    const given = problem(awards, [pool("p", 6, 0, 1, 2)]);
    expect(certify({ ...given, total: 6 }).blocking).toEqual([]);
    const first = [{ measure: "uses" as const }];
    expect(certify({ ...given, objectives: first }).blocking).toEqual([]);
  });

  test("on random problems it forbids more, no smaller set does, and the gains are true", () => {
    let exclusions = 0;
    const small = randomProblem({ awards: 4, leaves: 4 }).filter((p) => combinations(p) <= 3000);
    fc.assert(
      fc.property(small, (given) => {
        const { blocking, value } = certify(given);
        if (value >= given.total) {
          expect(blocking).toEqual([]);
          return;
        }
        const keys = blocking.map(keyOf);
        expect(most(only(given, keys))).toBe(value);
        for (const one of blocking) {
          if (one.kind === "exclusion") exclusions += 1;
          const rest = keys.filter((key) => key !== keyOf(one));
          expect(most(only(given, rest))).toBeGreaterThan(value);
          expect(one.gain).toBe(most(relaxed(given, one)) - value);
        }
      }),
      { numRuns: 150, seed: 11 },
    );
    expect(exclusions).toBeGreaterThan(0);
  }, 60_000);

  test("the work limit leaves gains open", () => {
    const many = Array.from({ length: 14 }, (_, at) => award(`m${at}`, 7 + ((at * 5) % 11)));
    const all = many.map((_, at) => at);
    const given = problem(many, [pool("p", 31, ...all), pool("q", 29, ...all)], {
      limits: [limit("bank", 53, all)],
    });
    const found = certificate(given, allocate(given), { credit: 1, workLimit: 0 });
    expect(found.blocking.every(({ gain }) => gain === null || gain >= 0)).toBe(true);
    expect(found.optimal).toBe(true);
  });
});

describe("the alternative", () => {
  test("is the other leaf, and worse only in order", () => {
    const given = problem([award("a", 3)], [pool("p", 9, 0), pool("q", 9, 0)]);
    const { alternative, undecidedBy } = certify(given);
    expect(alternative?.placements.map((one) => one.requirement)).toEqual(["q"]);
    expect([alternative?.worse, undecidedBy]).toEqual(["order", null]);
  });

  test("says what it is worse in", () => {
    const worse = (...args: Parameters<typeof problem>) =>
      certify(problem(...args)).alternative?.worse;
    const conflicts = [[0, 1] as const];
    const either = (a: Parameters<typeof award>[2], b: Parameters<typeof award>[2]) =>
      worse([award("a", 3, a), award("b", 3, b)], [pool("p", 9, 0, 1)], { conflicts });
    expect(either({ uses: [0] }, { uses: [1, 2] })).toBe("uses");
    expect(either({}, { standing: "review" })).toBe("review");
    expect(either({}, { standing: "eligible" })).toBe("eligible");
    expect(worse([award("a", 3)], [pool("p", 3, 0), pool("q", 9, 0)])).toBe("completed");
    const full = [award("a", 3), award("b", 5)];
    expect(worse(full, [pool("p", 3, 0, 1)], { conflicts })).toBe("granted");
  });

  test("there is none where every other choice counts less", () => {
    const given = problem([award("a", 3)], [pool("p", 9, 0)]);
    expect(certify(given)).toMatchObject({ alternative: null, undecidedBy: null });
  });

  test("is open where the optimum is not the one, or there are too many placements", () => {
    const given = problem([award("a", 3)], [pool("p", 9, 0), pool("q", 9, 0)]);
    const result = { ...allocate(given), unique: false };
    expect(certificate(given, result, { credit })).toMatchObject({
      undecidedBy: "work-limit",
    });
    const many = Array.from({ length: 41 }, (_, at) => award(`m${at}`, 1));
    const wide = problem(many, [pool("p", 99, ...many.map((_, at) => at))]);
    expect(certify(wide)).toMatchObject({ alternative: null, undecidedBy: "placements" });
  });

  test("on random problems it is the best of those that leave out a placement", () => {
    let met = 0;
    const small = randomProblem({ awards: 4, leaves: 4 }).filter((p) => combinations(p) <= 3000);
    fc.assert(
      fc.property(small, (given) => {
        const result = allocate(given);
        const { alternative } = certify(given);
        const scores = result.placements.flatMap(({ award: index, requirement, shared, also }) =>
          [requirement, shared, also?.requirement].flatMap((leaf) => {
            if (leaf === null || leaf === undefined) return [];
            const other = without(given, index, leaf);
            const puts = bruteForce(other);
            return creditsOf(given, puts) === result.credits ? [scoreOf(given, puts)] : [];
          }),
        );
        expect(alternative === null).toBe(scores.length === 0);
        if (alternative === null) return;
        met += 1;
        const own = scoreOf(given, alternative.placements);
        expectSound(given, { ...result, ...alternative });
        for (const score of scores) expect(compare(own, score)).toBeGreaterThanOrEqual(0);
        const best = scoreOf(given, result.placements);
        expect(compare(own, best)).toBeLessThanOrEqual(0);
        expect(alternative.worse === "order").toBe(compare(own, best) === 0);
      }),
      { numRuns: 100, seed: 12 },
    );
    expect(met).toBeGreaterThan(10);
  }, 60_000);
});

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((value, at) => value - (b[at] ?? 0)).find((sign) => sign !== 0) ?? 0;
}

function without(given: AllocationProblem, index: number, leaf: string): AllocationProblem {
  const bar = (node: RequirementNode): RequirementNode => {
    if ("of" in node) return { ...node, of: node.of.map(bar) };
    return node.path === leaf
      ? { ...node, accepts: node.accepts.filter((one) => one !== index) }
      : node;
  };
  return { ...given, requirements: given.requirements.map(bar) };
}

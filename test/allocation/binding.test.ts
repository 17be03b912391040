import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bindingConstraints, liftable } from "../../src/allocation/binding.ts";
import type { AllocationProblem, RequirementNode } from "../../src/allocation/problem.ts";
import { isSame, lifted, type Restraint } from "../../src/allocation/relax.ts";
import { allocate } from "../../src/allocation/solve.ts";
import { award, choose, course, limit, pool, problem } from "./build.ts";
import { randomProblem } from "./random-problem.ts";

const bind = (given: AllocationProblem) =>
  bindingConstraints(given, allocate(given)).map(({ name }) => name);

/** The problem with the named limits and capacities lifted, written apart from the solver's own. */
function lift(given: AllocationProblem, names: readonly string[]): AllocationProblem {
  const open = (node: RequirementNode): RequirementNode => {
    const free = names.includes(node.path);
    if (node.kind === "course") return node;
    if (node.kind === "pool") return free ? { ...node, credits: 10_000 } : node;
    const of = node.of.map(open);
    if (node.kind === "choose") return { ...node, of, choose: free ? 99 : node.choose };
    return node.kind === "all-of"
      ? { ...node, of }
      : { ...node, of, credits: free ? 10_000 : node.credits };
  };
  const limits = given.limits.filter((one) => !names.includes(one.id));
  const overlaps = (given.overlaps ?? []).map((one) =>
    names.includes(one.id) ? { ...one, max: 10_000 } : one,
  );
  return { ...given, limits, overlaps, requirements: given.requirements.map(open) };
}

describe("what binds", () => {
  const awards = [award("a", 3), award("b", 4), award("c", 5)];

  test("a limit, when nothing else is in the way", () => {
    const limits = [limit("bank", 8, [0, 1, 2]), limit("idle", 90, [0])];
    expect(bind(problem(awards, [pool("p", 50, 0, 1, 2)], { limits }))).toEqual(["bank"]);
  });

  test("a pool or a choose node", () => {
    expect(bind(problem(awards, [pool("p", 6, 0, 1, 2)]))).toEqual(["p"]);
    const one = choose("c", 1, course("c/a", 0), course("c/b", 1));
    expect(bind(problem(awards, [one]))).toEqual(["c"]);
  });

  test("of two constraints that each suffice, the one dropped last", () => {
    const limits = [limit("bank", 7, [0, 1, 2])];
    expect(bind(problem(awards, [pool("p", 7, 0, 1, 2)], { limits }))).toEqual(["p"]);
  });

  test("a limit and a requirement of one name, where both hold back", () => {
    const limits = [limit("q", 4, [2])];
    const given = problem(awards, [pool("q", 3, 0, 1), pool("r", 9, 2)], { limits });
    expect(bindingConstraints(given, allocate(given))).toEqual([
      { kind: "capacity", family: null, name: "q" },
      { kind: "limit", family: null, name: "q" },
    ]);
  });

  test("nothing when the total is reached, all is placed, or optimality is open", () => {
    const given = problem(awards, [pool("p", 6, 0, 1, 2)]);
    expect(bind({ ...given, total: 6 })).toEqual([]);
    expect(bind(problem(awards, [pool("p", 50, 0, 1, 2)]))).toEqual([]);
    expect(bindingConstraints(given, { ...allocate(given), optimal: false })).toEqual([]);
  });

  test("never the credits of a program, which has no more", () => {
    const full: RequirementNode = {
      kind: "program",
      path: "one",
      credits: 4,
      of: [pool("one/p", 4, 0, 1)],
    };
    const open: RequirementNode = {
      kind: "program",
      path: "two",
      credits: 9,
      of: [pool("two/p", 9, 2)],
    };
    expect(bind(problem(awards, [full, open], { total: 13 }))).toEqual([]);
  });

  test("on random problems the set forbids more, and no smaller one does", () => {
    fc.assert(
      fc.property(randomProblem({ awards: 4, leaves: 4 }), (given) => {
        const { credits } = allocate(given);
        const kept = bind(given);
        const names = [
          ...given.limits.map((one) => one.id),
          ...(given.overlaps ?? []).map((one) => one.id),
          ...paths(given.requirements),
        ];
        const others = names.filter((name) => !kept.includes(name));
        if (credits < given.total) expect(allocate(lift(given, others)).credits).toBe(credits);
        for (const name of kept) {
          expect(allocate(lift(given, [...others, name])).credits).toBeGreaterThan(credits);
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  }, 30_000);
});

test("what is left undecided is marked, and all that is not marked is needed", () => {
  let open = 0;
  fc.assert(
    fc.property(randomProblem({ awards: 6, leaves: 5 }), (given) => {
      const result = allocate(given);
      const few = bindingConstraints(given, result, { workLimit: 1 });
      const others = liftable(given).filter((one) => !few.some((kept) => isSame(kept, one)));
      const more = (without: readonly Restraint[]) =>
        allocate(lifted(given, [...others, ...without])).credits > result.credits;
      if (few.length > 0) expect(more([])).toBe(false);
      for (const one of few) {
        if (one.undecided === true) open += 1;
        else expect(more([one])).toBe(true);
      }
    }),
    { numRuns: 150, seed: 3 },
  );
  expect(open).toBeGreaterThan(0);
}, 30_000);

function paths(nodes: readonly RequirementNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    const below = "of" in node ? paths(node.of) : [];
    return node.kind === "program" ? below : [...below, node.path];
  });
}

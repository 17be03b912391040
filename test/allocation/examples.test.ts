import { describe, expect, test } from "vitest";
import type { AllocationProblem } from "../../src/allocation/problem.ts";
import { allocate } from "../../src/allocation/solve.ts";
import { allOf, award, choose, course, creditsOf, limit, pool, problem } from "./build.ts";
import { expectSound } from "./check.ts";

/** Solves, checks every rule, and writes each placement as `path=id:granted(+shared)`. */
function solve(given: AllocationProblem) {
  const result = allocate(given);
  expectSound(given, result);
  expect(result.unique).toBe(true);
  const placed = result.placements.map((put) => {
    const shared = put.shared === null ? "" : `+${put.shared}`;
    return `${put.requirement}=${given.awards[put.award]?.id}:${put.granted}${shared}`;
  });
  return { ...result, placed };
}

describe("what fits where", () => {
  test("nothing to place and nowhere to place it", () => {
    expect(solve(problem([], []))).toMatchObject({ credits: 0, bound: 0, placed: [] });
    expect(solve(problem([award("a", 3)], []))).toMatchObject({ credits: 0, placed: [] });
  });

  test("the two-course trap: the course that could go in either goes where only it can", () => {
    const given = problem([award("A", 3), award("B", 3)], [course("r1", 0, 1), course("r2", 0)]);
    expect(solve(given)).toMatchObject({ credits: 6, placed: ["r1=B:3", "r2=A:3"] });
  });

  test("the largest award first would waste the pool", () => {
    const given = problem(
      [award("big", 5), award("x", 3), award("y", 3)],
      [pool("p", 6, 0, 1, 2)],
      {
        limits: [limit("most", 6, [0, 1, 2])],
      },
    );
    expect(solve(given)).toMatchObject({ credits: 6, placed: ["p=x:3", "p=y:3"] });
  });

  test("an excess over a pool is lost, and the total caps everything", () => {
    const given = problem([award("a", 5), award("b", 5)], [pool("p", 6, 0, 1)], { total: 100 });
    expect(solve(given)).toMatchObject({ credits: 6, completed: ["p"] });
    expect(solve({ ...given, total: 4 }).credits).toBe(4);
  });

  test("a course leaf takes one award", () => {
    const given = problem([award("a", 3), award("b", 4)], [course("c", 0, 1)]);
    expect(solve(given)).toMatchObject({ credits: 4, placed: ["c=b:4"] });
  });

  test("an award without credits that is no waiver is never placed", () => {
    expect(solve(problem([award("a", 0)], [course("c", 0)])).placed).toEqual([]);
  });

  test("a waiver completes a course and enters no pool", () => {
    const given = problem([award("w", 0, { waiver: true })], [course("c", 0), pool("p", 3, 0)]);
    expect(solve(given)).toMatchObject({ credits: 0, placed: ["c=w:0"], completed: ["c"] });
  });
});

describe("the tree", () => {
  test("choose opens the children that count most", () => {
    const children = [course("c/x", 0), course("c/y", 1), pool("c/z", 6, 2)];
    const given = problem(
      [award("a", 3), award("b", 4), award("d", 6)],
      [choose("c", 2, ...children)],
    );
    expect(solve(given)).toMatchObject({ credits: 10, completed: ["c", "c/y", "c/z"] });
  });

  test("credits-of caps its children together", () => {
    const node = creditsOf("g", 5, course("g/a", 0), course("g/b", 1));
    const given = problem([award("a", 3), award("b", 3)], [node]);
    expect(solve(given)).toMatchObject({ credits: 5, completed: ["g", "g/a", "g/b"] });
  });

  test("with credits equal, more requirements are completed", () => {
    const given = problem([award("a", 3)], [pool("p", 9, 0), allOf("q", course("q/c", 0))]);
    expect(solve(given)).toMatchObject({ placed: ["q/c=a:3"], completed: ["q", "q/c"] });
  });
});

describe("sharing", () => {
  const awards = [award("a", 3), award("b", 3)];
  const tree = [pool("p", 3, 0, 1), allOf("q", pool("q/r", 3, 0))];

  test("a second placement fills its leaf and counts nothing", () => {
    const given = problem([award("a", 3)], tree, { sharing: [["p", "q"]] });
    expect(solve(given)).toMatchObject({
      credits: 3,
      placed: ["p=a:3+q/r"],
      completed: ["p", "q", "q/r"],
    });
  });

  test("credits come before a second placement", () => {
    const given = problem(awards, tree, { sharing: [["p", "q"]] });
    expect(solve(given)).toMatchObject({ credits: 6, placed: ["p=b:3", "q/r=a:3"] });
  });

  test("a second placement opens a choose child and uses its limit", () => {
    const chosen = choose("c", 1, course("c/x", 0), course("c/y", 1));
    const given = problem(awards, [pool("p", 3, 0), chosen], { sharing: [["p", "c"]] });
    expect(solve(given).placed).toEqual(["c/y=b:3", "p=a:3"]);
    const limits = [limit("q", 0, [0], { scope: "q" })];
    const limited = problem([award("a", 3)], tree, { sharing: [["p", "q"]], limits });
    expect(solve(limited).placed).toEqual(["p=a:3"]);
  });
});

describe("limits and conflicts", () => {
  const three = [award("a", 3), award("b", 4), award("c", 5)];
  const wide = pool("p", 50, 0, 1, 2);

  test("a limit on credits bounds what matches, wherever it is placed", () => {
    const given = problem(three, [wide], { limits: [limit("l", 8, [0, 1, 2])] });
    expect(solve(given)).toMatchObject({ credits: 8, placed: ["p=a:3", "p=c:5"] });
  });

  test("a limit inside a requirement leaves the others free", () => {
    const given = problem(three, [pool("p", 50, 0, 1), pool("q", 50, 2, 1)], {
      limits: [limit("l", 3, [0, 1], { scope: "p" })],
    });
    expect(solve(given).placed).toEqual(["p=a:3", "q=b:4", "q=c:5"]);
  });

  test("a limit on the number of awards", () => {
    const limits = [limit("l", 2, [0, 1, 2], { measure: "awards" })];
    expect(solve(problem(three, [wide], { limits })).placed).toEqual(["p=b:4", "p=c:5"]);
  });

  test("conflicting awards exclude each other", () => {
    const given = problem(three, [wide], {
      conflicts: [
        [0, 2],
        [1, 2],
      ],
    });
    expect(solve(given).placed).toEqual(["p=a:3", "p=b:4"]);
  });

  test("earned awards are charged to program limits even when no leaf takes them", () => {
    const awards = [award("e", 6, { standing: "earned" }), award("a", 3), award("b", 4)];
    const limits = [limit("l", 10, [0, 1, 2])];
    expect(solve(problem(awards, [pool("p", 50, 1, 2)], { limits })).placed).toEqual(["p=b:4"]);
  });

  test("beyond the limit, earned awards may still be placed and nothing else", () => {
    const awards = [award("e", 6, { standing: "earned" }), award("a", 3)];
    const limits = [limit("l", 5, [0, 1])];
    expect(solve(problem(awards, [pool("p", 50, 0, 1)], { limits })).placed).toEqual(["p=e:6"]);
  });
});

describe("parts of awards", () => {
  const part = { step: 1, least: 2 };

  test("a divisible award is granted as far as it counts", () => {
    const awards = [award("a", 3, { uses: [1] }), award("u", 6, { divisible: part, uses: [2] })];
    const given = problem(awards, [pool("p", 5, 0, 1)]);
    expect(solve(given)).toMatchObject({ credits: 5, placed: ["p=u:5"] });
  });

  test("never less than its least part", () => {
    const awards = [award("a", 3), award("u", 6, { divisible: { step: 1, least: 3 } })];
    const limits = [limit("l", 5, [0, 1])];
    const given = problem(awards, [pool("p", 9, 0, 1)], { limits });
    expect(solve(given)).toMatchObject({ credits: 5, placed: ["p=u:5"] });
  });
});

/** Forty offerings of 24 to 120 hours, of which any number is granted, and a limit of 300 hours. */
const hours = problem(
  Array.from({ length: 40 }, (_, at) =>
    award(`m${at}`, [30, 45, 60, 36, 90, 120, 24][at % 7] ?? 0, {
      divisible: { step: 1, least: 1 },
      uses: [at],
    }),
  ),
  ["any", "low", "up"].map((path) => pool(path, 200, ...Array(40).keys())),
  { limits: [limit("share", 300, [...Array(40).keys()])] },
);

test("a few steps are enough for the most credits where part of an award fills what is left", () => {
  const result = allocate(hours, { workLimit: 500 });
  expectSound(hours, result);
  expect(result).toMatchObject({ credits: 300, bound: 300, optimal: true });
});

describe("order of the objectives", () => {
  test("fewer micro-credentials before standing, standing before order", () => {
    const more = { standing: "review" as const };
    const awards = [
      award("a", 3, { uses: [1] }),
      award("b", 3, { uses: [2] }),
      award("c", 6, { uses: [3], ...more }),
    ];
    expect(solve(problem(awards, [pool("p", 6, 0, 1, 2)])).placed).toEqual(["p=c:6"]);
    const same = [award("a", 6, more), award("b", 6, { standing: "eligible" }), award("c", 6)];
    expect(solve(problem(same, [pool("p", 6, 0, 1, 2)])).placed).toEqual(["p=c:6"]);
  });

  test("ids compare by code point, and equal ids by index", () => {
    const awards = [award("b", 3), award("\u{1F600}", 3), award("\uFF5E", 3), award("B", 3)];
    expect(solve(problem(awards, [course("c", 0, 1, 2)])).placed).toEqual(["c=b:3"]);
    expect(solve(problem(awards, [course("c", 1, 2)])).placed).toEqual(["c=\uFF5E:3"]);
    const twins = problem([award("x", 3), award("x", 3)], [course("c", 1, 0)]);
    expect(solve(twins).placements.map((put) => put.award)).toEqual([0]);
  });
});

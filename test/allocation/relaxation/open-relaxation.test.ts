import fc from "fast-check";
import { expect, test } from "vitest";
import { layoutOf } from "../../../src/allocation/relaxation/layout.ts";
import { OpenRelaxation } from "../../../src/allocation/relaxation/open/open-relaxation.ts";
import { Relaxation } from "../../../src/allocation/relaxation/relaxation.ts";
import { Slack } from "../../../src/allocation/relaxation/slack.ts";
import { Tightener } from "../../../src/allocation/relaxation/tighten.ts";
import { grid } from "../../../src/allocation/relaxation/worth.ts";
import { nothing } from "../../../src/allocation/search/solution.ts";
import { allocate } from "../../../src/allocation/solve.ts";
import { randomProblem } from "../random-problem.ts";
import { boardAfter, moves, prices } from "./boards.ts";

test("what is laid out flat bounds as the relaxation does, and its slack is a subgradient", () => {
  let compared = 0;
  const small = randomProblem({ awards: 6, leaves: 6 });
  fc.assert(
    fc.property(small, moves, fc.nat(), prices, prices, (problem, made, drawn, one, other) => {
      const board = boardAfter(problem, made);
      if (board === undefined) return;
      const { instance } = board;
      const phase = drawn % instance.objectives.length;
      const relaxation = new Relaxation(board, layoutOf(instance));
      const { layout, multipliers } = relaxation;
      relaxation.aim(phase, nothing(instance).score);
      const slack = new Slack(relaxation);
      const open = OpenRelaxation.of(relaxation, slack);
      if (open === undefined) return;
      compared += 1;
      const places = [...layout.active];
      for (let at = 0; at < phase; at += 1) places.push(layout.objective + at);
      const price = (given: readonly number[]) => {
        places.forEach((place, at) => {
          multipliers[place] = given[at % given.length] ?? 0;
        });
        return places.map((place) => multipliers[place] ?? 0);
      };
      open.load();
      const before = price(one);
      const bound = open.evaluate();
      expect(bound).toBe(relaxation.evaluate());
      open.read();
      const read = places.map((place) => slack.slack[place] ?? 0);
      const after = price(other);
      const along = read.reduce(
        (sum, by, at) => sum + by * ((after[at] ?? 0) - (before[at] ?? 0)),
        bound,
      );
      expect(open.evaluate()).toBeGreaterThanOrEqual(along);
    }),
    { numRuns: 600, seed: 3 },
  );
  expect(compared).toBeGreaterThan(150);
});

test("plain prices bound the credits, and give them away to no limit twice", () => {
  fc.assert(
    fc.property(
      randomProblem({ awards: 6, leaves: 6 }, { programs: true, objectives: false }),
      (problem) => {
        const board = boardAfter(problem, []);
        if (board === undefined) return;
        const { instance } = board;
        const relaxation = new Relaxation(board, layoutOf(instance));
        relaxation.aim(0, nothing(instance).score);
        const bound = new Tightener(relaxation).plainBound() / grid;
        expect(bound * instance.unit).toBeGreaterThanOrEqual(allocate(problem).credits);
      },
    ),
    { numRuns: 200, seed: 5 },
  );
});

test("where everything has room, plain prices count a limit once and every other award", () => {
  const award = (id: string) => ({
    ...{
      id,
      credits: 3,
      divisible: null,
      standing: "recognized" as const,
      waiver: false,
      uses: [],
    },
  });
  const pool = (path: string) => ({
    ...{ kind: "pool" as const, path, credits: 30, accepts: [0, 1, 2, 3, 4] },
  });
  const limit = {
    id: "limit",
    max: 6,
    awards: [0, 1, 2],
    scope: null,
    measure: "credits" as const,
  };
  const board = boardAfter(
    {
      ...{ total: 60, awards: ["a", "b", "c", "d", "e"].map(award) },
      ...{ requirements: [pool("p"), pool("q")], limits: [limit], conflicts: [], sharing: [] },
    },
    [],
  );
  if (board === undefined) throw new Error("nothing to place");
  const relaxation = new Relaxation(board, layoutOf(board.instance));
  relaxation.aim(0, nothing(board.instance).score);
  const bound = new Tightener(relaxation).plainBound() / grid;
  expect(Math.floor(bound * board.instance.unit)).toBe(3 + 3 + 6);
});

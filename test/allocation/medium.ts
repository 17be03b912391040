import { expect } from "vitest";
import { allocate } from "../../src/allocation/solve.ts";
import { families } from "../bench/allocation/families/families.ts";
import { expectSound } from "./check.ts";
import { extent } from "./extent.ts";
import { listText } from "./list-text.ts";
import { betterAt } from "./milp/better.ts";
import { formulate } from "./milp/formulate.ts";
import { highs, optimise } from "./milp/highs.ts";
import { scoreOf } from "./value.ts";

/** Expects that an independent solver finds nothing better than what the allocator proved, and no earlier list, on one of the bench's families. */
export async function expectOptimal(name: string): Promise<void> {
  const solver = await highs();
  const family = families.find((one) => one.name === name);
  if (family === undefined) throw new Error(`no family ${name}`);
  for (let seed = 1; seed <= extent.medium; seed += 1) {
    const problem = family.generate(seed);
    const result = allocate(problem);
    expectSound(problem, result);
    expect(result.unique, `seed ${seed}`).toBe(true);
    const phases = seed <= extent.medium6 ? 6 : 2;
    const values = scoreOf(problem, result.placements);
    expect(betterAt(solver, formulate(problem), values, phases), `seed ${seed}`).toBe(null);
    if (seed > extent.mediumLists) continue;
    const { list } = optimise(solver, formulate(problem), { inOrder: true });
    const first = list && listText(list.ways.map(({ put }) => put));
    expect(listText(result.placements), `seed ${seed}`).toBe(first);
  }
}

import type { AllocatableAward, PoolLeaf } from "../../../../src/allocation/problem.ts";
import { type Dice, dice } from "../../../allocation/random-numbers.ts";
import type { Family } from "./family.ts";

const awards = 20;
const requirements = 30;

/** Banked awards against pools, one shared limit; amounts in half credits. */
function bank(density: number, completions: boolean): Family["generate"] {
  return (seed) => {
    const drawn = dice(seed);
    const pools = Array.from({ length: requirements }, (_, at) => pool(at, drawn, completions));
    const all = Array.from({ length: awards }, (_, at) => at);
    for (const at of all) {
      const takers = drawn.some(pools, density);
      if (takers.length === 0) takers.push(...drawn.sample(pools, 1));
      for (const taker of takers) taker.accepts.push(at);
    }
    return {
      total: drawn.oneOf([40, 60, 80, 120]),
      awards: all.map((at) => award(at, drawn)),
      requirements: pools,
      limits: [
        {
          ...{ id: "non-credit", scope: null, measure: "credits", max: 30 },
          awards: drawn.some(all, 0.6),
        },
      ],
      conflicts: [],
      sharing: [],
      ...(completions ? {} : { objectives: [{ measure: "credits" }] }),
    };
  };
}

/** Where completions matter, pools are mostly as large as two awards, so that they compete for them. */
function pool(at: number, { oneOf }: Dice, completions: boolean): PoolLeaf & { accepts: number[] } {
  const credits = completions
    ? oneOf([3, 6, 6, 6, 8, 9, 12])
    : oneOf([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  return { kind: "pool", path: `r${String(at).padStart(2, "0")}`, credits, accepts: [] };
}

function award(at: number, { oneOf }: Dice): AllocatableAward {
  return {
    id: `a${String(at).padStart(2, "0")}`,
    credits: oneOf([6, 6, 6, 6, 3, 3, 3, 2, 4, 5, 7, 8]),
    divisible: null,
    standing: oneOf(["recognized", "recognized", "eligible", "review"]),
    waiver: false,
    uses: [at],
  };
}

/** The four families of banked awards. */
export const banks: readonly Family[] = [
  { name: "sparse-credits", count: 200, generate: bank(0.08, false) },
  { name: "sparse", count: 200, generate: bank(0.08, true) },
  { name: "dense-credits", count: 200, generate: bank(0.2, false) },
  { name: "dense", count: 200, generate: bank(0.2, true) },
];

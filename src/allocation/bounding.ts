import { ceilingOf } from "./ceiling.ts";
import { Dual, type Scene } from "./dual.ts";
import { combinations } from "./exhaust.ts";
import { fix, type Losses } from "./fixing.ts";
import { type Goal, outOfReach } from "./goal.ts";
import type { Instance } from "./instance.ts";
import { layoutOf } from "./layout.ts";
import { propagate } from "./propagate.ts";
import { reachOf } from "./reach.ts";
import { nothing } from "./solution.ts";
import type { State } from "./state.ts";
import { tally } from "./tally.ts";
import { type Effort, Tightener } from "./tighten.ts";
import type { Trivial, Work } from "./work.ts";

/** What is known of a branch that could not be discarded. */
export interface Insight {
  /** No solution of the branch exceeds this in the phase's objective. */
  readonly ceiling: number;
  readonly multipliers: Float64Array;
  /** How often the relaxation made each choice, by rank; undefined where it was not worth solving. */
  readonly share: Float64Array | undefined;
  readonly losses: Losses | undefined;
}

/** Work on the multipliers at the root of a phase: more, the more there is to decide. */
export function rootEffort(instance: Instance, state: State): Effort {
  const size = Math.log2(combinations(instance, state, 2 ** 60));
  return { rounds: Math.ceil(30 + 6 * size), stride: 0.5, patience: 10 };
}

/** Work on the multipliers when the goal moves. */
export const targetEffort: Effort = { rounds: 100, stride: 0.4, patience: 8 };

/** Work on the multipliers in a branch, from those of its parent. */
export const branchEffort: Effort = { rounds: 40, stride: 0.3, patience: 8 };

/** Prunes branches: propagation, a cheap ceiling, then the relaxation, which also removes choices. */
export class Bounding {
  readonly #instance: Instance;
  readonly #work: Work;
  readonly #bare: number;
  #tools: { readonly dual: Dual; readonly tightener: Tightener } | undefined;

  constructor(instance: Instance, work: Work, { bare }: Trivial) {
    this.#bare = bare;
    this.#instance = instance;
    this.#work = work;
  }

  /** Reduces the state in place; undefined when no solution in it meets the goal. */
  examine(
    state: State,
    goal: Goal,
    start: Float64Array | undefined,
    effort: Effort,
  ): Insight | undefined {
    const instance = this.#instance;
    let ceiling = Number.POSITIVE_INFINITY;
    let multipliers = start ?? new Float64Array(0);
    let rounds = effort;
    for (let pass = 0; ; pass += 1) {
      this.#work.left -= 1;
      if (!propagate(instance, state)) return undefined;
      const own = ceilingOf(instance, state);
      if (outOfReach(goal, own)) return undefined;
      ceiling = Math.min(ceiling, own[goal.phase] ?? 0);
      if (pass === 4 || combinations(instance, state, this.#bare) <= this.#bare) {
        return { ceiling, multipliers, share: undefined, losses: undefined };
      }
      const { dual, tightener } = this.#prepare();
      if (multipliers.length === 0) multipliers = initial(dual);
      const scene: Scene = { state, goal, reach: reachOf(instance, state) };
      const tight = tightener.run(scene, multipliers, rounds);
      if (tight.bound < goal.needed) return undefined;
      ceiling = Math.min(ceiling, tight.bound);
      multipliers = tight.multipliers;
      const value = dual.evaluate(scene, multipliers);
      const { changed, losses } = fix(instance, dual, scene, value);
      if (!changed) return { ceiling, multipliers, share: tight.share, losses };
      rounds = { ...branchEffort, rounds: Math.min(effort.rounds, 40) };
    }
  }

  #prepare() {
    if (this.#tools !== undefined) return this.#tools;
    const always = tally(this.#instance, nothing(this.#instance).chosen).complete;
    const dual = new Dual(this.#instance, layoutOf(this.#instance), always);
    this.#tools = { dual, tightener: new Tightener(this.#instance, dual, this.#work) };
    return this.#tools;
  }
}

/** Credits at their full worth everywhere, nothing else priced. */
function initial(dual: Dual): Float64Array {
  const { size, cap, rootCap, objective } = dual.layout;
  const multipliers = new Float64Array(size);
  for (const row of [rootCap, objective, ...cap]) if (row >= 0) multipliers[row] = 1;
  return multipliers;
}

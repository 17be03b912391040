import type { Instance } from "../instance/instance.ts";
import { layoutOf } from "../relaxation/layout.ts";
import { Losses } from "../relaxation/losses.ts";
import { Relaxation } from "../relaxation/relaxation.ts";
import { type Effort, Tightener } from "../relaxation/tighten.ts";
import { grid } from "../relaxation/worth.ts";
import { Board } from "./board.ts";
import { Dive } from "./dive.ts";
import type { Incumbent } from "./incumbent.ts";
import { Twins } from "./twins.ts";
import type { Work } from "./work.ts";

/** A moment of the board and of the values of every relaxation. */
export interface Moment {
  readonly board: number;
  readonly values: readonly number[];
}

/**
 * The board of one problem with the relaxations that judge it, moved and taken back together. One relaxation is for
 * the present phase; those of settled phases stay as guards, each with what its objective has to keep.
 */
export class Search {
  readonly instance: Instance;
  readonly board: Board;
  readonly work: Work;
  /** What the present phase must reach, in grid units. */
  goal = 0;
  #relaxation: Relaxation | undefined;
  #tightener: Tightener | undefined;
  #losses: Losses | undefined;
  #dive: Dive | undefined;
  #twins: Twins | undefined;
  #guards: { readonly relaxation: Relaxation; readonly goal: number }[] = [];

  constructor(instance: Instance, work: Work) {
    this.instance = instance;
    this.work = work;
    this.board = new Board(instance);
  }

  // What follows is made when it is first asked for: small problems are enumerated and never need it.

  get relaxation(): Relaxation {
    this.#relaxation ??= new Relaxation(this.board, layoutOf(this.instance));
    return this.#relaxation;
  }

  get tightener(): Tightener {
    this.#tightener ??= new Tightener(this.relaxation);
    return this.#tightener;
  }

  get twins(): Twins {
    this.#twins ??= new Twins(this.instance);
    return this.#twins;
  }

  get losses(): Losses {
    this.#losses ??= new Losses(this.relaxation);
    return this.#losses;
  }

  /** Builds a solution from what recent rounds of tightening agree on, in the branch that the board stands in. */
  diveInto(incumbent: Incumbent): void {
    this.#dive ??= new Dive(this.board);
    incumbent.offer(this.#dive.run(this.tightener.share));
  }

  /** The present moment, for `back`. */
  mark(): Moment {
    const values = this.#guards.map(({ relaxation }) => relaxation.nodes.trail.moment);
    return {
      board: this.board.trail.moment,
      values: [this.relaxation.nodes.trail.moment, ...values],
    };
  }

  /** Takes everything since a moment back. */
  back({ board, values }: Moment): void {
    this.board.back(board);
    this.board.clearChanged();
    this.relaxation.nodes.trail.back(values[0] ?? 0);
    this.#guards.forEach(({ relaxation }, at) => {
      relaxation.nodes.trail.back(values[at + 1] ?? 0);
    });
  }

  /** Aims at reaching `needed` in the objective of the present phase. */
  need(needed: number): void {
    this.goal = needed * grid;
  }

  /** Keeps the present relaxation as a guard: what cannot reach `needed` in its objective is given up from now on. */
  guard(needed: number): void {
    this.#guards.push({ relaxation: Relaxation.like(this.relaxation), goal: needed * grid });
  }

  /** The guards, one for each settled objective, with what each has to keep, in whole units. */
  guards(): readonly { readonly relaxation: Relaxation; readonly needed: number }[] {
    return this.#guards.map(({ relaxation, goal }) => ({ relaxation, needed: goal / grid }));
  }

  /** Makes what stands on the board the new beginning. */
  settle(): void {
    this.board.trail.settle();
    this.relaxation.nodes.trail.settle();
    for (const { relaxation } of this.#guards) relaxation.nodes.trail.settle();
  }

  /**
   * Follows a decision made on the board: the bound of the present phase, or minus infinity where the decision failed
   * or a goal is out of reach; it must be taken back then.
   */
  follow(decided: boolean): number {
    this.work.left -= 1;
    if (!decided) return Number.NEGATIVE_INFINITY;
    const bound = this.relaxation.update();
    if (!reaches(this.relaxation, bound, this.goal)) return Number.NEGATIVE_INFINITY;
    for (const { relaxation, goal } of this.#guards) {
      if (!reaches(relaxation, relaxation.update(), goal)) return Number.NEGATIVE_INFINITY;
    }
    this.board.clearChanged();
    return bound;
  }

  /** Makes a decision for good; false when a goal is out of reach after it. */
  holds(decided: boolean): boolean {
    return this.follow(decided) > Number.NEGATIVE_INFINITY;
  }

  /** Would a decision still allow every goal? It is taken back. */
  allows(decide: () => boolean): boolean {
    const moment = this.mark();
    const holds = this.holds(decide());
    this.back(moment);
    return holds;
  }

  /** Improves the multipliers for what stands on the board; true where that puts the goal out of reach, all to be taken back. */
  refutes(effort: Effort): boolean {
    const spend = () => {
      this.work.left -= 1;
      return this.goal;
    };
    return this.tightener.run(effort, spend, false) < this.goal;
  }

  /** Improves the multipliers for what stands on the board; the bound in grid units. `turn` is called in each round. */
  tighten(effort: Effort, turn?: (round: number) => void): number {
    return this.tightener.run(effort, (round) => {
      this.work.left -= 1;
      turn?.(round);
      return this.goal;
    });
  }
}

function reaches(relaxation: Relaxation, bound: number, goal: number): boolean {
  return bound >= goal && relaxation.sharpened(bound, goal) >= goal;
}

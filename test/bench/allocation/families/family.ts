import type { AllocationProblem } from "../../../../src/allocation/problem.ts";

/** A kind of problem: the same seed makes the same problem everywhere. */
export interface Family {
  readonly name: string;
  /** Problems solved by default. */
  readonly count: number;
  readonly generate: (seed: number) => AllocationProblem;
}

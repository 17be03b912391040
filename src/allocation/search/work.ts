import type { Instance } from "../instance/instance.ts";

/** A count of search steps, the same on every machine; the search stops when none are left. */
export interface Work {
  left: number;
}

/**
 * Steps (evaluations of the relaxation, branches examined, transitions of sweeps, 100 to a step, and what a general
 * solver does) allowed when the caller states none.
 */
export const defaultWorkLimit = 2_000_000;

/** What is tried before a problem is handed over is meant for so many items. */
const fewItems = 20;

/** That many by how many there are, at most 1: of allowances a power of it is worth its while. */
export function shareOfItems({ items }: Instance): number {
  return Math.min(1, fewItems / items.size);
}

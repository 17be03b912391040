/** One placed award. */
export interface Placement {
  /** Index into the problem's awards. */
  readonly award: number;
  /** Path of the leaf that takes it. */
  readonly requirement: string;
  /** Amount granted, in the problem's unit; 0 for a waiver. */
  readonly granted: number;
  /** What of it counts once every cap above the leaf is applied; placements of one result sum to `credits`. */
  readonly counted: number;
  /** Path of a second leaf, where sharing allows one. */
  readonly shared: string | null;
  /** A leaf of a second program that takes it too, and what counts there, where programs overlap. */
  readonly also: { readonly requirement: string; readonly counted: number } | null;
}

/** The answer to an allocation problem. */
export interface AllocationResult {
  /** Credits counted in all, in the problem's unit. */
  readonly credits: number;
  /** A proven upper bound on `credits`; equal to it when optimal. */
  readonly bound: number;
  /** True when the credits counted are proven to be the most possible. */
  readonly optimal: boolean;
  /** True when every later objective and the tie-break were proven too, so that the placements are the one answer. */
  readonly unique: boolean;
  /** Sorted by requirement path, award id, granted, shared path. */
  readonly placements: readonly Placement[];
  /** Paths of the requirements that are complete, sorted by code point. */
  readonly completed: readonly string[];
}

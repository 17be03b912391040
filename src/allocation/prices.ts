/** What a leaf earns in the relaxation for each credit counted, each credit filled, and for being complete. */
export interface LeafWeights {
  readonly counted: number;
  readonly filled: number;
  readonly complete: number;
}

/** What the relaxation pays for each choice (by rank) and asks for each second placement (by row). */
export interface Prices {
  readonly choice: Float64Array;
  readonly row: Float64Array;
  /** By item: the node of the only leaf that can take it where it must be placed, else -1. */
  readonly forced: Int32Array;
}

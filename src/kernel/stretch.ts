/** Bytes between two places, which are not copied. */
export interface Stretch {
  readonly bytes: Uint8Array;
  readonly from: number;
  /** The place after the last. */
  readonly to: number;
}

import type { Threshold } from "../../fail-on.ts";
import type { GlobalFlags } from "../../flags.ts";

/** The flags of `batch merge`. */
export interface MergeFlags extends GlobalFlags {
  readonly output?: string;
  readonly summary?: string;
  readonly rejects?: string;
  readonly failOn?: Threshold;
}

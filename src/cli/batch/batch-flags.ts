import type { Shard } from "../../learner/parts/shard.ts";
import type { ReportFlags } from "../flags.ts";
import type { LetterFormat, LetterLanguage } from "../learner/letter-form.ts";
import type { RecordsFlags } from "../learner/records-flags.ts";

/** The flags of `batch`. */
export interface BatchFlags extends ReportFlags, RecordsFlags {
  readonly rejects?: string;
  readonly grouped?: boolean;
  readonly jobs?: number;
  readonly summary?: string;
  readonly resume?: boolean;
  readonly shard?: Shard;
  readonly pseudonymise?: string;
  readonly letters?: string;
  readonly lang?: LetterLanguage;
  readonly lettersFormat?: LetterFormat;
}

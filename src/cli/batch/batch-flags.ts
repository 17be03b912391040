import type { ColumnMapping } from "../../learner/columns.ts";
import type { Shard } from "../../learner/shard.ts";
import type { ReportFlags } from "../flags.ts";
import type { LetterFormat, LetterLanguage } from "../letter-form.ts";

/** The flags of `batch`. */
export interface BatchFlags extends ReportFlags {
  readonly program?: readonly string[];
  readonly rejects?: string;
  readonly columns?: ColumnMapping;
  readonly dates?: "dmy" | "mdy";
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

import type { Rational } from "../../../kernel/rational.ts";
import type { View } from "../graph/view.ts";

/** An amount of credit. What is not stated is null. */
export interface Value {
  readonly view: View;
  readonly credits: Rational | null;
  /** Our word for the unit where we have one, else that of CTDL or of the file. */
  readonly unit: string | null;
  /** The concept of CTDL, or the words of the file. */
  readonly level: string | null;
  readonly subject: string | null;
}

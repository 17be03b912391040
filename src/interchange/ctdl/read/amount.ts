import { Rational } from "../../../kernel/rational.ts";
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

/** Can a document state this many credits or hours? */
export function isAmount(amount: Rational): boolean {
  return (
    amount.atLeast(Rational.zero) &&
    Rational.of(1_000_000_000).atLeast(amount) &&
    10000n % amount.unit === 0n
  );
}

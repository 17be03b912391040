import { Rational } from "../../kernel/rational.ts";

/** A share from plain data, exactly as its decimals stand. */
export const shareOf = (value: number): Rational => Rational.parse(String(value)) ?? Rational.zero;

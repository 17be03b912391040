import { Rational } from "../kernel/rational.ts";
import type { LearnerAnswer } from "./result.ts";

type Plain<T> = T extends Rational
  ? string
  : T extends readonly (infer U)[]
    ? readonly Plain<U>[]
    : T extends object
      ? { readonly [K in keyof T]: Plain<T[K]> }
      : T;

/** An answer that can be handed to another thread: its exact amounts are texts. */
export type PlainAnswer = Plain<LearnerAnswer>;

/** Makes an answer plain. */
export function plainAnswer(answer: LearnerAnswer): PlainAnswer {
  const { certain, possible, awards } = answer;
  return {
    ...answer,
    certain: certain.toExact(),
    possible: possible.toExact(),
    awards: awards.map((award) => ({ ...award, credits: award.credits.toExact() })),
  };
}

/** The answer that was made plain. */
export function answerFrom(plain: PlainAnswer): LearnerAnswer {
  return {
    ...plain,
    certain: exact(plain.certain),
    possible: exact(plain.possible),
    awards: plain.awards.map((award) => ({ ...award, credits: exact(award.credits) })),
  };
}

function exact(text: string): Rational {
  const value = Rational.fromExact(text);
  if (value === null) throw new TypeError(`not an exact amount: ${text}`);
  return value;
}

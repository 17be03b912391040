import { type CreditBank, defaultRelations, strongestFirst } from "../documents/credit-bank.ts";
import { Rational } from "../kernel/rational.ts";
import { type Bounds, exactly, unknown } from "./bounds.ts";
import type { Relation } from "./relation.ts";

/** When a bank takes learning as equivalent to a course; every default filled in (language, credit-bank). */
export interface Equivalence {
  /** Share of the course's outcomes, by weight, that must be covered: above 0, at most 1. */
  readonly threshold: Rational;
  /** Least degree of every counted outcome, 0 to 1. */
  readonly perOutcomeFloor: Rational;
  readonly relations: Readonly<Record<Relation, Bounds>>;
  /** Must a competency's level be at least the outcome's? */
  readonly comparesLevels: boolean;
  /** Must the offering's year level be at least the course's? */
  readonly comparesOfferingLevel: boolean;
  /** What an unstated level means: a question, or no condition. */
  readonly absentLevel: "review" | "ignore";
  readonly countOptional: boolean;
  readonly countUnassessed: boolean;
  readonly partialCredit: boolean;
}

/** The bank's equivalence rules with their defaults. */
export function equivalenceOf(bank: CreditBank): Equivalence {
  const stated = bank.equivalence;
  const relations = Object.fromEntries(
    strongestFirst.map((relation) => {
      const value = stated.relations?.[relation] ?? defaultRelations[relation];
      return [relation, value === "review" ? unknown : exactly(value)];
    }),
  ) as Record<Relation, Bounds>;
  return {
    threshold: stated.threshold,
    perOutcomeFloor: stated.perOutcomeFloor ?? Rational.zero,
    relations,
    comparesLevels: (stated.levels ?? "at-least") === "at-least",
    comparesOfferingLevel: stated.offeringLevel === "at-least",
    absentLevel: stated.absentLevel ?? "review",
    countOptional: stated.countOptional ?? false,
    countUnassessed: stated.countUnassessed ?? false,
    partialCredit: stated.partialCredit ?? false,
  };
}

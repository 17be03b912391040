import type { Rational } from "../../kernel/rational.ts";

/** A course, or credit at a level of a subject, as a text names it. */
export interface CreditTerm {
  readonly type: "assigned" | "unassigned" | "block" | "waiver";
  /** What stands before the number or level: subject, perhaps after an institution; none of a block. */
  readonly words: readonly string[];
  /** The number of a course; null of everything else, and where the code was quoted as a whole. */
  readonly number: string | null;
  /** The year level of unassigned credit. */
  readonly level: number | null;
  /** The level as it was written, where it is a range such as `lower level`; null elsewhere. */
  readonly levelWord: string | null;
  readonly credits: Rational | null;
  /** Are its credits a range, of which no amount is taken? */
  readonly range: boolean;
  readonly title: string | null;
  /** The id of the program that a block goes into. */
  readonly program: string | null;
  /** Ids of the programs that it applies to. */
  readonly programs: readonly string[];
  /** Courses for which there is then no credit, by id. */
  readonly precludes: readonly string[];
  readonly note: string | null;
}

/** What a text of transferred credit says. */
export type CreditText =
  | {
      readonly outcome: "credit";
      /** Any one of them; the terms of one are given together. */
      readonly alternatives: readonly (readonly CreditTerm[])[];
      /** What follows the terms: a condition or a remark. */
      readonly note: string | null;
    }
  | { readonly outcome: "no-credit"; readonly note: string | null }
  | { readonly outcome: "individual"; readonly note: string | null };

/** Where a text leaves the grammar, and what was expected there. */
export interface Unclear {
  readonly unclear: { readonly at: number; readonly expected: string };
}

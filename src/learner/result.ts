import type { ReasonCode } from "../diagnostics/reasons.ts";
import type { Rational } from "../kernel/rational.ts";

/** What becomes of a learner's learning in a program (semantics, section 8). */
export type LearnerVerdict = "recognized" | "eligible" | "review" | "no";

/** All of them, the best first. */
export const learnerVerdicts: readonly LearnerVerdict[] = [
  "recognized",
  "eligible",
  "review",
  "no",
];

/** Credit that a learner gets, or may get, in a program. */
export interface LearnerAward {
  /** The path of the requirement that it enters, steps joined by `/`. */
  readonly requirement: string;
  /** A second requirement that it fills, where the program lets two share; null where it fills one. */
  readonly shared: string | null;
  /** The award's id. */
  readonly award: string;
  /** For a block, the banks of what it is made of, joined by `+`. */
  readonly bank: string;
  /** A waiver meets a requirement without credit; a completed program is a block. */
  readonly type: "assigned" | "unassigned" | "block" | "waiver";
  /** Its own where it counts for certain; `review` where it counts only once what is in review comes out well. */
  readonly status: "recognized" | "eligible" | "review";
  /** What it is by itself, whatever else has to come out well. */
  readonly ownStatus: "recognized" | "eligible" | "review";
  /** The course that it is credit in; null where it is unassigned. */
  readonly course: string | null;
  /** A subject code of the bank's institution; null for a block. */
  readonly subject: string | null;
  /** The year of study, from 1; null where none is stated. */
  readonly level: number | null;
  /** What counts after every cap, in the program's unit. */
  readonly credits: Rational;
  /** What counts of it once what is in review comes out well; null where it gives way to other credit then. */
  readonly possible: Rational | null;
  readonly microCredentials: readonly string[];
  /** The completed program that enters as a block; absent for all other credit. */
  readonly block?: { readonly id: string; readonly title: string };
}

/** The answer for one situation: what any learner with these holdings gets in this program. */
export interface LearnerAnswer {
  readonly verdict: LearnerVerdict;
  /** Credits from micro-credentials that count for certain, in the program's unit; courses already earned are apart. */
  readonly certain: Rational;
  /** The same if every review came out well; never less. */
  readonly possible: Rational;
  /** What counts for certain, then what counts only once what is in review comes out well; each by requirement and award. */
  readonly awards: readonly LearnerAward[];
  /** Why it is not more, in the order of the catalogue; each once. */
  readonly reasons: readonly ReasonCode[];
  /** Ids of the exceptions that were kept to. */
  readonly exceptions: readonly string[];
  /** Are the credits proven to be the most, for certain and with reviews? */
  readonly optimal: boolean;
  /** Is the choice settled to the last tie, too? False where a work limit left open what is complete. */
  readonly unique: boolean;
}

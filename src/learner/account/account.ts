import type { Reason } from "../../award/award.ts";
import type { CivilDate } from "../../kernel/date.ts";
import type { Rational } from "../../kernel/rational.ts";
import type { OpenRequirement } from "../../ladder/plan/result.ts";
import type {
  Allocation,
  AppliedException,
  MinimumProgress,
  Question,
} from "../../ladder/result.ts";
import type { EarnedRoute } from "../record.ts";
import type { LearnerAnswer, LearnerAward } from "../result.ts";

/** A micro-credential that a learner completed, and what became of it in a program. */
export interface HoldingAccount {
  readonly microCredential: string;
  readonly title: string;
  readonly edition: string | null;
  readonly issuer: string;
  readonly completedOn: CivilDate | null;
  /** As it was recorded. */
  readonly grade: string | null;
  /**
   * The best status of an award that uses it and counts; else `condition` where it completes what a decision asks for,
   * whose credit counts or may, or `none`.
   */
  readonly standing: LearnerAward["status"] | "condition" | "none";
  readonly awards: readonly LearnerAward[];
  /** Why it is not more, the most decisive first. */
  readonly reasons: readonly Reason[];
  /** What would settle a review, the most credits at stake first. */
  readonly questions: readonly Question[];
}

/** A course that a learner has earned, and where it counts. */
export interface EarnedAccount {
  readonly course: string;
  readonly code: string;
  readonly title: string;
  readonly route: EarnedRoute;
  readonly grade: string | null;
  readonly credits: Rational;
  readonly unit: string;
  /** The requirement that it fills, by itself or as a part of a completed program; null where it fills none. */
  readonly requirement: string | null;
  /** A second requirement that it fills, where the program lets two share; null where it fills one, or none. */
  readonly shared: string | null;
  /** The completed program as a part of which it fills that; null where it does so by itself, or fills none. */
  readonly block: { readonly id: string; readonly title: string } | null;
  /** Where it fills none: a requirement whose note leaves it to a person whether it may. */
  readonly undecided: string | null;
  /** Why it fills none. */
  readonly reason: Reason | null;
}

/** A credit bank that decided, with how to appeal. */
export interface DecidingBank {
  readonly id: string;
  readonly title: string;
  readonly edition: string;
  readonly appeal: { readonly days: number | null; readonly to: string | null } | null;
}

/** What a learner comes to in a program, earned courses included, and how far it is proven. */
export type Filling = Pick<Allocation, "credits" | "bound" | "optimal" | "unique" | "completed">;

/** Everything that is said to one learner about one program. */
export interface LearnerAccount {
  readonly learner: string;
  readonly asOf: CivilDate;
  readonly program: {
    readonly id: string;
    readonly title: string;
    readonly credits: Rational;
    readonly unit: string;
    /** Were there rules for it on the day of admission? Without them nothing counts. */
    readonly inEffect: boolean;
  };
  /** The date of admission; null where none is recorded, and the rules are those of the as-of day. */
  readonly admitted: CivilDate | null;
  readonly banks: readonly DecidingBank[];
  readonly answer: LearnerAnswer;
  readonly certain: Filling;
  /** Never less than what is certain. */
  readonly possible: Filling;
  /** What earned courses count for certain, in completed programs that count here too. */
  readonly earnedCredits: Rational;
  /** What is not complete for certain, in the order of the program. */
  readonly open: readonly OpenRequirement[];
  readonly minimums: readonly MinimumProgress[];
  /** By id. */
  readonly holdings: readonly HoldingAccount[];
  /** By id. */
  readonly earned: readonly EarnedAccount[];
  /** Ids of what is recorded more than once: the best record counts, and is the one above. */
  readonly repeated: readonly string[];
  readonly exceptions: readonly AppliedException[];
}

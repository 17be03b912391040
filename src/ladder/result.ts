import type { Undecided } from "../allocation/alternative.ts";
import type { Needed } from "../allocation/binding.ts";
import type { Difference } from "../allocation/order.ts";
import type { Award, Reason } from "../award/award.ts";
import type { Doubt } from "../competency/doubt.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FixArgs, FixKind } from "../diagnostics/fixes.ts";
import type { Span } from "../diagnostics/span.ts";
import type { Document } from "../documents/document.ts";
import type { CivilDate } from "../kernel/date.ts";
import type { Rational } from "../kernel/rational.ts";
import type { Assumption } from "../policy/assumptions.ts";
import type { Block, EarnedCourse } from "./placing/item.ts";
import type { ProgramModel } from "./program-model.ts";

/** Does a micro-credential ladder into a program? (semantics, section 7) */
export type Verdict = "recognized" | "eligible" | "cluster" | "review" | "not-assessed" | "no";

/** All verdicts, the best first. */
export const verdicts: readonly Verdict[] = [
  "recognized",
  "eligible",
  "cluster",
  "review",
  "not-assessed",
  "no",
];

/** An award placed in a requirement. */
export interface PlacedAward {
  readonly requirement: string;
  readonly award: Award;
  readonly granted: Rational;
  /** What of it counts after every cap. */
  readonly counted: Rational;
  /** A second requirement that it fills, where the program lets two share. */
  readonly shared: string | null;
}

/** A course that a learner has earned, placed in a requirement. */
export interface PlacedCourse {
  readonly requirement: string;
  readonly earned: EarnedCourse;
  readonly granted: Rational;
  /** What of it counts after every cap. */
  readonly counted: Rational;
  readonly shared: string | null;
}

/** A completed program that stands as one block of credit in another. */
export interface PlacedBlock {
  readonly requirement: string;
  readonly program: ProgramModel;
  readonly content: Block["content"];
  readonly granted: Rational;
  readonly counted: Rational;
}

/** A human decision that an allocation keeps to. */
export interface AppliedException {
  readonly id: string;
  readonly type: Document<"exception">["data"]["type"];
  readonly requirement: string | null;
  readonly item: string | null;
  /** The course that the item counts as. */
  readonly for: string | null;
  readonly minimumGrade: string | null;
  readonly decided: NonNullable<Document<"exception">["data"]["decided"]> | null;
  readonly reason: string;
  readonly at: Span;
}

/** The best way to fit awards into a program. */
export interface Allocation {
  readonly credits: Rational;
  /** A proven upper bound; equal to `credits` when optimal. */
  readonly bound: Rational;
  readonly optimal: boolean;
  readonly unique: boolean;
  readonly placed: readonly PlacedAward[];
  /** Courses that a learner has earned; what they count is part of `credits`. */
  readonly earned: readonly PlacedCourse[];
  /** Completed programs in this one; what they count is part of `credits`. */
  readonly blocks: readonly PlacedBlock[];
  readonly completed: readonly string[];
}

/** An award, or a course already earned (which no micro-credentials bring), that may not count beside another. */
export interface Excluded {
  readonly id: string;
  /** The bank of an award; null for a course already earned. */
  readonly bank: string | null;
  readonly course: string | null;
  readonly subject: string | null;
  readonly level: number | null;
  readonly microCredentials: readonly string[];
}

/** What holds credit back, as results name it: things of different kinds may have one id. */
export interface Hold extends Needed {
  readonly kind: "limit" | "residency" | "overlap" | "capacity";
  /**
   * The id of a limit; `residency`, numbered from the second on; `overlap:` with the id of another program; the path of
   * a requirement.
   */
  readonly id: string;
}

/** One of the things that together forbid counting more credits. */
export type Blocker = Needed & {
  /** Credits that would count more if it alone gave way by one unit; null where the work limit left it open. */
  readonly gain: Rational | null;
} & (
    | {
        readonly kind: "hold";
        readonly hold: Hold;
        readonly unit: "credit" | "award" | "part";
      }
    /** Two awards (or courses already earned) that may not both count. */
    | { readonly kind: "exclusion"; readonly items: readonly [Excluded, Excluded] }
  );

/** Why no more credits count, and which other choice counts as many. */
export interface Proof {
  readonly value: Rational;
  readonly bound: Rational;
  readonly optimal: boolean;
  readonly blocking: readonly Blocker[];
  readonly alternative: {
    readonly placed: readonly PlacedAward[];
    /** The first thing in which it is worse than the best; `order` where it is as good in all. */
    readonly worse: Difference;
  } | null;
  /** What left open whether there is an alternative, and which is the best; null where that is proven. */
  readonly undecidedBy: Undecided | null;
}

/** What an upper bound of a program costs. */
export interface LimitCost {
  readonly id: string;
  /** Whose it is. */
  readonly kind: "program" | "requirement" | "bank" | "residency";
  readonly measure: "credits" | "awards";
  readonly max: Rational;
  readonly used: Rational;
  /** Credits that would count more without it; null where the work limit left it open. */
  readonly costs: Rational | null;
  /** Credits that would count more if it were greater by one credit or award; null likewise. */
  readonly gain: Rational | null;
}

/** Why no more credits count, and what each upper bound costs. */
export interface ExplainedLimits {
  readonly certificate: Proof | null;
  readonly limits: readonly LimitCost[];
}

/** What an allocation can say of itself; worked out on demand. */
export interface Accounts {
  /** Null where no more credits were sought. */
  readonly certificate: () => Proof | null;
  /** The certificate together with what each limit costs: a gain that is proven in one of them stands in both. */
  readonly explained: () => ExplainedLimits;
}

/** An allocation of a program view, with what forbids a better one. */
export interface BoundAllocation extends Allocation, Accounts {
  /** The ids of what holds credit back, and the same with their kinds. */
  readonly binding: readonly string[];
  readonly holds: readonly Hold[];
}

/** An award that uses the micro-credential, and where it goes when placed alone. */
export interface FittingAward {
  readonly award: Award;
  readonly requirement: string;
  /** What it counts when placed alone; 0 for a waiver. */
  readonly counted: Rational;
  /** What all results of its decision count together; the same where there is only this one. */
  readonly together: Rational;
}

/** A question whose answer would settle something, with the credits at stake. */
export interface Question extends Doubt {
  readonly credits: Rational;
}

/** The smallest edit of one kind that improves a verdict, and the verdict it gives. */
export interface Fix {
  readonly kind: FixKind;
  readonly args: FixArgs;
  /** The id of the course that it is for. */
  readonly course: string;
  /** What it is about: outcomes and competencies by address, mappings as `from → to`, or the id of the micro-credential. */
  readonly about: readonly string[];
  readonly verdict: Verdict;
  readonly credits: Rational;
}

/** The answer for one micro-credential and one program. */
export interface Pair {
  readonly microCredential: string;
  readonly edition: string | null;
  readonly title: string;
  /** Is it offered: `active`, or a draft, suspended, being taught out? */
  readonly status: string;
  readonly program: string;
  readonly verdict: Verdict;
  readonly credits: {
    readonly certain: Rational;
    readonly possible: Rational;
    readonly unit: string;
  };
  readonly awards: readonly FittingAward[];
  /** What banks and decisions ask of a learner for these awards, taken as met; empty where there are none. */
  readonly assumed: readonly Assumption[];
  readonly reasons: readonly Reason[];
  /** What the banks advise against and do not refuse: `should` gates that fail. */
  readonly warnings: readonly Reason[];
  /** The decisions that the answer keeps to, by id. */
  readonly exceptions: readonly AppliedException[];
  readonly questions: readonly Question[];
  readonly fixes: readonly Fix[];
}

/** Progress on a minimum of a program. */
export interface MinimumProgress {
  readonly id: string;
  readonly required: Rational;
  readonly certain: Rational;
  readonly possible: Rational;
}

/** All offerings together in one program. */
export interface ProgramView {
  readonly program: string;
  readonly title: string;
  readonly banks: readonly {
    readonly id: string;
    readonly title: string;
    readonly edition: string;
  }[];
  readonly of: Rational;
  readonly unit: string;
  readonly earned: Rational;
  readonly minimums: readonly MinimumProgress[];
  /** The decisions that both allocations keep to, by id. */
  readonly exceptions: readonly AppliedException[];
  readonly certain: BoundAllocation;
  readonly possible: BoundAllocation;
}

/** How many pairs came out how. */
export interface LadderSummary {
  readonly pairs: number;
  readonly recognized: number;
  readonly eligible: number;
  readonly cluster: number;
  readonly review: number;
  readonly no: number;
  readonly notAssessed: number;
}

/** The answer of `ladder`. */
export interface Ladder {
  readonly asOf: CivilDate;
  /** How many micro-credentials were asked about. */
  readonly offerings: number;
  /** By program and micro-credential; those of which nothing is known only where they were asked for. */
  readonly pairs: readonly Pair[];
  readonly programs: readonly ProgramView[];
  readonly summary: LadderSummary;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a walk over a ladder comes upon; a program after its pairs. */
export type LadderItem =
  | { readonly type: "pair"; readonly pair: Pair }
  | { readonly type: "program"; readonly view: ProgramView };

/** What is known at the end of a walk. */
export type LadderEnd = Pick<Ladder, "offerings" | "summary" | "diagnostics">;

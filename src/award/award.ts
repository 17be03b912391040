import type { Coverage } from "../competency/coverage.ts";
import type { Doubt } from "../competency/doubt.ts";
import type { ReasonArgs, ReasonCode } from "../diagnostics/reasons.ts";
import type { Span } from "../diagnostics/span.ts";
import type { Rational } from "../kernel/rational.ts";

/** How sure an award is: a recorded decision, a certain computation, or something to review. */
export type AwardStatus = "recognized" | "eligible" | "review";

/** Why something is not (better than) it is, with the rule and the place it rests on. */
export interface Reason<C extends ReasonCode = ReasonCode> {
  readonly code: C;
  readonly args: ReasonArgs<C>;
  /** The rule, as `document key`; null where no single rule decides. */
  readonly rule: string | null;
  /** Title or key of the rule's source; null where none is named. */
  readonly source: string | null;
  readonly at: Span;
}

/** A candidate award: what a bank would or does give for a set of micro-credentials (semantics, section 5). */
export interface Award {
  readonly id: string;
  readonly bank: string;
  readonly type: "assigned" | "unassigned" | "block" | "waiver";
  readonly status: AwardStatus;
  readonly course: string | null;
  readonly subject: string | null;
  /** The year of study, from 1; null where none is stated. */
  readonly level: number | null;
  /** The course's number, such as 2100; null where there is no course or it has none. */
  readonly number: number | null;
  readonly tags: readonly string[];
  /** Above 0, or 0 for a waiver. */
  readonly credits: Rational;
  /** The unit of the credits; null when they are in the program's own. */
  readonly unit: string | null;
  /** What it is in its bank's unit, one of that in the program's, and the key of the source that says so; null where it was not converted. */
  readonly converted: {
    readonly credits: Rational;
    readonly unit: string;
    readonly factor: Rational;
    readonly source: string;
  } | null;
  /** The bank's `route`, by which limits and filters name its credit. */
  readonly route: string;
  /** May be granted in part: multiples of `step`, not below `least`. */
  readonly divisible: { readonly step: Rational; readonly least: Rational } | null;
  /** Ids, sorted. */
  readonly microCredentials: readonly string[];
  /** Ids of the issuers, sorted. */
  readonly providers: readonly string[];
  /** The recorded decision; null for what is computed. */
  readonly agreement: string | null;
  /** The same for all results of one decision about one set, which may be used together; null for what is computed. */
  readonly decision: string | null;
  /** Which of the decision's results it is, counted from 0; null for what is computed. */
  readonly result: number | null;
  /** Courses that cannot count beside it. */
  readonly precludes: readonly string[];
  readonly coverage: Coverage | null;
  readonly doubts: readonly Doubt[];
  /** Why it is only in review, where a rule says so. */
  readonly reasons: readonly Reason[];
  /** Where the award is defined: the agreement's result, or the course or the micro-credential. */
  readonly at: Span;
}

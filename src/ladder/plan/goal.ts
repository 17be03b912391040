import type { Rational } from "../../kernel/rational.ts";

/** What a plan is to keep small: hours, cost, or the number of micro-credentials to take. */
export const measures = ["hours", "cost", "count"] as const;

/** One of the measures. */
export type Measure = (typeof measures)[number];

/** A requirement of one of the programs. */
export interface RequirementPlace {
  readonly program: string;
  readonly path: string;
}

/** What a plan is for. */
export type Goal =
  /** The most credit; among the best stacks the least by `minimise`, where that is given. */
  | { readonly kind: "most"; readonly minimise: Measure | null }
  /** At least so many credits in all programs together, or as near as can be, with the least by `minimise`. */
  | { readonly kind: "credits"; readonly credits: Rational; readonly minimise: Measure }
  /** One requirement complete, or as near as can be, with the least by `minimise`. */
  | (RequirementPlace & { readonly kind: "requirement"; readonly minimise: Measure });

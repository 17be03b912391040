import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { invalidating } from "../diagnostics/left-out.ts";
import { UsageError } from "./exit-code.ts";
import type { Host } from "./host/host.ts";

/** What makes a run end with exit code 1; each adds to those before it, but `never`. */
export const thresholds = ["error", "warning", "review", "never"] as const;

/** One of the thresholds. */
export type Threshold = (typeof thresholds)[number];

/** Reads a threshold from the flag, else from CREDITBANK_FAIL_ON; `error` where neither is given. */
export function thresholdOf(host: Host, flag: Threshold | undefined): Threshold {
  const stated = flag ?? host.env.CREDITBANK_FAIL_ON;
  if (stated === undefined || stated === "") return "error";
  const known = thresholds.find((threshold) => threshold === stated);
  if (known !== undefined) return known;
  throw new UsageError(`CREDITBANK_FAIL_ON is "${stated}"`, `use one of ${thresholds.join(", ")}`);
}

/** Is the threshold reached? `review` adds what a person has to look at to errors and warnings. */
export function reaches(
  threshold: Threshold,
  diagnostics: readonly Diagnostic[],
  needsReview: boolean,
): boolean {
  if (threshold === "never") return false;
  if (diagnostics.some(({ severity }) => severity === "error")) return true;
  return goesBeyondErrors(threshold, diagnostics, needsReview);
}

/** The same of answers: of the errors in documents only those count because of which something takes no part in them. */
export function answersReach(
  threshold: Threshold,
  diagnostics: readonly Diagnostic[],
  needsReview: boolean,
): boolean {
  if (threshold === "never") return false;
  if (invalidating(diagnostics).length > 0) return true;
  return goesBeyondErrors(threshold, diagnostics, needsReview);
}

/** Are there warnings, and what is worse, or reviews, for a threshold that adds them? */
function goesBeyondErrors(
  threshold: Threshold,
  diagnostics: readonly Diagnostic[],
  needsReview: boolean,
): boolean {
  if (threshold === "error") return false;
  if (diagnostics.some(({ severity }) => severity !== "info")) return true;
  return threshold === "review" && needsReview;
}

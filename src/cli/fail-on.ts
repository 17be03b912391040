import type { Diagnostic } from "../diagnostics/diagnostic.ts";
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
  const has = (severity: Diagnostic["severity"]) =>
    diagnostics.some((d) => d.severity === severity);
  if (has("error")) return true;
  if (threshold !== "error" && has("warning")) return true;
  return threshold === "review" && needsReview;
}

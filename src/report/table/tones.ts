import type { Severity } from "../../diagnostics/severity.ts";
import type { Verdict } from "../../ladder/result.ts";
import type { RowTone } from "./report-table.ts";

/** The tone of a verdict. */
export const verdictTones: Readonly<Record<Verdict, RowTone>> = {
  recognized: "good",
  eligible: "good",
  cluster: "good",
  review: "maybe",
  no: "bad",
  "not-assessed": "quiet",
};

/** The tone of an award's status. */
export const statusTones: Readonly<Record<"recognized" | "eligible" | "review", RowTone>> = {
  recognized: "good",
  eligible: "good",
  review: "maybe",
};

/** The tone of a finding. */
export const severityTones: Readonly<Record<Severity, RowTone>> = {
  error: "bad",
  warning: "maybe",
  info: "quiet",
};

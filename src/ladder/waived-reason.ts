import type { Reason } from "../award/award.ts";
import { ruleAt } from "../award/citation.ts";
import type { Document } from "../documents/document.ts";

/** A requirement that is complete by a decision and takes nothing. */
export interface Waived {
  readonly path: string;
  readonly by: Document<"exception">;
}

/** That a requirement leaves no room for an award because it is waived. */
export function waivedReason({ path, by }: Waived, award: string): Reason<"limit-reached"> {
  const args = { limit: path, award, filled: path, waived: by.id };
  return { code: "limit-reached", args, ...ruleAt(by, ["type"], "waive") };
}

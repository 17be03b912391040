import type { DiagnosticCode } from "./catalogue.ts";

/** The codes of what falls due in a period ahead; the argument `on` of each is its day. */
export const comingUpCodes: readonly DiagnosticCode[] = [
  "agreement-ending",
  "agreement-review-soon",
  "offering-review-due",
  "edition-ending",
  "value-changing",
];

const codes: ReadonlySet<DiagnosticCode> = new Set(comingUpCodes);

/** Is this a finding about what falls due in the period ahead? */
export function isComingUp(code: DiagnosticCode): boolean {
  return codes.has(code);
}

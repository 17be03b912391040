import { isApproved } from "../../award/agreement-award.ts";
import type { Decision } from "../../award/agreements.ts";
import { Drift } from "../../award/drift.ts";
import { Editions } from "../../award/editions.ts";
import type { Document } from "../../documents/document.ts";
import { compareText } from "../../kernel/order.ts";
import type { Evaluation } from "../evaluation.ts";
import type { AgreementAnswer, AgreementState } from "./answer.ts";

/** How a recorded decision stands on the day; null where the workspace has none of that id. */
export function agreementAnswer(evaluation: Evaluation, id: string): AgreementAnswer | null {
  const { workspace, asOf } = evaluation.catalogue;
  const agreement = workspace.documents.onOrLatest("agreement", id, asOf);
  if (agreement === undefined) return null;
  const { bank, decision, microCredentials } = agreement.data;
  return {
    kind: "agreement",
    bank,
    decision,
    microCredentials: microCredentials.map((one) => one.id).sort(compareText),
    states: statesOf(evaluation, agreement),
  };
}

function statesOf(
  evaluation: Evaluation,
  agreement: Document<"agreement">,
): readonly AgreementState[] {
  const { catalogue, book } = evaluation;
  const { from, to } = agreement.effective;
  if (from !== undefined && compareText(from, catalogue.asOf) > 0) return ["not-begun"];
  if (to !== undefined && compareText(to, catalogue.asOf) < 0) return ["expired"];
  const decisions = book.decisionsBy(agreement);
  if (decisions.length === 0) {
    return [book.isSuperseded(agreement.id) ? "superseded" : "without-offering"];
  }
  const found = openStates(
    agreement,
    decisions,
    new Drift(new Editions(catalogue)),
    catalogue.asOf,
  );
  return found.length === 0 ? ["in-effect"] : found;
}

function openStates(
  { data }: Document<"agreement">,
  decisions: readonly Decision[],
  drift: Drift,
  asOf: string,
): AgreementState[] {
  const outdated = decisions.some((decision) => decision.outdated !== null);
  const reworded = decisions.some(({ filled }) => drift.ofWording(data, filled) !== null);
  const due = data.reviewBy !== undefined && compareText(data.reviewBy, asOf) < 0;
  return [
    ...(outdated ? (["outdated"] as const) : []),
    ...(reworded && !outdated ? (["reworded"] as const) : []),
    ...(isApproved(data, asOf) ? [] : (["unsigned"] as const)),
    ...(data.decision === "conditional" ? (["conditional"] as const) : []),
    ...(due ? (["review-due"] as const) : []),
  ];
}

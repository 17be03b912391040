import { acceptedWordings, Drift, type Filled } from "../../award/drift.ts";
import { Editions } from "../../award/editions.ts";
import type { SubstanceChange } from "../../diagnostics/substance-change.ts";
import type { Document } from "../../documents/document.ts";
import type { Evaluation } from "../evaluation.ts";

/** Whether the wording of an agreement can be reaffirmed on a day, and why not. */
export type Reaffirmable =
  | { readonly can: true; readonly members: readonly Filled[] }
  | { readonly can: false; readonly why: "no-wording" | "not-in-effect" | "as-accepted" }
  | { readonly can: false; readonly why: "outdated"; readonly changes: readonly SubstanceChange[] };

/** Looks whether only the wording of some offerings that it covers changed since the decision: nothing else can be reaffirmed. */
export function reaffirmable(
  agreement: Document<"agreement">,
  { book, catalogue }: Evaluation,
): Reaffirmable {
  const decisions = book.decisionsBy(agreement);
  const [first] = decisions;
  if (first === undefined) return { can: false, why: "not-in-effect" };
  const sound = decisions.filter(({ outdated }) => outdated === null);
  if (sound.length === 0) return { can: false, why: "outdated", changes: first.outdated ?? [] };
  if (acceptedWordings(agreement.data, catalogue.asOf).length === 0)
    return { can: false, why: "no-wording" };
  const drift = new Drift(new Editions(catalogue));
  const reworded = sound.find(({ filled }) => drift.ofWording(agreement.data, filled) !== null);
  return reworded === undefined
    ? { can: false, why: "as-accepted" }
    : { can: true, members: reworded.filled };
}

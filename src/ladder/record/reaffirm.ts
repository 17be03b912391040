import { acceptedWordings, Drift, type Filled } from "../../award/drift.ts";
import { Editions } from "../../award/editions.ts";
import type { SubstanceChange } from "../../diagnostics/change.ts";
import type { Document } from "../../documents/document.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { membersToday } from "./decision.ts";

/** Whether the wording of an agreement can be reaffirmed on a day, and why not. */
export type Reaffirmable =
  | {
      readonly can: true;
      readonly members: readonly Filled[];
      readonly statements: readonly string[];
    }
  | { readonly can: false; readonly why: "no-wording" | "not-in-effect" | "as-accepted" }
  | { readonly can: false; readonly why: "outdated"; readonly changes: readonly SubstanceChange[] };

/** Looks whether only the wording changed since the decision: nothing else can be reaffirmed. */
export function reaffirmable(agreement: Document<"agreement">, catalogue: Catalogue): Reaffirmable {
  const members = membersToday(agreement, catalogue.offerings);
  if (members === null) return { can: false, why: "not-in-effect" };
  const drift = new Drift(new Editions(catalogue));
  const changes = drift.ofSubstance(agreement.data, members);
  if (changes !== null) return { can: false, why: "outdated", changes };
  if (acceptedWordings(agreement.data).length === 0) return { can: false, why: "no-wording" };
  const statements = drift.ofWording(agreement.data, members);
  return statements === null
    ? { can: false, why: "as-accepted" }
    : { can: true, members, statements };
}

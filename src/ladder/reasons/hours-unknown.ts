import type { Reason } from "../../award/award.ts";
import { reasonBy } from "../../award/citation.ts";
import type { Document } from "../../documents/document.ts";
import { statedKinds } from "../../policy/hours.ts";
import type { DocumentOnDay } from "../../workspace/catalogue.ts";

/** That nothing says how much credit the hours carry: none are stated, or the bank has a rate for none of their kinds. */
export function hoursUnknown(
  bank: DocumentOnDay<"credit-bank">,
  offering: Document<"micro-credential">,
  rule: string,
): Reason {
  const kinds = statedKinds(offering.data.hours);
  const args = kinds.length === 0 ? {} : { kinds, bank: bank.data.title ?? bank.id };
  return reasonBy("hours-unknown", args, offering, ["hours"], rule);
}

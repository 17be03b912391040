import type { Reason } from "../../award/award.ts";
import { reasonBy } from "../../award/citation.ts";
import type { Document } from "../../documents/document.ts";
import { decidingKinds } from "../../policy/hours.ts";
import type { DocumentOnDay } from "../../workspace/catalogue.ts";

/** That nothing says how much credit the hours carry: none are stated, or the bank has a rate for none of their kinds. */
export function hoursUnknown(
  bank: DocumentOnDay<"credit-bank">,
  offering: Document<"micro-credential">,
  rule: string,
): Reason {
  const kinds = decidingKinds(offering.data.hours);
  const args = kinds.length === 0 ? {} : { kinds, bank: bank.data.title ?? bank.id };
  return reasonBy("hours-unknown", args, offering, ["hours"], rule);
}

/** That the bank counts hours as credit of a unit, and no source says how much that is in the unit of a course. */
export function unitUnknown(
  bank: DocumentOnDay<"credit-bank">,
  course: Document<"course">,
): Reason {
  const { unit = "", title = bank.id } = bank.data;
  const args = { unit, needed: course.data.unit, bank: title };
  return reasonBy("hours-unknown", args, bank, ["unit"], "unit");
}

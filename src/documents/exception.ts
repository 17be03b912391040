import { z } from "zod";
import { anyOrStated, mapping, orNone } from "./compounds.ts";
import { leastGrade } from "./shares.ts";
import { date, documentId, oneOf, statedText, text } from "./values.ts";
import { envelopeWithBasis, signatory } from "./vocabulary.ts";

/** A human decision about one learner or one program. */
export const exception = mapping({
  kind: z.literal("exception"),
  ...envelopeWithBasis,
  type: oneOf("substitute", "also-allow", "apply-here", "exclude", "waive", "minimum-grade"),
  program: documentId,
  learner: anyOrStated(text, "everyone in the program"),
  requirement: anyOrStated(text, "the whole program"),
  item: anyOrStated(documentId, "everything in the requirement"),
  for: orNone(documentId),
  minimumGrade: leastGrade
    .transform((grade) => (typeof grade === "string" ? grade : `${grade}%`))
    .optional(),
  decided: mapping({ on: date, by: z.array(signatory).optional() }).optional(),
  reason: statedText,
});

import { z } from "zod";
import { leastGrade } from "./shares.ts";
import { date, documentId, mapping, oneOf, orNone, statedText, text } from "./values.ts";
import { envelopeWithBasis, signatory } from "./vocabulary.ts";

/** A human decision about one learner or one program. */
export const exception = mapping({
  kind: z.literal("exception"),
  ...envelopeWithBasis,
  type: oneOf("substitute", "also-allow", "apply-here", "exclude", "waive", "minimum-grade"),
  program: documentId,
  learner: orNone(text),
  requirement: orNone(text),
  item: orNone(documentId),
  for: orNone(documentId),
  minimumGrade: leastGrade
    .transform((grade) => (typeof grade === "string" ? grade : `${grade}%`))
    .optional(),
  decided: mapping({ on: date, by: z.array(signatory).optional() }).optional(),
  reason: statedText,
});

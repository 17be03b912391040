import { z } from "zod";
import { date, documentId, mapping, oneOf, text } from "./values.ts";
import { envelopeWithBasis, signatory } from "./vocabulary.ts";

/** A human decision about one learner or one program. */
export const exception = mapping({
  kind: z.literal("exception"),
  ...envelopeWithBasis,
  type: oneOf("substitute", "also-allow", "apply-here", "exclude", "waive", "minimum-grade"),
  program: documentId,
  learner: text.optional(),
  requirement: text.optional(),
  item: documentId.optional(),
  for: documentId.optional(),
  minimumGrade: text.optional(),
  decided: mapping({ on: date, by: z.array(signatory).optional() }).optional(),
  reason: text,
});

import { z } from "zod";
import { clause } from "./clause.ts";
import { documentId, identified, mapping, oneOf, text, texts } from "./values.ts";
import { envelopeWithBasis } from "./vocabulary.ts";

/** A conformance pack: what a jurisdiction asks of a micro-credential. */
export const framework = mapping({
  kind: z.literal("framework"),
  ...envelopeWithBasis,
  jurisdiction: text.optional(),
  nature: text.optional(),
  reportsAs: oneOf("conformance", "alignment").default("conformance"),
  publisher: text.optional(),
  successor: documentId.optional(),
  verified: z.boolean().default(false),
  clauses: identified(clause),
  notModelled: texts.optional(),
});

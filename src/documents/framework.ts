import { z } from "zod";
import { clause } from "./clause.ts";
import { identified, mapping, orNone } from "./compounds.ts";
import { documentId, oneOf, text, texts } from "./values.ts";
import { envelopeWithBasis } from "./vocabulary.ts";

/** A conformance pack: what a jurisdiction asks of a micro-credential. */
export const framework = mapping({
  kind: z.literal("framework"),
  ...envelopeWithBasis,
  jurisdiction: orNone(text),
  nature: orNone(text),
  reportsAs: oneOf("conformance", "alignment").default("conformance"),
  publisher: orNone(text),
  successor: orNone(documentId),
  verified: z.boolean().default(false),
  clauses: identified(clause),
  notModelled: texts.optional(),
});

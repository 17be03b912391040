import { z } from "zod";
import { fact, identified, mapping } from "./compounds.ts";
import { documentId, localId, statedText, text, texts } from "./values.ts";
import { envelopeWithBasis } from "./vocabulary.ts";

/** A published list of competencies, often a hierarchy. */
export const competencyFramework = mapping({
  kind: z.literal("competency-framework"),
  ...envelopeWithBasis,
  publisher: fact(text),
  uri: fact(text),
  language: fact(texts),
  scale: fact(documentId),
  competencies: identified(
    mapping({
      id: localId,
      code: fact(text),
      uri: fact(text),
      statement: statedText,
      aliases: fact(texts),
      parent: fact(localId),
      level: fact(text),
      type: fact(text),
      keywords: fact(texts),
      note: text.optional(),
    }),
  ),
});

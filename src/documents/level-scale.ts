import { z } from "zod";
import { identified, mapping } from "./compounds.ts";
import { localId, statedText, text, texts } from "./values.ts";
import { envelopeWithBasis } from "./vocabulary.ts";

/** Levels from low to high, perhaps described in several strands. */
export const levelScale = mapping({
  kind: z.literal("level-scale"),
  ...envelopeWithBasis,
  jurisdiction: text.optional(),
  publisher: text.optional(),
  levels: texts.min(1),
  strands: identified(mapping({ id: localId, title: statedText, note: text.optional() })).default(
    [],
  ),
  descriptors: z
    .array(
      mapping({
        level: text,
        strand: localId.optional(),
        statement: statedText,
        source: text.optional(),
      }),
    )
    .default([]),
});

import { z } from "zod";
import { mapping } from "./compounds.ts";
import { documentId, statedText, text, texts } from "./values.ts";
import { envelopeWithBasis } from "./vocabulary.ts";

/** What somebody found when comparing two level scales: nothing else makes levels of one scale levels of another. */
export const levelCrosswalk = mapping({
  kind: z.literal("level-crosswalk"),
  ...envelopeWithBasis,
  source: statedText,
  from: documentId,
  to: documentId,
  levels: z.array(
    mapping({ from: text, to: texts.nonempty(), source: text.optional(), note: text.optional() }),
  ),
});

import { z } from "zod";
import { mapping, text, texts } from "./values.ts";
import { envelopeWithBasis } from "./vocabulary.ts";

/** Levels from low to high; `verbs` are action verbs typical of a level, by language: only suggestions use them. */
export const levelScale = mapping({
  kind: z.literal("level-scale"),
  ...envelopeWithBasis,
  levels: texts,
  verbs: z.record(text, z.record(text, texts)).optional(),
});

import { z } from "zod";
import { mapping, texts } from "./values.ts";
import { envelopeWithBasis } from "./vocabulary.ts";

/** Levels from low to high. */
export const levelScale = mapping({
  kind: z.literal("level-scale"),
  ...envelopeWithBasis,
  levels: texts,
});

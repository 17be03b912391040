import { z } from "zod";
import { envelopeWithBasis } from "./vocabulary.ts";
import { mapping, texts } from "./values.ts";

/** Levels from low to high. */
export const levelScale = mapping({
  kind: z.literal("level-scale"),
  ...envelopeWithBasis,
  levels: texts,
});

/** Levels from low to high. */
export type LevelScale = z.output<typeof levelScale>;

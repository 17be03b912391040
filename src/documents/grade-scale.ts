import { z } from "zod";
import { decimal, mapping, text, texts } from "./values.ts";
import { envelopeWithBasis } from "./vocabulary.ts";

/** What a letter grade is worth in percent. */
export const gradeScale = mapping({
  kind: z.literal("grade-scale"),
  ...envelopeWithBasis,
  bands: z
    .array(
      mapping({
        grade: text,
        from: decimal({ min: 0, max: 100 }),
        to: decimal({ min: 0, max: 100 }),
      }),
    )
    .default([]),
  pass: texts.default([]),
});
